"""Every finding with its sources, what nobody has studied, who took part, our own sums, and how it was found."""

from decision_aid_web import widgets
from decision_aid_web.evidence_page import evidence_page
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("evidence")
text = widgets.labels(content, "evidence")
widgets.heading(text["title"], text["lead"])
evidence_page(content)
close_page(content, "evidence")
