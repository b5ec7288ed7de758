"""Options side by side: the same questions for each, no treatment and mesotherapy always among them."""

from decision_aid.views.options.compare import choice_apart, choices, compare_lead, comparison
from decision_aid_web.pieces.headings import heading, note, section
from decision_aid_web.pieces.pictures import show_pictures
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.compare.draw import options, picker, table
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("compare")
t = content.words.ui
heading(t.compare.title, compare_lead(content, journey))
every_option = choices(content, journey)
clinician_first(every_option.clinician_first)
picker(journey, every_option, content)
for line in (t.compare.pick_lead, *choice_apart(content, journey)):
    note(line)
pictures = show_pictures(content)
table(comparison(content, journey), content, pictures)
section(t.compare.all_title, t.compare.all_lead)
options(every_option, content)
note(t.compare.ask_next)
close_page(content, "compare")
