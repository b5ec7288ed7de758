"""One option in depth: benefits, risks, alternatives, nothing; the same parts for every option."""

from decision_aid.views.options.option import every_option, option_view
from decision_aid.views.options.standings import first_of_all
from decision_aid.views.shared.glossary import terms_of_option
from decision_aid_web.pieces import inputs, widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("option")
option = inputs.option_in_address(content)
if option is None:
    text = widgets.labels(content, "option")
    widgets.heading(text["title_none"], text["lead_none"])
    widgets.option_links(every_option(content))
else:
    widgets.clinician_first(first_of_all(content, journey))
    widgets.option_page(option_view(content, journey, option), content)
    widgets.glossary(terms_of_option(content, option), content)
close_page(content, "option")
