"""Does the person know the facts that matter, and are they ready? For nobody but them."""

from decision_aid.present.check import check_view
from decision_aid_web import check_page, widgets
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("check")
text = widgets.labels(content, "check")
widgets.heading(text["title"], text["lead"])
view = check_view(content, journey)
widgets.clinician_first(view.clinician_first)
check_page.quiz(view, content)
check_page.ready(view, content)
close_page(content, "check")
