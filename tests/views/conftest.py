"""The real content, and all that is drawn of it, once for all tests of the views."""

from itertools import product

import pytest

from decision_aid.findings.frequencies import panel_denominator
from decision_aid.person.answers import Answers
from decision_aid.person.journey import Journey
from decision_aid.views.findings.effects import effect
from decision_aid.views.options.compare import comparison
from decision_aid.views.options.option import option_view
from drawn import PICKS, SCARS
from samples import option_ids, real_content


@pytest.fixture(scope="session")
def content():
    return real_content()


@pytest.fixture(scope="session")
def tables(content):
    """Every option beside no treatment and mesotherapy, for every scar: (journey, table)."""
    journeys = [Journey(answers=Answers(scar=scar), picked=picked) for scar, picked in product(SCARS, PICKS)]
    return [(journey, comparison(content, journey)) for journey in journeys]


@pytest.fixture(scope="session")
def option_pages(content):
    """Every option for every scar: (journey, page)."""
    journeys = [Journey(answers=Answers(scar=scar)) for scar in SCARS]
    return [(journey, option_view(content, journey, option)) for journey in journeys for option in option_ids()]


@pytest.fixture(scope="session")
def effects(content):
    """Every finding, drawn alone."""
    return {name: effect(content, one, panel_denominator([one])) for name, one in content.findings.items()}
