"""The board: every option that is used for this scar, one row each."""

from decision_aid_web.pieces.headings import heading
from decision_aid_web.screens.options.draw import board
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("options")
heading(content.words.ui.options.title)
board(content, journey)
close_page(content, "options")
