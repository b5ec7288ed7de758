"""A broken record for each content error: the author is told where, what, and how to mend it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from decision_aid.content import load_content
from decision_aid.content.labels import labels_of
from decision_aid.content.style import read_style
from decision_aid.errors import ContentError, ContentProblem
from decision_aid.models.numbers import Score
from samples import CONTENT, as_yaml


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def edit(file: Path, change: Callable[[Any], object]) -> None:
    """Change the data of one file in place."""
    data = yaml.safe_load(file.read_text("utf-8"))
    change(data)
    file.write_text(as_yaml(data), "utf-8")


def record(data: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(one for one in data if one["id"] == name)


def append(file: Path, text: str) -> int:
    """Add a line to a file, and return its number."""
    before = file.read_text("utf-8").rstrip("\n")
    file.write_text(f"{before}\n{text}\n", "utf-8")
    return before.count("\n") + 2


def problems_of(root: Path) -> list[ContentProblem]:
    with pytest.raises(ContentError) as caught:
        load_content(root)
    return list(caught.value.problems)


def test_the_untouched_copy_has_no_problem(root):
    assert load_content(root).version == load_content(CONTENT).version


def test_a_problem_reads_as_where_what_and_how_to_mend_it():
    problem = ContentProblem("content/facts/a.yaml", "an-id", "it is wrong.", "put it right.")
    assert str(problem) == "content/facts/a.yaml, an-id\n  Problem: it is wrong.\n  Mend it: put it right."


def test_an_unknown_key_is_named(root):
    edit(root / "facts/goals.yaml", lambda goals: record(goals, "flatter").update(colour="blue"))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/goals.yaml",
            "flatter: colour",
            "Extra inputs are not permitted (found: blue)",
            "take this key out, or correct its spelling.",
        )
    ]


def test_a_missing_key_is_named(root):
    edit(root / "facts/goals.yaml", lambda goals: record(goals, "flatter").pop("scars"))
    (problem,) = problems_of(root)
    assert problem == ContentProblem(
        "content/facts/goals.yaml", "flatter: scars", "Field required (found: {'id': 'flatter'})", "add this key."
    )


def test_a_word_outside_the_vocabulary_is_told_with_the_allowed_ones(root):
    edit(root / "facts/goals.yaml", lambda goals: record(goals, "flatter").update(scars=["keloid", "tattoo"]))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/goals.yaml",
            "flatter: scars.1",
            "Input should be 'atrophic-acne', 'sunken', 'hypertrophic', 'keloid', 'surgical-line', 'stretch-marks', "
            "'discoloured' or 'contracture' (found: tattoo)",
            "write one of the values named above.",
        )
    ]


def test_an_empty_list_is_told(root):
    edit(root / "facts/goals.yaml", lambda goals: record(goals, "flatter").update(scars=[]))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/goals.yaml",
            "flatter: scars",
            "Tuple should have at least 1 item after validation, not 0 (found: [])",
            "add at least one entry.",
        )
    ]


def test_a_number_that_makes_no_sense_is_told(root):
    edit(
        root / "facts/options/silicone.yaml",
        lambda option: option["courses"][0].update(sessions={"fewest": 4, "most": 2}),
    )
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/options/silicone.yaml",
            "silicone: courses.0.sessions",
            "Value error, fewest, usual and most must not go down (found: {'fewest': '4', 'most': '2'})",
            "correct the value as the message says; CONTRIBUTING.md shows an example.",
        )
    ]


def test_a_key_that_stands_twice_is_named_with_its_line(root):
    line = append(root / "facts/goals.yaml", "- {id: greener, id: bluer, scars: [keloid]}")
    problem = problems_of(root)[0]
    assert problem == ContentProblem(
        "content/facts/goals.yaml",
        f"line {line}",
        'this is not readable YAML: the key "id" stands twice.',
        "correct the line.",
    )


def test_unreadable_yaml_is_told_with_its_line(root):
    line = append(root / "words/en/goals.yaml", "greener: [")
    problem = problems_of(root)[0]
    assert problem.file == "content/words/en/goals.yaml"
    assert problem.key == f"line {line + 1}"
    assert problem.problem.startswith("this is not readable YAML: ")
    assert problem.mend == "correct the line."


def test_a_file_that_is_no_text_is_told(root):
    (root / "words/en/goals.yaml").write_bytes(b"\xff\xfe")
    problem = problems_of(root)[0]
    assert (problem.file, problem.key) == ("content/words/en/goals.yaml", "the file")
    assert problem.problem.startswith("this is not readable YAML: ")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("- {id: late, reviewed: {last: 2026-13-45}}", "Input should be a valid date"),
        ("- !!timestamp abc", "is a tag"),
        ("- " + "[" * 40, "too deep"),
    ],
)
def test_what_would_break_a_reader_is_told_as_a_problem(root, line, told):
    append(root / "facts/scars.yaml", line)
    assert told in "\n".join(map(str, problems_of(root)))


def test_a_drawing_that_is_no_text_is_told(root):
    (root / "pictures/keloid.svg").write_bytes(b"<svg>\xff</svg>")
    assert problems_of(root) == [
        ContentProblem("content/pictures/keloid.svg", "the file", "this drawing is no text.", "save it in UTF-8.")
    ]


@pytest.mark.parametrize("text", ["grade_at_most: [", "grade_at_most: eight\n", "", "- a\n"])
def test_a_style_that_cannot_be_used_is_told_with_its_file(root, text):
    (root / "words/en/style.yaml").write_text(text, "utf-8")
    with pytest.raises(ContentError, match=r"content/words/en/style\.yaml"):
        read_style(root)


def test_an_unreadable_file_is_one_problem(root):
    append(root / "words/en/goals.yaml", "greener: [")
    assert len(problems_of(root)) == 1


def test_an_unknown_source_is_told_with_the_nearest_known_one(root):
    edit(
        root / "facts/cautions.yaml",
        lambda rules: record(rules, "flag-changing").update(sources=["ogawa-2019-japan-consenus"]),
    )
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/cautions.yaml",
            "flag-changing: sources",
            '"ogawa-2019-japan-consenus" is not a known source.',
            'write "ogawa-2019-japan-consensus", or add it to content/facts/sources.yaml first.',
        )
    ]


def test_an_unknown_source_without_a_near_one_is_told(root):
    edit(root / "facts/cautions.yaml", lambda rules: record(rules, "flag-changing").update(sources=["zzzz"]))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/cautions.yaml",
            "flag-changing: sources",
            '"zzzz" is not a known source.',
            "correct the id, or add it to content/facts/sources.yaml first.",
        )
    ]


def test_an_unknown_source_deep_inside_an_option_is_told(root):
    edit(root / "facts/options/silicone.yaml", lambda option: option["courses"][0].update(sources=["zzzz"]))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/options/silicone.yaml",
            "silicone: courses.[0].sources",
            '"zzzz" is not a known source.',
            "correct the id, or add it to content/facts/sources.yaml first.",
        )
    ]


def test_an_unknown_source_of_a_finder_rule_or_a_question_is_told(root):
    edit(root / "facts/questions.yaml", lambda questions: record(questions, "pregnant").update(sources=["zzzz"]))
    assert [problem.key for problem in problems_of(root)] == ["pregnant: sources"]


def test_an_unknown_scale_of_a_score_is_told_with_the_nearest_known_one(root):
    def misspell(findings):
        record(findings, "camo-dlqi")["number"].update(scale="dlqj")

    edit(root / "facts/findings/camouflage.yaml", misspell)
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/findings/camouflage.yaml",
            "camo-dlqi: number.scale",
            '"dlqj" is not a known scale.',
            'write "dlqi", or add it to content/facts/scales.yaml first.',
        )
    ]


@pytest.mark.parametrize(
    "file",
    [
        "facts/sources.yaml",
        "facts/scales.yaml",
        "facts/findings/silicone.yaml",
        "facts/use_findings/cellulite.yaml",
        "facts/options/silicone.yaml",
        "facts/claims.yaml",
        "facts/regulation.yaml",
        "words/en/findings/silicone.yaml",
    ],
)
def test_a_file_that_cannot_be_read_is_the_one_problem(root, file):
    append(root / file, "- [")
    assert [problem.file for problem in problems_of(root)] == [f"content/{file}"]


def test_other_mistakes_are_told_beside_a_file_that_cannot_be_read(root):
    append(root / "facts/sources.yaml", "- [")
    edit(root / "words/en/goals.yaml", lambda goals: goals.pop("flatter"))
    assert [problem.key.split()[0] for problem in problems_of(root)] == ["line", "flatter"]


def test_an_unknown_finding_is_told_with_the_nearest_known_one(root):
    def misspell(option):
        record(option["side_effects"], "worry").update(findings=["nohx-psychosocal"])

    edit(root / "facts/options/no-treatment.yaml", misspell)
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/options/no-treatment.yaml",
            "no-treatment: side_effects.[0].findings",
            '"nohx-psychosocal" is not a known finding.',
            'write "nohx-psychosocial", or add it to content/facts/findings first.',
        )
    ]


def a_number(root: Path) -> tuple[Path, str, list[str]]:
    """Return file, id and sources of the first finding with a number."""
    for file in sorted((root / "facts/findings").glob("*.yaml")):
        for finding in yaml.safe_load(file.read_text("utf-8")):
            if finding.get("number"):
                return file, finding["id"], finding["sources"]
    raise AssertionError("no finding has a number")


def test_a_number_whose_sources_were_not_found_is_told(root):
    file, name, sources = a_number(root)

    def lose(known):
        for source in sources:
            record(known, source).update(tier="none")

    edit(root / "facts/sources.yaml", lose)
    option = next(one["option"] for one in yaml.safe_load(file.read_text("utf-8")) if one["id"] == name)
    expected = ContentProblem(
        f"content/facts/findings/{option}.yaml",
        f"{name}: sources",
        "a number needs a source that a reader can find, and none of these is.",
        "complete the citation in sources.yaml (tier), or tell the result in words, without a number.",
    )
    assert expected in problems_of(root)


def test_facts_without_words_are_told(root):
    edit(root / "words/en/goals.yaml", lambda goals: goals.pop("flatter"))
    assert problems_of(root) == [
        ContentProblem("content/words/en/goals.yaml", "flatter", "it has no words.", "add its sentences.")
    ]


def test_words_without_facts_are_told(root):
    edit(root / "words/en/goals.yaml", lambda goals: goals.update(greener=goals["flatter"]))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/goals.yaml", "greener", "there is no such record in the facts.", "correct the id."
        )
    ]


def test_a_placeholder_without_a_figure_is_told(root):
    edit(root / "words/en/options/silicone.yaml", lambda words: words.update(how_soon="After {many_weeks} weeks."))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/options/silicone.yaml",
            "silicone",
            "{many_weeks} is not a figure of this record.",
            "add many_weeks under figures in content/facts/options/silicone.yaml.",
        )
    ]


def test_a_placeholder_in_a_record_without_figures_is_told(root):
    edit(root / "words/en/cautions.yaml", lambda rules: rules["flag-changing"].update(text="Wait {days} days."))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/cautions.yaml",
            "flag-changing",
            "{days} is not a figure of this record.",
            "add days under figures in content/facts/cautions.yaml.",
        )
    ]


def test_side_effects_that_differ_between_facts_and_words_are_told(root):
    edit(root / "words/en/options/silicone.yaml", lambda words: words["side_effects"].update(glow="It may glow."))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/options/silicone.yaml",
            "side_effects.glow",
            "facts and words do not name the same ids.",
            "add the missing one, or take the other out.",
        )
    ]


def test_a_side_effect_without_a_name_for_lists_is_told(root):
    edit(root / "facts/options/silicone.yaml", lambda option: record(option["side_effects"], "rash").update(id="rush"))
    edit(root / "words/en/options/silicone.yaml", lambda words: words["side_effects"].update(rush="It may itch."))
    edit(root / "words/en/options/silicone.yaml", lambda words: words["side_effects"].pop("rash"))
    edit(root / "facts/quiz.yaml", lambda quiz: record(quiz, "other-harm")["side_effects"].update(silicone="rush"))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/options/silicone.yaml",
            "side_effects.rush",
            '"rush" is not a known side effect.',
            'write "rash", or add it to content/facts/side_effects.yaml first.',
        )
    ]


@pytest.mark.parametrize("part", ["side_effects", "for_scar", "kinds"])
def test_a_text_that_an_option_lacks_is_told(root, part):
    missing = next(iter(yaml.safe_load((root / "words/en/options/silicone.yaml").read_text("utf-8"))[part]))
    edit(root / "words/en/options/silicone.yaml", lambda words: words[part].pop(missing))
    assert [problem.key for problem in problems_of(root)] == [f"{part}.{missing}"]


def test_a_number_without_its_sentence_is_told(root):
    _file, name, _ = a_number(root)
    words = next(w for w in (root / "words/en/findings").glob("*.yaml") if f"{name}:" in w.read_text("utf-8"))
    edit(words, lambda findings: findings[name].pop("had_it"))
    told = problems_of(root)
    assert [(problem.key, problem.problem, problem.mend) for problem in told] == [
        (f"{name}: had_it", "this finding needs it.", "add had_it.")
    ]


def test_an_id_that_stands_twice_is_told(root):
    edit(root / "facts/goals.yaml", lambda goals: goals.append(record(goals, "flatter")))
    assert problems_of(root) == [
        ContentProblem("content/facts/goals.yaml", "flatter", "this id stands twice.", "give one of them another id.")
    ]


def test_an_id_that_stands_in_two_files_is_told(root):
    file, name, _ = a_number(root)
    own = record(yaml.safe_load(file.read_text("utf-8")), name)
    other = next(one for one in (root / "facts/findings").glob("*.yaml") if one > file)
    edit(other, lambda findings: findings.append(own))
    expected = ContentProblem(
        f"content/facts/findings/{other.name}", name, "this id stands twice.", "give one of them another id."
    )
    assert expected in problems_of(root)


def test_a_missing_file_is_told(root):
    (root / "facts/finder.yaml").unlink()
    assert problems_of(root) == [
        ContentProblem("content/facts/finder.yaml", "the file", "it is missing.", "add the file.")
    ]


def test_words_that_are_a_list_are_told(root):
    (root / "words/en/goals.yaml").write_text("- flatter\n", "utf-8")
    assert "content/words/en/goals.yaml" in {problem.file for problem in problems_of(root)}


def test_a_page_of_labels_that_is_no_mapping_is_told(root):
    edit(root / "words/en/ui/start.yaml", lambda pages: pages.update(start="Welcome"))
    assert "content/words/en/ui/start.yaml" in {problem.file for problem in problems_of(root)}


def test_a_family_of_labels_that_stands_in_two_files_is_told(root):
    edit(root / "words/en/ui/start.yaml", lambda families: families.update(compare={"title": "Side by side"}))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/ui/start.yaml",
            "compare",
            "this family stands in two files.",
            "put all of it into content/words/en/ui/compare.yaml.",
        )
    ]


def test_an_id_that_has_no_label_is_told(root):
    edit(root / "words/en/ui/claims.yaml", lambda families: families["topic"].pop("speed"))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/ui/claims.yaml", "topic.speed", "this id has no label.", "add `speed: ...` under topic."
        )
    ]


def test_a_label_of_an_id_that_is_not_known_is_told(root):
    edit(root / "words/en/ui/claims.yaml", lambda families: families["topic"].update(price="What it costs"))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/ui/claims.yaml",
            "topic.price",
            "there is no such id.",
            "correct the id, or take the label out.",
        )
    ]


def test_a_file_of_labels_that_cannot_be_read_is_the_one_problem(root):
    (root / "words/en/ui/claims.yaml").write_text("topic: [", "utf-8")
    assert [problem.file for problem in problems_of(root)] == ["content/words/en/ui/claims.yaml"]


def test_a_label_that_is_no_text_is_told(root):
    edit(root / "words/en/ui/start.yaml", lambda pages: pages["start"].update(lead=["One", "Two"]))
    assert "content/words/en/ui/start.yaml" in {problem.file for problem in problems_of(root)}


def test_facts_that_are_a_bare_text_are_told(root):
    (root / "facts/goals.yaml").write_text("flatter\n", "utf-8")
    assert "content/facts/goals.yaml" in {problem.file for problem in problems_of(root)}


def test_a_missing_option_is_told_where_the_aid_itself_names_it(root):
    (root / "facts/options/mesotherapy.yaml").unlink()
    expected = ContentProblem(
        "content/facts/options/mesotherapy.yaml", "mesotherapy", "the record is missing.", "add it."
    )
    assert expected in problems_of(root)


@pytest.mark.parametrize(
    ("file", "key", "change"),
    [
        (
            "facts/options/subcision.yaml",
            "subcision: combinations.[0].option",
            lambda one: one["combinations"][0].update(option="silicon"),
        ),
        ("facts/regulation.yaml", "a-rule: options", lambda rules: rules[0].update(id="a-rule", options=["silicon"])),
        (
            "facts/quiz.yaml",
            "other-harm: side_effects",
            lambda quiz: record(quiz, "other-harm")["side_effects"].update(silicon="rash"),
        ),
        (
            "clinics/example.yaml",
            "example: offers.[0].option",
            lambda clinic: clinic["offers"][0].update(option="silicon"),
        ),
    ],
    ids=["an option", "what a regulator says", "the quiz", "a clinic"],
)
def test_an_option_that_has_no_file_is_told_with_the_nearest_that_has_one(root, file, key, change):
    edit(root / file, change)
    mend = 'write "silicone", or add it to content/facts/options first.'
    assert ContentProblem(f"content/{file}", key, '"silicon" is not a known option.', mend) in problems_of(root)


def test_a_finding_in_the_file_of_another_option_is_told(root):
    edit(root / "facts/findings/silicone.yaml", lambda findings: findings[0].update(id="astray", option="silicon"))
    told = next(problem for problem in problems_of(root) if problem.key == "astray: option")
    assert told.file == "content/facts/findings/silicone.yaml"
    assert told.mend == "write `option: silicone`, or put it into findings/silicon.yaml."


def test_a_missing_scar_is_told(root):
    edit(root / "facts/scars.yaml", lambda scars: scars.remove(record(scars, "keloid")))
    expected = ContentProblem("content/facts/scars.yaml", "keloid", "the record is missing.", "add it.")
    assert expected in problems_of(root)


def test_a_broken_record_is_not_called_missing_as_well(root):
    edit(root / "facts/options/silicone.yaml", lambda option: option.update(colour="blue"))
    assert [problem.key for problem in problems_of(root)] == ["silicone: colour"]


def test_all_problems_are_told_at_once(root):
    edit(root / "words/en/goals.yaml", lambda goals: goals.pop("flatter"))
    edit(root / "words/en/options/silicone.yaml", lambda words: words.update(how_soon="After {many_weeks} weeks."))
    edit(root / "facts/questions.yaml", lambda questions: record(questions, "pregnant").update(sources=["zzzz"]))
    (root / "facts/finder.yaml").unlink()
    assert {problem.file for problem in problems_of(root)} == {
        "content/words/en/goals.yaml",
        "content/words/en/options/silicone.yaml",
        "content/facts/questions.yaml",
        "content/facts/finder.yaml",
    }


def test_every_problem_names_file_key_problem_and_mend(root):
    edit(root / "words/en/goals.yaml", lambda goals: goals.pop("flatter"))
    edit(root / "facts/cautions.yaml", lambda rules: record(rules, "flag-changing").update(level="maybe"))
    told = problems_of(root)
    assert all(part for problem in told for part in vars(problem).values())


def test_the_error_tells_every_problem_as_text(root):
    edit(root / "words/en/goals.yaml", lambda goals: (goals.pop("flatter"), goals.pop("softer")))
    with pytest.raises(ContentError) as caught:
        load_content(root)
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize("file", ["facts/goals.yaml", "words/en/ui/start.yaml", "facts/options/silicone.yaml"])
def test_the_version_changes_with_any_file(root, file):
    before = load_content(root).version
    append(root / file, "# looked at again")
    assert load_content(root).version != before


def test_content_cannot_be_changed_after_it_was_read():
    content = load_content(CONTENT)
    with pytest.raises(TypeError):
        content.options["silicone"] = content.options["taping"]
    with pytest.raises(AttributeError):
        content.version = "other"


def test_a_copy_with_other_words_leaves_the_shared_content_alone():
    content = load_content(CONTENT)
    other = replace(content, words=replace(content.words, ui=labels_of({})))
    assert content.words.ui != other.words.ui


def test_an_unknown_language_is_told_and_not_half_shown(root):
    with pytest.raises(ContentError, match=r"content/words/xx/ui\.yaml, the file"):
        load_content(root, "xx")


def test_a_question_about_a_side_effect_that_an_option_has_not_is_told(root):
    edit(root / "facts/quiz.yaml", lambda quiz: record(quiz, "other-harm")["side_effects"].update(silicone="rashes"))
    assert problems_of(root) == [
        ContentProblem(
            "content/facts/quiz.yaml",
            "other-harm: side_effects.silicone",
            '"rashes" is not a side effect of it.',
            'write "rash", or add it to content/facts/options/silicone.yaml first.',
        )
    ]


def test_a_result_that_a_question_cannot_explain_again_is_told(root):
    edit(root / "words/en/quiz.yaml", lambda quiz: quiz["how-sure"]["again"].pop("low"))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/quiz.yaml",
            "how-sure: again.low",
            "facts and words do not name the same ids.",
            "add the missing one, or take the other out.",
        )
    ]


def test_a_place_that_a_question_does_not_fill_is_told(root):
    edit(root / "words/en/quiz.yaml", lambda quiz: quiz["how-many-visits"].update(ask="{name}: how many {weeks}?"))
    assert problems_of(root) == [
        ContentProblem(
            "content/words/en/quiz.yaml",
            "how-many-visits",
            "{weeks} is not a figure of this record.",
            "write one of name, visits, basis.",
        )
    ]


def test_only_a_question_of_harm_names_side_effects(root):
    edit(root / "facts/quiz.yaml", lambda quiz: record(quiz, "how-many").update(side_effects={"silicone": "rash"}))
    problem, *_ = problems_of(root)
    assert problem.key == "how-many"
    assert "only a question that reads harm names side_effects" in problem.problem


def test_only_a_question_that_reads_a_count_names_an_outcome(root):
    edit(root / "facts/quiz.yaml", lambda quiz: record(quiz, "how-sure").update(outcome="lasting"))
    problem, *_ = problems_of(root)
    assert problem.key == "how-sure"
    assert "only a question that reads count names an outcome" in problem.problem


def test_a_number_keeps_the_digits_that_stand_in_the_file(root):
    file = root / "facts/findings/camouflage.yaml"
    file.write_text(file.read_text("utf-8").replace("change: -6.41", "change: -6.10"), "utf-8")
    number = load_content(root).findings["camo-dlqi"].number
    assert isinstance(number, Score)
    assert str(number.change) == "-6.10"


def test_a_number_without_end_is_no_number(root):
    append(root / "facts/findings/camouflage.yaml", "- {id: endless, figures: {points: .inf}}")
    assert "endless: figures.points" in {problem.key for problem in problems_of(root)}


def test_a_clinic_may_ask_for_a_price_with_cents(root):
    file = root / "clinics/example.yaml"
    file.write_text(file.read_text("utf-8").replace("price: 150", "price: 99.50"), "utf-8")
    assert 99.5 in [offer.price for offer in load_content(root).clinics["example"].offers]
