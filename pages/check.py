"""Does the person know the facts that matter, and are they ready? For nobody but them."""

from decision_aid.views.person.check import check_view
from decision_aid_web.pieces import widgets
from decision_aid_web.screens.check import draw as check_page
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("check")
text = widgets.labels(content, "check")
widgets.heading(text["title"], text["lead"])
view = check_view(content, journey)
widgets.clinician_first(view.clinician_first)
check_page.quiz(view, content)
check_page.ready(view, content)
close_page(content, "check")
