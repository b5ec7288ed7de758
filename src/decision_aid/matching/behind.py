"""What stands behind a reason: the answers that made it hold, or the questions that are still open and might."""

from collections.abc import Iterator, Mapping, Sequence

from ..content import Content
from ..models import Caution, Option
from ..models.vocabulary import OptionId
from ..person.answers import Answers, Limits
from ..person.applying import applying, goals_for
from ..person.conditions import Holds, holds, known_scar, parts_that
from . import Match, OptionMatch
from .wishes import wish_reasons

Rows = Mapping[str, frozenset[OptionId]]  # the id of a question -> the options whose row it is about

# Reasons that are no rule of the content, by the question that they follow from.
_OWN: Mapping[str, str] = {
    "only-some-shapes": "dent_shape",
    "other-shape": "dent_shape",
    **dict.fromkeys(
        (
            "only-some-colours",
            "other-colour",
            "tried-on-this-colour",
            "also-for-colour",
            "colour-established",
            "colour-possible",
        ),
        "colour",
    ),
    "other-goals": "goals",
    "wish-no-needles": "avoid_needles",
    "wish-some-needles": "avoid_needles",
    "wish-no-surgery": "avoid_surgery",
    "wish-visits": "max_visits",
    "wish-days-off": "days_off_each",
    **dict.fromkeys(
        ("wish-event", "wish-event-fewest", "wish-event-some", "wish-event-unknown", "wish-event-hidden"),
        "weeks_until_event",
    ),
    "wish-event-red": "weeks_until_event",
    **dict.fromkeys(("tried-helped", "tried-came-back", "tried-no-help", "tried-too-hard"), "tried"),
}
# Nothing is possible: what this rules out is what any limit might.
_NOTHING_GOES = Limits(max_visits=0, days_off_each=0, weeks_until_event=0, avoid_needles=True, avoid_surgery=True)


def in_use(matched: Match) -> tuple[OptionMatch, ...]:
    """Return the options that are used for this scar: a row of the board each."""
    return tuple(one for one in matched.options.values() if one.standing != "not-for-this-scar")


def still_open(matched: Match, answers: Answers, content: Content) -> Rows:
    """Return for each question that is open the options in use whose row an answer to it may change."""
    answers, rows = applying(answers, content), in_use(matched)
    unknown = {one.option: [reason.rule for reason in one.reasons if reason.level == "unknown"] for one in rows}
    found = _by_question(unknown, answers, content, "unknown")
    for one in rows:
        for name in (*_open_limits(content.options[one.option], one, answers), *_open_goals(one, answers, content)):
            found.setdefault(name, set()).add(one.option)
    return {name: frozenset(options) for name, options in found.items()}


def changed_by(matched: Match, answers: Answers, content: Content) -> Rows:
    """Return for each answer the options that it says something of: in use for the scar, or so but for the answer.

    The type of scar stands behind all of them, and is left out.
    """
    certain = {
        one.option: [reason.rule for reason in one.reasons if reason.level != "unknown"]
        for one in matched.options.values()
        if one.aim.use is not None and one.aim.use.is_used
    }
    found = _by_question(certain, applying(answers, content), content, "yes")
    return {name: frozenset(options) for name, options in found.items() if name != "scar"}


def _by_question(
    rules_of: Mapping[OptionId, Sequence[str]], answers: Answers, content: Content, wanted: Holds
) -> dict[str, set[OptionId]]:
    """Return the options under each question behind their rules. A rule speaks of many options, and is looked into once."""
    rules = dict.fromkeys(rule for named in rules_of.values() for rule in named)
    behind = {rule: _questions(rule, answers, content, wanted) for rule in rules}
    found: dict[str, set[OptionId]] = {}
    for option, named in rules_of.items():
        for question in (question for rule in named for question in behind[rule]):
            found.setdefault(question, set()).add(option)
    return found


def _questions(rule: str, answers: Answers, content: Content, wanted: Holds) -> tuple[str, ...]:
    """Return the questions behind a rule that holds ("yes") or might ("unknown")."""
    caution = content.cautions.get(rule)
    if caution is None:
        return (_OWN[rule],) if rule in _OWN else ()
    return tuple(dict.fromkeys(_of_caution(caution, answers, wanted)))


def _of_caution(rule: Caution, answers: Answers, wanted: Holds) -> Iterator[str]:
    said = answers if rule.though_looked_at else answers.without_signs_looked_at()
    for condition in rule.when:
        if holds(condition, said) == wanted:
            yield from parts_that(wanted, condition, said)


def _open_limits(option: Option, one: OptionMatch, answers: Answers) -> Iterator[str]:
    """Yield the limits that were not told and that this option may not keep."""
    for reason in wish_reasons(option, Answers(limits=_NOTHING_GOES), one.course):
        name = _OWN[reason.rule]
        if getattr(answers.limits, name) is None:
            yield name


def _open_goals(one: OptionMatch, answers: Answers, content: Content) -> Iterator[str]:
    """Yield the question for goals where none was picked and this option does not serve each that might be."""
    aims = {goal for use in (one.aim.use, one.aim.also_colour) if use for goal in use.goals}
    offered = set(goals_for(known_scar(answers), content))
    if not answers.goals and content.options[one.option].group != "waiting" and aims and offered - aims:
        yield "goals"
