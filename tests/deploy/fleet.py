"""Three replicas as processes, with HAProxy before them as deploy/haproxy.cfg sets it up."""

import socket
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from deploy.install import haproxy
from load.tab import Tab
from serving import ROOT, Aid, Served, free_port

CONFIGURATION = ROOT / "deploy" / "haproxy.cfg"
NAMES = ("one", "two", "three")  # of the replicas, as the configuration calls them


class Balancer(Served):
    """HAProxy before replicas. `certificate` is a file with a key and a certificate, for https at `tls_port`."""

    def __init__(self, replicas: Sequence[Served], folder: Path, certificate: Path | None = None) -> None:
        super().__init__(folder / "haproxy.log")
        self.replicas, self.certificate, self.tls_port = replicas, certificate, free_port()
        self.admin = folder / "admin.sock"

    def command(self) -> Sequence[str | Path]:
        program = haproxy()
        if program is None:
            raise FileNotFoundError(
                "No HAProxy. python tests/deploy/install.py brings it in, and says why if it cannot."
            )
        return [program, "-db", "-f", CONFIGURATION]

    def environment(self) -> Mapping[str, str]:
        """Return where it listens and whom it serves; the address of a replica is that of its process."""
        replicas = {f"REPLICA_{at}": f"127.0.0.1:{one.port}" for at, one in enumerate(self.replicas, 1)}
        tls = {"TLS_BIND": f"127.0.0.1:{self.tls_port}", "CERTIFICATE": str(self.certificate)}
        own = {"BIND": f"127.0.0.1:{self.port}", "ADMIN": str(self.admin)}
        return {**own, **replicas, **(tls if self.certificate else {})}

    def ask(self) -> None:
        """Ask whether it listens; what it answers depends on the replicas."""
        socket.create_connection(("127.0.0.1", self.port), timeout=5).close()

    def tell(self, command: str) -> str:
        """Give HAProxy an order as an operator does, and return its answer."""
        with socket.socket(socket.AF_UNIX) as line:
            line.connect(str(self.admin))
            line.sendall(f"{command}\n".encode())
            return b"".join(iter(lambda: line.recv(65_536), b"")).decode()


class Fleet:
    """Replicas and what stands before them, for a `with`."""

    def __init__(self) -> None:
        self._held = ExitStack()

    def __enter__(self) -> Self:
        with self._held:
            folder = Path(self._held.enter_context(tempfile.TemporaryDirectory()))
            self.replicas = [Aid(log=folder / f"{name}.log") for name in NAMES]
            for replica in self.replicas:
                replica.begin()
                self._held.callback(replica.stop)
            for replica in self.replicas:
                replica.wait_until_it_answers()
            self.balancer = self._held.enter_context(Balancer(self.replicas, folder))
            self._held = self._held.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    @property
    def url(self) -> str:
        """Where people find the aid."""
        return self.balancer.url

    def name_of(self, tab: Tab) -> str:
        """Return the name of the replica that a tab is bound to."""
        return NAMES[int(tab.line.cookies["replica"].value) - 1]

    def replica_of(self, tab: Tab) -> Aid:
        """Return the replica that a tab is bound to."""
        return self.replicas[NAMES.index(self.name_of(tab))]

    def state(self, name: str) -> str:
        """Return how HAProxy sees a replica: "UP", "DOWN", "DRAIN", "MAINT"."""
        head, *lines = self.balancer.tell("show stat").lstrip("# ").splitlines()
        rows = [dict(zip(head.split(","), line.split(","), strict=False)) for line in lines if line]
        return next(row["status"] for row in rows if row["svname"] == name)

    def set(self, name: str, state: str) -> None:
        """Set a replica to "drain" (no new people), "maint" (nobody) or "ready"."""
        self.balancer.tell(f"set server replicas/{name} state {state}")
