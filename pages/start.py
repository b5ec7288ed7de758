"""The decision, who the aid is for, and two doors."""

from decision_aid.views.shared.seller import clinic_view
from decision_aid_web.screens.start.draw import start
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("start")
start(clinic_view(content), content)
close_page(content, "start")
