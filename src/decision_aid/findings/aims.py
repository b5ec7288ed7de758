"""What an option is for in this person's scar: the scar itself, or the colour that lies on it as a second layer.

The one owner of that question. Whoever asks "which scar are the findings of this option about?" asks `about`.
"""

from dataclasses import dataclass, field

from ..content import Content
from ..models import Option, ScarUse
from ..models.vocabulary import OptionId, ScarId
from ..person.answers import Answers
from ..person.applying import of_the_colour
from ..person.conditions import UNSAID, known_scar


@dataclass(frozen=True)
class Aim:
    """The use of an option that counts for somebody, None where there is none.

    `answers` are those to read findings with. `colour_layer`: they and the use are about the colour of another scar.
    `also_colour`: the use for its colour, where the option is for the scar itself and for that.
    """

    use: ScarUse | None
    answers: Answers = field(compare=False)  # which they are follows from the rest
    colour_layer: bool = False
    also_colour: ScarUse | None = None


def aim(option: Option, answers: Answers) -> Aim:
    """Return what an option is for: the scar, unless only its use for the colour fits what is there and what is wished."""
    scar = known_scar(answers)
    own = None if scar is None else option.scars.get(scar)
    colour, as_mark = option.scars.get("discoloured"), of_the_colour(answers)
    if as_mark is None or colour is None or not colour.covers(answers.colour):
        return Aim(own, answers)
    if _fits(own, answers) and not _serves_only(colour, own, answers):
        return Aim(own, answers, also_colour=colour)
    return Aim(colour, as_mark, colour_layer=True)


def _fits(use: ScarUse | None, answers: Answers) -> bool:
    """Tell whether an option is in use for this scar, its colour, and its dents as far as they are known."""
    if use is None or not use.covers(answers.colour):
        return False
    return not use.shapes or answers.dent_shape in (*UNSAID, *use.shapes)


def _serves_only(colour: ScarUse, own: ScarUse | None, answers: Answers) -> bool:
    """Tell whether the goals picked are aims of the use for the colour, and none of the use for the scar."""
    wished = set(answers.goals)
    return bool(wished & set(colour.goals)) and not wished & set(own.goals if own else ())


def about(content: Content, option: OptionId, answers: Answers) -> Answers:
    """Return the answers to read the findings, the course and the texts of an option with."""
    return aim(content.options[option], answers).answers


def scar_of(content: Content, option: OptionId, answers: Answers) -> ScarId | None:
    """Return the scar that an option is for: the person's own, or that of flat marks where it is for the colour."""
    return known_scar(about(content, option, answers))
