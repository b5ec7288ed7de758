"""What a practitioner knows before using the aid with a patient, and the way into present mode."""

from decision_aid_web import widgets
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("practitioner")
text = widgets.labels(content, "practitioner")
widgets.heading(text["title"], text["lead"])
close_page(content, "practitioner")
