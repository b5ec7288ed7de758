"""The take-away for the visit: what was told, looked at and chosen, what to ask, and when to stop."""

from decision_aid.present.summary import summary_view
from decision_aid_web import inputs, next_steps, sharing, widgets
from decision_aid_web.frame import close_page, open_page, today
from decision_aid_web.takeaway import takeaway

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
