"""The most people a set could reach, each counted once. A ceiling, reported and never optimised."""

from __future__ import annotations

from itertools import combinations

from advisor.answers import AGE_BANDS, Answers
from advisor.catalog import Catalog
from advisor.decision.facts.evidence import account_of
from advisor.decision.result import ReachCeiling

# The survey's sets stop at four platforms; beyond that the best four are a floor: "at least".
LARGEST_SURVEYED_SET = 4


def reach_ceiling(catalog: Catalog, answers: Answers, platforms: tuple[str, ...]) -> ReachCeiling | None:
    """Ceiling for all residents and by age; None when no member was in the survey of sets."""
    surveyed = tuple(dict.fromkeys(
        account_of(catalog, p) for p in platforms if ("all_adults", frozenset({p})) in catalog.set_reach
    ))  # fmt: skip
    if not surveyed:
        return None
    segment = (answers.department.community if answers.department else None) or "all_adults"
    best = _best(catalog, segment, surveyed)
    if best is None:
        segment, best = "all_adults", _best(catalog, "all_adults", surveyed)
    assert best is not None  # every surveyed platform has a row for all adults
    by_age: dict[str, float] = {
        band: found[0] for band in AGE_BANDS if (found := _best(catalog, band, surveyed))
    }
    sources = {r.source for (p, s), r in catalog.reach.items() if p in surveyed and s == "all_adults"}
    return ReachCeiling(
        all_residents=best[0],
        margin=best[1],
        segment=segment,
        by_age=by_age,
        platforms=surveyed,
        at_least=len(surveyed) > LARGEST_SURVEYED_SET,
        source=min(sources, default=""),
    )


def _best(catalog: Catalog, segment: str, platforms: tuple[str, ...]) -> tuple[float, float] | None:
    """Share and margin of the set, or of its best four."""
    size = min(len(platforms), LARGEST_SURVEYED_SET)
    rows = [catalog.set_reach.get((segment, frozenset(c))) for c in combinations(platforms, size)]
    found = [(row.share, row.margin) for row in rows if row]
    return max(found) if found else None
