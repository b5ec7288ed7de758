"""What else mesotherapy is sold for: claims, studies, harms, visits, and what else there is."""

from decision_aid_web.pieces import widgets
from decision_aid_web.screens.uses import draw as uses
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("uses")
text = widgets.labels(content, "uses")
widgets.heading(text["title"], text["lead"])
uses.uses_page(content, journey)
close_page(content, "uses")
