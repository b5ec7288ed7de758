"""Who may import whom, how long things may get, and what the pure side must not touch: read from the code itself.

Each test gathers the offenders, so that a failure names them all.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from decision_aid.pages import PAGES as LISTED
from decision_aid_web.shell.drawing import style_sheet
from samples import ROOT

SRC = ROOT / "src"
PURE = SRC / "decision_aid"
WEB = SRC / "decision_aid_web"
PAGES = sorted((ROOT / "pages").glob("*.py"))
EVERY_FILE = sorted([*SRC.rglob("*.py"), *PAGES, ROOT / "app.py"])
PURE_FILES = [file for file in EVERY_FILE if PURE in file.parents]
WEB_FILES = [file for file in EVERY_FILE if WEB in file.parents]
SCREENS = sorted(folder.name for folder in (WEB / "screens").iterdir() if (folder / "__init__.py").exists())

BASICS = {"errors", "models"}
DATA = {*BASICS, "content"}
PERSON = {*DATA, "kept", "person"}
FOUND = {*PERSON, "findings"}
# What each room of the pure side may import: never a room that stands below it in this list.
MAY_IMPORT = {
    "errors": set(),
    "pages": set(),
    "models": {"errors"},
    "content": BASICS,
    "kept": DATA,
    "person": {*DATA, "kept", "pages"},
    "findings": PERSON,
    "calendar_file": set(),
    "course": BASICS,
    "prices": PERSON,
    "talk": {"models", "person"},
    "conformity": DATA,
    "clinic_profile": PERSON,
    "matching": {*FOUND, "course"},
    "offers": {*FOUND, "matching"},
    "values": {*FOUND, "course", "prices"},
    "board": {*FOUND, "course", "matching", "values"},
    "quiz": {*FOUND, "course", "matching"},
    "wording": DATA,
    "views.shared": {*PERSON, "pages", "wording"},
    "views.findings": {*FOUND, "matching", "wording", "views.shared"},
    "views.time": {*FOUND, "calendar_file", "course", "matching", "prices", "wording", "views.shared"},
    "views.options": {*FOUND, "matching", "wording", "views.shared", "views.findings", "views.time"},
    "views.board": {
        *FOUND,
        "board",
        "course",
        "matching",
        "values",
        "wording",
        "views.shared",
        "views.findings",
        "views.time",
        "views.options",
    },
    "views.person": {
        *FOUND,
        "matching",
        "pages",
        "prices",
        "quiz",
        "values",
        "wording",
        "views.shared",
        "views.findings",
        "views.time",
        "views.options",
    },
    "views.takeaway": {
        *FOUND,
        "matching",
        "wording",
        "views.shared",
        "views.findings",
        "views.time",
        "views.options",
        "views.person",
    },
    "views.evidence": {*FOUND, "conformity", "pages", "wording", "views.shared", "views.findings", "views.options"},
    "views.clinic": {
        *FOUND,
        "clinic_profile",
        "matching",
        "talk",
        "wording",
        "views.shared",
        "views.time",
        "views.options",
        "views.person",
        "views.takeaway",
    },
    "__main__": {*FOUND, "matching", "offers", "views.findings", "views.options"},
}
# A screen asks the pure side for what to draw, and tells it what was said. Four ask for more; the shell opens clinic links,
# the process knows the pages, and the reading version stands for every screen.
A_SCREEN_MAY_IMPORT = {"content", "models", "person", "views"}
MORE_FOR_A_SCREEN = {
    "clinic": {"clinic_profile"},
    "evidence": {"findings"},
    "options": {"board"},
    "reading": {"board", "findings", "pages", "wording"},
    "serving": {"pages"},
    "shell": {"clinic_profile", "kept"},
    "visits": {"calendar_file"},
}
OTHERS_A_SCREEN_DRAWS = {
    "present": {"options", "summary", "what_matters", "your_scar"}
}  # present mode draws what pages draw
CHARTS = (
    "pieces/charts.py",
    "screens/evidence/forest_chart.py",
    "screens/options/picture_chart.py",
    "screens/visits/calendar_chart.py",
    "screens/visits/sessions_chart.py",
)
EVERY_TEMPLATE = ("shell/", "pieces/", "screens/", "reading/")  # the reading version draws what the screens draw
APART = ("larger.css", "reading/style.css")  # sheets of present mode alone, and of the reading version alone
WORLD = {
    "streamlit",
    "time",
    "random",
    "secrets",
    "uuid",
    "requests",
    "socket",
    "httpx",
    "ftplib",
    "smtplib",
    "subprocess",
    "asyncio",
    "threading",
    "tempfile",
    "platform",
    "locale",
    "decision_aid_web",
}
ASKS_THE_WORLD = {"now", "utcnow", "today", "environ", "getenv", "monotonic", "perf_counter"}
READS_FILES = {"read_text", "read_bytes", "glob", "rglob", "write_text"}
MOST_FILES = 12


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def nodes(file: Path, *kinds: type) -> list:
    return [node for node in ast.walk(tree_of(file)) if isinstance(node, kinds)]


@cache
def imports(file: Path) -> frozenset[str]:
    """Return every imported name in full, relative ones made absolute."""
    package = list(file.relative_to(SRC).parts[:-1]) if SRC in file.parents else []
    found = {alias.name for node in nodes(file, ast.Import) for alias in node.names}
    for node in nodes(file, ast.ImportFrom):
        base = package[: len(package) - node.level + 1] if node.level else []
        start = ".".join([*base, *([node.module] if node.module else [])])
        found |= {f"{start}.{alias.name}" for alias in node.names}
    return frozenset(found)


def room_of(name: str) -> str:
    """Return the room of a dotted name of the pure side: its first part, and the subject of a view."""
    parts = name.split(".")[1:]
    return ".".join(parts[:2]) if parts[0] == "views" and len(parts) > 1 else parts[0]


def rooms_used(file: Path) -> set[str]:
    return {room_of(name) for name in imports(file) if name.startswith("decision_aid.")}


def own_room(file: Path) -> str:
    return room_of(".".join(file.relative_to(SRC).with_suffix("").parts))


def web_parts(file: Path) -> set[tuple[str, ...]]:
    """Return what a file imports of the screen side, as the parts of its name."""
    return {tuple(name.split(".")[1:]) for name in imports(file) if name.startswith("decision_aid_web.")}


def functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return nodes(file, ast.FunctionDef, ast.AsyncFunctionDef)


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function after its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def docstrings(file: Path) -> set[ast.AST]:
    owners = nodes(file, ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {owner.body[0].value for owner in owners if owner.body and ast.get_docstring(owner) is not None}


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


# ---- who may import whom


def test_the_table_names_every_room_of_the_pure_side():
    assert {own_room(file) for file in PURE_FILES if file.name != "__init__.py"} == set(MAY_IMPORT)


def test_the_table_goes_from_top_to_bottom():
    order = list(MAY_IMPORT)
    assert [
        (room, other)
        for room, others in MAY_IMPORT.items()
        for other in others
        if order.index(other) >= order.index(room)
    ] == []


def test_a_room_of_the_pure_side_imports_only_what_the_table_allows():
    assert [
        (name_of(file), used)
        for file in PURE_FILES
        for used in sorted(rooms_used(file) - {own_room(file)} - MAY_IMPORT.get(own_room(file), set()))
    ] == []


def test_no_module_of_the_pure_side_imports_in_a_circle():
    names = {".".join(file.relative_to(SRC).with_suffix("").parts): file for file in PURE_FILES}
    known = {
        name: {
            other
            for other in names
            if other != name and any(f"{used}.".startswith(f"{other}.") for used in imports(file))
        }
        for name, file in names.items()
    }
    while free := [name for name, others in known.items() if not others & set(known)]:
        for name in free:
            del known[name]
    assert known == {}


def test_the_shell_knows_no_piece_and_no_screen():
    shell = [file for file in WEB_FILES if file.parent.name == "shell"]
    assert [(name_of(file), part) for file in shell for part in web_parts(file) if part[0] != "shell"] == []


def test_a_piece_knows_no_screen():
    pieces = [file for file in WEB_FILES if file.parent.name == "pieces"]
    assert [
        (name_of(file), part) for file in pieces for part in web_parts(file) if part[0] not in ("shell", "pieces")
    ] == []


def test_the_reading_version_is_made_without_running_the_framework():
    files = [file for file in WEB_FILES if file.parent.name == "reading"]
    assert [
        (name_of(file), name) for file in files for name in imports(file) if name.split(".")[0] == "streamlit"
    ] == []


def test_a_screen_knows_no_other_screen_but_present_mode_draws_four():
    assert [
        (name_of(file), part)
        for file in WEB_FILES
        if file.parent.parent.name == "screens"
        for part in web_parts(file)
        if part[0] == "screens" and part[1] not in (file.parent.name, *OTHERS_A_SCREEN_DRAWS.get(file.parent.name, ()))
    ] == []


def test_the_screen_side_imports_only_what_the_table_allows_of_the_pure_side():
    def allowed(file: Path) -> set[str]:
        return A_SCREEN_MAY_IMPORT | {"errors"} | MORE_FOR_A_SCREEN.get(file.parent.name, set())

    assert [
        (name_of(file), used)
        for file in WEB_FILES
        for used in sorted(rooms_used(file))
        if used.split(".")[0] not in allowed(file)
    ] == []


def test_a_page_imports_views_pieces_its_own_screen_and_the_frame():
    def strange(page: Path) -> set[str]:
        ours = {name for name in imports(page) if name.startswith("decision_aid")}
        own = ("views", "pieces", f"screens.{page.stem}.", "shell.frame.")
        return {name for name in ours if not name.partition(".")[2].startswith(own)}

    assert [(page.name, name) for page in PAGES for name in sorted(strange(page))] == []


def test_what_runs_the_pages_knows_their_list_alone():
    ours = [name for name in imports(ROOT / "app.py") if name.startswith("decision_aid")]
    assert {name.rpartition(".")[0] for name in ours} == {"decision_aid.pages"}


def test_a_chart_takes_view_models_only():
    drawn = ("parts", "visits", "plan", "forests", "picture")
    taken = {(file, name) for file in CHARTS for name in imports(WEB / file) if name.startswith("decision_aid.")}
    assert [
        (file, name) for file, name in taken if name.split(".")[1] != "views" or name.split(".")[3] not in drawn
    ] == []


# ---- what the pure side must not touch


def test_the_pure_side_knows_no_screen_no_clock_no_chance_and_no_network():
    network = ("urllib.request", "http.", "email.", "ssl.")
    assert [
        (name_of(file), name)
        for file in PURE_FILES
        for name in imports(file)
        if name.split(".")[0] in WORLD or name.startswith(network)
    ] == []


def test_the_pure_side_asks_neither_the_date_nor_the_environment():
    asked = [
        (name_of(f), node.attr) for f in PURE_FILES for node in nodes(f, ast.Attribute) if node.attr in ASKS_THE_WORLD
    ]
    taken = [(name_of(f), name) for f in PURE_FILES for name in imports(f) if name.split(".")[0] == "os"]
    assert asked + taken == []


def test_files_are_read_by_the_content_package_only():
    others = [file for file in PURE_FILES if own_room(file) not in ("content", "__main__")]
    reads = [(name_of(f), node.attr) for f in others for node in nodes(f, ast.Attribute) if node.attr in READS_FILES]
    opens = [(name_of(f), "open") for f in others for node in nodes(f, ast.Name) if node.id == "open"]
    assert reads + opens == []


def test_streamlit_appears_on_the_screen_side_only():
    users = [file for file in EVERY_FILE if any(name.split(".")[0] == "streamlit" for name in imports(file))]
    assert [name_of(file) for file in users if PURE in file.parents] == []


# ---- how long things may get, and how they are written


def test_a_page_is_shorter_than_40_lines():
    assert {page.name: lines(page) for page in PAGES if lines(page) >= 40} == {}


def test_a_module_is_shorter_than_300_lines():
    assert {name_of(file): lines(file) for file in EVERY_FILE if lines(file) >= 300} == {}


def test_no_folder_has_more_than_twelve_modules():
    many = Counter(file.parent for file in EVERY_FILE if file not in PAGES and file.name != "__init__.py")
    assert {name_of(folder): number for folder, number in many.items() if number > MOST_FILES} == {}


def test_no_function_has_more_than_30_lines():
    assert [
        (name_of(file), one.name, size)
        for file in EVERY_FILE
        for one in functions(file)
        if (size := body_lines(one)) > 30
    ] == []


def is_public(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return not function.name.startswith("_")


def test_every_public_function_has_types():
    def untyped(one: ast.FunctionDef) -> bool:
        told = (*one.args.args, *one.args.kwonlyargs)
        return one.returns is None or any(a.annotation is None for a in told if a.arg not in ("self", "cls"))

    assert [
        (name_of(file), one.name)
        for file in EVERY_FILE
        for one in nodes(file, ast.FunctionDef)
        if is_public(one) and untyped(one)
    ] == []


def test_every_public_function_has_a_docstring():
    def inside(file: Path) -> set[str]:
        return {
            inner.name
            for one in functions(file)
            for inner in ast.walk(one)
            if isinstance(inner, ast.FunctionDef) and inner is not one
        }

    named_by_others = {"construct_mapping"}  # a method of the YAML reader that ours takes the place of
    assert [
        (name_of(file), one.name)
        for file in EVERY_FILE
        for one in nodes(file, ast.FunctionDef)
        if is_public(one) and ast.get_docstring(one) is None and one.name not in named_by_others | inside(file)
    ] == []


def test_no_error_is_caught_without_its_name():
    assert [
        (name_of(file), node.lineno)
        for file in EVERY_FILE
        for node in nodes(file, ast.ExceptHandler)
        if node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
    ] == []


def own_texts(file: Path) -> Iterator[tuple[int, str]]:
    """Yield the texts of a file without docstrings, and without comments of our few lines of JavaScript."""
    told = docstrings(file)
    for node in nodes(file, ast.Constant):
        if isinstance(node.value, str) and node not in told:
            yield node.lineno, re.sub(r"^\s*//.*$", "", node.value, flags=re.MULTILINE)


def test_the_screen_side_holds_no_sentence():
    """More than 7 words in a row, without the marks of code between them, are a sentence; those belong into the words."""
    sentence = re.compile(r"(?:(?<=\s)|^)(?:[A-Za-z][A-Za-z'’]*[,;:]?\s+){7,}[A-Za-z'’]+")
    assert [
        (name_of(file), line, text)
        for file in (*PAGES, *WEB_FILES)
        for line, text in own_texts(file)
        if sentence.search(text)
    ] == []


# ---- pages and screens


def test_a_page_does_no_arithmetic_and_defines_nothing():
    work = (ast.BinOp, ast.FunctionDef, ast.ClassDef, ast.Lambda)
    assert [(page.name, node.lineno) for page in PAGES for node in nodes(page, *work)] == []


def test_a_page_opens_and_closes_with_its_own_name():
    def said(page: Path) -> tuple[str, str]:
        calls = {getattr(node.func, "id", ""): node for node in nodes(page, ast.Call)}
        return calls["open_page"].args[0].value, calls["close_page"].args[-1].value

    assert [page.name for page in PAGES if said(page) != (page.stem, page.stem)] == []


def test_every_page_is_in_the_list_of_pages():
    assert sorted(LISTED) == [page.stem for page in PAGES]


def test_every_page_has_a_screen_of_its_name():
    assert [page.stem for page in PAGES] == SCREENS


def templates_named_in(file: Path) -> set[str]:
    return set(re.findall(r'"((?:shell|pieces|screens|reading)/[\w/]+\.html)"', file.read_text("utf-8")))


def test_a_template_is_drawn_by_its_own_room_or_by_one_that_stands_on_it():
    def is_near(file: Path, template: str) -> bool:
        folder = file.parent.name
        below = {
            "shell": ("shell/",),
            "pieces": ("shell/", "pieces/"),
            "reading": EVERY_TEMPLATE,
            "serving": ("shell/", "reading/"),
        }.get(folder, ("shell/", "pieces/"))
        return template.startswith((*below, f"screens/{folder}/"))

    drawers = [*WEB_FILES, *sorted(WEB.rglob("*.html"))]
    assert [
        (name_of(file), template)
        for file in drawers
        for template in sorted(templates_named_in(file))
        if not is_near(file, template)
    ] == []


def test_every_template_is_drawn():
    named = {template for file in [*WEB_FILES, *WEB.rglob("*.html")] for template in templates_named_in(file)}
    assert [html.name for html in sorted(WEB.rglob("*.html")) if html.relative_to(WEB).as_posix() not in named] == []


# ---- style


def own_classes(sheet: Path) -> set[str]:
    """Return the classes that a style sheet names, without those that Streamlit gives by itself."""
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    heads = re.findall(r"([^{};]+)\{", rules)
    return {name for head in heads for name in re.findall(r"\.([a-z][\w-]*)", head) if not re.match(r"st[A-Z]", name)}


def draws(folder: Path, name: str) -> bool:
    """Tell whether a template or a key of a folder gives this class, in full or with its last part filled in."""
    text = "".join(file.read_text("utf-8") for file in sorted(folder.iterdir()) if file.suffix in (".py", ".html"))
    plain = name.removeprefix("st-key-")
    return plain in re.findall(r"[\w-]+", text) or plain.startswith(tuple(re.findall(r"([\w]+-)(?=\{)", text)))


def folders_that_draw(name: str) -> set[str]:
    folders = [WEB / "shell", WEB / "pieces", *(WEB / "screens" / screen for screen in SCREENS)]
    return {folder.name for folder in folders if draws(folder, name)}


def test_a_screen_has_rules_only_for_what_it_draws_itself():
    """It may do so inside of what the pieces and the frame draw for it, never for another screen."""
    sheets = {screen: WEB / "screens" / screen / "style.css" for screen in SCREENS}
    assert [
        (screen, name)
        for screen, sheet in sheets.items()
        if sheet.exists()
        for name in sorted(own_classes(sheet))
        if not folders_that_draw(name) & {screen, "pieces", "shell"}
    ] == []


def test_the_shared_rules_are_for_what_the_pieces_draw_or_several_screens():
    def shared(name: str) -> bool:
        drawers = folders_that_draw(name)
        return bool(drawers & {"pieces", "shell"}) or len(drawers) > 1

    assert [name for name in sorted(own_classes(WEB / "pieces/style.css")) if not shared(name)] == []


def test_every_screen_is_in_the_one_sheet_after_the_tokens():
    sheet = style_sheet()
    sheets = [file for file in WEB.rglob("*.css") if not name_of(file).endswith(APART)]
    assert [name_of(file) for file in sheets if file.read_text("utf-8") not in sheet] == []
    assert sheet.startswith((WEB / "shell/tokens.css").read_text("utf-8"))
