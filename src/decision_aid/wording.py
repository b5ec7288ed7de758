"""Numbers and levels -> plain sentences, from the words of one language. Nothing here knows a medical fact."""

from collections.abc import Callable, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from .content import Words
from .content.linking import PLACEHOLDER, all_figures
from .models import AnyFinding, Figure, Finding, FindingWords, Range, Time

Number = float | Decimal
Tell = Callable[[Words, Number], str]

WEEKS_A_MONTH = 52 / 12
WEEKS_A_YEAR = 52
LEAST_TOLD = 0.75  # of a unit: what rounds to one of it
_UNITS = (  # with the length, in weeks, from which on it reads well
    (("years", float(WEEKS_A_YEAR)), 2 * WEEKS_A_YEAR),
    (("months", WEEKS_A_MONTH), 11),
    (("weeks", 1.0), 0),
)


def say(words: Words, key: str, **values: object) -> str:
    """Return a label or sentence of the screens, told as "family.name", with its {places} filled.

    Raises: KeyError if the label or a place is missing; a test over all keys finds it before a reader does.
    """
    family, _, name = key.partition(".")
    text = words.ui[family][name]
    return text.format(**values) if values else text


def of_other(words: Words, text: str, asker: str) -> str:
    """Return a sentence about somebody else, with {who} filled: your child, or this person."""
    return capitalised(text.format(who=say(words, f"asker.{asker}")))


def capitalised(text: str) -> str:
    """Return a text as it stands at the beginning of a line: its first letter large, all others as they are."""
    return text[:1].upper() + text[1:]


def number(words: Words, value: Number) -> str:
    """Return a number as people of this language write it.

    A printed number (Decimal) keeps the digits that the paper printed; one that we worked out has at most one decimal.
    Whole numbers show no decimal point.

    >>> number(words, Decimal("1.04")), number(words, 1.04)  # doctest: +SKIP
    ('1.04', '1')
    """
    if isinstance(value, Decimal):
        decimals = max(0, -int(value.as_tuple().exponent))
        return _written(value, "#,##0." + "0" * decimals, words.language)
    return _written(round(value, 1), "#,##0.#", words.language)


@lru_cache(maxsize=4096, typed=True)
def _written(value: Number, pattern: str, language: str) -> str:
    """Return a number by a pattern; kept, since pages tell a few hundred numbers over and over."""
    return format_decimal(value, format=pattern, locale=language)


def percent(words: Words, value: Decimal) -> str:
    """Return a measured part of a whole, given in hundredths, as people of this language write it; never of people."""
    decimals = max(0, -int(value.as_tuple().exponent))
    return format_percent(value / 100, format="#,##0." + "0" * decimals + "%", locale=words.language)


def money(words: Words, amount: Number, currency: str | None) -> str:
    """Return an amount as people of this language write it, without decimals where it is whole.

    An amount without a currency is a plain number: a person types what they heard, in their own money.
    """
    if currency is None:
        return format_decimal(amount, format="#,##0.##", locale=words.language)
    pattern = copy(Locale.parse(words.language).currency_formats["standard"])
    if amount == int(amount):
        pattern.frac_prec = (0, 0)
    return format_currency(amount, currency, pattern, locale=words.language, currency_digits=amount != int(amount))


def day(words: Words, value: date) -> str:
    """Return a date as people of this language write it."""
    return format_date(value, format="long", locale=words.language)


def month(words: Words, value: date) -> str:
    """Return a month with its year, short enough for the axis of a chart: "Jan 2027"."""
    return format_date(value, "LLL y", locale=words.language)


