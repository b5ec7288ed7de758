"""Who made the aid, who paid, what it is and is not."""

from decision_aid.views.evidence.about import about_view
from decision_aid.views.evidence.conformity import conformity_view
from decision_aid.views.shared.glossary import every_term
from decision_aid_web.pieces.folded import glossary
from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.about.draw import about, conformity
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("about")
view = about_view(content)
heading(view.title)
about(view, content)
conformity(conformity_view(content), content)
glossary(every_term(content), content)
close_page(content, "about")
