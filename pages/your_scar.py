"""What kind of scar it is, and what the reader would like to change."""

from decision_aid.views.options.scar import scar_told
from decision_aid.views.options.standings import hard_time
from decision_aid.views.person.questions import limit_questions, scar_questions, who_asks
from decision_aid_web.pieces.headings import heading, note, section
from decision_aid_web.pieces.questions import ask
from decision_aid_web.screens.your_scar.draw import scar
from decision_aid_web.screens.your_scar.finder import finder
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_scar")
t = content.words.ui
heading(t.your_scar.title, t.your_scar.lead)
for view in who_asks(content, journey):
    ask(view, content)
first, *rest = scar_questions(content, journey)
ask(first, content)
if journey.answers.scar == "unsure":
    finder(journey, content)
if told := scar_told(content, journey.answers):
    scar(told, content)
section(t.your_scar.more_title, t.your_scar.more_lead)
for view in rest:
    ask(view, content)
for line in hard_time(content, journey):
    note(line)
section(t.your_scar.limits_title)
for view in limit_questions(content, journey):
    ask(view, content)
note(t.your_scar.distress)
close_page(content, "your_scar")
