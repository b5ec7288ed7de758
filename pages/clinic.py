"""Where a clinic writes its profile, sees what it does, and takes the file away; nothing is stored."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.clinic.draw import clinic_editor
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("clinic")
t = content.words.ui
heading(t.clinic.title, t.clinic.lead)
clinic_editor(content)
close_page(content, "clinic")
