"""Does the person know the facts that matter, and are they ready? For nobody but them."""

from decision_aid_web import widgets
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("check")
text = widgets.labels(content, "check")
widgets.heading(text["title"], text["lead"])
close_page(content, "check")
