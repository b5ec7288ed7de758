"""What a page draws in a component that can be tapped, for tests without a browser."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def components(app: AppTest) -> list[dict[str, str]]:
    """Return what each such component of a page was given: `html` and `said`."""
    return [json.loads(one.json) for one in _acting(app)]


def component(app: AppTest) -> dict[str, str]:
    """Return what the one such component of a page was given."""
    (data,) = components(app)
    return data


def bytes_sent(app: AppTest) -> int:
    """Return how many bytes of the message are this component's: what it is given, and its program."""
    (sent,) = _acting(app)
    return int(sent.ByteSize())


def _acting(app: AppTest) -> list[Any]:
    drawn = [one.proto for one in app.get("bidi_component")]
    return [one for one in drawn if one.component_name == "scar_choices_acting" and one.json]
