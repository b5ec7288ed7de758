"""pytest --reliability FILE: write what was broken, how, what people saw, and whether anything was lost.

A test of a fault says which by `@pytest.mark.fault("what broke", "what was done")`; what people saw is its property "saw".
"""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

HEAD = """# What was broken, and what people lost

Made by `make soak`, which breaks the running aid in every way of the table: real browsers on real servers (tests/faults),
and many people on three replicas behind HAProxy (tests/deploy). Nothing is lost where every tab still holds and shows all
that was said before the fault, and the first thing that is said after it. "Screen" is what appeared beside the page
itself; it is not noted where people are tabs without a browser. Run on commit {commit}, {date}, {machine}.

| what broke | how | screen | lost |
| --- | --- | --- | --- |
"""


def commit() -> str:
    """Return the commit that is checked out, and whether files differ from it."""

    def git(*what: str) -> str:
        return subprocess.run(["git", *what], capture_output=True, text=True, check=True).stdout.strip()

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
    return git("rev-parse", "--short=10", "HEAD") + (" with changes that are in no commit" if changed else "")


class Table:
    """Collects what became of every fault, and writes the table when the run has ended."""

    def __init__(self, file: Path, machine: str) -> None:
        self.file, self.machine = file, machine
        self.faults: dict[str, tuple[str, str]] = {}
        self.saw: dict[tuple[str, str], set[str]] = {}
        self.failed: dict[tuple[str, str], list[str]] = {}

    @pytest.hookimpl
    def pytest_collection_finish(self, session):
        self.faults = {item.nodeid: mark.args for item in session.items if (mark := item.get_closest_marker("fault"))}

    def pytest_runtest_logreport(self, report):
        fault = self.faults.get(report.nodeid)
        if fault is None:
            return
        saw = self.saw.setdefault(fault, set())
        saw |= {value for name, value in report.user_properties if name == "saw"}
        if not report.passed:
            self.failed.setdefault(fault, []).append(report.nodeid.rpartition("::")[2])

    def rows(self) -> list[str]:
        """Return a line for each fault, in the order of the tests."""
        return [self._row(*fault) for fault in dict.fromkeys(self.faults.values())]

    def _row(self, what: str, how: str) -> str:
        saw = self.saw.get((what, how))
        failed = self.failed.get((what, how))
        lost = f"**not shown**: {', '.join(failed)}" if failed else "no" if saw is not None else "not run"
        screen = " / ".join(sorted((saw or {"not noted"}) - {"nothing"})) or "nothing"
        return f"| {what} | {how} | {screen} | {lost} |"

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session, exitstatus):
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            print(f"\n{self.file} stays as it was: the run did not come to its end.")
            return
        head = HEAD.format(commit=commit(), date=datetime.now(UTC).date(), machine=self.machine)
        self.file.write_text(head + "\n".join(self.rows()) + "\n", "utf-8")
