"""What clinic texts say about mesotherapy, claim by claim, beside what studies found."""

from decision_aid.views.options.claims import claims_view
from decision_aid_web.pieces import inputs, widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("claims")
text = widgets.labels(content, "claims")
widgets.heading(text["title"], text["lead"])
widgets.claims_picture(claims_view(content, None, None, ""), content)
view = claims_view(content, *inputs.claim_filters(content))
widgets.note(view.count)
widgets.claims(view.cards, content)
close_page(content, "claims")
