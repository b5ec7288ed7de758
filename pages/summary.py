"""The take-away for the visit: one sheet to fill in, print and share, and all that stands behind it."""

from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.pieces.headings import heading, what_changed
from decision_aid_web.screens.summary.draw import behind, desk, sheet, where_you_stand
from decision_aid_web.screens.summary.fill_in import fill_in
from decision_aid_web.screens.summary.takeaway import more_to_take, take_along
from decision_aid_web.shell.frame import close_page, open_page, today

content, journey = open_page("summary")
t = content.words.ui
view = summary_view(content, journey, today())
heading(t.summary.title, t.summary.lead)
what_changed(content, journey, journey.to_choose)
tools, paper, more = desk()
with tools:
    where_you_stand(journey, content)
    fill_in(view.sheet, journey, content, today())
    take_along(view, content)
with paper:
    sheet(view, content)
    behind(view, content)
with more:
    more_to_take(view, content, journey, today())
close_page(content, "summary")
