"""What studies that stand side by side do not tell: each line follows from how these very studies were made."""

from collections.abc import Iterator

from ...content import Content
from ...findings.beside import Findings, Group
from ...findings.studies import designs_of, sums_for
from ...findings.trials import REVIEWS
from ...models import Finding
from ...models.numbers import Score
from ...models.vocabulary import NOTHING
from ...wording import number, say, time_text


def limits(content: Content, group: Group, ranges: int) -> tuple[str, ...]:
    """Return what may not be compared in a chart, one line a reason; first of all that nothing was put together.

    `ranges` is how many ranges the chart draws.
    """
    found = group.findings
    lines = (
        [say(content.words, "evidence_base.forest_not_pooled")],
        _times(content, found),
        _judges(content, found),
        _other_groups(content, found),
        _what_was_counted(content, group),
        _reviews(content, found),
        [say(content.words, "evidence_base.forest_overlap")] if ranges > 1 else [],
    )
    return tuple(text for line in lines if (text := " ".join(line)))


def _part(content: Content, key: str, group: Findings, some: list[Finding]) -> Iterator[str]:
    """Yield a line that holds for some studies of the group, with how many; nothing where it holds for none."""
    if some:
        words = content.words
        yield say(words, f"evidence_base.forest_{key}", number=number(words, len(some)), all=number(words, len(group)))


def _times(content: Content, found: Findings) -> Iterator[str]:
    told = [one for one in found if one.time.kind != "not-reported"]
    if len({time_text(content.words, one.time) for one in told}) > 1:
        yield say(content.words, "evidence_base.forest_times")
    yield from _part(content, "time_unknown", found, [one for one in found if one not in told])


def _judges(content: Content, found: Findings) -> Iterator[str]:
    told = [one for one in found if one.judged_by != "not-said"]
    if len({one.judged_by for one in told}) > 1:
        yield say(content.words, "evidence_base.forest_judges")
    yield from _part(content, "judge_unknown", found, [one for one in found if one not in told])


def _other_groups(content: Content, found: Findings) -> Iterator[str]:
    """Yield how many compared with nobody, and how many with another treatment, which proves nothing against none (R29)."""
    if found[0].option == NOTHING:
        return
    yield from _part(content, "alone", found, [one for one in found if one.compared_with is None])
    yield from _part(content, "against_another", found, [one for one in found if one.is_against_another])


def _what_was_counted(content: Content, group: Group) -> Iterator[str]:
    words, found = content.words, group.findings
    if group.way == "rates" and len({words.findings[one.id].had_it for one in found}) > 1:
        yield say(words, "evidence_base.forest_words_differ")
    starts = {one.number.before for one in found if isinstance(one.number, Score)}
    if len(starts) > 1:
        yield say(words, "evidence_base.forest_starts")
    if group.way in ("two-groups", "rates") and found[0].unit == "sites":
        yield say(words, "number.sites_note")


def _reviews(content: Content, found: Findings) -> Iterator[str]:
    reviews = [one for one in found if set(designs_of(content, one)) <= REVIEWS]
    yield from _part(content, "review", found, reviews)
    if any(sums_for(content, one) for one in reviews):
        yield say(content.words, "evidence_base.through_a_review")
