"""One option in depth: benefits, risks, alternatives, nothing; the same parts for every option."""

from decision_aid.views.board.lists import option_lists
from decision_aid.views.options.option import option_view
from decision_aid.views.options.standings import first_of_all
from decision_aid.views.shared.glossary import terms_of_option
from decision_aid_web.pieces.folded import glossary
from decision_aid_web.pieces.headings import heading, what_changed
from decision_aid_web.pieces.standings import clinician_first
from decision_aid_web.screens.option.draw import in_depth, lists, option_in_address
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("option")
option = option_in_address(content)
if option is None:
    t = content.words.ui
    heading(t.option.title_none, t.option.lead_none)
    lists(option_lists(content, journey), content)
else:
    clinician_first(first_of_all(content, journey))
    what_changed(content, journey, [option])
    in_depth(option_view(content, journey, option), content, journey)
    glossary(terms_of_option(content, option), content)
close_page(content, "option")
