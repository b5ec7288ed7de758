"""Options side by side: the same questions for each, no treatment and mesotherapy always among them."""

from decision_aid.views.options.compare import choice_apart, compare_lead, comparison, unserved
from decision_aid.views.options.standings import first_of_all
from decision_aid_web.pieces.headings import heading, note
from decision_aid_web.pieces.pictures import show_pictures
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.compare.draw import picker, table
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("compare")
t = content.words.ui
heading(t.compare.title, compare_lead(content, journey))
clinician_first(first_of_all(content, journey))
picker(content, journey)
for line in (*unserved(content, journey), *choice_apart(content, journey)):
    note(line)
pictures = show_pictures(content)
table(comparison(content, journey), content, pictures)
note(t.compare.ask_next)
close_page(content, "compare")
