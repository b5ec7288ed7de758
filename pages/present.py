"""Present mode: practitioner and patient look together, one idea a screen."""

from decision_aid_web import widgets
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("present")
text = widgets.labels(content, "present")
widgets.heading(text["title"])
close_page(content, "present")
