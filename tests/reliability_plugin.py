"""pytest --reliability FILE: write what was broken, how, what people saw, and whether anything was lost.

A test of a fault says which by `@pytest.mark.fault("what broke", "what was done")`. Its property "saw" is what people saw, its
property "away" the longest time, in seconds, that one of them had no server.
"""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

HEAD = """# What was broken, and what people lost

Made by `make soak`, which breaks the running aid in every way of the table: real browsers on real servers (tests/faults),
and many people on three replicas behind HAProxy (tests/deploy). Nothing is lost where every tab still holds and shows all
that was said before the fault, and the first thing that is said after it. "Screen" is what appeared beside the page
itself; it is not noted where people are tabs without a browser. "Back" is the longest time in which somebody had no
server, in seconds, the fault itself included. A fault that is tried again takes the place of its row; each row tells its
commit. The last run was on {date}, {machine}.

Not tried: a real phone and its network, a browser other than Chromium, replicas on several machines, and a crash of HAProxy.

| what broke | how | tries | screen | back | lost | commit |
| --- | --- | --- | --- | --- | --- | --- |
"""


def commit() -> str:
    """Return the commit that is checked out, and whether files differ from it."""

    def git(*what: str) -> str:
        return subprocess.run(["git", *what], capture_output=True, text=True, check=True).stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
    return git("rev-parse", "--short=10", "HEAD") + (" with changes that are in no commit" if changed else "")


def rows_of(file: Path) -> dict[tuple[str, str], str]:
    """Return the rows that a file holds, by what broke and how."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    cells = {line: line.strip("| ").split(" | ") for line in lines if line.startswith("| ")}
    return {(what, how): line for line, (what, how, *_) in cells.items() if what not in ("what broke", "---")}


class Table:
    """Collects what became of every fault, and writes the table when the run has ended."""

    def __init__(self, file: Path, machine: str) -> None:
        self.file, self.machine = file, machine
        self.faults: dict[str, tuple[str, str]] = {}
        self.runs: dict[tuple[str, str], list[str]] = {}
        self.told: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self.failed: dict[tuple[str, str], list[str]] = {}
        self.skipped: dict[tuple[str, str], str] = {}

    @pytest.hookimpl
    def pytest_collection_finish(self, session):
        self.faults = {item.nodeid: mark.args for item in session.items if (mark := item.get_closest_marker("fault"))}

    def pytest_runtest_logreport(self, report):
        fault = self.faults.get(report.nodeid)
        if fault is None:
            return
        test = report.nodeid.rpartition("::")[2]
        if report.skipped:
            self.skipped[fault] = str(report.longrepr[2]).removeprefix("Skipped: ")
        elif report.failed:
            self.failed.setdefault(fault, []).append(test)
        if report.when == "call" and not report.skipped:
            self.runs.setdefault(fault, []).append(test)
        if report.when == "teardown":
            self.told.setdefault(fault, []).extend(report.user_properties)

    def rows(self) -> list[str]:
        """Return a line for each fault: those of this run in the order of the tests, then those that the file holds beside them."""
        run = commit()
        tried = {fault: self._row(fault, run) for fault in dict.fromkeys(self.faults.values())}
        return [*tried.values(), *(row for fault, row in rows_of(self.file).items() if fault not in tried)]

    def _row(self, fault: tuple[str, str], run: str) -> str:
        tries = str(len(self.runs.get(fault, ())))
        return f"| {' | '.join((*fault, tries, self._screen(fault), self._back(fault), self._lost(fault), run))} |"

    def _properties(self, fault: tuple[str, str], wanted: str) -> list[str]:
        return [value for name, value in self.told.get(fault, ()) if name == wanted]

    def _screen(self, fault: tuple[str, str]) -> str:
        seen = self._properties(fault, "saw")
        return " / ".join(sorted(set(seen) - {"nothing"})) or ("nothing" if seen else "not noted")

    def _back(self, fault: tuple[str, str]) -> str:
        times = [float(seconds) for seconds in self._properties(fault, "away")]
        if not times:
            return "not noted"
        return f"{max(times):.1f}" if max(times) else "nobody was away"

    def _lost(self, fault: tuple[str, str]) -> str:
        if failed := self.failed.get(fault):
            return f"**not shown**: {', '.join(dict.fromkeys(failed))}"
        if fault in self.runs:
            return "nothing"
        return f"**not tried**: {self.skipped[fault]}" if fault in self.skipped else "**not tried**"

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session, exitstatus):
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            print(f"\n{self.file} stays as it was: the run did not come to its end.")
            return
        head = HEAD.format(date=datetime.now(UTC).date(), machine=self.machine)
        self.file.write_text(head + "\n".join(self.rows()) + "\n", "utf-8")
