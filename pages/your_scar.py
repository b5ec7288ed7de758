"""What kind of scar it is: its type, and what tells scars of that type apart. Then the way leads to the board."""

from decision_aid.views.options.scar import scar_told
from decision_aid.views.options.standings import hard_time
from decision_aid.views.person.more import first_of_signs
from decision_aid.views.person.questions import first_questions, who_asks_first
from decision_aid_web.pieces.headings import heading, note
from decision_aid_web.pieces.more import warning_signs
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.your_scar.draw import ask_type, ask_who, scar
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_scar")
t = content.words.ui
heading(t.your_scar.title, t.your_scar.lead)
ask_who(who_asks_first(content, journey), content)
warning_signs(content, journey)
clinician_first(first_of_signs(content, journey))
ask_type(first_questions(content, journey), journey, content)
if told := scar_told(content, journey.answers):
    scar(told, content)
for line in (*hard_time(content, journey), t.your_scar.distress):
    note(line)
close_page(content, "your_scar")
