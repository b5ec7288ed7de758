"""What is known and what is not, option by scar type, and who took part in the studies."""

from dataclasses import dataclass

from ...content import Content, Words
from ...findings.studies import AGE_GROUPS, NOT_TOLD, SKIN_STEPS, Blank, blanks, by_age, by_skin
from ...kept import kept
from ...models.vocabulary import NOTHING, OptionId, ScarId, ids
from ...wording import listed, number, say
from ..findings.effects import FILLED


@dataclass(frozen=True)
class MapCell:
    """How sure we are that an option helps one scar type: in words, with how many results stand behind it.

    `holds` names the kinds of number that these results hold, so that an average is not taken for a count of people.
    """

    words: str
    note: str
    holds: str
    filled: int
    in_use: bool


@dataclass(frozen=True)
class MapView:
    """The map: scar types across, options down."""

    gist: str
    scars: tuple[str, ...]
    rows: tuple[tuple[OptionId, str, tuple[MapCell, ...]], ...]


@dataclass(frozen=True)
class Share:
    """One line of an overview: how many results, and that as part of all, from 0 to 100, for the length of a bar."""

    label: str
    results: str
    length: int


@dataclass(frozen=True)
class WhoView:
    """Who took part, by skin tone and by age; nobody told is a line like any other."""

    skin_gist: str
    skin: tuple[Share, ...]
    age_gist: str
    ages: tuple[Share, ...]


@kept(8)
def map_view(content: Content) -> MapView:
    """Return the map of all options and scar types."""
    rows, words = blanks(content), content.words
    used = [one for row in rows.values() for one in row if one.in_use]
    blank = sum(one.level == "not-studied" for one in used)
    held = sum(bool(one.kinds) for one in used)
    counts = {"blank": blank, "held": held, "used": len(used)}
    gist = say(words, "evidence_base.map_gist", **{name: number(words, many) for name, many in counts.items()})
    heads = tuple(words.scars[scar].short_name for scar in ids(ScarId))
    lines = tuple(
        (option, words.options[option].name, tuple(_cell(words, one) for one in row)) for option, row in rows.items()
    )
    return MapView(gist, heads, lines)


def _cell(words: Words, one: Blank) -> MapCell:
    many = "one" if one.results == 1 else "many" if one.results else "no_result"
    notes = [say(words, f"evidence_base.map_{many}", number=number(words, one.results))]
    if not one.in_use:
        notes.append(say(words, "evidence_base.map_not_used"))
    if one.against_another and one.option != NOTHING:
        notes.append(say(words, "evidence_base.map_against_another"))
    level = say(words, f"certainty.{one.level}")
    return MapCell(level, " ".join(notes), _holds(words, one), FILLED[one.level], one.in_use)


def _holds(words: Words, one: Blank) -> str:
    """Return which kinds of number a cell holds; nothing where it has no result."""
    if not one.kinds:
        return say(words, "evidence_base.map_in_words") if one.results else ""
    kinds = listed(words, [say(words, f"evidence_base.kind_{kind}") for kind in one.kinds])
    return say(words, "evidence_base.map_holds", kinds=kinds)


@kept(8)
def who_view(content: Content) -> WhoView:
    """Return how many results counted people of each skin tone and age."""
    findings, words = tuple(content.findings.values()), content.words
    skins, ages, total = by_skin(findings), by_age(findings), len(findings)
    return WhoView(
        skin_gist=_gist(words, "evidence_base.who_skin", total, skins.get(NOT_TOLD, 0)),
        skin=tuple(
            _share(
                words,
                say(words, "evidence_base.not_told" if step == NOT_TOLD else f"skin.s{step}"),
                skins.get(step, 0),
                total,
            )
            for step in (*SKIN_STEPS, NOT_TOLD)
        ),
        age_gist=_gist(words, "evidence_base.who_age", total, ages.get(NOT_TOLD, 0)),
        ages=tuple(
            _share(words, _age_label(words, group), ages.get(group, 0), total) for group in (*AGE_GROUPS, NOT_TOLD)
        ),
    )


def _gist(words: Words, key: str, total: int, untold: int) -> str:
    return say(words, key, told=number(words, total - untold), all=number(words, total))


def _share(words: Words, label: str, results: int, total: int) -> Share:
    return Share(label, number(words, results), round(100 * results / total) if total else 0)


def _age_label(words: Words, group: tuple[int, int] | str) -> str:
    if isinstance(group, str):
        return say(words, "evidence_base.not_told")
    low, high = group
    if low == AGE_GROUPS[0][0]:
        return say(words, "evidence_base.age_under", number=number(words, high + 1))
    key = "evidence_base.age_over" if high == AGE_GROUPS[-1][1] else "evidence_base.age_span"
    return say(words, key, number=number(words, low), to=number(words, high))
