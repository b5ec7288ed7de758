"""Expected visits as a range, days at home, time and money, and a possible calendar."""

from decision_aid.views.person.changed import OF_TIME
from decision_aid.views.time.visits import visits_view
from decision_aid_web.pieces.changed import what_changed
from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.visits.draw import calendar, event, if_nothing, prices_and_start, ranges
from decision_aid_web.shell.frame import close_page, open_page, today

content, journey = open_page("visits")
t = content.words.ui
heading(t.visits.title, t.visits.lead)
what_changed(content, journey, journey.shown, OF_TIME)
view = visits_view(content, journey, today())
prices_and_start(view, content, today())
ranges(view, content)
calendar(view.calendar, content, today())
event(view, content)
if_nothing(view, content)
close_page(content, "visits")
