"""The standard as code: a row that is not proved is never shown as passed, and nothing on the page is typed."""

import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from streamlit.testing.v1 import AppTest

from conformity_plugin import bound_tests
from decision_aid.conformity import SIGNERS_NEEDED, row_states
from decision_aid.content import load_content
from decision_aid.content.loading import read_content
from decision_aid.models import ConformityRun, Signature, StandardRow, StandardWords
from decision_aid.person.journey import Journey
from decision_aid.views.evidence.conformity import conformity_view
from samples import CONTENT, ROOT, real_content, texts_in

RAN = date(2026, 11, 22)
COUNTS = {
    "Q": 6,
    "C": 10,
    "QL": 28,
    "N": 10,
    "S": 2,
    "NQF": 2,
    "W-WA": 1,
    "R": 30,
    "G": 8,
    "V": 11,
    "HL": 10,
    "M": 6,
    "T": 9,
    "W": 24,
    "X": 8,
}
SECOND_ROUND = ("SR1", "SR2", "SR3", "SR4", "SR5", "L1")  # with R25 to R30
outcomes = st.dictionaries(st.text("abc", min_size=1), st.sampled_from(("pass", "fail", "not-run")), max_size=4)


def a_row(*proof, **changes):
    return StandardRow.model_validate({"id": "R1", "section": "numbers", "tier": "must", "proof": proof, **changes})


def signature(by="A. Reader"):
    return Signature(by=by, role="nurse", date=date(2026, 12, 1), note="read with care")


def held(*rows, version=None, **tests):
    """Return the real content with only these rows, and a run with these tests for each row."""
    content = real_content()
    words = {row.id: StandardWords(text="It does so.") for row in rows}
    run = ConformityRun(
        ran=RAN, content_version=version or content.version, rows={row: found for row, found in tests.items() if found}
    )
    return replace(
        content, standard={row.id: row for row in rows}, words=replace(content.words, standard=words), conformity=run
    )


def state_of(row, version=None, **tests):
    (one,) = row_states(held(row, version=version, **tests))
    return one.state, one.lacks


def numbers_in(text):
    return [int(found) for found in re.findall(r"\d+", text)]


# ---- every row of the standard, with words and with real tests


def test_every_row_of_the_standard_is_there():
    expected = [
        prefix if count == 1 else f"{prefix}{place}"
        for prefix, count in COUNTS.items()
        for place in range(1, count + 1)
    ]
    assert sorted(real_content().standard) == sorted([*expected, *SECOND_ROUND])


def test_every_row_has_words():
    assert set(real_content().standard) == set(real_content().words.standard)


def test_rows_about_screening_tests_are_the_ones_that_do_not_apply():
    left_out = {row.id for row in real_content().standard.values() if row.tier == "not-applicable"}
    assert left_out == {"C7", "C8", "C9", "C10", *(f"QL{place}" for place in range(24, 29))}


def test_every_test_is_bound_to_rows_that_exist():
    assert set(bound_tests(ROOT)) - set(real_content().standard) == set()


def test_only_rows_that_tests_can_prove_have_tests():
    rows = real_content().standard
    assert [row for row in bound_tests(ROOT) if "automated" not in rows[row].proof] == []


def test_the_committed_run_names_only_tests_that_still_exist_and_are_bound():
    run = real_content().conformity
    assert run is not None
    bound = bound_tests(ROOT)
    assert {row: gone for row, tests in run.rows.items() if (gone := set(tests) - set(bound.get(row, ())))} == {}


def test_every_row_that_is_shown_as_passed_by_tests_has_one():
    bound = bound_tests(ROOT)
    passed = [one.row for one in row_states(real_content()) if one.state == "pass" and "automated" in one.row.proof]
    assert [row.id for row in passed if not bound.get(row.id)] == []


# ---- where a row stands


def test_a_row_passes_when_all_its_tests_ran_and_passed():
    assert state_of(a_row("automated"), R1={"a": "pass", "b": "pass"}) == ("pass", ())


def test_a_row_without_a_test_is_not_yet_passed():
    assert state_of(a_row("automated")) == ("not-yet", ("no-test",))


def test_a_row_is_not_yet_passed_before_any_run():
    (one,) = row_states(replace(held(a_row("automated")), conformity=None))
    assert (one.state, one.lacks, one.last) == ("not-yet", ("no-test",), None)


def test_a_row_with_a_test_that_did_not_run_is_not_yet_passed():
    assert state_of(a_row("automated"), R1={"a": "pass", "b": "not-run"}) == ("not-yet", ("not-run",))


def test_one_failure_fails_the_row():
    assert state_of(a_row("automated"), R1={"a": "pass", "b": "fail", "c": "not-run"})[0] == "fail"


