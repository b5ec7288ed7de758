"""One function per thing on screen: takes a view model and draws it."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup

from decision_aid.content import Content
from decision_aid.person.journey import MOST_PICKED, Journey
from decision_aid.views.evidence.about import AboutView
from decision_aid.views.evidence.conformity import ConformityView
from decision_aid.views.options.claims import ClaimCard, ClaimsView
from decision_aid.views.options.compare import Choices, Comparison
from decision_aid.views.options.option import OptionView
from decision_aid.views.options.scar import ScarView
from decision_aid.views.shared.parts import FirstView, StandingLine
from decision_aid.views.shared.text import page_text
from decision_aid.views.takeaway.plain import takeaway_labels
from decision_aid.views.takeaway.summary import SummaryView

from ..shell import tab_memory
from ..shell.drawing import draw
from . import charts

PARTS = ("common", "cell", "number", "certainty", "who")  # labels that every drawing of a finding needs


def labels(content: Content, *pages: str) -> Mapping[str, str]:
    """Return the fixed copy for a template: what findings need, then the page's own."""
    return page_text(content, *PARTS, *pages)


def heading(title: str, *lines: str) -> None:
    """Draw the one h1 of a page."""
    draw("pieces/heading.html", title=title, lines=lines)


def section(title: str, lead: str = "") -> None:
    """Draw a heading inside a page."""
    draw("pieces/section.html", title=title, lead=lead)


def note(text: str) -> None:
    """Draw one line of plain text."""
    draw("pieces/heading_note.html", text=text)


def clinician_first(view: FirstView) -> None:
    """Draw what somebody should look at before anything else, and by when; nothing where there is nothing."""
    if view.groups or view.looked_at:
        draw("pieces/clinician.html", v=view)


def picture(content: Content, name: str) -> Markup:
    """Return one of our drawings as it is; the files are ours and a test checks them."""
    return Markup(content.pictures.get(name, ""))


def scar(view: ScarView, content: Content) -> None:
    """Draw a scar type in plain words, with its drawing and what time does."""
    t = labels(content, "your_scar")
    draw(
        "screens/your_scar/scar.html",
        v=view,
        t=t,
        title=t["about_title"].format(name=view.name),
        picture=picture(content, view.id),
    )


def show_pictures(content: Content) -> bool:
    """Draw the switch for pictures of numbers, and return where it stands (standards R11)."""
    return st.toggle(content.words.ui["compare.picture_toggle"], value=True, key="pictures", persist_state="session")


def comparison(view: Comparison, content: Content, pictures: bool) -> None:
    """Draw the table; on a phone one option at a time under a fixed row of names."""
    t = labels(content, "compare")
    with st.container(key="show-one"):
        names = [column.name for column in view.columns]
        shown = st.segmented_control(
            t["show_one"], range(len(names)), default=0, format_func=names.__getitem__, key="shown-on-phone"
        )
    draw("screens/compare/comparison.html", v=view, t=t, svg=charts.icon_array, pictures=pictures, shown=shown or 0)


def option_picker(journey: Journey, view: Choices, content: Content) -> None:
    """Draw the choice of one or two options beside no treatment and mesotherapy."""
    lines = [line for group in view.groups for line in group.options] + list(view.not_used)
    names = {
        line.option: line.name
        for line in sorted(lines, key=lambda line: line.name)
        if line.option not in ("no-treatment", "mesotherapy")
    }
    t = labels(content, "compare")
    picked = st.multiselect(
        t["pick"], list(names), default=[one for one in journey.picked if one in names], max_selections=MOST_PICKED, format_func=names.__getitem__,
        key="picked", placeholder=t["pick_none"], help=None,
    )  # fmt: skip
    if tuple(picked) != journey.picked:
        tab_memory.keep(journey.model_copy(update={"picked": tuple(picked)}))
        st.rerun()


def option_card(line: StandingLine, content: Content) -> None:
    """Draw one option in the list, with where it stands and a link to its page."""
    with st.container(border=True):
        draw("screens/compare/option_card.html", s=line, t=labels(content, "compare"))
        label = content.words.ui["common.read_more"].format(name=line.name)
        st.page_link("pages/option.py", label=label, query_params={"option": line.option})


def option_list(view: Choices, content: Content) -> None:
    """Draw all options in their groups; those not used for this scar stand apart, not hidden."""
    t = labels(content, "compare")
    for group in view.groups:
        section(group.title)
        for line in group.options:
            option_card(line, content)
    if view.not_used:
        with st.expander(t["not_used_title"]):
            for line in view.not_used:
                option_card(line, content)


def option_page(view: OptionView, content: Content) -> None:
    """Draw one option in depth, in BRAN order."""
    t = labels(content, "compare", "option")
    draw("screens/option/option_top.html", v=view, t=t, picture=picture(content, f"option-{view.id}"))
    pictures = show_pictures(content)
    every = st.toggle(view.every_result, key="every-result", persist_state="session")
    values: dict[str, Any] = {"v": view, "t": t, "svg": charts.icon_array, "pictures": pictures, "every": every}
    draw("screens/option/option_benefits.html", **values)
    draw("screens/option/option_risks.html", **values)
    section(t["alternatives"], t["alternatives_lead"])
    option_links(view.alternatives)
    draw("screens/option/option_rest.html", facts=page_text(content, "fact"), **values)
    if view.claims:
        section(content.words.ui["claims.title"], content.words.ui["claims.option_lead"])
        claims(view.claims, content)
        st.page_link("pages/claims.py", label=content.words.ui["claims.read_all"])


def option_links(options: Sequence[tuple[str, str]]) -> None:
    """Draw links to options, as (id, name).

    Plain links that load the page anew: a page link from the option page to itself changes nothing.
    """
    draw("pieces/option_links.html", options=options)


def summary(view: SummaryView, content: Content) -> None:
    """Draw the take-away as one sheet that prints well."""
    draw("screens/summary/summary.html", v=view, t=takeaway_labels(content))


def claims_picture(view: ClaimsView, content: Content) -> None:
    """Draw how many claims of each topic hold: one square a claim, told in words beside it."""
    t = labels(content, "claims")
    section(t["picture_title"])
    draw("screens/claims/claims_picture.html", v=view, t=t)


def claims(cards: Sequence[ClaimCard], content: Content) -> None:
    """Draw claims beside the evidence."""
    draw("pieces/claims.html", cards=cards, t=labels(content, "claims"))


def glossary(terms: Sequence[tuple[str, str]], content: Content) -> None:
    """Draw words of the field in plain words, behind one tap."""
    draw("pieces/glossary.html", terms=terms, title=content.words.ui["common.glossary"])


def about(view: AboutView, content: Content) -> None:
    """Draw who made the aid, who paid, its status, and what the circles mean."""
    draw("screens/about/about.html", v=view, t=labels(content, "about"))


def conformity(view: ConformityView, content: Content) -> None:
    """Draw where the aid stands against the standards: the summary, failures, then every rule behind a tap."""
    draw("screens/about/conformity.html", v=view, t=labels(content, "conformity"))
