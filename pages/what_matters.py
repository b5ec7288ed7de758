"""What matters to the person, held against each option: fits, does not fit, or not known."""

from decision_aid.views.person.changed import OF_WISHES
from decision_aid.views.person.values import values_view
from decision_aid_web.pieces.changed import what_changed
from decision_aid_web.pieces.headings import heading
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.what_matters.draw import ask_budget, ask_wishes, before_last_tap, picture
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("what_matters")
t = content.words.ui
heading(t.what_matters.title, t.what_matters.lead)
what_changed(content, journey, journey.shown, OF_WISHES)
view = values_view(content, journey, before_last_tap())
clinician_first(view.clinician_first)
ask_wishes(view, content)
ask_budget(view, content)
picture(view, content)
close_page(content, "what_matters")
