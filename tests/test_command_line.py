"""The commands, run as an author runs them."""

import io
import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decision_aid.__main__ import main
from decision_aid.content.language import language_problems
from decision_aid.content.style import read_style
from decision_aid.models.vocabulary import EvidenceLevel, Outcome, ScarId, Standing, ids
from decision_aid.person.answers import Answers, Limits
from samples import CONTENT, ROOT, option_ids, real_content


def run(*arguments: str, text: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "decision_aid", *arguments],
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT / "tests",
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


@pytest.fixture
def read(monkeypatch, capsys):
    """Return a function that matches a text in this process: status, what was printed, what was told of errors."""

    def match_text(text):
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        status = main(["match", "-"])
        return (status, *capsys.readouterr())

    return match_text


@pytest.fixture(scope="module")
def matched():
    """What a person with dents from acne and a pregnancy is told."""
    done = run("match", "-", text="{scar: atrophic-acne, pregnant: true, max_visits: 1}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_check_tells_exactly_the_problems_that_there_are():
    done = run("check")
    told = [str(problem) for problem in language_problems(real_content(), read_style(CONTENT))]
    assert done.returncode == (1 if told else 0)
    assert all(problem in done.stdout for problem in told)


def test_check_names_the_version_of_sound_content():
    assert real_content().version in run("check", "no-such-file-or-key").stdout


def test_a_match_tells_what_it_was_asked_and_of_which_content(matched):
    assert set(matched) == {"answers", "content_version", "see_a_clinician_first", "options"}
    assert matched["answers"] == {"scar": "atrophic-acne", "limits": {"max_visits": 1}, "health": {"pregnant": "yes"}}
    assert matched["content_version"] == real_content().version


def test_a_match_has_every_option_in_its_fixed_order(matched):
    assert [option["id"] for option in matched["options"]] == list(option_ids())


def test_every_option_of_a_match_has_the_same_parts(matched):
    assert {tuple(option) for option in matched["options"]} == {
        ("id", "standing", "evidence", "colour_layer", "reasons", "sessions")
    }


def test_standings_and_evidence_are_words_of_the_vocabulary(matched):
    assert {option["standing"] for option in matched["options"]} <= set(ids(Standing))
    assert {option["evidence"] for option in matched["options"]} <= set(ids(EvidenceLevel))


def test_every_option_of_a_match_has_a_reason(matched):
    assert [option["id"] for option in matched["options"] if not option["reasons"]] == []


def test_every_reason_has_level_rule_text_and_sources(matched):
    reasons = [reason for option in matched["options"] for reason in option["reasons"]]
    assert {tuple(reason) for reason in reasons} == {("level", "rule", "text", "basis", "sources")}
    assert [reason for reason in reasons if not (reason["rule"] and reason["text"])] == []


def test_the_sources_of_a_match_exist(matched):
    cited = {source for option in matched["options"] for reason in option["reasons"] for source in reason["sources"]}
    assert cited <= set(real_content().sources)


def test_a_clinician_comes_first_for_a_pregnant_person(matched):
    assert {tuple(reason) for reason in matched["see_a_clinician_first"]} == {
        ("when", "rule", "text", "basis", "sources")
    }
    assert "pregnant-elective" in [reason["rule"] for reason in matched["see_a_clinician_first"]]


def test_sessions_are_a_range_with_the_gap_or_nothing(matched):
    shapes = {tuple(option["sessions"]) if option["sessions"] else None for option in matched["options"]}
    assert shapes - {None} == {("fewest", "usual", "most", "weeks_between")}


def test_a_match_reads_answers_from_a_file(tmp_path):
    file = tmp_path / "answers.yaml"
    file.write_text("scar: keloid\nhealth: [diabetes]\n", "utf-8")
    done = run("match", str(file))
    assert done.returncode == 0
    assert json.loads(done.stdout)["answers"] == {"scar": "keloid", "health": {"diabetes": "yes"}}


@pytest.mark.parametrize("nothing", ["", "{}", "# nothing yet\n"])
def test_no_answers_are_answers_too(nothing):
    done = run("match", "-", text=nothing)
    assert done.returncode == 0
    assert json.loads(done.stdout)["answers"] == {}


def test_the_same_answers_give_the_same_match():
    text = "{scar: keloid, goals: [softer, flatter], lupus: unsure}"
    assert run("match", "-", text=text).stdout == run("match", "-", text=text).stdout


def test_an_option_for_the_colour_of_another_scar_is_marked():
    done = run("match", "-", text="{scar: atrophic-acne, colour: dark}")
    layer = {option["id"]: option["colour_layer"] for option in json.loads(done.stdout)["options"]}
    assert (layer["topical-lightening"], layer["microneedling"]) == (True, False)


def test_something_tried_that_is_no_option_is_refused_with_the_allowed_ones():
    done = run("match", "-", text="{scar: keloid, tried: {snake-oil: helped}}")
    assert (done.returncode, done.stdout) == (2, "")
    assert '"snake-oil" under "tried" is not an option. Allowed: no-treatment, ' in done.stderr


def test_an_unknown_key_is_refused_with_the_allowed_ones():
    done = run("match", "-", text="{eyes: green}")
    assert (done.returncode, done.stdout) == (2, "")
    assert '"eyes" is not a question. Allowed: scar, ' in done.stderr
    assert "pregnant" in done.stderr


def test_an_unknown_value_is_refused_with_the_allowed_ones():
    done = run("match", "-", text="{scar: tattoo}")
    assert (done.returncode, done.stdout) == (2, "")
    assert '"tattoo" is not an answer to "scar".' in done.stderr
    assert all(scar in done.stderr for scar in (*ids(ScarId), "unsure"))


@pytest.mark.parametrize("text", ["[keloid]", "keloid"])
def test_answers_that_are_no_mapping_are_refused(text):
    done = run("match", "-", text=text)
    assert done.returncode == 2
    assert "answers are a mapping of question to answer" in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bother: yes", '"yes" is not an answer to "bother".'),
        ("{health: [pregnant], pregnant: no}", '"pregnant" is answered in two places: alone and under "health".'),
        (
            "{limits: {max_visits: 2}, max_visits: 2}",
            '"max_visits" is answered in two places: alone and under "limits".',
        ),
        ("scar: keloid\nscar: contracture", 'line 2: the key "scar" stands twice.'),
        ("budget: .inf", '".inf" is not an answer to "limits.budget".'),
        ("budget: inf", '"inf" is not an answer to "limits.budget".'),
        ("budget: 1e400", '"1e400" is not an answer to "limits.budget".'),
        ("goals: [flatter, flatter]", '"flatter" stands twice'),
        ("health: [lupus, lupus]", '"lupus" stands twice'),
        ("scar: 2026-13-45", '"2026-13-45" is not an answer to "scar".'),
        ("scar: !!timestamp abc", "is a tag"),
        ("avoid_needles: !!bool abc", "is a tag"),
        ("scar: " + "[" * 5_000, "line 1: "),
    ],
)
def test_answers_that_could_be_misread_are_refused_and_told(read, text, told):
    status, printed, errors = read(text)
    assert (status, printed) == (2, "")
    assert told in errors


