"""Copies of the project whose content was changed, as an author, or an accident, changes it."""

import re
import shutil
from pathlib import Path

from serving import ROOT

SERVED = ("app.py", "pages", "src", "content", ".streamlit")


def copied(to: Path) -> Path:
    """Copy what a server needs."""
    for name in SERVED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, to / name)
    return to


def reworded(to: Path, old: str, new: str) -> Path:
    """Return a copy in which words of the option pages were changed."""
    root, changed = copied(to), 0
    for file in (root / "content" / "words" / "en").rglob("*.yaml"):
        text = file.read_text("utf-8")
        changed += text.count(old)
        file.write_text(text.replace(old, new), "utf-8")
    assert changed, f"nothing says {old!r} any more"
    return root


def without(to: Path, id: str) -> Path:
    """Return a copy in which nothing has this id any more: what had it has another."""
    root, word = copied(to), re.compile(rf"(?<![\w-]){id}(?![\w-])")
    for file in sorted((root / "content").rglob("*.yaml")):
        file.write_text(word.sub(f"new-{id}", file.read_text("utf-8")), "utf-8")
        if file.stem == id:
            file.rename(file.with_stem(f"new-{id}"))
    return root


def broken(to: Path) -> Path:
    """Return a copy whose content cannot be used: a half-finished edit."""
    root = copied(to)
    (root / "content" / "facts" / "scars.yaml").write_text("- id: keloid\n", "utf-8")
    return root


def forgetful(to: Path) -> Path:
    """Return a copy whose server forgets a session one second after its line is gone."""
    root = copied(to)
    settings = root / ".streamlit" / "config.toml"
    text, changed = re.subn(r"(disconnectedSessionTTL = )\d+", r"\g<1>1", settings.read_text("utf-8"))
    assert changed == 1
    settings.write_text(text, "utf-8")
    return root
