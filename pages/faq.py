"""Questions people ask, by subject, with answers from studies."""

from decision_aid.views.options.advice import asked_before
from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.faq.draw import faq
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("faq")
t = content.words.ui
heading(t.faq.title, t.faq.lead)
faq(asked_before(content), content)
close_page(content, "faq")
