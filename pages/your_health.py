"""More about the person: warning signs first, then what may change rows of the board, in folded groups."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.your_health.draw import every_group
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("your_health")
t = content.words.ui
heading(t.your_health.title, t.your_health.lead)
every_group(content, journey)
close_page(content, "your_health")
