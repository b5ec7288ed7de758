"""What a browser says of the fields of a page: the value that each shows, and the value that an act gives it."""

import json
import time
from collections.abc import Callable
from typing import Any

from streamlit.components.v2.bidi_component.main import _make_trigger_id as trigger_id
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.WidgetStates_pb2 import WidgetState

Value = str | float | bool | list[str] | None
Part = Element | Block  # of a page: a field, or a group that folds


def _chosen(field: Any) -> Value:
    """Return the answer that a radio or a list shows, by its words."""
    if field.set_value:
        return field.raw_value if field.HasField("raw_value") else None
    return field.options[field.default] if field.HasField("default") else None


def _pressed(group: Any) -> Value:
    return list(group.raw_values) if group.set_value else [_words(group)[at] for at in group.default]


def _typed(field: Any) -> Value:
    given = "value" if field.set_value else "default"
    return getattr(field, given) if field.HasField(given) else None


def _days(field: Any) -> Value:
    return list(field.value if field.set_value else field.default)


def _ticked(box: Any) -> Value:
    return bool(box.value if box.set_value else box.default)


def _open(group: Any) -> Value:
    return bool(group.expanded)


# Of each kind: what it shows as it is drawn, and the part of a state that carries its value.
KINDS: dict[str, tuple[Callable[[Any], Value], str]] = {
    "radio": (_chosen, "string_value"),
    "selectbox": (_chosen, "string_value"),
    "button_group": (_pressed, "string_array_value"),
    "multiselect": (_pressed, "string_array_value"),
    "text_input": (_typed, "string_value"),
    "text_area": (_typed, "string_value"),
    "number_input": (_typed, "double_value"),
    "date_input": (_days, "string_array_value"),
    "checkbox": (_ticked, "bool_value"),
    "expandable": (_open, "bool_value"),
}
PRESSED = ("button", "download_button")


def state(id: str, part: str, value: Value) -> WidgetState:
    """Return the state of a field; one that is empty has an id and no value."""
    one = WidgetState(id=id)
    if isinstance(value, list):
        getattr(one, part).data.extend(value)
    elif value is not None:
        setattr(one, part, value)
    return one


def shown(element: Part) -> WidgetState | None:
    """Return the state of a field as it is drawn; none for what is no field."""
    kind = element.WhichOneof("type")
    if kind not in KINDS:
        return None
    read, part = KINDS[kind]
    field = getattr(element, kind)
    return state(field.id, part, read(field)) if field.id else None


def acted(element: Part, value: Value) -> WidgetState:
    """Return the state of a field after an act: a press, a row of our own that was tapped, a value picked or typed."""
    kind = element.WhichOneof("type")
    field = getattr(element, kind)
    if kind in PRESSED:
        return WidgetState(id=field.id, trigger_value=True)
    if kind == "bidi_component":
        return told(field.id, "act", {"act": value, "at": time.time_ns() // 1_000_000})
    return state(field.id, KINDS[kind][1], _among(_words(field), value))


def told(component: str, event: str, value: object) -> WidgetState:
    """Return what a component of our own says: one event, which counts for one run."""
    state = WidgetState(id=trigger_id(component, "events"))
    state.json_trigger_value = json.dumps([{"event": event, "value": value}])
    return state


def _words(field: Any) -> list[str]:
    """Return the answers that a field offers; a field to type into offers none."""
    return [getattr(option, "content", option) for option in getattr(field, "options", ())]


def _among(offered: list[str], value: Value) -> Value:
    """Return the answers that hold what somebody looks for. Raises: LookupError where none of those offered does."""
    if not offered or value is None:
        return value
    if isinstance(value, list):
        return [str(_among(offered, one)) for one in value]
    found = [words for words in offered if str(value) in words]
    if not found:
        raise LookupError(f"{value!r} is none of {offered}")
    return found[0]


def key_of(element: Part) -> str:
    """Return the key that the page gave a field; an id is prefix, hash and key."""
    kind = element.WhichOneof("type")
    found = getattr(getattr(element, kind), "id", "") if kind else ""
    parts = found.split("-", 2)
    return parts[2] if len(parts) == 3 else ""


def is_redrawn(element: Part) -> bool:
    """Tell whether the page sets the value of a field anew, whatever the browser had."""
    kind = element.WhichOneof("type")
    return bool(getattr(getattr(element, kind), "set_value", False))