def test_a_row_is_not_yet_passed_when_the_content_has_changed_since():
    assert state_of(a_row("automated"), version="older", R1={"a": "pass"}) == ("not-yet", ("changed",))


def test_a_failure_stays_a_failure_when_the_content_has_changed_since():
    assert state_of(a_row("automated"), version="older", R1={"a": "fail"})[0] == "fail"


@given(outcomes)
def test_nothing_but_passed_tests_makes_a_row_pass(found):
    state, _ = state_of(a_row("automated"), R1=found)
    assert (state == "pass") == (set(found.values()) == {"pass"})


def test_a_row_for_people_waits_for_two_of_them():
    assert state_of(a_row("human")) == ("not-yet", ("not-signed",))
    assert state_of(a_row("human", signed=[signature()])) == ("not-yet", ("not-signed",))
    assert state_of(a_row("human", signed=[signature("A"), signature("B")])) == ("pass", ())


def test_one_person_who_signs_twice_is_one_person():
    assert state_of(a_row("human", signed=[signature()] * SIGNERS_NEEDED)) == ("not-yet", ("not-signed",))


def test_a_row_for_users_waits_for_a_test_with_them():
    assert state_of(a_row("users")) == ("not-yet", ("not-tested-with-users",))
    assert state_of(a_row("users", tested_with_users=signature())) == ("pass", ())


def test_a_row_needs_every_kind_of_proof_that_it_names():
    assert state_of(a_row("automated", "human"), R1={"a": "pass"}) == ("not-yet", ("not-signed",))
    assert state_of(a_row("automated", "human", signed=[signature("A"), signature("B")])) == ("not-yet", ("no-test",))


def test_tests_do_not_speak_for_a_row_that_only_people_can_judge():
    assert state_of(a_row("human"), R1={"a": "pass"}) == ("not-yet", ("not-signed",))


def test_a_row_that_does_not_apply_is_neither_passed_nor_open():
    assert state_of(a_row(tier="not-applicable"), R1={"a": "fail"}) == ("not-applicable", ())


def test_the_date_of_a_row_is_that_of_its_latest_proof():
    (one,) = row_states(held(a_row("automated", "human", signed=[signature("A")]), R1={"a": "pass"}))
    assert one.last == signature().date


@pytest.mark.parametrize(
    "row",
    [
        {"proof": []},
        {"tier": "not-applicable", "proof": ["human"]},
        {"proof": ["automated"], "signed": [signature().model_dump()]},
        {"proof": ["automated"], "tested_with_users": signature().model_dump()},
    ],
)
def test_a_row_that_makes_no_sense_is_refused(row):
    with pytest.raises(ValidationError, match="row"):
        StandardRow.model_validate({"id": "R1", "section": "numbers", "tier": "must", **row})


# ---- the page


def test_the_summary_counts_what_stands_in_the_rows():
    rows = [
        a_row("automated", id="Q2", section="qualifying"),
        a_row("human", id="Q1", section="qualifying"),
        a_row("automated", id="C1", section="certification"),
        a_row(id="C7", section="certification", tier="not-applicable"),
        a_row("automated", id="QL2", section="quality", tier="should"),
        a_row(id="QL24", section="quality", tier="not-applicable"),
    ]
    view = conformity_view(held(*rows, Q2={"a": "pass"}, C1={"b": "fail"}, QL2={"c": "pass"}))
    assert numbers_in(view.summary) == [1, 2, 0, 1, 1, 1, 1]
    assert numbers_in(view.totals[0]) == [6, 2, 1, 1, 2]
    assert numbers_in(view.totals[1]) == [1, 3]


def test_failures_stand_first_with_the_number_of_failed_tests():
    view = conformity_view(held(a_row("automated"), R1={"a": "fail", "b": "pass"}))
    (line,) = view.failures
    assert (line.id, line.state) == ("R1", "fail")
    assert numbers_in(line.how)[:2] == [1, 2]


def test_the_page_says_that_the_content_has_changed_since_the_tests_ran():
    assert len(conformity_view(held(a_row("automated"), version="older", R1={"a": "pass"})).ran) > len(
        conformity_view(held(a_row("automated"), R1={"a": "pass"})).ran
    )


@pytest.mark.parametrize("tests", [{}, {"R1": {"a": "not-run"}}])
def test_an_open_row_is_not_said_to_have_passed_tests(tests):
    words = real_content().words.ui
    (line,) = [line for part in conformity_view(held(a_row("automated"), **tests)).sections for line in part.lines]
    assert line.state_words == words.conformity["state_not-yet"]
    assert words.conformity.proved.partition("{")[0] not in line.how


