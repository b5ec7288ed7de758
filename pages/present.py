"""Present mode: practitioner and patient look together, one idea a screen."""

from decision_aid_web.screens.present.draw import present
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("present")
present(content, journey)
close_page(content, "present")
