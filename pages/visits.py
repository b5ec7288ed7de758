"""Expected visits as a range, days at home, time and money, and a possible calendar."""

from decision_aid.present.visits import visits_view
from decision_aid_web import inputs, widgets
from decision_aid_web.frame import close_page, open_page, today

content, journey = open_page("visits")
text = widgets.labels(content, "visits")
widgets.heading(text["title"], text["lead"])
journey = inputs.price_and_start(journey, text, today())
view = visits_view(content, journey, journey.start or today())
widgets.visits(view, content)
widgets.visits_calendar(view, content)
close_page(content, "visits")
