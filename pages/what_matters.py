"""What matters to the person, held against each option: fits, does not fit, or not known."""

from decision_aid.views.person.values import values_view
from decision_aid_web.pieces import widgets
from decision_aid_web.screens.what_matters import draw as wishes
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("what_matters")
text = widgets.labels(content, "what_matters")
widgets.heading(text["title"], text["lead"])
view = values_view(content, journey, wishes.before_last_tap())
widgets.clinician_first(view.clinician_first)
wishes.ask_wishes(view, content)
wishes.ask_budget(view, content)
wishes.picture(view, content)
close_page(content, "what_matters")
