"""Present mode: practitioner and patient look together, one idea a screen."""

from decision_aid_web.frame import close_page, open_page
from decision_aid_web.talk import present

content, journey = open_page("present")
present(content, journey)
close_page(content, "present")
