"""The summary as plain text, to copy into a message or a record: the words and numbers of the screen, without mark-up."""

from collections.abc import Iterable

from ...content import Labels
from ..shared.parts import FirstView, Titled
from .looked_at import KeyLine, LookedAt
from .summary import SummaryView

BLANK_LINE = ""


def summary_text(view: SummaryView, t: Labels) -> str:
    """Return the whole summary as lines of text; `t` are the labels of the content."""
    blocks = [
        [t.common.product, t.common.decision, view.printed],
        _block(t.summary.choice, [view.choice, *_reasons(view, t)]),
        _block(t.summary.missing_title, _dashed(view.missing)),
        _first(view.clinician_first),
        _block(t.next.title, [line for part in view.steps for line in _titled(part)]),
        _block(t.summary.told, _told(view) or [t.summary.told_nothing]),
        _block(t.summary.matters_title, _matters(view)),
        _block(t.summary.looked_at, [t.takeaway.legend, t.takeaway.legend_times, t.takeaway.legend_near]),
        *(_option(option) for option in view.looked),
        _block(t.summary.view_title, [t.summary.view_note, view.practitioner_view] if view.practitioner_view else []),
        _block(t.summary.stop_title, [t.summary.stop_text, *_dashed(view.stop)]),
        _block(t.summary.questions_title, [f"{t.summary.bran}:", *_dashed(view.bran), *_card(view, t)]),
        _block(t.summary.aftercare, _dashed(view.aftercare)),
        _red_flags(view, t),
        _block(view.plan.title, [str(view.plan.note), *_dashed(view.plan.lines)]),
        _block(t.common.sources, [f"[{place}] {text}" for place, text in enumerate(view.short_sources, start=1)]),
        [t.common.footer_status, t.start.not_doctor, view.printed],
    ]
    return "\n".join(line for block in blocks if block for line in (*block, BLANK_LINE)).rstrip() + "\n"


def bracketed(refs: Iterable[int]) -> str:
    """Return the numbers of sources as readers know them: "[1, 4]"; nothing where there are none."""
    numbers = ", ".join(str(ref) for ref in refs)
    return f"[{numbers}]" if numbers else ""


def _dashed(lines: Iterable[str]) -> list[str]:
    return [f"- {line}" for line in lines]


def _block(title: str, lines: list[str]) -> list[str]:
    """Return a titled block; nothing where there is nothing under the title."""
    return [title.upper(), *lines] if lines else []


def _titled(part: Titled) -> list[str]:
    return [f"{part.title}:", *_dashed(part.lines)]


def _first(view: FirstView) -> list[str]:
    """Return what comes before everything else, under the time by which somebody looks at it."""
    told = [line for one in view.groups for line in (f"{one.when}:", *_dashed(reason.text for reason in one.reasons))]
    return [*_block(view.title, [view.lead, *told] if told else []), *([view.looked_at] if view.looked_at else [])]


def _reasons(view: SummaryView, t: Labels) -> list[str]:
    return [f"{t.summary.reasons}: {view.reasons}"] if view.reasons else []


def _card(view: SummaryView, t: Labels) -> list[str]:
    return [f"{t.summary.card}:", *_dashed(question.title for question in view.ask)] if view.ask else []


def _told(view: SummaryView) -> list[str]:
    return _dashed(f"{ask} {said}" for ask, said in (*view.told, *view.told_alike))


def _matters(view: SummaryView) -> list[str]:
    """Return how each option meets what matters, and the wish in the person's own words."""
    if view.matters is None:
        return []
    options = _dashed(" ".join((f"{name}.", *lines, unknown)).rstrip() for name, lines, unknown in view.matters.options)
    return [*options, *(line for line in (view.matters.closeness, view.matters.own_wish) if line)]


def _option(option: LookedAt) -> list[str]:
    facts = (*(f"{title}: {text}" for title, text in option.facts), bracketed(option.fact_refs))
    rows = _dashed(" ".join(filter(None, row)) for row in (*map(_row, option.lines), facts))
    return [f"{option.name}: {option.standing}. {option.reason}", *_dashed(option.notes), *rows]


def _row(line: KeyLine) -> tuple[str, ...]:
    title = line.title if line.title.endswith("?") else f"{line.title}:"
    sure = f"({line.certainty.words})" if line.certainty else ""
    return title, line.state, line.text, sure, bracketed(line.refs)


def _red_flags(view: SummaryView, t: Labels) -> list[str]:
    flags = _dashed(f"{flag.urgency_words}. {flag.sign} {flag.do}" for flag in view.red_flags)
    return _block(t.summary.red_flags, [*view.call, *flags] if flags else [])
