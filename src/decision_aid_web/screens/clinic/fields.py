"""One field of a clinic profile on screen, its problem in words under it, and the draft that the tab keeps: the one truth."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from decision_aid.clinic_profile import Draft, draft_text, id_of, read_profile, value_at, with_id, with_value
from decision_aid.content import Labels
from decision_aid.person.place import LONGEST_DRAFT
from decision_aid.views.clinic.form import ProblemLine, part_of

from ...shell import tab_memory
from ...shell.binding import field
from ...shell.drawing import draw

TOUCHED, CHECK_ALL, FULL = "clinic-touched", "clinic-check-all", "clinic-full"  # kept in the session only

Change = Callable[[Draft, Any], Draft]
Options = Collection[str]  # the ids that the content has


def draft_now(options: Options) -> Draft:
    """Return the draft of this tab, as far as these options go."""
    return read_profile(tab_memory.place().draft, options).draft or {}


def keep_draft(draft: Draft) -> None:
    """Remember a changed draft in the tab; one that is too long is not kept, and the page says so."""
    text = draft_text(draft)
    st.session_state[FULL] = len(text) > LONGEST_DRAFT
    if not st.session_state[FULL]:
        tab_memory.keep_place(draft=text)


def touched() -> frozenset[str]:
    """Return the keys of the fields that somebody has left in this session."""
    found: frozenset[str] = st.session_state.get(TOUCHED, frozenset())
    return found


class Form:
    """Draws the fields of one draft. A field that nobody touched shows no complaint, until all are asked for."""

    def __init__(self, draft: Draft, problems: Sequence[ProblemLine], t: Labels, options: Options) -> None:
        self.draft, self.t, self._options = draft, t, options
        self._problems = {problem.key: problem.text for problem in reversed(problems)}

    def line(self, key: str, autocomplete: str = "off") -> None:
        """Draw a field for one line of text."""
        self._text(key, value_at(self.draft, key) or "", autocomplete)

    def id(self) -> None:
        """Draw the field for the id, which is made from the name until somebody types another."""
        self._text("id", id_of(self.draft), "off", with_id)

    def _text(self, key: str, shown: str, autocomplete: str, change: Change | None = None) -> None:
        field(
            st.text_input,
            self._label(key),
            key=_widget(key),
            kept=shown,
            keep=partial(_keep, self._options, key, change),
            autocomplete=autocomplete,
        )
        self._problem(key)

    def pick(self, key: str, choices: Mapping[str, str], change: Change | None = None) -> None:
        """Draw a field to pick one of a list, with nothing picked."""
        field(
            st.selectbox,
            self._label(key),
            list(choices),
            key=_widget(key),
            kept=value_at(self.draft, key),
            keep=partial(_keep, self._options, key, change),
            index=None,
            format_func=choices.__getitem__,
            placeholder=self.t.clinic.pick,
        )
        self._problem(key)

    def pick_some(
        self, key: str, choices: Mapping[str, str], picked: Sequence[str], most: int, change: Change | None = None
    ) -> None:
        """Draw a field to pick some of a list, with nothing picked."""
        field(
            st.multiselect,
            self._label(key),
            list(choices),
            key=_widget(key),
            kept=tuple(picked),
            keep=partial(_keep, self._options, key, change),
            format_func=choices.__getitem__,
            max_selections=most,
            select_all=False,
            placeholder=self.t.clinic.pick_some,
        )
        self._problem(key)

    def price(self, key: str, largest: float) -> None:
        """Draw a field for a price; blank is an answer."""
        value = value_at(self.draft, key)
        field(
            st.number_input,
            self._label(key),
            key=_widget(key),
            kept=None if value is None else float(value),
            keep=partial(_keep, self._options, key, None),
            min_value=0.0,
            max_value=largest,
            value=None,
            step=10.0,
        )
        self._problem(key)

    def _label(self, key: str) -> str:
        return self.t.clinic[f"label_{part_of(key)}"]

    def _problem(self, key: str) -> None:
        asked = key in touched() or st.session_state.get(CHECK_ALL, False) or value_at(self.draft, key) is not None
        if asked and key in self._problems:
            draw("screens/clinic/clinic_problem.html", text=self._problems[key])


def _widget(key: str) -> str:
    return f"clinic-{key.replace('.', '-')}"


def _keep(options: Options, key: str, change: Change | None, value: Any) -> None:
    st.session_state[TOUCHED] = touched() | {key}
    written = list(value) if isinstance(value, tuple) else value
    draft = draft_now(options)
    keep_draft(change(draft, written) if change else with_value(draft, key, written))
