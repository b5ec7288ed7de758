"""Header, steps and footer of every page."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...content import Content, Words
from ...kept import kept
from ...pages import FIRST, MENU, PAGES, STEPS, MenuGroup, Page
from ...wording import day, say
from .seller import ClinicView, clinic_view


@dataclass(frozen=True)
class PageLink:
    """A page of the aid: its id, its name, and the label of a link to it."""

    page: str
    name: str
    label: str

    @property
    def path(self) -> str:
        """The script that draws it."""
        return PAGES[self.page].script


@dataclass(frozen=True)
class MenuPart:
    """One part of the menu: its heading and its pages."""

    id: MenuGroup
    title: str
    pages: tuple[PageLink, ...]


StepState = Literal["here", "visited", "ahead"]


@dataclass(frozen=True)
class Step:
    """One step of the way, by the id of its page: its number, its name, and whether the person was there.

    `state_words` say the state to who cannot see it; empty where a mark of its own tells it.
    """

    page: str
    number: int
    name: str
    state: StepState
    state_words: str


@dataclass(frozen=True)
class FrameView:
    """The words around every page. `steps` is empty on a page that has a way of its own."""

    page: str
    tab_title: str
    product: str
    decision: str
    menu: str
    menu_parts: tuple[MenuPart, ...]
    large_print: str
    start_over: str
    start_over_sure: str
    start_over_yes: str
    steps: tuple[Step, ...]
    steps_title: str
    back: PageLink | None
    next: PageLink | None
    help: str
    evidence: str
    version: str
    review_due: str | None
    status: str
    answers_stay: str
    connection_lost: str
    clinic: ClinicView | None

    @property
    def is_step(self) -> bool:
        """Whether this page is one of the steps."""
        return any(one.state == "here" for one in self.steps)


_WITHOUT_NEXT = (FIRST, STEPS[-1])  # the first has doors of its own, the last is the end


@kept(16)
def last_review(content: Content) -> tuple[date, date]:
    """Return the oldest last review and the soonest next review of all options, scars and uses."""
    reviews = [option.reviewed for option in content.options.values()]
    reviews += [scar.reviewed for scar in content.scars.values()]
    reviews += [use.reviewed for use in content.uses.values()]
    return min(review.last for review in reviews), min(review.next for review in reviews)


@kept(256)
def frame_view(content: Content, step: str, today: date, visited: Container[str] = ()) -> FrameView:
    """Return the words around one page; `visited` are the pages where the person was before."""
    words = content.words
    last, due = last_review(content)
    place = STEPS.index(step) if step in STEPS else None
    name = say(words, f"pages.{step}")
    return FrameView(
        page=step,
        tab_title=f"{name} · {say(words, 'common.product')}",
        product=say(words, "common.product"),
        decision=say(words, "common.decision"),
        menu=say(words, "common.menu"),
        menu_parts=tuple(_menu_part(content, group) for group in MENU),
        large_print=say(words, "common.large_print"),
        start_over=say(words, "common.start_over"),
        start_over_sure=say(words, "common.start_over_sure"),
        start_over_yes=say(words, "common.start_over_yes"),
        steps=() if PAGES[step].group == "practitioners" else _steps(content, step, visited),
        steps_title=_place_told(words, place, name),
        back=None if not place else _link(content, PAGES[STEPS[place - 1]], "back"),
        next=None if place is None or step in _WITHOUT_NEXT else _link(content, PAGES[STEPS[place + 1]], "next"),
        help=say(words, "common.help"),
        evidence=say(words, "pages.evidence"),
        version=say(
            words, "common.footer_version", day=day(words, last), version=content.version, next=day(words, due)
        ),
        review_due=say(words, "common.footer_review_due") if due < today else None,
        status=say(words, "common.footer_status"),
        answers_stay=say(words, "common.answers_stay"),
        connection_lost=say(words, "common.connection_lost"),
        clinic=clinic_view(content),
    )


def _place_told(words: Words, place: int | None, name: str) -> str:
    """Return which of the steps this page is, or what the steps are called on a page beside them."""
    if place is None:
        return say(words, "common.steps")
    return say(words, "common.step", number=place + 1, of=len(STEPS), name=name)


def _steps(content: Content, here: str, visited: Container[str]) -> tuple[Step, ...]:
    states: dict[str, StepState] = {
        one: "here" if one == here else "visited" if one in visited else "ahead" for one in STEPS
    }
    return tuple(
        Step(
            page=page,
            number=number,
            name=say(content.words, f"pages.{page}"),
            state=state,
            state_words=say(content.words, "common.step_visited") if state == "visited" else "",
        )
        for number, (page, state) in enumerate(states.items(), start=1)
    )


def _menu_part(content: Content, group: MenuGroup) -> MenuPart:
    pages = tuple(_link(content, page, "page") for page in PAGES.values() if page.group == group)
    return MenuPart(group, say(content.words, f"common.menu_{group}"), pages)


def _link(content: Content, page: Page, kind: str) -> PageLink:
    name = say(content.words, f"pages.{page.id}")
    return PageLink(page.id, name, say(content.words, f"common.{kind}", page=name))
