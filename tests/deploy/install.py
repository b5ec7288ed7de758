"""Find HAProxy for the tests of several replicas, or install Debian's package: python tests/deploy/install.py."""

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import debian

WHERE = "/usr/local/sbin:/usr/sbin:/sbin"  # where a path that is not root's may not lead


def haproxy() -> str | None:
    """Return the path of an HAProxy that is there."""
    return shutil.which("haproxy") or shutil.which("haproxy", path=WHERE)


if __name__ == "__main__":
    if haproxy() is None:
        debian.install("haproxy")
    if haproxy() is None:
        sys.exit(
            "No HAProxy: none is there, and Debian's package could not be installed"
            + (" (apt-get failed, see above)." if debian.can_install() else " (needs root on a Debian).")
            + "\nThe tests in tests/deploy need it. Install the package haproxy, then run make test again."
        )
    print("HAProxy for the tests:", haproxy())
