"""What else mesotherapy is sold for: claims, studies, harms, visits, and what else there is."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.uses.draw import uses
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("uses")
t = content.words.ui
heading(t.uses.title, t.uses.lead)
uses(content, journey)
close_page(content, "uses")
