"""Command line: `python -m decision_aid`, then `check`, `match`, `cell`, `coverage`, `due` or `guide`; `--help` tells more."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from .content import FALLBACK, Content, languages, load_content
from .content.guide import guide
from .content.language import language_problems
from .content.loading import read_content
from .content.reading import data_of
from .content.style import read_settled, read_style
from .errors import AidError, AnswersError, ContentError, ContentProblem
from .findings.counted import LeftOut
from .findings.coverage import STATES, Coverage, as_data, coverage
from .findings.denials import denial_problems
from .matching import OptionMatch, Reason, match
from .models.vocabulary import Outcome, ScarId, ids
from .offers import idle_offers
from .person.answers import Answers, answers_from
from .person.examples import example_problems
from .views.findings.traced import traced_cell
from .views.options.standings import reason_text

CONTENT = Path(__file__).parents[2] / "content"


@cache
def _content(language: str) -> Content:
    return load_content(CONTENT, language)


def check(only: str) -> int:
    """Print every problem of the content (of files and keys that contain `only`); return 1 if there is any."""
    versions: dict[str, str] = {}
    problems: list[ContentProblem] = []
    for language in languages(CONTENT):
        content, found = read_content(CONTENT, language)
        versions[language] = content.version
        problems += [*found, *_problems_of_language(content, whole=not found), *([] if found else idle_offers(content))]
        problems += example_problems(content)
    shown = [one for one in dict.fromkeys(problems) if only in f"{one.file} {one.key}"]
    sound = ", ".join(f"{language}: version {version}" for language, version in versions.items())
    print("\n".join(map(str, shown)) or f"The content is sound ({sound}).")
    return 1 if shown else 0


def _problems_of_language(content: Content, *, whole: bool) -> list[ContentProblem]:
    """Return what the words must not say; what they say beside numbers only where the `whole` content could be read."""
    language = content.words.language
    try:
        style, settled = read_style(CONTENT, language), read_settled(CONTENT, language)
    except ContentError as error:
        return list(error.problems)
    return [*language_problems(content, style), *(denial_problems(content, style, settled) if whole else ())]


def due() -> int:
    """Print what is to be reviewed by when, the soonest first."""
    content = load_content(CONTENT)
    options = [(option.reviewed, f"options/{name}") for name, option in content.options.items()]
    scars = [(scar.reviewed, f"scars/{name}") for name, scar in content.scars.items()]
    uses = [(use.reviewed, f"uses/{name}") for name, use in content.uses.items()]
    for reviewed, name in sorted(options + scars + uses, key=lambda line: (line[0].next, line[1])):
        print(f"{reviewed.next}  {name}  (last: {reviewed.last})")
    return 0


def print_coverage(as_json: bool) -> int:
    """Print how much of the comparison holds numbers, as lines to read or as JSON."""
    found = coverage(load_content(CONTENT))
    print(json.dumps(as_data(found), indent=1) if as_json else "\n".join(_coverage_lines(found)))
    return 0


def _coverage_lines(found: Coverage) -> Iterator[str]:
    """Yield each row in all and by scar, then headlines, first-line options, and how many were seen twice."""
    data = as_data(found)
    yield f"{'cells':<32}{''.join(f'{key:>13}' for key in (*STATES, 'of'))}"
    for outcome, row in data["cells"].items():
        yield f"{outcome:<32}{''.join(f'{number:>13}' for number in row.values())}"
        for scar in ids(ScarId):
            cells = found.cells[outcome, scar]
            numbers = (*(cells[state] for state in STATES.values()), cells.total())
            yield f"  {scar:<30}{''.join(f'{number:>13}' for number in numbers)}"
    yield "headline numbers"
    for kind, tiers in data["headlines"].items():
        yield f"  {kind:<30}{', '.join(f'{tier} {number}' for tier, number in tiers.items())}"
    first = data["first_line_benefit"]
    yield f"first-line options with a number of benefit: {first['number']} of {first['of']}"
    yield from (f"  without: {option} for {scar}" for scar, option in first["missing"])
    yield "headline numbers whose page was seen twice: {number} of {of}".format(**data["seen_twice"])


def match_file(name: str, language: str) -> int:
    """Print as JSON what the answers in a file mean, in a language; return 2 where a key or value is not known."""
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
        answers = answers_from(data_of(text) or {})
        content = _content(language)
        _only_known_options(answers, content)
    except (AidError, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 2
    print(json.dumps(match_data(content, answers), ensure_ascii=False, indent=1, allow_nan=False))
    return 0


def _only_known_options(answers: Answers, content: Content) -> None:
    """Raise AnswersError where something was tried that is no option: a slip would go unseen."""
    for name in answers.tried:
        if name not in content.options:
            raise AnswersError(f'"{name}" under "tried" is not an option. Allowed: {", ".join(content.options)}.')


def match_data(content: Content, answers: Answers) -> dict[str, Any]:
    """Return a match as plain data, in the shape that the README shows."""
    matched = match(answers, content)
    return {
        "answers": answers.said(),
        "content_version": content.version,
        "see_a_clinician_first": [
            {"when": reason.when, **_reason(content, reason)} for reason in matched.clinician_first
        ],
        "options": [_option(content, one) for one in matched.options.values()],
    }


def _reason(content: Content, reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "text": reason_text(content, reason),
        "basis": reason.basis,
        "sources": list(reason.sources),
    }


def _option(content: Content, matched: OptionMatch) -> dict[str, Any]:
    return {
        "id": matched.option,
        "standing": matched.standing,
        "evidence": matched.evidence,
        "colour_layer": matched.aim.colour_layer,
        "reasons": [{"level": reason.level, **_reason(content, reason)} for reason in matched.reasons],
        "sessions": _sessions(matched),
    }


def _sessions(matched: OptionMatch) -> dict[str, float | None] | None:
    course = matched.course
    if course is None or course.sessions is None:
        return None
    gap = course.weeks_between
    between = None if gap is None else next((g for g in (gap.usual, gap.fewest, gap.most) if g is not None), None)
    return {**course.sessions.model_dump(), "weeks_between": between}


LEFT_OUT: Mapping[LeftOut, str] = {
    "something-near": "it is about something near: it stands under the nearest studies",
    "other-colour": "it is about marks of another colour",
    "other-scar": "it is about other types of scar",
    "no-scar-known": "the type of scar is not known",
    "nothing-done": "nothing is done to the skin, so a harm seen in other scars says nothing here",
    "own-scar-first": "this type of scar was counted itself, and that goes before other scars",
    "others-first": "others come first, and a second one is shown only where both are headlines with numbers",
}


def cell(scar: str, option: str, outcome: str) -> int:
    """Print each finding of a cell with what becomes of it, and the texts with their keys; return 2 for an unknown id."""
    content = _content(FALLBACK)
    allowed = {"scar": (scar, ids(ScarId)), "option": (option, content.options), "outcome": (outcome, ids(Outcome))}
    for kind, (given, known) in allowed.items():
        if given not in known:
            print(f'"{given}" is no {kind}. Allowed: {", ".join(known)}.', file=sys.stderr)
            return 2
    traced = traced_cell(content, option, outcome, answers_from({"scar": scar}))  # type: ignore[arg-type]
    for name, left_out in traced.findings.items():
        print(f"{name}: {f'left out because {LEFT_OUT[left_out]}' if left_out else 'shown'}")
    for one in traced.texts:
        print("", one.text, *(f"  {key}" for key in one.keys), sep="\n")
    return 0


def main(arguments: list[str]) -> int:
    """Run one command; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m decision_aid", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check the content").add_argument("only", nargs="?", default="")
    match_command = commands.add_parser("match", help="what answers mean")
    match_command.add_argument("answers", help="a YAML file, or -")
    match_command.add_argument("--language", choices=languages(CONTENT), default=FALLBACK, help="of the reasons")
    commands.add_parser("due", help="what is to be reviewed by when")
    covered = commands.add_parser("coverage", help="how many cells and headlines hold numbers")
    covered.add_argument("--json", action="store_true", help="for scripts")
    of_cell = commands.add_parser("cell", help="why a cell of the comparison says what it says")
    for name in ("scar", "option", "outcome"):
        of_cell.add_argument(name)
    commands.add_parser("guide", help="the keys that an author may write, file by file")
    given = parser.parse_args(arguments)
    if given.command == "guide":
        print(guide(), end="")
        return 0
    if given.command == "cell":
        return cell(given.scar, given.option, given.outcome)
    if given.command == "due":
        return due()
    if given.command == "coverage":
        return print_coverage(given.json)
    return check(given.only) if given.command == "check" else match_file(given.answers, given.language)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
