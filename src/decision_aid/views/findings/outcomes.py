"""Outcomes of one option: all that was counted for each, the honest blanks, and the nearest studies."""

from dataclasses import dataclass

from ...content import Content
from ...findings.aims import aim
from ...findings.counted import findings_for
from ...findings.frequencies import panel_denominator
from ...models import Finding
from ...models.vocabulary import OptionId, Outcome, ScarId
from ...person.conditions import known_scar
from ...person.journey import Journey
from ...wording import say
from ..shared.parts import Effect
from .cells import about_colour, blank_of, nothing_to_heal
from .effects import effect

BENEFITS: tuple[Outcome, ...] = ("benefit", "lasting")
RISKS: tuple[Outcome, ...] = ("colour-change", "harm", "recovery")
SHOWN_FIRST = 3


@dataclass(frozen=True)
class OutcomeSection:
    """All that was counted for one outcome, or an honest blank, or why there is nothing to count.

    `about`: that it is about the colour of the scar, where it is.
    """

    title: str
    effects: tuple[Effect, ...]
    more: tuple[Effect, ...]
    blank: str | None
    instead: str | None
    about: str | None


def outcome_section(content: Content, journey: Journey, option: OptionId, outcome: Outcome) -> OutcomeSection:
    """Return what was counted for one outcome of an option, headlines first; without a scar type, of every type."""
    words, aimed = content.words, aim(content.options[option], journey.answers)
    findings = findings_for(content, option, outcome, journey.answers)
    if known_scar(journey.answers) is None and outcome in BENEFITS:
        findings = tuple(f for f in content.findings_of[option] if f.outcome == outcome and f.indirect is None)
    denominator = panel_denominator(findings)
    blank = _blank(content, option, outcome, known_scar(aimed.answers))
    effects = tuple(effect(content, finding, denominator, aimed.answers) for finding in findings)
    first = max(1, min(SHOWN_FIRST, sum(finding.headline for finding in findings)))
    title = say(words, f"outcome.{outcome}")
    instead = None if findings else nothing_to_heal(content, option, outcome)
    about = about_colour(words, aimed) if findings else None
    return OutcomeSection(
        title, effects[:first], effects[first:], None if findings or instead else blank, instead, about
    )


def _blank(content: Content, option: OptionId, outcome: Outcome, scar: ScarId | None) -> str:
    if scar is not None:
        return blank_of(content, option, outcome, scar)
    words = content.words
    if outcome in BENEFITS:
        return say(words, "option.no_study", name=words.options[option].name)
    return say(words, "cell.no-studies_harm")


def nearest_studies(content: Content, journey: Journey, option: OptionId, scar: str | None) -> tuple[Effect, ...]:
    """Return studies of something near; each is drawn alone, since they cannot be compared."""

    def is_near(finding: Finding) -> bool:
        return finding.indirect is not None and (scar is None or not finding.scars or scar in finding.scars)

    near = [finding for finding in content.findings_of[option] if is_near(finding)]
    return tuple(effect(content, finding, panel_denominator([finding]), journey.answers) for finding in near)
