"""What every part of a report is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Plan, Ranked, Recommendation
from advisor.telling.parts.cited_sources import Evidence
from advisor.telling.sentences.naming import the_name


@dataclass(frozen=True)
class Basis:
    """One recommendation with all that belongs to it, and the day of the report."""

    recommendation: Recommendation
    answers: Answers
    catalog: Catalog
    evidence: Evidence
    today: date

    def name(self, platform: str) -> str:
        """The name of a platform; an id that is not known any more stays as it is."""
        known = self.catalog.platforms.get(platform)
        return known.name if known else platform.replace("_", " ")

    def names(self, platforms: tuple[str, ...] | list[str]) -> list[str]:
        """The names of several platforms, in their order."""
        return [self.name(platform) for platform in platforms]

    def spoken(self, platforms: Sequence[str]) -> list[str]:
        """The same inside a sentence: "the Facebook page"."""
        known = self.catalog.platforms
        return [the_name(known[one]) if one in known else self.name(one) for one in platforms]

    def rows(self) -> dict[str, Ranked]:
        """The ranked platforms by id."""
        return {row.platform: row for row in self.recommendation.ranking}

    @property
    def plan(self) -> Plan:
        """What to do next; an empty plan where none was made."""
        return self.recommendation.plan or Plan()
