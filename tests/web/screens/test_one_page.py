"""The sheet stands on one page for every scar and choice, with long answers in all of its fields."""

import json
from itertools import pairwise

import pytest
import typst

from decision_aid.models.vocabulary import ScarId, ids
from decision_aid.views.takeaway.sheet import sheet_view
from decision_aid_web.screens.summary import paper
from decision_aid_web.shell.typeset import asked
from samples import real_content
from summaries import every_sheet, shared_content

ALL = """
#import "sheet.typ": *
#let data = json(bytes(sys.inputs.data))
#show: on_a4.with("en", data.t, "")
#let begins = context [#metadata(here().page())<begins>]
#for one in data.sheets {
  begins
  sheet(one, data.t, ..settings.last())
  pagebreak()
}
#begins
"""


def pages_where_they_begin(sheets):
    """Return the page on which each sheet begins when all are set one after the other, and the page after the last one."""
    data = {"t": paper.labels_on_paper(real_content().words), "sheets": [paper.sheet_on_paper(one) for one in sheets]}
    found = typst.query(
        ALL.encode(),
        "<begins>",
        field="value",
        **asked(paper.TEMPLATE, data=json.dumps(data)),
    )
    return json.loads(found)


@pytest.mark.standard("T7")
@pytest.mark.parametrize("scar", [None, *ids(ScarId)])
def test_every_choice_fits_on_one_page_with_long_answers_and_a_clinic(scar):
    journeys = every_sheet(scar)
    assert set(real_content().options) <= set(journeys)
    begins = pages_where_they_begin([sheet_view(shared_content(), journey) for journey in journeys.values()])
    pages = {name: end - start for name, (start, end) in zip(journeys, pairwise(begins), strict=True)}
    assert {name: number for name, number in pages.items() if number != 1} == {}


def test_a_sheet_that_cannot_fit_goes_on_and_loses_nothing():
    view = sheet_view(
        real_content(), every_sheet("keloid")["steroid-injection"].model_copy(update={"reasons": "W" * 6000})
    )
    assert pages_where_they_begin([view])[-1] > 2
