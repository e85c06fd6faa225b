"""What a census file says of each place in it, and how that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from advisor.answers.models import AGE_BANDS, AgeBand

Language = Literal["spanish", "other_than_english"]
Kind = Literal["quickfacts", "S0101", "DP05", "B01001", "S1601", "P12", "DP1"]

# Tables of the census every ten years, which asks everybody: a count has no margin of error.
COUNTS: tuple[Kind, ...] = ("P12", "DP1")


def all_unknown() -> dict[AgeBand, float | None]:
    """Each age band with None: the file does not give it."""
    return dict.fromkeys(AGE_BANDS)


@dataclass(frozen=True)
class TownProfile:
    """One place. Shares are fractions 0–1; margins are half-widths at 90% confidence, in the same unit.

    population         residents of every age; None when the file does not give them
    adults             residents of 18 and over
    age_shares         of adults; the four add up to 1 unless one is None (the file cannot give it)
    age_margins        of `age_shares`; None when the file prints no margin to compute it from
    language_shares    of residents of 5 and over, by language spoken at home: `spanish`, and
                       `other_than_english`, which counts Spanish in; a language not given is left out
    language_margins   of `language_shares`, for the languages that have one
    notes              one sentence each: what the file can and cannot tell, and what stands in for what
    source             the line to print beside the figures
    """

    name: str
    source: str
    population: int | None = None
    population_margin: float | None = None
    adults: int | None = None
    age_shares: Mapping[AgeBand, float | None] = field(default_factory=all_unknown)
    age_margins: Mapping[AgeBand, float | None] = field(default_factory=all_unknown)
    language_shares: Mapping[Language, float] = field(default_factory=dict)
    language_margins: Mapping[Language, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def ages_complete(self) -> bool:
        """Whether all four bands are known, so that they add up to 1."""
        return all(self.age_shares[band] is not None for band in AGE_BANDS)


@dataclass(frozen=True)
class TownFile:
    """A census file that was read.

    year          last year of an ACS period, of a count, or the vintage of QuickFacts; None when nothing
                  names it
    period_years  years of interviews behind an ACS figure (5 or 1); None when nothing names it
    places        the places to choose from, in the order of the file; at least one
    left_out      one sentence for each place of the file that is not offered, with the reason
    """

    kind: Kind
    year: int | None
    period_years: int | None
    places: tuple[TownProfile, ...]
    left_out: tuple[str, ...] = ()
