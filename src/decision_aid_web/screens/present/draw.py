"""Present mode: practitioner and patient at one tablet, one idea a screen, large type, large buttons."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Literal

import streamlit as st

from decision_aid.content import Content, Labels
from decision_aid.models.vocabulary import Outcome, ids
from decision_aid.person.journey import LONGEST_NOTE, MOST_FIRST, MOST_PICKED, Journey, Person
from decision_aid.views.clinic.talk import (
    TalkView,
    TellBack,
    apart_view,
    one_outcome,
    pickable,
    talk_view,
    tell_back,
    time_facts,
)
from decision_aid.views.options.compare import choice_apart, choices
from decision_aid.views.options.standings import first_of_all
from decision_aid.views.person.questions import HEALTH_GROUPS, health_groups, health_questions, scar_questions, who_asks
from decision_aid.views.person.values import values_view
from decision_aid.views.takeaway.summary import summary_view

from ...pieces import charts
from ...pieces.headings import note, section
from ...pieces.pictures import show_pictures
from ...pieces.questions import ask, health_group
from ...pieces.share import link_with_answers
from ...pieces.standings import clinician_first
from ...shell import tab_memory, tablet
from ...shell.binding import field
from ...shell.drawing import draw, draw_more_style
from ...shell.frame import today
from ..summary import next_steps
from ..summary.draw import where_you_stand
from ..summary.takeaway import pdf_button
from ..what_matters import draw as wishes
from ..your_scar.finder import finder

ABOUT = ("dent_shape", "lines", "cause", "colour", "site", "scar_age")
SKIN = ("asker", "child_age", "skin", "marks_easily")
GOALS = ("bother", "goals")
PICKED = "talk-picked"

Screen = Callable[[Content, Journey], None]


def present(content: Content, journey: Journey) -> None:
    """Draw the screen that this tablet is at, and the ways to the others."""
    if not tab_memory.place().presenting:
        tab_memory.keep_place(presenting=True)
        st.rerun()
    draw_more_style("screens/present/larger.css")
    view = talk_view(content, tab_memory.place().screen)
    pressed = tablet.arrow_pressed(view.screen)
    if pressed and (wanted := getattr(view, pressed)):
        _show(wanted)
        st.rerun()
    t = content.words.ui
    _stages(view)
    draw("screens/present/talk_top.html", v=view, t=t)
    with st.container(key="talk-screen"):
        _SCREENS[view.screen](content, journey)
    _way(view, t)


def _show(screen: str) -> None:
    tab_memory.keep_place(screen=screen)


def _stages(view: TalkView) -> None:
    """Draw the three stages as ways to their first screens, and how far we are."""
    with st.container(key="talk-stages", horizontal=True):
        for stage in view.stages:
            kind: Literal["primary", "secondary"] = "primary" if stage.here else "secondary"
            st.button(
                stage.name, key=f"stage-{stage.first_screen}", type=kind, on_click=_show, args=(stage.first_screen,)
            )


def _way(view: TalkView, t: Labels) -> None:
    with st.container(key="talk-way", horizontal=True):
        back, onward = view.back, view.next
        st.button(t.present.back, key="talk-back", disabled=back is None, on_click=_show, args=(back or view.screen,))
        st.button(
            t.present.next,
            key="talk-next",
            type="primary",
            disabled=onward is None,
            on_click=_show,
            args=(onward or view.screen,),
        )


# ---- together


def _welcome(content: Content, _journey: Journey) -> None:
    draw("screens/present/talk_welcome.html", t=content.words.ui)


def _ask(names: tuple[str, ...], content: Content, journey: Journey) -> None:
    for view in (*who_asks(content, journey), *scar_questions(content, journey)):
        if view.id in names:
            ask(view, content)


def _scar(content: Content, journey: Journey) -> None:
    _ask(("scar",), content, journey)
    if journey.answers.scar == "unsure":
        finder(journey, content)


def _health(names: tuple[str, ...], content: Content, journey: Journey) -> None:
    why = content.words.ui.your_health.why_title
    with st.container(key="talk-health"):
        for group in health_groups(content, journey):
            if group.id in names:
                with st.container(key=f"talk-group-{group.id}"):
                    health_group(group, why, headed=len(names) > 1)
        for view in health_questions(content, journey) if "life" in names else ():
            ask(view, content)
    clinician_first(first_of_all(content, journey))


# ---- compare


def _pick(content: Content, journey: Journey) -> None:
    every, t = choices(content, journey), content.words.ui
    clinician_first(every.clinician_first)
    names = {line.option: line.name for line in pickable(every, journey)}
    picked = tuple(option for option in journey.picked if option in names)
    field(
        st.pills,
        t.present.pick_ask,
        list(names),
        key=PICKED,
        kept=picked,
        keep=_keep_picked,
        selection_mode="multi",
        format_func=names.__getitem__,
    )
    for line in (t.present.pick_most, *choice_apart(content, journey)):
        note(line)
    draw("screens/present/talk_options.html", v=every, t=t)


def _keep_picked(picked: tuple[str, ...]) -> None:
    """Keep what was tapped; one more than there is room for is not kept, and springs back."""
    if len(picked) <= MOST_PICKED:
        tab_memory.keep_part("picked", picked)


def _outcome(outcome: Outcome, content: Content, journey: Journey) -> None:
    shown = one_outcome(content, journey, outcome)
    pictures = shown.counted and show_pictures(content)
    draw(
        "screens/present/talk_outcome.html",
        v=shown,
        t=content.words.ui,
        svg=charts.icon_array,
        pictures=pictures,
    )


def _visits(content: Content, journey: Journey) -> None:
    names, rows = time_facts(content, journey)
    t = content.words.ui
    draw("pieces/facts_table.html", title=t.present.title_visits, head=t.compare.people_ask, names=names, rows=rows)


def _tell(content: Content, journey: Journey) -> None:
    t = content.words.ui
    for one in tell_back(content, journey):
        with st.container(key=f"talk-tell-{one.option}", border=True):
            _tell_one(one, t)


def _tell_one(one: TellBack, t: Labels) -> None:
    labels = {choice.id: choice.label for choice in one.choices}
    field(
        st.segmented_control,
        one.prompt,
        list(labels),
        key=f"tell-{one.option}",
        kept=one.said,
        keep=partial(tab_memory.keep_entry, "explained", one.option),
        format_func=labels.__getitem__,
    )
    draw("screens/present/talk_listen.html", one=one, t=t)


# ---- decide


def _apart(content: Content, journey: Journey) -> None:
    view, t = apart_view(content, journey), content.words.ui
    section(view.title, t.present.apart_lead if view.asked else "")
    if view.asked is None:
        draw("screens/present/talk_agree.html", lines=view.lines)
        st.button(t.present.apart_anew, key="apart-anew", on_click=_keep_apart)
        return
    names = {choice.id: choice.label for choice in view.choices}
    named = st.pills(
        t.present.apart_ask,
        list(names),
        selection_mode="multi",
        format_func=names.__getitem__,
        key=f"apart-{view.asked}",
    )
    if len(named) > MOST_FIRST:
        note(t.present.apart_fewer)
    said: dict[Person, tuple[str, ...]] = {**journey.apart, view.asked: tuple(named[:MOST_FIRST])}
    st.button(
        t.present.apart_done,
        key=f"apart-done-{view.asked}",
        disabled=not 0 < len(named) <= MOST_FIRST,
        on_click=_keep_apart,
        args=(said,),
    )


def _keep_apart(said: Mapping[Person, tuple[str, ...]] = MappingProxyType({})) -> None:
    """Keep what was said apart, by default nothing; the widgets forget it, so that the next person does not see it."""
    for person in ("first", "second"):
        st.session_state.pop(f"apart-{person}", None)
    tab_memory.keep(tab_memory.now().model_copy(update={"apart": dict(said)}))


def _matters(content: Content, journey: Journey) -> None:
    wishes.ask_wishes(values_view(content, journey), content)


def _fit(content: Content, journey: Journey) -> None:
    view = values_view(content, journey)
    wishes.ask_budget(view, content)
    wishes.picture(view, content)


def _view(content: Content, journey: Journey) -> None:
    t = content.words.ui
    field(
        st.text_area,
        t.present.view_ask,
        key="practitioner-view",
        kept=journey.practitioner_view,
        keep=partial(tab_memory.keep_note, "practitioner_view"),
        max_chars=LONGEST_NOTE,
    )
    note(t.present.view_help)


def _choose(content: Content, journey: Journey) -> None:
    where_you_stand(journey, content)
    next_steps.reasons(journey, content)
    next_steps.who_does_what(journey, content, today())


def _take(content: Content, journey: Journey) -> None:
    pdf_button(summary_view(content, journey, today()), content)
    link_with_answers(content, journey)
    t = content.words.ui
    with st.container(key="talk-end", horizontal=True):
        st.page_link("pages/summary.py", label=t.present.to_summary)
        if st.button(t.present.wipe, key="wipe"):
            tablet.next_patient()


_SCREENS: Mapping[str, Screen] = {
    "welcome": _welcome,
    "scar": _scar,
    "about": partial(_ask, ABOUT),
    "skin": partial(_ask, SKIN),
    "goals": partial(_ask, GOALS),
    "signs": partial(_health, ("red_flags",)),
    "health": partial(_health, tuple(HEALTH_GROUPS)),
    "pick": _pick,
    **{one: partial(_outcome, one) for one in ids(Outcome)},
    "visits": _visits,
    "tell": _tell,
    "apart": _apart,
    "matters": _matters,
    "fit": _fit,
    "view": _view,
    "choose": _choose,
    "take": _take,
}
