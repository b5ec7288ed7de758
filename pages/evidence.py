"""Every finding with its sources, what nobody has studied, who took part, our own sums, and how it was found."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.evidence.draw import evidence
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("evidence")
t = content.words.ui
heading(t.evidence.title, t.evidence.lead)
evidence(content)
close_page(content, "evidence")
