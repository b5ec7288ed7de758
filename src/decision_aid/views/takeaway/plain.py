"""The summary as plain text, to copy into a message or a record: the words and numbers of the screen, without mark-up."""

from collections.abc import Iterable
from itertools import groupby

from ...content import Labels
from ..shared.parts import FirstView, Titled
from .figures import Figure
from .looked_at import KeyLine, LookedAt
from .sheet import SheetView
from .stop_rule import StopField
from .summary import SummaryView

BLANK_LINE = ""
TO_WRITE = "_" * 20
Block = list[str]


def summary_text(view: SummaryView, t: Labels) -> str:
    """Return the whole summary as lines of text; `t` are the labels of the content."""
    return _joined([*_head(view.printed, t), *_sheet(view.sheet, t), *_behind(view, t), *_foot(t)])


def sheet_text(sheet: SheetView, printed: str, t: Labels) -> str:
    """Return the first sheet alone as lines of text, for a message or a mail."""
    return _joined([*_head(printed, t), *_sheet(sheet, t), *_foot(t)])


def short_text(sheet: SheetView, printed: str, t: Labels) -> str:
    """Return what the person chose and wrote, without the table and all that is still to fill in: for a mail."""
    rule = [f"{field.ask}: {field.said}" for field in sheet.stop if field.said]
    blocks = [
        _stand(sheet, [f"{title} {words}" for title, words in sheet.said if words], t),
        _block(sheet.first.title, _dashed(sheet.first.lines)),
        _block(t.summary.stop_title, rule),
        _block(t.next.title, [line for side in sheet.steps if side.lines for line in _titled(side)]),
        _block(t.sheet.call, list(sheet.call)),
        [t.send.table_left_out],
    ]
    return _joined([*_head(printed, t), *blocks, [t.start.not_doctor]])


