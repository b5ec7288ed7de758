"""Safety questions: warning signs first, then what matters for needles, lasers, medicines and creams."""

from decision_aid.views.options.standings import first_of_all
from decision_aid.views.person.questions import health_questions
from decision_aid_web.pieces.headings import heading, note
from decision_aid_web.pieces.questions import ask
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.your_health.draw import groups
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_health")
t = content.words.ui
heading(t.your_health.title, t.your_health.lead)
clinician_first(first_of_all(content, journey))
groups(content, journey)
for view in health_questions(content, journey):
    ask(view, content)
note(t.your_health.nothing_yet)
close_page(content, "your_health")
