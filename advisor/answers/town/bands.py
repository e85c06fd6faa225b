"""From the age rows of a table to the four bands of adults that the surveys use."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from advisor.answers.models import AGE_BANDS, AgeBand
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import ADULTS, OLDEST, AgeSpan, label_of
from advisor.answers.town.margins import Value, proportion_margin, weighted_sum
from advisor.answers.town.profile import Kind
from advisor.text import _

Terms = list[tuple[float, AgeSpan]]

YOUNGEST = AgeSpan(18, 24)
# Figures of one table agree to the person; a little room is left for rounding by other programs.
ROOM_FOR_ROUNDING = 0.005

# Tables that count men and women apart and print no row for both.
BY_SEX: tuple[Kind, ...] = ("B01001", "P12")

_OVER_65 = (AgeSpan(65, 69), AgeSpan(70, 74), AgeSpan(75, 79), AgeSpan(80, 84), AgeSpan(85, None))
_OVER_65_IN_DP05 = (AgeSpan(65, 74), AgeSpan(75, 84), AgeSpan(85, None))
_OVER_65_BY_SEX = (AgeSpan(65, 66), AgeSpan(67, 69), *_OVER_65[1:])
_UNDER_30 = (AgeSpan(18, 19), AgeSpan(20, 20), AgeSpan(21, 21), AgeSpan(22, 24), AgeSpan(25, 29))
_FROM_30 = (AgeSpan(30, 34), AgeSpan(35, 39), AgeSpan(40, 44), AgeSpan(45, 49))


@dataclass(frozen=True)
class Split:
    """Adults (people), and the share of them (0–1) in each band with its 90% margin (None: unknown)."""

    adults: Value
    shares: dict[AgeBand, float]
    margins: dict[AgeBand, float | None]


def recipe(table: Kind, given: Collection[AgeSpan]) -> tuple[Terms, dict[AgeBand, Terms]]:
    """Which rows make up all adults and each band, as (coefficient, row).

    table   S0101, DP05 or B01001, or P12 or DP1 of the census every ten years
    given   rows that the file has: a total printed by the Bureau is taken before a sum of its parts,
            because its margin is printed too

    S0101 prints 18 to 24 in most years; without it, and always in DP05 and DP1, the youngest band is what
    remains of the adults. DP05 has 25 to 34 and 45 to 54: half of each goes to either side.
    """
    parts = _OVER_65_BY_SEX if table in BY_SEX else _OVER_65_IN_DP05 if table == "DP05" else _OVER_65
    oldest: Terms = [(1, OLDEST)] if OLDEST in given else _each(parts)
    if table == "DP05":
        to_34, to_54 = AgeSpan(25, 34), AgeSpan(45, 54)
        middle: Terms = [(0.5, to_34), (1, AgeSpan(35, 44)), (0.5, to_54)]
        older: Terms = [(0.5, to_54), *_each((AgeSpan(55, 59), AgeSpan(60, 64)))]
        above: Terms = [(0.5, to_34), (1, AgeSpan(35, 44)), (1, to_54), *older[1:], *oldest]
        young: Terms = _rest(above)
    elif table in BY_SEX:
        middle, young = _each(_FROM_30), _each(_UNDER_30)
        older = _each((AgeSpan(50, 54), AgeSpan(55, 59), AgeSpan(60, 61), AgeSpan(62, 64)))
    else:
        middle = _each(_FROM_30)
        older = _each((AgeSpan(50, 54), AgeSpan(55, 59), AgeSpan(60, 64)))
        printed = YOUNGEST in given
        young = _each((YOUNGEST, AgeSpan(25, 29))) if printed else _rest([*middle, *older, *oldest])
    adults = [*young, *middle, *older, *oldest] if table in BY_SEX else _each((ADULTS,))
    return adults, dict(zip(AGE_BANDS, (young, middle, older, oldest), strict=True))


def rows_needed(table: Kind, given: Collection[AgeSpan]) -> list[AgeSpan]:
    """The rows that `recipe` uses, each once, in order of use."""
    adults, bands = recipe(table, given)
    return list(dict.fromkeys(span for terms in (adults, *bands.values()) for _coefficient, span in terms))


def split_ages(table: Kind, figures: Mapping[AgeSpan, Sequence[Value]], place: str) -> Split:
    """The four shares of adults; they add up to 1.

    figures   row → its values: one, and for a table by sex two (men, women)
    place     its name, for a message

    Raises TownFileError when a row is missing and when the rows contradict each other.
    """
    adult_terms, band_terms = recipe(table, figures.keys())
    for span in rows_needed(table, figures.keys()):
        if len(figures.get(span, ())) != (2 if table in BY_SEX else 1):
            raise missing_row(label_of(span), table)
    adults = _total(adult_terms, figures)
    bands = {band: _total(terms, figures) for band, terms in band_terms.items()}
    people = sum(value.estimate for value in bands.values())
    if adults.estimate <= 0 or people <= 0:
        raise TownFileError(
            _("{place}: the file counts no adults here, so choose a larger place.").format(place=place)
        )
    apart = abs(people - adults.estimate) > max(2, ROOM_FOR_ROUNDING * adults.estimate)
    if apart or any(value.estimate < 0 for value in bands.values()):
        raise TownFileError(
            _("{place}: the ages do not add up to the number of adults, so a figure was changed: "
              "download the table again and upload it unchanged.").format(place=place)
        )  # fmt: skip
    whole = Value(people, adults.margin)
    shares = {band: value.estimate / people for band, value in bands.items()}
    return Split(adults, shares, {band: proportion_margin(value, whole) for band, value in bands.items()})


def _each(spans: Sequence[AgeSpan]) -> Terms:
    return [(1, span) for span in spans]


def _rest(others: Terms) -> Terms:
    """Adults less the others."""
    return [(1, ADULTS), *((-coefficient, span) for coefficient, span in others)]


def _total(terms: Terms, figures: Mapping[AgeSpan, Sequence[Value]]) -> Value:
    return weighted_sum((coefficient, value) for coefficient, span in terms for value in figures[span])


def missing_row(label: str, table: str) -> TownFileError:
    """The error for a row that should be in a table and is not."""
    return TownFileError(
        _("The row “{row}” of table {table} is missing: download the table again and upload it "
          "unchanged.").format(row=label, table=table)
    )  # fmt: skip
