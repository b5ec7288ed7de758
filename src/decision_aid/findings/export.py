"""Findings and sources as plain rows, and citations as BibTeX and RIS, for people who want to work with them."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..content import Content
from ..models import Finding, Source
from ..models.numbers import Number, Score
from .studies import sums_for

if TYPE_CHECKING:
    from bibtexparser.model import Entry

Row = dict[str, str | int | float | bool | None]
PERSON = re.compile(r"(?P<family>[^\d,()]+?) (?P<initials>[A-Z]{1,4})")
UNKNOWN = "not shown in what was read"


def finding_rows(content: Content, findings: Iterable[Finding]) -> list[Row]:
    """Return one flat row a finding: ids, words, the number of each group, who was studied, certainty and sources.

    Several values in one cell stand apart by "; ". A missing value is None. Times are in weeks; our own ranges are
    shares from 0 to 1; printed rates and the range of a count are out of `per`. `range_means` tells what a printed range is.
    Scores carry both ends of their scale. `content_version` tells which content the row comes from.
    """
    return [
        {**_what(content, one), **_counted(content, one), **_ours(content, one), **_how_known(content, one)}
        for one in findings
    ]


def _joined(values: Iterable[object]) -> str | None:
    return "; ".join(map(str, values)) or None


def _part(record: object, name: str) -> Any:
    """Return one value of a record, or None where there is no record."""
    return None if record is None else getattr(record, name)


def _amount(record: object, name: str) -> float | None:
    """Return one printed number of a record as tables write numbers."""
    value: float | None = _plain(_part(record, name))
    return value


def _plain(value: Any) -> Any:
    """Return a value as tables write it: a printed number as a number."""
    return float(value) if isinstance(value, Decimal) else value


def _what(content: Content, finding: Finding) -> Row:
    words = content.words.findings[finding.id]
    return {
        "id": finding.id,
        "option": finding.option,
        "scars": _joined(finding.scars),
        "shapes": _joined(finding.shapes),
        "colours": _joined(finding.colours),
        "outcome": finding.outcome,
        "state": finding.state,
        "indirect": finding.indirect,
        "measure": words.measure,
        "had_it": words.had_it,
        "what": words.what,
        "headline": finding.headline,
    }


def _counted(content: Content, finding: Finding) -> Row:
    """Return what was printed of each arm, one column a part; a part that this kind of number has not is None."""
    other, effect, words = finding.compared_with, finding.effect, content.words.findings[finding.id]
    scale = content.scales[finding.number.scale] if isinstance(finding.number, Score) else None
    return {
        "class": finding.measure_class,
        "kind": _part(finding.number, "kind"),
        "unit": finding.unit,
        "more_is": finding.more_is,
        "scale_worst": _amount(scale, "worst"),
        "scale_best": _amount(scale, "best"),
        "treated": words.treated,
        **_arm("treated", finding.number),
        "compared_with": _part(other, "arm"),
        "compared_option": _part(other, "option"),
        "compared": words.compared,
        **_arm("compared", other.number if other else None),
        "effect": _part(effect, "kind"),
        "effect_value": _amount(effect, "value"),
        "effect_lower": _amount(effect, "lower"),
        "effect_upper": _amount(effect, "upper"),
        "effect_p": _part(effect, "p"),
        "time": finding.time.kind,
        "weeks": finding.time.weeks,
        "to_weeks": finding.time.to_weeks,
        "sessions": _amount(finding.sessions, "number"),
        "weeks_between_sessions": _amount(finding.sessions, "weeks_between"),
        "seen_twice": _joined([finding.seen_twice] if finding.seen_twice else []),
    }


PARTS = (
    "happened",
    "total",
    "from_percentage",
    "rate",
    "per",
    "studies",
    "people",
    "sites",
    "scale",
    "before",
    "after",
    "change",
    "fewest",
    "usual",
    "most",
    "worst",
    "value",
)


def _arm(name: str, number: Number | None) -> Row:
    """Return the parts of one arm's number, then its printed range and what that means."""
    spread = getattr(number, "range", None)
    parts = {f"{name}_{part}": _plain(getattr(number, part, None)) for part in PARTS}
    ends = {f"{name}_{end}": _plain(getattr(spread, end, None)) for end in ("lower", "upper")}
    means = {f"{name}_range_means": _part(spread, "means") or getattr(number, "means", None)}
    unit = {f"{name}_measured_in": getattr(number, "unit", None)}
    return {**parts, **ends, **means, **unit}


