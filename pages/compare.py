"""Options side by side: the same questions for each, no treatment and mesotherapy always among them."""

from decision_aid.views.options.compare import choices, compare_lead, comparison
from decision_aid_web.pieces import widgets
from decision_aid_web.shell.frame import close_page, open_page

content, journey = open_page("compare")
text = widgets.labels(content, "compare")
widgets.heading(text["title"], compare_lead(content, journey))
every_option = choices(content, journey)
widgets.clinician_first(every_option.clinician_first)
widgets.option_picker(journey, every_option, content)
widgets.note(text["pick_lead"])
pictures = widgets.show_pictures(content)
widgets.comparison(comparison(content, journey), content, pictures)
widgets.section(text["all_title"], text["all_lead"])
widgets.option_list(every_option, content)
widgets.note(text["ask_next"])
close_page(content, "compare")
