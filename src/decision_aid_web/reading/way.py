"""The pages of the way to read: start, types of scar, the board of each, options; and what else needs answers."""

from decision_aid.board import Tools
from decision_aid.content import Content
from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.person.answers import answers_from
from decision_aid.person.journey import Journey
from decision_aid.views.board.lists import option_lists
from decision_aid.views.board.whole import board_lead, board_view
from decision_aid.views.options.option import option_view
from decision_aid.views.options.scar import scar_view
from decision_aid.views.person.examples import examples_view
from decision_aid.views.shared.glossary import terms_of_option
from decision_aid.views.shared.seller import clinic_view

from ..pieces.pictures import option_picture, picture
from .addresses import Address
from .told import Link, Told, heading, page, part


def about_scar(scar: str) -> Journey:
    """Return what the general words of one type of scar rest on: nothing is known but the type."""
    return Journey(answers=answers_from({"scar": scar}))


def start(content: Content, _: Address) -> Told:
    """Return the first page."""
    t = content.words.ui
    top = part("reading/start.html", content, clinic=clinic_view(content), examples=examples_view(content))
    return page(t.common.product, f"{t.common.decision} {t.start.lead}", top)


def your_scar(content: Content, address: Address) -> Told:
    """Return the types of scar to pick from, or one type in plain words."""
    t = content.words.ui
    if address.name:
        return _one_scar(content, address.name)
    links = [(one, content.words.scars[one]) for one in ids(ScarId)]
    cards = [(Address("your_scar", "scar", one).href, words.name, picture(content, one)) for one, words in links]
    return page(
        t.your_scar.title,
        t.your_scar.lead,
        heading(content, t.your_scar.title, t.your_scar.lead),
        part("reading/scars.html", content, cards=cards),
        part("pieces/heading_note.html", content, text=t.your_scar.distress),
    )


def _one_scar(content: Content, scar: str) -> Told:
    t, name = content.words.ui, content.words.scars[scar].name
    return page(
        name,
        content.words.scars[scar].what_it_is,
        heading(content, name),
        scar_in_words(content, scar),
        _links(content, [Link(Address("options", "scar", scar).href, t.reading.board.format(scar=name))]),
    )


def scar_in_words(content: Content, scar: str) -> str:
    """Return one type of scar in plain words, with its drawing."""
    view = scar_view(content, scar, about_scar(scar).answers)  # type: ignore[arg-type]
    title = content.words.ui.your_scar.about_title.format(name=view.name)
    return part("screens/your_scar/scar.html", content, v=view, title=title, picture=picture(content, scar))


def options(content: Content, address: Address) -> Told:
    """Return the board of a type of scar, or the types to pick from."""
    t = content.words.ui
    if not address.name:
        boards = [Link(Address("options", "scar", one).href, content.words.scars[one].name) for one in ids(ScarId)]
        lead = t.options.lead_no_scar
        return page(
            t.options.title, lead, heading(content, t.options.title, lead, t.reading.boards), _links(content, boards)
        )
    journey = about_scar(address.name)
    lead = board_lead(content, journey)
    title = t.reading.board.format(scar=content.words.scars[address.name].name)
    return page(title, lead, heading(content, t.options.title, lead), board(content, journey))


def board(content: Content, journey: Journey) -> str:
    """Return the board without what can be tapped."""
    view = board_view(content, journey, Tools())
    drawn = part("screens/options/board.html", content, v=view, large=False, acts=False)
    return drawn.replace('class="stMarkdown"', 'class="acting"', 1)


def option(content: Content, address: Address) -> Told:
    """Return one option in depth, or links to every option."""
    t = content.words.ui
    if not address.name:
        lists = option_lists(content, Journey())
        links = [Link(Address("option", "option", one).href, name) for one, name in (*lists.side_by_side, *lists.used)]
        lead = t.option.lead_none
        return page(t.option.title_none, lead, heading(content, t.option.title_none, lead), _links(content, links))
    name = content.words.options[address.name].name
    return page(name, content.words.options[address.name].in_short, in_depth(content, address.name))


def in_depth(content: Content, option: str, *, pictures: bool = True) -> str:
    """Return all parts of one option, for a type of scar that is not known; numbers drawn too, or told alone."""
    view, t = option_view(content, Journey(), option), content.words.ui
    more, drawing = view.rest.more, option_picture(content, option)
    parts = (
        part("screens/option/option_what.html", content, v=view.top, picture=drawing, more=more.what),
        part("screens/option/option_benefits.html", content, v=view.benefit, every=False, pictures=pictures),
        part("screens/option/option_risks.html", content, v=view.risk, every=False, more=more.risks, pictures=pictures),
        part("screens/option/option_instead.html", content, v=view.rest, options=view.alternatives),
        part("screens/option/option_living.html", content, v=view.rest, more=more.living),
        part("screens/option/option_more.html", content, v=view.rest, more=more.more),
    )
    head = part("screens/option/option_head.html", content, v=view.head)
    words = part("pieces/glossary.html", content, terms=terms_of_option(content, option), title=t.common.glossary)
    return "\n".join((head, f'<div class="st-key-option-parts">{"".join(parts)}</div>', words))


def with_answers(content: Content, address: Address) -> Told:
    """Return what is general of a page that shows the person's own answers, and where to read on."""
    t = content.words.ui
    title, lead = t.pages[address.page], ""
    if "lead" in t[address.page] and "title" in t[address.page]:
        title, lead = t[address.page].title, t[address.page].lead
    links = [Link(Address(one).href, t.pages[one]) for one in ("your_scar", "options", "option", "faq")]
    return page(
        t.pages[address.page],
        lead or t.common.decision,
        heading(content, title, lead or t.reading.own),
        _links(content, links),
    )


def _links(content: Content, links: list[Link]) -> str:
    return part("reading/links.html", content, links=links)
