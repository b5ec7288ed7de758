"""Does the person know the facts that matter, and are they ready? For nobody but them."""

from decision_aid.views.person.changed import OF_WISHES
from decision_aid.views.person.check import check_view
from decision_aid_web.pieces.changed import what_changed
from decision_aid_web.pieces.headings import heading
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.check.draw import quiz, ready
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("check")
t = content.words.ui
heading(t.check.title, t.check.lead)
what_changed(content, journey, journey.shown, OF_WISHES)
view = check_view(content, journey)
clinician_first(view.clinician_first)
quiz(view, content)
ready(view, content)
close_page(content, "check")
