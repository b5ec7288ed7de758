"""Every finding with its sources, what nobody has studied, who took part, our own sums, and how it was found."""

from decision_aid_web.pieces import widgets
from decision_aid_web.screens.evidence.draw import evidence_page
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("evidence")
text = widgets.labels(content, "evidence")
widgets.heading(text["title"], text["lead"])
evidence_page(content)
close_page(content, "evidence")
