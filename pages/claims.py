"""What clinic texts say about mesotherapy, claim by claim, beside what studies found."""

from decision_aid.views.options.claims import claims_view
from decision_aid_web.pieces.claims import claims
from decision_aid_web.pieces.headings import heading, note
from decision_aid_web.screens.claims.draw import filters, picture
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("claims")
t = content.words.ui
heading(t.claims.title, t.claims.lead)
picture(claims_view(content, None, None, ""), content)
view = claims_view(content, *filters(content))
note(view.count)
claims(view.cards, content)
close_page(content, "claims")
