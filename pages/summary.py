"""The take-away for the visit: what was told, looked at and chosen, what to ask, and when to stop."""

from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.pieces.changed import what_changed
from decision_aid_web.pieces.headings import heading
from decision_aid_web.pieces.share import take_with_you
from decision_aid_web.screens.summary.draw import sheet, where_you_stand
from decision_aid_web.screens.summary.next_steps import reasons, who_does_what
from decision_aid_web.screens.summary.takeaway import takeaway
from decision_aid_web.shell.frame import close_page, open_page, today

content, journey = open_page("summary")
t = content.words.ui
heading(t.summary.title, t.summary.lead)
what_changed(content, journey, journey.to_choose)
where_you_stand(journey, content)
reasons(journey, content)
who_does_what(journey, content, today())
view = summary_view(content, journey, today())
takeaway(view, content)
sheet(view, content)
take_with_you(content, journey)
close_page(content, "summary")
