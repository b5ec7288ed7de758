"""Bring in what the tests need beside Python: Debian's packages, where this process may install them."""

import os
import shutil
import subprocess


def attempt(*command: str) -> bool:
    """Run a command that may fail, and show it; return whether it did what it should."""
    print("+", " ".join(command), flush=True)
    return subprocess.run(command, check=False).returncode == 0


def can_install() -> bool:
    """Tell whether this is a Debian, and we may install."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """Install packages where that is possible; whether they are there then is for the caller to look."""
    if can_install():
        attempt("apt-get", "update", "-qq")
        attempt("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages)