awkward = st.sampled_from(["yes", ".inf", "2026-13-45", "!!bool abc", "[", "}", "&a", "*a", "~", "1e400", "-1", "\x00"])
keys = st.sampled_from([*Answers.model_fields, *Limits.model_fields, "pregnant", "new-lump", "eyes", ""])
values = (
    st.sampled_from(["keloid", "unsure", "no", "3", "[flatter]", "{pregnant: yes}"]) | awkward | st.text(max_size=8)
)
lines = st.lists(st.tuples(keys, values).map(": ".join), max_size=4).map("\n".join)


@pytest.mark.fuzz
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines | st.text(max_size=60))
def test_any_text_is_matched_or_refused_without_a_traceback(read, text):
    status, printed, errors = read(text)
    assert status in (0, 2)
    if status == 0:
        json.loads(printed, parse_constant=pytest.fail)
    else:
        assert (printed, bool(errors.strip())) == ("", True)


@pytest.mark.fuzz
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40))
def test_a_file_of_any_bytes_is_matched_or_refused_without_a_traceback(tmp_path, noise):
    file = tmp_path / "answers.yaml"
    file.write_bytes(b"\xff" + noise)
    assert main(["match", str(file)]) == 2


def test_unreadable_answers_are_refused_without_a_traceback():
    done = run("match", "-", text="scar: [")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_named_without_a_traceback():
    done = run("match", "no-such-file.yaml")
    assert done.returncode == 2
    assert "no-such-file.yaml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [(), ("guess",), ("match",)])
def test_an_unknown_command_is_refused_with_the_known_ones(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: python -m decision_aid" in done.stderr


def test_a_cell_tells_what_becomes_of_each_finding_and_where_its_sentences_stand():
    done = run("cell", "keloid", "silicone", "benefit")
    content = real_content()
    assert done.returncode == 0, done.stderr
    named = [line.partition(":")[0] for line in done.stdout.partition("\n\n")[0].splitlines()]
    assert sorted(named) == sorted(f.id for f in content.findings_of["silicone"] if f.outcome == "benefit")
    assert "silicone-keloid-half-smaller: shown" in done.stdout
    assert "silicone-prevention: left out because it is about other types of scar" in done.stdout
    assert "12 out of 100\n  content/words/en/ui/numbers.yaml, number.big" in done.stdout
    assert "\n  content/words/en/findings/silicone.yaml, silicone-keloid-half-smaller.plain" in done.stdout


@pytest.mark.parametrize(
    "wrong", [("tattoo", "silicone", "benefit"), ("keloid", "magic", "benefit"), ("keloid", "silicone", "joy")]
)
def test_a_cell_that_does_not_exist_is_refused_with_the_allowed_ids(wrong):
    done = run("cell", *wrong)
    allowed = {"tattoo": ids(ScarId), "magic": option_ids(), "joy": ids(Outcome)}
    assert (done.returncode, done.stdout) == (2, "")
    (odd,) = set(wrong) & set(allowed)
    assert odd in done.stderr
    assert all(one in done.stderr for one in allowed[odd])


def test_the_coverage_is_printed_for_scripts_and_for_readers():
    for_scripts, to_read = run("coverage", "--json"), run("coverage")
    data = json.loads(for_scripts.stdout)
    assert list(data) == ["cells", "first_line_benefit", "headlines", "seen_twice"]
    assert list(data["cells"]) == list(ids(Outcome))
    assert all(list(row) == ["number", "words", "unclear", "not_studied", "of"] for row in data["cells"].values())
    first = data["first_line_benefit"]
    assert f"{first['number']} of {first['of']}" in to_read.stdout
    assert all(f"without: {option} for {scar}" in to_read.stdout for scar, option in first["missing"])
    assert [line for line in to_read.stdout.splitlines() if line.startswith("  keloid ")] != []
