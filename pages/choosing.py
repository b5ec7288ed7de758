"""Choosing a practitioner: what to ask and why, and what offices say."""

from decision_aid.views.clinic.choosing import choosing_view
from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.choosing.draw import choosing
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("choosing")
t = content.words.ui
heading(t.choosing.title, t.choosing.lead)
choosing(choosing_view(content), content)
close_page(content, "choosing")
