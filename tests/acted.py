"""What a page draws in a component that can be tapped, for tests without a browser."""

import json

from streamlit.testing.v1 import AppTest


def components(app: AppTest) -> list[dict[str, str]]:
    """Return what each such component of a page was given: `html` and `said`."""
    found = [json.loads(one.proto.json) for one in app.get("bidi_component") if one.proto.json]
    return [one for one in found if "html" in one]


def component(app: AppTest) -> dict[str, str]:
    """Return what the one such component of a page was given."""
    (data,) = components(app)
    return data


def bytes_sent(app: AppTest) -> int:
    """Return how many bytes of the message are this component's: what it is given, and its program."""
    (sent,) = [one.proto for one in app.get("bidi_component") if '"html"' in one.proto.json]
    return int(sent.ByteSize())
