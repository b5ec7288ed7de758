"""A field shows what is kept, whatever became of the runs that drew it before."""

from streamlit.proto.WidgetStates_pb2 import WidgetStates

from decision_aid.person.journey import Journey
from reruns import opened

SAID = Journey(reasons="Mine")


def test_a_field_is_not_set_again_once_the_browser_has_it():
    page = opened("summary", SAID)
    assert not page.run().text_area(key="reasons").proto.set_value


def test_a_field_that_never_reached_the_browser_is_set_again():
    """The run that drew it first was overtaken, and what it had not sent yet was dropped: the browser knows no field."""
    page = opened("summary", SAID)
    again = page._run(WidgetStates()).text_area(key="reasons")
    assert (again.proto.set_value, again.value) == (True, "Mine")
