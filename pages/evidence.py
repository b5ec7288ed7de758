"""Every finding with its sources, and what nobody has studied."""

from decision_aid.present.evidence import evidence_view
from decision_aid_web import inputs, widgets
from decision_aid_web.frame import close_page, open_page

content, journey = open_page("evidence")
text = widgets.labels(content, "evidence")
widgets.heading(text["title"], text["lead"])
view = evidence_view(content, inputs.option_to_read(content))
widgets.note(view.count)
widgets.findings(view, content)
widgets.evidence_rest(view, content)
close_page(content, "evidence")
