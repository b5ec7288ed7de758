"""Who made the aid, who paid, what it is and is not."""

from decision_aid.views.evidence.about import about_view
from decision_aid.views.evidence.conformity import conformity_view
from decision_aid.views.shared.glossary import every_term
from decision_aid_web.pieces import widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("about")
view = about_view(content)
widgets.heading(view.title)
widgets.about(view, content)
widgets.conformity(conformity_view(content), content)
widgets.glossary(every_term(content), content)
close_page(content, "about")
