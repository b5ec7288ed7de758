"""More about the person: warning signs first, then what may change rows of the board, in folded groups."""

from decision_aid.views.options.standings import first_of_all
from decision_aid_web.pieces.headings import heading
from decision_aid_web.pieces.more import more_about_you, warning_signs
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_health")
t = content.words.ui
heading(t.your_health.title, t.your_health.lead)
warning_signs(content, journey)
clinician_first(first_of_all(content, journey))
more_about_you(content, journey, open_first="skin")
close_page(content, "your_health")