def _ours(content: Content, finding: Finding) -> Row:
    sums = sums_for(content, finding)
    first, other = _part(sums, "treated"), _part(sums, "compared")
    gap = sums.gap_bounds if sums else None
    return {
        "our_treated_lower": _part(first, "lower"),
        "our_treated_upper": _part(first, "upper"),
        "our_compared_lower": _part(other, "lower"),
        "our_compared_upper": _part(other, "upper"),
        "our_difference": float(sums.gap) if sums and sums.gap is not None else None,
        "our_difference_lower": _part(gap, "lower"),
        "our_difference_upper": _part(gap, "upper"),
    }


def _how_known(content: Content, finding: Finding) -> Row:
    studied, certainty = finding.studied, finding.certainty
    sources = [content.sources[name] for name in finding.sources]
    ages = tuple(map(float, studied.ages)) if studied.ages else (None, None)
    return {
        "judged_by": finding.judged_by,
        "people_studied": studied.people,
        "sites_studied": studied.sites,
        "skin_steps": _joined(studied.skin or ()),
        "age_from": ages[0],
        "age_to": ages[1],
        "mean_age": _amount(studied, "mean_age"),
        "size": finding.size,
        "direction": finding.direction,
        "certainty": certainty.level,
        "certainty_by": certainty.by,
        "certainty_because": _joined(certainty.because),
        "sources": _joined(finding.sources),
        "designs": _joined(source.design for source in sources),
        "tiers": _joined(source.tier for source in sources),
        "dois": _joined(source.doi for source in sources if source.doi),
        "pmids": _joined(source.pmid for source in sources if source.pmid),
        "content_version": content.version,
    }


def _people(source: Source) -> tuple[list[str], bool] | None:
    """Return authors as "Family, Initials" and whether there are more; None where the text is no list of people."""
    parts = [part.strip(" .") for part in (source.authors or "").split(",")]
    more = parts[-1] in ("et al", "and others")
    found = [PERSON.fullmatch(part) for part in (parts[:-1] if more else parts)]
    people = [f"{one['family']}, {one['initials']}" for one in found if one]
    return (people, more) if people and len(people) == len(found) else None


def _journal(source: Source) -> str | None:
    return None if source.journal == UNKNOWN else source.journal


def bibtex(sources: Iterable[Source]) -> str:
    """Return the sources as BibTeX; marks that TeX reads as commands are escaped, accents become TeX accents."""
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.middlewares import LatexEncodingMiddleware

    library = Library([_bibtex_entry(source) for source in sources])
    return str(write_string(library, prepend_middleware=[LatexEncodingMiddleware(enclose_urls=False)]))


def _bibtex_entry(source: Source) -> "Entry":
    people = _people(source)
    authors = " and ".join([*people[0], *(["others"] if people[1] else [])]) if people else source.authors
    values = {
        "title": source.title,
        "author": authors,
        "journal": _journal(source),
        "year": source.year,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.url,
    }
    kind = "article" if _journal(source) else "misc"
    from bibtexparser.model import Entry, Field

    return Entry(kind, source.id, [Field(name, str(value)) for name, value in values.items() if value])


def ris(sources: Iterable[Source]) -> str:
    """Return the sources as RIS, which reference managers read."""
    import rispy

    return str(rispy.dumps([_ris_entry(source) for source in sources]))


def _ris_entry(source: Source) -> dict[str, Any]:
    people, journal = _people(source), _journal(source)
    authors = people[0] if people else [source.authors] if source.authors else None
    values = {
        "type_of_reference": "JOUR" if journal else "GEN",
        "id": source.id,
        "title": source.title,
        "authors": authors,
        "journal_name": journal,
        "year": str(source.year) if source.year else None,
        "doi": source.doi,
        "accession_number": str(source.pmid) if source.pmid else None,
        "urls": [source.url] if source.url else None,
    }
    return {name: value for name, value in values.items() if value}


def cited(content: Content, findings: Iterable[Finding]) -> tuple[Source, ...]:
    """Return each source of some findings once, in the order of the findings."""
    return tuple(content.sources[name] for name in dict.fromkeys(name for one in findings for name in one.sources))
