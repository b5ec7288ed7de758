"""The aid as it is served for real, in a process of its own that is always ended, with whatever it started."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[1]
PATIENCE = 120  # seconds to start in, on a busy machine
GRACE = 20  # seconds to end in, before the process is killed


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Aid:
    """One running server of the aid, for a `with`: it answers inside, and is gone outside, whatever happened.

    `root` is the folder that it serves; `log` is where its own words go.
    """

    def __init__(self, root: Path = ROOT, log: Path = Path(os.devnull), patience: float = PATIENCE) -> None:
        self.root, self.log, self.patience = root, log, patience
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server, and return once it answers."""
        environment = {**os.environ, "PORT": str(self.port), "PYTHONPATH": str(self.root / "src")}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "decision_aid_web.server"],
                cwd=self.root,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            self._wait_until_it_answers()
        except BaseException:
            self.stop()
            raise

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + self.patience
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise ChildProcessError("the server ended before it answered")
            try:
                urllib.request.urlopen(f"{self.url}/robots.txt", timeout=5).read()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError(f"the server did not answer within {self.patience} seconds")

    def stop(self) -> None:
        """End the server and all that it started; a server that does not end is killed."""
        self._signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=GRACE)
        except subprocess.TimeoutExpired:
            pass
        finally:
            self._signal(signal.SIGKILL)
            self.process.wait()

    def kill(self) -> None:
        """End the server as a crash does, without a word to anybody."""
        self._signal(signal.SIGKILL)
        self.process.wait()

    def _signal(self, number: signal.Signals) -> None:
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            return
