"""pytest --conformity FILE: write for every row of the standard what the tests bound to it did.

A test is bound by `@pytest.mark.standard("R9", ...)`, or a whole module by `pytestmark`. Which tests are bound is read
from the files and not from the run, so that a test that was left out counts as not run.
"""

import ast
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from decision_aid.content import Content
from decision_aid.content.loading import read_content

CONTENT = Path(__file__).parents[1] / "content"


def bound_tests(root: Path) -> dict[str, list[str]]:
    """Return the node ids of the tests bound to each row, from all test files below `root`/tests."""
    found: dict[str, list[str]] = {}
    for file in sorted((root / "tests").rglob("test_*.py")):
        for name, row in _bindings(ast.parse(file.read_text("utf-8"))):
            found.setdefault(row, []).append(f"{file.relative_to(root).as_posix()}::{name}")
    return found


def _bindings(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield (test, row) for every binding in one file."""
    assigned = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "pytestmark"
    ]
    everywhere = [row for value in assigned for row in _rows(value)]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            own = [row for decorator in node.decorator_list for row in _rows(decorator)]
            yield from ((node.name, row) for row in dict.fromkeys([*everywhere, *own]))


def _rows(expression: ast.expr) -> Iterator[str]:
    for node in ast.walk(expression):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.standard":
            yield from (ast.literal_eval(argument) for argument in node.args)


def pytest_addoption(parser):
    parser.addoption("--conformity", metavar="FILE", help="write what the tests prove of the standard")


def pytest_configure(config):
    file = config.getoption("--conformity")
    if not file or hasattr(config, "workerinput"):  # a worker tells the main process, which writes
        return
    if config.getoption("keyword"):
        raise pytest.UsageError("--conformity needs whole tests: leave -k out.")
    config.pluginmanager.register(Recorder(config.rootpath, Path(file)), "conformity")


class Recorder:
    """Collects the outcome of every test, and writes the file when the run has ended."""

    def __init__(self, root: Path, file: Path) -> None:
        self.root, self.file = root, file
        self.version = _content().version
        self.outcomes: dict[str, set[str]] = {}

    def pytest_runtest_logreport(self, report):
        seen = self.outcomes.setdefault(report.nodeid.partition("[")[0].partition("@")[0], set())  # @: its group
        if report.failed:
            seen.add("fail")
        elif report.skipped:
            seen.add("not-run")
        elif report.when == "call":
            seen.add("pass")

    def outcome(self, test: str) -> str:
        """Return the outcome of one test with all its cases: one failure fails it, one skip leaves it open."""
        seen = self.outcomes.get(test, set())
        return next((one for one in ("fail", "not-run", "pass") if one in seen), "not-run")

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session, exitstatus):
        content = _content()
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            print(f"\n{self.file} stays as it was: the run did not come to its end.")
        elif content.version != self.version:
            print(f"\n{self.file} stays as it was: the content changed while the tests ran.")
        else:
            self.file.write_text(json.dumps(self.data(content), indent=1) + "\n", "utf-8")

    def data(self, content: Content) -> dict[str, object]:
        """Return the run as ConformityRun reads it, in the order of the standard."""
        bound = bound_tests(self.root)
        rows = {row: {test: self.outcome(test) for test in bound[row]} for row in content.standard if row in bound}
        return {"ran": str(datetime.now(UTC).date()), "content_version": self.version, "rows": rows}


def _content() -> Content:
    return read_content(CONTENT)[0]
