"""Who may import whom, how long things may get, and what the pure side must not touch: read from the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from samples import ROOT

SRC = ROOT / "src"
PURE = SRC / "decision_aid"
WEB = SRC / "decision_aid_web"
MODELS = {"models", "errors"}
LOGIC = {
    "answers",
    "calendar_file",
    "clinic_profile",
    "conditions",
    "conformity",
    "counted",
    "frequencies",
    "course",
    "evidence",
    "finder",
    "journey",
    "links",
    "matching",
    "place",
    "prices",
    "quiz",
    "studies",
    "talk",
    "trials",
    "values",
}
MAY_IMPORT = {
    "errors": set(),
    "models": {"errors"},
    "content": MODELS,
    "answers": MODELS,
    "frequencies": MODELS,
    "course": MODELS,
    "conditions": {*MODELS, "answers"},
    "journey": {*MODELS, "answers"},
    "conformity": {*MODELS, "content"},
    "counted": {*MODELS, "content", "answers", "conditions", "evidence", "matching"},
    "evidence": {*MODELS, "content"},
    "finder": {*MODELS, "content"},
    "place": MODELS,
    "clinic_profile": {*MODELS, "content", "links", "place", "style"},
    "prices": {*MODELS, "content", "journey"},
    "quiz": {*MODELS, "content", "counted", "course", "frequencies", "journey", "matching"},
    "talk": {*MODELS, "journey"},
    "calendar_file": set(),
    "trials": MODELS,
    "studies": {*MODELS, "content", "evidence", "trials"},
    "export": {*MODELS, "content", "studies"},
    "links": {*MODELS, "journey", "links_shared_words"},
    "links_shared_words": set(),
    "values": {*MODELS, "content", "answers", "conditions", "course", "evidence", "journey", "matching", "prices"},
    "matching": {*MODELS, "content", "answers", "conditions", "course", "evidence"},
    "style": {*MODELS, "content"},
    "language": {*MODELS, "content", "style"},
    "wording": {*MODELS, *LOGIC, "content"},
    "present": {*MODELS, *LOGIC, "content", "wording"},
    "__main__": {*MODELS, *LOGIC, "content", "language", "present", "style"},
}
WEB_MAY_IMPORT = {
    "charts": {"present"},
    "calendar_chart": {"present"},
    "visits": {"calendar_file", "content", "models", "present"},
    "drawing": set(),
    "tab_memory": {"errors", "journey", "place"},
    "frame": {"content", "errors", "journey", "present"},
    "inputs": {"content", "finder", "journey", "models", "present"},
    "widgets": {"content", "journey", "present"},
    "server": {"errors"},
    "evidence_page": {"content", "present"},
    "forest_chart": {"present"},
    "downloads": {"content", "export"},
    "next_steps": {"content", "journey", "present"},
    "wishes": {"content", "journey", "present"},
    "uses": {"content", "journey", "present"},
    "check_page": {"content", "journey", "present"},
    "tablet": {"content", "journey", "present"},
    "talk": {"content", "journey", "present"},
    "paper": {"present"},
    "takeaway": {"content", "present"},
    "clinic_editor": {"clinic_profile", "content", "models", "place", "present", "style"},
    "clinic_fields": {"clinic_profile", "place", "present"},
    "sharing": {"content", "errors", "journey", "links", "present"},
}
PAGES = sorted((ROOT / "pages").glob("*.py"))
EVERY_FILE = sorted([*SRC.rglob("*.py"), *PAGES, ROOT / "app.py"])
WORLD = {
    "streamlit", "time", "random", "secrets", "uuid", "requests", "socket", "httpx", "ftplib", "smtplib",
    "subprocess", "asyncio", "threading", "tempfile", "platform", "locale", "decision_aid_web",
}  # fmt: skip


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def module_of(file: Path, package: Path) -> str:
    """Return the first part below a package: a module, or the folder that it became."""
    return file.relative_to(package).parts[0].removesuffix(".py")


def imports(file: Path) -> Iterator[str]:
    """Yield every imported name in full, relative ones made absolute."""
    package = list(file.relative_to(SRC).parts[:-1]) if SRC in file.parents else []
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def ours(file: Path) -> set[str]:
    """Return the modules of the pure side that a file imports."""
    return {name.split(".")[1] for name in imports(file) if name.startswith("decision_aid.")}


def modules(package: Path) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for file in sorted(package.rglob("*.py")):
        if file.parent != package or file.name != "__init__.py":
            found.setdefault(module_of(file, package), []).append(file)
    return found


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree_of(file)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function after its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def docstrings(tree: ast.Module) -> set[ast.AST]:
    owners = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return {
        owner.body[0].value
        for owner in owners
        if owner.body and isinstance(owner.body[0], ast.Expr) and ast.get_docstring(owner) is not None
    }


def test_the_table_names_every_module_of_the_pure_side():
    assert set(modules(PURE)) == set(MAY_IMPORT)


def test_the_table_names_every_module_of_the_screen_side():
    assert set(modules(WEB)) == set(WEB_MAY_IMPORT)


@pytest.mark.parametrize("module", MAY_IMPORT)
def test_a_module_imports_only_what_the_table_allows(module):
    used = {(name_of(file), other) for file in modules(PURE)[module] for other in ours(file) - {module}}
    assert {(file, other) for file, other in used if other not in MAY_IMPORT[module]} == set()


@pytest.mark.parametrize("module", WEB_MAY_IMPORT)
def test_a_module_of_the_screen_side_imports_only_what_the_table_allows(module):
    used = {(name_of(file), other) for file in modules(WEB)[module] for other in ours(file)}
    assert {(file, other) for file, other in used if other not in WEB_MAY_IMPORT[module]} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_imports_view_models_and_widgets_only(page):
    assert ours(page) - {"present"} == set()


def test_the_list_of_pages_imports_nothing_of_ours():
    assert [name for name in imports(ROOT / "app.py") if name.startswith("decision_aid")] == []


@pytest.mark.parametrize("file", ["charts.py", "calendar_chart.py", "forest_chart.py"])
def test_a_chart_takes_view_models_only(file):
    taken = {name for name in imports(WEB / file) if name.startswith("decision_aid.")}
    assert {name.split(".")[2] for name in taken} <= {"parts", "visits", "plan", "evidence_sums"}


def test_no_module_imports_in_a_circle():
    known = {
        module: {other for file in files for other in ours(file)} - {module} for module, files in modules(PURE).items()
    }
    while free := [module for module, others in known.items() if not others & set(known)]:
        for module in free:
            del known[module]
    assert known == {}


@pytest.mark.parametrize("file", sorted(PURE.rglob("*.py")), ids=name_of)
def test_the_pure_side_knows_no_screen_no_clock_no_chance_and_no_network(file):
    assert {name.split(".")[0] for name in imports(file)} & WORLD == set()
    assert [name for name in imports(file) if name.startswith(("urllib.request", "http.", "email.", "ssl."))] == []


@pytest.mark.parametrize("file", sorted(PURE.rglob("*.py")), ids=name_of)
def test_the_pure_side_asks_neither_the_date_nor_the_environment(file):
    asked = {node.attr for node in ast.walk(tree_of(file)) if isinstance(node, ast.Attribute)}
    assert asked & {"now", "utcnow", "today", "environ", "getenv", "monotonic", "perf_counter"} == set()
    assert {name for name in imports(file) if name.startswith("os.") or name == "os"} == set()


@pytest.mark.parametrize("file", sorted(PURE.rglob("*.py")), ids=name_of)
def test_files_are_read_by_the_content_package_only(file):
    readers = {"content", "style", "__main__"}
    reads = {node.attr for node in ast.walk(tree_of(file)) if isinstance(node, ast.Attribute)} & {
        "read_text",
        "read_bytes",
        "glob",
        "write_text",
    }
    opens = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.Name) and node.id == "open"]
    assert not (reads or opens) or module_of(file, PURE) in readers


def test_streamlit_appears_on_the_screen_side_only():
    users = {file for file in EVERY_FILE if any(name.split(".")[0] == "streamlit" for name in imports(file))}
    assert {
        name_of(file) for file in users if file not in PAGES and WEB not in file.parents and file.name != "app.py"
    } == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_shorter_than_40_lines(page):
    assert len(page.read_text("utf-8").splitlines()) < 40


@pytest.mark.parametrize("file", EVERY_FILE, ids=name_of)
def test_a_module_is_shorter_than_300_lines(file):
    assert len(file.read_text("utf-8").splitlines()) < 300


@pytest.mark.parametrize("file", EVERY_FILE, ids=name_of)
def test_no_function_has_more_than_30_lines(file):
    assert {function.name: lines for function in functions(file) if (lines := body_lines(function)) > 30} == {}


@pytest.mark.parametrize("file", EVERY_FILE, ids=name_of)
def test_every_public_function_has_types_and_a_docstring(file):
    public = [
        one for one in ast.walk(tree_of(file)) if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")
    ]
    untyped = [
        one.name for one in public
        if one.returns is None or any(a.annotation is None for a in (*one.args.args, *one.args.kwonlyargs) if a.arg not in ("self", "cls"))
    ]  # fmt: skip
    inside = {
        inner.name
        for one in functions(file)
        for inner in ast.walk(one)
        if isinstance(inner, ast.FunctionDef) and inner is not one
    }
    silent = [
        one.name
        for one in public
        if ast.get_docstring(one) is None and one.name not in inside and one.name != "construct_mapping"
    ]
    assert (untyped, silent) == ([], [])


@pytest.mark.parametrize("file", EVERY_FILE, ids=name_of)
def test_no_error_is_caught_without_its_name(file):
    handlers = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.ExceptHandler)]
    assert [
        node.lineno
        for node in handlers
        if node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
    ] == []


@pytest.mark.parametrize("file", [*PAGES, *sorted(WEB.rglob("*.py"))], ids=name_of)
def test_the_screen_side_holds_no_sentence(file):
    """More than 7 words in a row, without the marks of code between them, are a sentence; those belong into the words.

    Comments of our few lines of JavaScript are for colleagues, not for readers.
    """
    tree = tree_of(file)
    own = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings(tree)
    ]
    sentence = re.compile(r"(?:(?<=\s)|^)(?:[A-Za-z][A-Za-z'’]*[,;:]?\s+){7,}[A-Za-z'’]+")
    texts = [(node.lineno, re.sub(r"^\s*//.*$", "", node.value, flags=re.MULTILINE)) for node in own]
    assert [(line, text) for line, text in texts if sentence.search(text)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_does_no_arithmetic(page):
    assert [node.lineno for node in ast.walk(tree_of(page)) if isinstance(node, ast.BinOp)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_defines_nothing(page):
    assert [
        node.lineno for node in ast.walk(tree_of(page)) if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Lambda)
    ] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_opens_and_closes_with_its_own_name(page):
    calls = {getattr(node.func, "id", ""): node for node in ast.walk(tree_of(page)) if isinstance(node, ast.Call)}
    assert calls["open_page"].args[0].value == page.stem
    assert calls["close_page"].args[-1].value == page.stem


def test_every_page_is_in_the_list_of_pages():
    (listed,) = [node.value for node in tree_of(ROOT / "app.py").body if isinstance(node, ast.Assign)]
    assert sorted(ast.literal_eval(listed)) == [page.stem for page in PAGES]