def listed(words: Words, items: Sequence[str]) -> str:
    """Return "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return say(words, "common.list_last", first=", ".join(items[:-1]), last=items[-1])


def span(words: Words, low: Number, high: Number | None, tell: Tell = number) -> str:
    """Return "30", or "30 to 60"; `tell` writes one end."""
    if high is None or high == low:
        return tell(words, low)
    return say(words, "common.span", low=tell(words, low), high=tell(words, high))


def range_text(words: Words, value: Range | None, tell: Tell = number) -> str:
    """Return "3 to 6, usually 4"; says "not reported" where nobody has reported it. `tell` writes one end."""
    if value is None:
        return say(words, "common.not_reported")
    ends = [end for end in (value.fewest, value.most) if end is not None]
    if value.usual is None:
        key = "common.at_least" if value.most is None else "common.at_most"
        return span(words, ends[0], ends[1], tell) if len(ends) == 2 else say(words, key, number=tell(words, ends[0]))
    if len(ends) < 2 or ends[0] == ends[1]:
        low, high = min([*ends, value.usual]), max([*ends, value.usual])
        return span(words, low, high, tell) if low != high else tell(words, value.usual)
    return say(words, "common.range", span=span(words, ends[0], ends[1], tell), usual=tell(words, value.usual))


def weeks_text(words: Words, weeks: float, to_weeks: float | None = None, beside: Sequence[float] = ()) -> str:
    """Return weeks as weeks, months or years, whichever reads well: "6 weeks", "about 6 months", "2 years".

    `beside`: other lengths that stand in the same sentence, in weeks. All of them get one unit.
    """
    lengths = [length for length in (weeks, to_weeks, *beside) if length is not None]
    unit, size = _unit_of(lengths)
    low, high = weeks / size, None if to_weeks is None else to_weeks / size
    key = "one" if high is None and _tidy(low) == 1 else unit
    if key == "one":
        return say(words, f"time.one_{unit}")
    return say(words, f"time.{unit}", number=span(words, _tidy(low), None if high is None else _tidy(high)))


def _unit_of(lengths: Sequence[float]) -> tuple[str, float]:
    """Return the largest unit in which none of some lengths is told as less than one, with its weeks."""
    shortest, longest = min((one for one in lengths if one), default=0), max(lengths)
    fitting = (unit for unit, since in _UNITS if longest >= since and shortest / unit[1] >= LEAST_TOLD)
    return next(fitting, _UNITS[-1][0])


def _tidy(value: float) -> float:
    """Round to halves below ten and to wholes above, so that 104 days read as months people know."""
    if value < LEAST_TOLD:
        return round(value, 1)
    return round(value * 2) / 2 if value < 10 else round(value)


def time_text(words: Words, time: Time) -> str:
    """Return when an outcome was counted: "after about 6 months"; every number stands beside it (standards R4)."""
    if time.weeks is None:
        return say(words, f"time.{time.kind.replace('-', '_')}")
    return say(words, "time.after", span=weeks_text(words, time.weeks, time.to_weeks))


def filled(words: Words, text: str, record: object) -> str:
    """Return a sentence of the content with the figures of its record in place."""
    figures = all_figures(record)
    return PLACEHOLDER.sub(lambda found: _figure(words, figures[found.group(1)]), text)


def _figure(words: Words, figure: Decimal | Figure) -> str:
    if not isinstance(figure, Figure):
        return number(words, figure)
    return span(words, figure.value, figure.to, year if figure.kind == "year" else number)


def year(_: Words, value: Number) -> str:
    """Return a year of the calendar as all people write it: no sign stands between its digits."""
    return f"{value:.0f}"


def words_of(words: Words, finding: AnyFinding) -> FindingWords:
    """Return the sentences of a finding, of scars or of another use."""
    return (words.findings if isinstance(finding, Finding) else words.use_findings)[finding.id]


def treatment_name(words: Words, finding: AnyFinding) -> str:
    """Return the name of what the finding is about."""
    if isinstance(finding, Finding):
        return words.options[finding.option].name
    return words.treatments[finding.treatment].name


def effect_sentence(words: Words, finding: AnyFinding) -> str | None:
    """Return the sentence that joins size and certainty (GRADE; standards G1), or None where nothing is claimed.

    >>> effect_sentence(words, finding)  # doctest: +SKIP
    'The filler may raise how many people say their scars improved.'
    """
    changes = words_of(words, finding).changes
    if changes is None:
        return None
    name = treatment_name(words, finding)
    verb = "none" if finding.direction == "none" else finding.direction
    level = finding.certainty.level
    key = "effect.very-low.any" if level == "very-low" else f"effect.{level}.{finding.size}"
    return say(
        words,
        key,
        name=name,
        changes=changes,
        verb=say(words, f"effect.{verb}.plain"),
        verbs=say(words, f"effect.{verb}.third"),
    )
