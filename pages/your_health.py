"""Safety questions: warning signs first, then what matters for needles, lasers, medicines and creams."""

from decision_aid.views.options.standings import first_of_all
from decision_aid.views.person.questions import health_groups
from decision_aid_web.pieces import inputs, widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_health")
text = widgets.labels(content, "your_health")
widgets.heading(text["title"], text["lead"])
widgets.clinician_first(first_of_all(content, journey))
for group in health_groups(content, journey):
    inputs.health_group(group, text["why_title"])
widgets.note(text["nothing_yet"])
close_page(content, "your_health")
