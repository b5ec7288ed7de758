"""The aid as it is served for real, in a process of its own that is always ended, with whatever it started."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[1]
PATIENCE = 120  # seconds to start in, on a busy machine
GRACE = 20  # seconds to end in, before the process is killed


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Served:
    """One process that answers at `url`, for a `with`: it answers inside, and is gone outside, whatever happened.

    `log` is where its own words go; `answers_at` is the address that shows that it has started.
    """

    answers_at = ""

    def __init__(self, log: Path = Path(os.devnull), patience: float = PATIENCE) -> None:
        self.log, self.patience = log, patience
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"

    def command(self) -> Sequence[str | Path]:
        """Return what starts it."""
        raise NotImplementedError

    def environment(self) -> Mapping[str, str]:
        """Return what its process is told, on top of what ours knows."""
        return {}

    def folder(self) -> Path:
        """Return where its process works."""
        return ROOT

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start it, and return once it answers."""
        self.begin()
        try:
            self.wait_until_it_answers()
        except BaseException:
            self.stop()
            raise

    def begin(self) -> None:
        """Start the process, and do not wait for it: several can start at the same time."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command(),
                cwd=self.folder(),
                env={**os.environ, **self.environment()},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def wait_until_it_answers(self) -> None:
        """Return once it answers. Raises: ChildProcessError where it ends before; TimeoutError."""
        until = time.monotonic() + self.patience
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise ChildProcessError("the server ended before it answered")
            try:
                self.ask()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(f"the server did not answer within {self.patience} seconds")

    def ask(self) -> None:
        """Ask whether it has started. Raises: OSError where it has not."""
        urllib.request.urlopen(f"{self.url}{self.answers_at}", timeout=5).read()

    def stop(self) -> None:
        """End it and all that it started; a process that does not end is killed."""
        self.signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=GRACE)
        except subprocess.TimeoutExpired:
            pass
        finally:
            self.kill()

    def kill(self) -> None:
        """End it as a crash does, without a word to anybody."""
        self.signal(signal.SIGKILL)
        self.process.wait()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and all that it started."""
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            return


class Aid(Served):
    """One running server of the aid. `root` is the folder that it serves."""

    answers_at = "/robots.txt"

    def __init__(self, root: Path = ROOT, log: Path = Path(os.devnull), patience: float = PATIENCE) -> None:
        super().__init__(log, patience)
        self.root = root

    def command(self) -> Sequence[str | Path]:
        return [sys.executable, "-m", "decision_aid_web.server"]

    def environment(self) -> Mapping[str, str]:
        return {"PORT": str(self.port), "PYTHONPATH": str(self.root / "src")}

    def folder(self) -> Path:
        return self.root
