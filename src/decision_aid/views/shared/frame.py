"""Header, steps and footer of every page."""

from dataclasses import dataclass
from datetime import date

from ...content import Content
from ...pages import PAGES, STEPS, Page
from ...wording import day, say
from .seller import ClinicView, clinic_view


@dataclass(frozen=True)
class PageLink:
    """A page of the aid: its script, its name, and the label of a link to it."""

    path: str
    name: str
    label: str


@dataclass(frozen=True)
class FrameView:
    """The words around every page."""

    tab_title: str
    product: str
    decision: str
    menu: str
    pages: tuple[PageLink, ...]
    start_over: str
    start_over_sure: str
    start_over_yes: str
    steps: tuple[str, ...]
    step: int | None
    step_words: str
    back: PageLink | None
    next: PageLink | None
    help: str
    evidence: str
    version: str
    review_due: str | None
    status: str
    answers_stay: str
    clinic: ClinicView | None


def last_review(content: Content) -> tuple[date, date]:
    """Return the oldest last review and the soonest next review of all options, scars and uses."""
    reviews = [option.reviewed for option in content.options.values()]
    reviews += [scar.reviewed for scar in content.scars.values()]
    reviews += [use.reviewed for use in content.uses.values()]
    return min(review.last for review in reviews), min(review.next for review in reviews)


def frame_view(content: Content, step: str, today: date) -> FrameView:
    """Return the words around one page."""
    words = content.words
    last, due = last_review(content)
    place = STEPS.index(step) if step in STEPS else None
    name = say(words, f"pages.{step}")
    return FrameView(
        tab_title=f"{name} · {say(words, 'common.product')}",
        product=say(words, "common.product"),
        decision=say(words, "common.decision"),
        menu=say(words, "common.menu"),
        pages=tuple(_link(content, page, "page") for page in PAGES.values() if page.in_menu),
        start_over=say(words, "common.start_over"),
        start_over_sure=say(words, "common.start_over_sure"),
        start_over_yes=say(words, "common.start_over_yes"),
        steps=tuple(say(words, f"pages.{one}") for one in STEPS),
        step=place,
        step_words="" if place is None else say(words, "common.step", number=place + 1, of=len(STEPS), name=name),
        back=None if not place else _link(content, PAGES[STEPS[place - 1]], "back"),
        next=None if place in (None, len(STEPS) - 1) else _link(content, PAGES[STEPS[(place or 0) + 1]], "next"),
        help=say(words, "common.help"),
        evidence=say(words, "pages.evidence"),
        version=say(
            words, "common.footer_version", day=day(words, last), version=content.version, next=day(words, due)
        ),
        review_due=say(words, "common.footer_review_due") if due < today else None,
        status=say(words, "common.footer_status"),
        answers_stay=say(words, "common.answers_stay"),
        clinic=clinic_view(content),
    )


def _link(content: Content, page: Page, kind: str) -> PageLink:
    name = say(content.words, f"pages.{page.id}")
    return PageLink(page.script, name, say(content.words, f"common.{kind}", page=name))
