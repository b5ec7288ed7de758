"""The take-away for the visit: what was told, looked at and chosen, what to ask, and when to stop."""

from decision_aid.views.takeaway.summary import summary_view
from decision_aid_web.pieces import inputs, widgets
from decision_aid_web.screens.summary import next_steps
from decision_aid_web.screens.summary.takeaway import takeaway
from decision_aid_web.shell import sharing
from decision_aid_web.shell.frame import close_page, open_page, today

content, journey = open_page("summary")
text = widgets.labels(content, "summary")
widgets.heading(text["title"], text["lead"])
journey = inputs.where_you_stand(journey, content)
next_steps.reasons(journey, content)
next_steps.who_does_what(journey, content, today())
view = summary_view(content, journey, today())
takeaway(view, content)
widgets.summary(view, content)
sharing.take_with_you(content, journey)
close_page(content, "summary")
