"""The person's own check: questions on the facts, and four topics of readiness. For nobody but them (standards M1 to M5)."""

from dataclasses import dataclass
from typing import get_args

from ...content import Content
from ...pages import PAGES
from ...person.applying import as_it_applies
from ...person.journey import Journey, Ready, Topic
from ...quiz import quiz
from ...wording import say
from ..options.standings import first_of_all
from ..shared.parts import FirstView
from .questions import Choice
from .quiz import MoreLink, QuizCard, quiz_card

_HELPS: dict[Topic, tuple[str, ...]] = {
    "settled": ("summary",),
    "facts": ("compare",),
    "matters": ("what_matters",),
    "support": ("option", "summary"),
}
_SUPPORT = "psychological-support"


@dataclass(frozen=True)
class ReadyCard:
    """One topic of readiness. `help` and `links` are there after a "no" or "not sure"; they offer, and block nothing."""

    topic: Topic
    ask: str
    choices: tuple[Choice, ...]
    said: str | None
    help: str | None
    links: tuple[MoreLink, ...]


@dataclass(frozen=True)
class CheckView:
    """The whole page. `ask_scar` stands in for the questions where the type of scar is not known."""

    clinician_first: FirstView
    cards: tuple[QuizCard, ...]
    ask_scar: MoreLink | None
    ready: tuple[ReadyCard, ...]


def check_view(content: Content, journey: Journey) -> CheckView:
    """Return the person's own check as it stands."""
    journey = as_it_applies(journey, content)
    cards = tuple(quiz_card(content, journey, asked) for asked in quiz(content, journey))
    return CheckView(
        clinician_first=first_of_all(content, journey),
        cards=cards,
        ask_scar=None if cards else _link(content, "your_scar"),
        ready=tuple(_ready_card(content, journey, topic) for topic in get_args(Topic)),
    )


def _ready_card(content: Content, journey: Journey, topic: Topic) -> ReadyCard:
    words, answer = content.words, journey.ready.get(topic)
    needs_help = answer in ("no", "not-sure")
    return ReadyCard(
        topic=topic,
        ask=say(words, f"check.ready_{topic}"),
        choices=tuple(Choice(one, say(words, f"check.ready_answer_{one}")) for one in get_args(Ready)),
        said=answer,
        help=say(words, f"check.ready_help_{topic}") if needs_help else None,
        links=tuple(_link(content, page) for page in _HELPS[topic]) if needs_help else (),
    )


def _link(content: Content, page: str) -> MoreLink:
    """Return a link to a page that helps; of the pages of options, to the one about support."""
    words, option = content.words, _SUPPORT if page == "option" else None
    name = words.options[option].name if option else say(words, f"pages.{page}")
    return MoreLink(PAGES[page].script, say(words, "check.go_to", name=name), option)
