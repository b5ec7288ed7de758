"""What a practitioner knows before using the aid with a patient, the way into present mode, and the question card."""

from decision_aid.views.clinic.practitioner import know_view
from decision_aid_web.screens.practitioner.draw import know
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("practitioner")
know(know_view(content), content)
close_page(content, "practitioner")
