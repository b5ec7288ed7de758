"""How an option is given, as far as that is known for this person's scar."""

from ..content import Content
from ..course import typical
from ..findings.evidence import never_studied
from ..matching import OptionMatch
from ..models import Course
from ..models.options import CoursePart
from ..person.conditions import known_scar


def course_of(one: OptionMatch, content: Content) -> Course | None:
    """Return how an option is given; None where that depends on a type of scar that is not known."""
    depends = known_scar(one.aim.answers) is None and len(content.options[one.option].courses) > 1
    return None if depends else one.course


def result_unknown(one: OptionMatch, content: Content) -> bool:
    """Tell whether no study of this scar says when a result comes, or if one does."""
    return never_studied(content, one.option, one.aim.answers)


def is_from_nearby(course: Course, part: CoursePart) -> bool:
    """Tell whether a part of a course comes from studies of something near: then it is not known for this scar."""
    return course.basis.get(part) == "nearby-studies"


def is_used_at_home(course: Course) -> bool:
    """Tell whether people do it at home, without a visit as a rule."""
    return typical(course.sessions) == 0 or (course.sessions is None and course.weeks_of_use is not None)
