"""Expected visits as a range, days at home, time and money, and a possible calendar."""

from decision_aid.views.time.visits import visits_view
from decision_aid_web.pieces import widgets
from decision_aid_web.screens.visits import draw as visits
from decision_aid_web.shell.frame import close_page, open_page, today

content, journey = open_page("visits")
text = widgets.labels(content, "visits")
widgets.heading(text["title"], text["lead"])
view = visits_view(content, journey, today())
visits.prices_and_start(view, content, today())
visits.ranges(view, content)
visits.calendar(view.calendar, content, today())
visits.event(view, content)
visits.if_nothing(view, content)
close_page(content, "visits")
