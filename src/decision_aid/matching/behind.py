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

# Reasons that are no rule of the content, by how their names begin, and the question that they follow from.
_OWN: Mapping[str, str] = {
    "only-some-shapes": "dent_shape",
    "other-shape": "dent_shape",
    **dict.fromkeys(("only-some-colours", "other-colour", "tried-on-this-colour", "also-for-colour"), "colour"),
    **dict.fromkeys(("colour-established", "colour-possible"), "colour"),
    "other-goals": "goals",
    **dict.fromkeys(("wish-no-needles", "wish-some-needles"), "avoid_needles"),
    "wish-no-surgery": "avoid_surgery",
    "wish-visits": "max_visits",
    "wish-days-off": "days_off_each",
    "wish-event": "weeks_until_event",
    **dict.fromkeys(("tried-helped", "tried-came-back", "tried-no-help", "tried-too-hard"), "tried"),
}
# Nothing is possible: what this rules out is what any limit might.
_NOTHING_GOES = Limits(max_visits=0, days_off_each=0, weeks_until_event=0, avoid_needles=True, avoid_surgery=True)


def in_use(matched: Match) -> tuple[OptionMatch, ...]:
    """Return the options that are used for this scar: a row of the board each."""
    return tuple(one for one in matched.options.values() if one.standing != "not-for-this-scar")


def still_open(matched: Match, answers: Answers, content: Content) -> Rows:
    """Return for each question that is open the options in use whose row an answer to it may change."""
    answers, found = applying(answers, content), _Behind(answers, content, "unknown")
    for one in in_use(matched):
        found.note(one, [reason.rule for reason in one.reasons if reason.level == "unknown"])
        for name in (*_open_limits(content.options[one.option], one, answers), *_open_goals(one, answers, content)):
            found.rows.setdefault(name, set()).add(one.option)
    return found.told()


def changed_by(matched: Match, answers: Answers, content: Content) -> Rows:
    """Return for each answer the options that it says something of: in use for the scar, or so but for the answer.

    The type of scar stands behind all of them, and is left out.
    """
    found = _Behind(applying(answers, content), content, "yes")
    for one in matched.options.values():
        if one.aim.use is not None and one.aim.use.is_used:
            found.note(one, [reason.rule for reason in one.reasons if reason.level != "unknown"])
    return {name: rows for name, rows in found.told().items() if name != "scar"}


class _Behind:
    """Options under the questions behind their rules, while they are collected. Each rule is looked into once."""

    def __init__(self, answers: Answers, content: Content, wanted: Holds) -> None:
        self._answers, self._content, self._wanted = answers, content, wanted
        self._of_rule: dict[tuple[str, bool], tuple[str, ...]] = {}
        self.rows: dict[str, set[OptionId]] = {}

    def note(self, one: OptionMatch, rules: Sequence[str]) -> None:
        """Note an option under each question behind these rules; for a colour that lies on the scar, as for a flat mark."""
        answers = one.aim.answers if one.aim.colour_layer else self._answers
        for rule in rules:
            key = (rule, one.aim.colour_layer)
            if key not in self._of_rule:
                self._of_rule[key] = _questions(rule, answers, self._content, self._wanted)
            for question in self._of_rule[key]:
                self.rows.setdefault(question, set()).add(one.option)

    def told(self) -> Rows:
        """Return what was noted."""
        return {question: frozenset(options) for question, options in self.rows.items()}


def _questions(rule: str, answers: Answers, content: Content, wanted: Holds) -> tuple[str, ...]:
    """Return the questions behind a rule that holds ("yes") or might ("unknown")."""
    caution = content.cautions.get(rule)
    return tuple(_of_own(rule)) if caution is None else tuple(dict.fromkeys(_of_caution(caution, answers, wanted)))


def _of_own(rule: str) -> Iterator[str]:
    yield from (question for stem, question in _OWN.items() if rule.startswith(stem))


def _of_caution(rule: Caution, answers: Answers, wanted: Holds) -> Iterator[str]:
    said = answers if rule.though_looked_at else answers.without_signs_looked_at()
    for condition in rule.when:
        if holds(condition, said) == wanted:
            yield from parts_that(wanted, condition, said)


def _open_limits(option: Option, one: OptionMatch, answers: Answers) -> Iterator[str]:
    """Yield the limits that were not told and that this option may not keep."""
    for reason in wish_reasons(option, Answers(limits=_NOTHING_GOES), one.course):
        yield from (name for name in _of_own(reason.rule) if getattr(answers.limits, name) is None)


def _open_goals(one: OptionMatch, answers: Answers, content: Content) -> Iterator[str]:
    """Yield the question for goals where none was picked and this option does not serve each that might be."""
    aims = {goal for use in (one.aim.use, one.aim.also_colour) if use for goal in use.goals}
    offered = set(goals_for(known_scar(answers), content))
    if not answers.goals and content.options[one.option].group != "waiting" and aims and offered - aims:
        yield "goals"