def test_whoever_signed_is_named_with_role_and_date():
    (line,) = [
        line for part in conformity_view(held(a_row("human", signed=[signature()]))).sections for line in part.lines
    ]
    assert all(part in line.how for part in ("A. Reader", "nurse", "December 1, 2026", "read with care"))


def test_every_row_stands_once_on_the_page():
    shown = Counter(line.id for part in conformity_view(real_content()).sections for line in part.lines)
    assert shown == Counter(real_content().standard.keys())


def test_the_page_works_before_any_run():
    view = conformity_view(replace(real_content(), conformity=None))
    assert view.failures == ()
    assert not any("{" in text for text in texts_in(view))


def test_the_page_about_the_aid_shows_the_summary_and_every_row():
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.session_state["journey"] = Journey()
    app.run().switch_page("pages/about.py").run()
    text = " ".join(element.value for element in app.markdown)
    assert conformity_view(real_content()).summary in text
    assert [row for row in real_content().standard if f'<th scope="row">{row}</th>' not in text] == []


# ---- the file


@pytest.fixture
def copy(tmp_path):
    for part in ("facts", "words", "pictures"):
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "content" / part).symlink_to(CONTENT / part)
    return tmp_path / "content"


def test_content_without_a_run_is_sound(copy):
    assert load_content(copy).conformity is None


def test_the_run_does_not_change_the_version_of_the_content(copy):
    before = load_content(copy).version
    data = {"ran": "2026-11-22", "content_version": before, "rows": {"R1": {"a": "pass"}}}
    (copy / "conformity.json").write_text(json.dumps(data), "utf-8")
    after = load_content(copy)
    assert (after.version, after.conformity.rows) == (before, {"R1": {"a": "pass"}})


@pytest.mark.parametrize(
    "text", ["[]", "{", '{"ran": "soon"}', '{"ran": "2026-11-22", "content_version": "a", "rows": {"R1": {}}}']
)
def test_a_run_that_was_changed_by_hand_is_told_with_how_to_mend_it(copy, text):
    (copy / "conformity.json").write_text(text, "utf-8")
    _, problems = read_content(copy)
    assert {problem.file for problem in problems} == {"content/conformity.json"}


# ---- the recorder, as `make conformity` uses it

TESTS = """
import pytest
pytestmark = pytest.mark.standard("R1")

@pytest.fixture
def breaks_afterwards():
    yield
    raise RuntimeError

@pytest.mark.standard("R2")
@pytest.mark.parametrize("number", [1, 2])
def test_passes(number): pass

@pytest.mark.standard("R3")
@pytest.mark.parametrize("number", [1, 2])
def test_fails_once(number): assert number == 1

@pytest.mark.standard("R4")
def test_is_skipped(): pytest.skip()

@pytest.mark.slow
@pytest.mark.standard("R5", "R6")
def test_is_left_out(): pass

@pytest.mark.standard("R6")
def test_passes_too(): pass

@pytest.mark.standard("R7")
def test_breaks_when_it_is_over(breaks_afterwards): pass
"""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """Return what a run of invented tests wrote."""
    root = tmp_path_factory.mktemp("project")
    (root / "tests").mkdir()
    (root / "tests/test_invented.py").write_text(TESTS, "utf-8")
    (root / "tests/conftest.py").write_text((ROOT / "tests/conftest.py").read_text("utf-8"), "utf-8")
    places = [str(ROOT / "src"), str(ROOT / "tests")]
    (root / "pyproject.toml").write_text(
        f'[tool.pytest.ini_options]\npythonpath = {places}\nmarkers = ["slow", "standard(*rows): rows"]\n', "utf-8"
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-m",
        "not slow",
        "--conformity",
        "run.json",
        "tests",
    ]
    subprocess.run(command, cwd=root, capture_output=True, timeout=60, check=False)
    return json.loads((root / "run.json").read_text("utf-8"))


def test_the_recorder_names_the_version_of_the_content(recorded):
    assert recorded["content_version"] == read_content(CONTENT)[0].version


@pytest.mark.parametrize(
    ("row", "outcome"), [("R2", "pass"), ("R3", "fail"), ("R4", "not-run"), ("R5", "not-run"), ("R7", "fail")]
)
def test_the_recorder_tells_what_became_of_a_test(recorded, row, outcome):
    assert set(recorded["rows"][row].values()) == {outcome}


def test_a_test_that_was_left_out_counts_as_not_run(recorded):
    assert recorded["rows"]["R6"] == {
        "tests/test_invented.py::test_is_left_out": "not-run",
        "tests/test_invented.py::test_passes_too": "pass",
    }


def test_a_module_binds_all_of_its_tests(recorded):
    assert len(recorded["rows"]["R1"]) == TESTS.count("def test_")
