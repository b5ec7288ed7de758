"""What matters most to each of two people, who answer apart and then look together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .journey import Journey, Person


@dataclass(frozen=True)
class Agreement:
    """Ids of the wishes that two people named apart: those that both named, and those that only one of them named."""

    both: tuple[str, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]


def whose_turn(journey: Journey) -> Person | None:
    """Return who of two people has yet to say what matters most to them; None once both have."""
    people: tuple[Person, ...] = ("first", "second")
    return next((person for person in people if person not in journey.apart), None)


def agreement(journey: Journey, wishes: Sequence[str]) -> Agreement:
    """Return where two people agree, in the order of `wishes`."""
    first, second = (journey.apart.get(person, ()) for person in ("first", "second"))
    return Agreement(
        both=tuple(wish for wish in wishes if wish in first and wish in second),
        only_first=tuple(wish for wish in wishes if wish in first and wish not in second),
        only_second=tuple(wish for wish in wishes if wish in second and wish not in first),
    )


def with_apart(journey: Journey, said: Mapping[Person, tuple[str, ...]]) -> Journey:
    """Return the journey with what two people said apart; once both have, what the person with the scar named matters.

    The other's answers stay apart: they are not the person's, and a link holds only the person's.
    """
    changed = journey.model_copy(update={"apart": dict(said)})
    named = () if whose_turn(changed) else changed.apart["first"]
    return changed.model_copy(update={"wishes": {**changed.wishes, **dict.fromkeys(named, "matters")}})


def asked_anew(journey: Journey) -> Journey:
    """Return the journey as if nothing had been said apart: what was carried on from there is open again."""
    carried = journey.apart.get("first", ())
    wishes = {wish: said for wish, said in journey.wishes.items() if wish not in carried}
    return journey.model_copy(update={"apart": {}, "wishes": wishes})
