"""What an option is to this scar, or to its colour: established, possible, or not used; and whether it aims at the goals."""

from collections.abc import Iterator, Mapping

from ..content import Content
from ..findings.aims import Aim
from ..models import Option, ScarUse
from ..models.vocabulary import ScarId, ids
from ..person.answers import Answers
from ..person.conditions import UNSAID, known_scar
from .reasons import Level, Reason, basis_of

_LEVELS: Mapping[str, Level] = {
    "established": "fits",
    "possible": "possible",
    "tried-not-used": "not-for-this-scar",
}


def use_reasons(option: Option, aim: Aim, answers: Answers, content: Content) -> Iterator[Reason]:
    """Yield what an option is to the scar or to its colour, and what it is for beside that."""
    scar = known_scar(answers)
    if scar is None:
        yield Reason("scar-not-known", "fits" if _fits_everywhere(option) else "possible")
        return
    use = aim.use
    if use is None:
        looked_up = option.looked_up.get(scar)
        rule = "not-used-for-this-scar" if looked_up else "not-listed"
        yield Reason(rule, "not-for-this-scar", basis="ours", looked_up=looked_up)
        return
    yield from _of_use(option, use, aim, answers, content)


def _fits_everywhere(option: Option) -> bool:
    return len(option.uses) == len(ids(ScarId)) and all(one.standing == "established" for one in option.uses.values())


def _of_use(option: Option, use: ScarUse, aim: Aim, answers: Answers, content: Content) -> Iterator[Reason]:
    rule = f"colour-{use.standing}" if aim.colour_layer else use.standing
    basis = basis_of(content, use.sources)
    yield Reason(rule, _LEVELS[use.standing], use.sources, basis=basis)
    if use.is_used:
        yield from _limits(use, aim, content)
    if aim.also_colour:
        sources = aim.also_colour.sources
        yield Reason("also-for-colour", "note", sources, basis=basis_of(content, sources))
    aims = {*use.goals, *(aim.also_colour.goals if aim.also_colour else ())}
    if use.is_used and answers.goals and option.group != "waiting" and not set(answers.goals) & aims:
        yield Reason("other-goals", "possible", use.sources)


def _limits(use: ScarUse, aim: Aim, content: Content) -> Iterator[Reason]:
    """Yield a reason where an option is used only for some shapes or colours of a scar."""
    basis, answers = basis_of(content, use.sources), aim.answers
    for kind, said, used_for in (("shape", answers.dent_shape, use.shapes), ("colour", answers.colour, use.colours)):
        if not used_for:
            continue
        if said in UNSAID:
            yield Reason(f"only-some-{kind}s", "unknown", use.sources, basis=basis)
        elif said not in used_for:
            yield Reason(f"other-{kind}", "not-for-this-scar", use.sources, basis=basis)
            if said in use.tried_colours:
                yield Reason("tried-on-this-colour", "note", use.sources, basis=basis)
