"""A possible calendar beside the person's own event: what comes before it, what after, and no judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ...content import Content, Words
from ...course import Plan
from ...models import Course
from ...models.vocabulary import OptionId
from ...wording import day, say, weeks_text
from .plan import PlanView

DAYS_A_WEEK = 7


@dataclass(frozen=True)
class EventView:
    """The event, and where it falls for each option as (name, text)."""

    lead: str
    lines: tuple[tuple[str, str], ...]


def event_view(
    content: Content, courses: Mapping[OptionId, Course | None], plans: Sequence[PlanView], event: date
) -> EventView:
    """Return for each option if a result is expected before the event, and if days at home reach into it."""
    words = content.words
    lines = tuple(
        (plan.name, " ".join([_result(words, plan.dates, event), *_home(words, course, plan.dates, event)]))
        for plan, course in zip(plans, courses.values(), strict=True)
    )
    return EventView(say(words, "visits.event_lead", day=day(words, event)), lines)


def _result(words: Words, dates: Plan | None, event: date) -> str:
    if dates is None or dates.result is None:
        return say(words, "visits.event_result_unknown")
    apart = dates.result - event
    side = "same" if abs(apart.days) < DAYS_A_WEEK else "after" if apart.days > 0 else "before"
    weeks = weeks_text(words, abs(apart.days) // DAYS_A_WEEK)
    return say(words, f"visits.event_{side}", weeks=weeks, end=say(words, f"visits.end_{dates.result_end}"))


def _home(words: Words, course: Course | None, dates: Plan | None, event: date) -> list[str]:
    """Return if days at home fall on the event: by the usual number of days, else by the most that were reported."""
    if dates is not None and not dates.visits:
        return []
    if dates is None or course is None or course.days_off is None:
        return [say(words, "visits.event_home_unknown")]
    most = timedelta(days=course.days_off.most or 0)
    for visit in dates.visits:
        if dates.home_end != "most" and visit.day <= event <= visit.hidden_until != visit.day:
            return [say(words, "visits.event_home", day=day(words, visit.day))]
        if most and visit.day <= event <= visit.day + most:
            return [say(words, "visits.event_home_most", day=day(words, visit.day))]
    return [say(words, "visits.event_home_clear")]
