"""Options side by side: the same questions for each, no treatment and mesotherapy always among them."""

from decision_aid.views.options.compare import choices, compare_lead, comparison
from decision_aid_web.pieces.headings import heading, note, section
from decision_aid_web.pieces.labels import labels
from decision_aid_web.pieces.pictures import show_pictures
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.compare.draw import options, picker, table
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("compare")
text = labels(content, "compare")
heading(text["title"], compare_lead(content, journey))
every_option = choices(content, journey)
clinician_first(every_option.clinician_first)
picker(journey, every_option, content)
note(text["pick_lead"])
pictures = show_pictures(content)
table(comparison(content, journey), content, pictures)
section(text["all_title"], text["all_lead"])
options(every_option, content)
note(text["ask_next"])
close_page(content, "compare")