def bracketed(refs: Iterable[int]) -> str:
    """Return the numbers of sources as readers know them, a run of them by its ends; nothing where there are none.

    >>> bracketed([1, 4, 5, 6])
    '[1, 4–6]'
    """
    runs = [[ref for _, ref in run] for _, run in groupby(enumerate(refs), lambda at: at[1] - at[0])]
    ends = (f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
    numbers = ", ".join(ends)
    return f"[{numbers}]" if numbers else ""


def _joined(blocks: Iterable[Block]) -> str:
    return "\n".join(line for block in blocks if block for line in (*block, BLANK_LINE)).rstrip() + "\n"


def _head(printed: str, t: Labels) -> list[Block]:
    return [[t.common.product, t.common.decision, printed]]


def _foot(t: Labels) -> list[Block]:
    return [[t.common.footer_status, t.start.not_doctor]]


def _sheet(sheet: SheetView, t: Labels) -> list[Block]:
    first = [str(sheet.first.note), *([t.sheet.first_more] if sheet.first_more else []), *_dashed(sheet.first.lines)]
    urgent = [t.sheet.urgent, *_dashed(sheet.urgent)] if sheet.urgent else []
    return [
        _stand(sheet, [f"{title} {words or TO_WRITE}" for title, words in sheet.said], t),
        _block(sheet.first.title, first if sheet.first.lines else []),
        *_table(sheet, t),
        _block(t.summary.stop_title, [line for field in sheet.stop for line in _rule(field)]),
        _block(t.next.title, [line for side in sheet.steps for line in _side(side)]),
        _block(t.sheet.call, [*sheet.call, *urgent]),
    ]


def _stand(sheet: SheetView, said: Block, t: Labels) -> Block:
    return [f"{t.sheet.scar} {sheet.scar}", sheet.choice, *said]


def _table(sheet: SheetView, t: Labels) -> list[Block]:
    """Return the small table, one option after the other, each with the same questions."""
    return [
        _block(sheet.table_title, [t.sheet.legend]),
        *(
            [f"{name}:", *(line for row in sheet.table.rows for line in _row_of(row.title, row.cells[place]))]
            for place, name in enumerate(sheet.table.names)
        ),
    ]


def _row_of(title: str, cell: tuple[Figure, ...]) -> Block:
    return [_ended(title), *(f"- {figure_text(one)}" for one in cell)]


def figure_text(figure: Figure) -> str:
    """Return a figure in one line."""
    sure = f"({figure.sure.words})" if figure.sure else ""
    parts = (figure.big, figure.text, figure.had_not, figure.beside, sure, bracketed(figure.refs))
    return " ".join(part for part in parts if part)


def _rule(field: StopField) -> Block:
    """Return one part of the rule; where it is still to fill in, with what helps."""
    return [f"{field.ask}: {field.said}"] if field.said else [f"{field.ask}: {field.hint}", TO_WRITE]


def _side(side: Titled) -> Block:
    return _titled(side) if side.lines else [f"{side.title}: {TO_WRITE}"]


def _behind(view: SummaryView, t: Labels) -> list[Block]:
    """Return the blocks that stand behind the sheet."""
    return [
        [t.sheet.behind.upper()],
        _first(view.clinician_first, view.sheet.first_more),
        _block(t.summary.missing_title, _dashed(view.missing)),
        _block(t.summary.told, _dashed(map(" ".join, (*view.told, *view.health))) or [t.summary.told_nothing]),
        _block(t.summary.matters_title, _matters(view)),
        _block(t.summary.looked_at, [t.takeaway.legend, t.takeaway.legend_times, t.takeaway.legend_near]),
        *(_option(option) for option in view.looked),
        _block(t.summary.view_title, [t.summary.view_note, view.practitioner_view] if view.practitioner_view else []),
        _block(t.summary.questions_title, _questions(view, t)),
        _block(t.summary.aftercare, _dashed(view.aftercare)),
        _red_flags(view, t),
        _block(view.plan.title, [str(view.plan.note), *_dashed(view.plan.lines)]),
        _block(t.common.sources, [f"[{place}] {text}" for place, text in enumerate(view.short_sources, start=1)]),
    ]


def _dashed(lines: Iterable[str]) -> Block:
    return [f"- {line}" for line in lines]


def _block(title: str, lines: Block) -> Block:
    """Return a titled block; nothing where there is nothing under the title."""
    return [title.upper(), *lines] if lines else []


def _titled(part: Titled) -> Block:
    return [f"{part.title}:", *_dashed(part.lines)]


def _ended(title: str) -> str:
    return title if title.endswith("?") else f"{title}:"


def _first(view: FirstView, wanted: bool) -> Block:
    """Return all that comes first, under the time by which somebody looks at it, where the sheet had no room for it."""
    told = [line for one in view.groups for line in (f"{one.when}:", *_dashed(reason.text for reason in one.reasons))]
    looked_at = [view.looked_at] if view.looked_at else []
    return [*_block(view.title, [view.lead, *told] if wanted else []), *looked_at]


def _questions(view: SummaryView, t: Labels) -> Block:
    card = [f"{t.summary.card}:", *_dashed(question.title for question in view.ask)] if view.ask else []
    own = f"{t.summary.own_questions}: {view.own_questions or TO_WRITE}"
    return [own, f"{t.summary.bran}:", *_dashed(view.bran), *card]


def _matters(view: SummaryView) -> Block:
    """Return how each option meets what matters, and the wish in the person's own words."""
    if view.matters is None:
        return []
    options = _dashed(" ".join((f"{name}.", *lines, unknown)).rstrip() for name, lines, unknown in view.matters.options)
    return [*options, *(line for line in (view.matters.closeness, view.matters.own_wish) if line)]


def _option(option: LookedAt) -> Block:
    facts = (*(f"{title}: {text}" for title, text in option.facts), bracketed(option.fact_refs))
    rows = _dashed(" ".join(filter(None, row)) for row in (*map(_row, option.lines), facts))
    return [f"{option.name}: {option.standing}. {option.reason}", *_dashed(option.notes), *rows]


def _row(line: KeyLine) -> tuple[str, ...]:
    sure = f"({line.certainty.words})" if line.certainty else ""
    return _ended(line.title), line.state, line.text, sure, bracketed(line.refs)


def _red_flags(view: SummaryView, t: Labels) -> Block:
    flags = _dashed(f"{flag.urgency_words}. {flag.sign} {flag.do}" for flag in view.red_flags)
    return _block(t.summary.red_flags, [*view.sheet.call, *flags] if flags else [])
