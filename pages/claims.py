"""What clinic texts say about mesotherapy, claim by claim, beside what studies found."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.claims.draw import every_claim
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("claims")
t = content.words.ui
heading(t.claims.title, t.claims.lead)
every_claim(content)
close_page(content, "claims")
