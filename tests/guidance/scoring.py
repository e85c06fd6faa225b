"""Scores recommendations against published guidance.

A case holds a situation and what its sources expect: who is first, who is among the first three or five,
who is not, who stands above whom, and who is never recommended. A platform left out counts as rank 99. A
live feature may be credited to its parent platform.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from advisor.catalog import Catalog
from advisor.decision import Recommendation

CASES = tuple(map(json.loads, (Path(__file__).parent / "cases.jsonl").read_text("utf-8").splitlines()))
PARENT = {
    "facebook_live": "facebook_page",
    "facebook_groups": "facebook_page",
    "youtube_live": "youtube",
    "x_live": "x",
}
UNRANKED = 99
NEVER_RECOMMENDED = {"ruled_out", "leave", "not_now", "park", "wind_down", "replace"}


@dataclass(frozen=True)
class Score:
    """Met and demanded: whole cases, whole cases with strong sources, single expectations."""

    cases: tuple[int, int]
    strong: tuple[int, int]
    single: tuple[int, int]
    failed: tuple[str, ...]

    def __str__(self) -> str:
        parts = zip(("cases", "strong", "single"), (self.cases, self.strong, self.single), strict=True)
        return ", ".join(f"{name} {met}/{all_} = {met / all_:.0%}" for name, (met, all_) in parts)


def expectations(expect: dict[str, Any], result: Recommendation) -> list[tuple[str, bool]]:
    """Each single expectation of a case, by name, and whether the result meets it."""
    rank = {row.platform: row.rank for row in result.ranking}
    # a live or group feature stands in its page's row and shares its place
    rank |= {f.platform: row.rank for row in result.ranking for f in row.features}
    points = {row.platform: row.score for row in result.valued()}
    actions = {item.platform: item.action for item in result.actions}

    def at(platform: str) -> int:
        return rank.get(platform, UNRANKED)

    def credited(platform: str) -> int:
        return min(at(platform), at(PARENT.get(platform, platform)))

    def above(one: str, other: str) -> bool:
        if one not in rank or other not in rank:
            return one in rank
        if rank[one] == rank[other] or {one, other} & set(PARENT):
            return points[one] > points[other]
        return rank[one] < rank[other]

    met: list[tuple[str, bool]] = []
    if expect["top1_any_of"]:
        met.append(("first", any(at(p) == 1 for p in expect["top1_any_of"])))
    met += [(f"{p} among the first 3", credited(p) <= 3) for p in expect["in_top3"]]
    met += [(f"{p} among the first 5", credited(p) <= 5) for p in expect["in_top5"]]
    met += [(f"{p} not among the first 3", bool(rank) and at(p) > 3) for p in expect["not_in_top3"]]
    met += [(f"{a} above {b}", above(a, b)) for a, b in expect["above"]]
    met += [
        (
            f"{p} never",
            p not in rank
            and p not in result.set.platforms
            and actions.get(p, "ruled_out") in NEVER_RECOMMENDED,
        )
        for p in expect["never"]
    ]
    return met


def score(results: Iterable[tuple[dict[str, Any], Recommendation]]) -> Score:
    """Whole cases, strong cases and single expectations met."""
    cases, strong, single = [0, 0], [0, 0], [0, 0]
    failed = []
    for case, result in results:
        met = expectations(case["expect"], result)
        if not met:
            continue
        whole = all(ok for _name, ok in met)
        for count in (cases, strong) if case["strength"] == "strong" else (cases,):
            count[0] += whole
            count[1] += 1
        single[0] += sum(ok for _name, ok in met)
        single[1] += len(met)
        failed += [f"{case['id']} {name}" for name, ok in met if not ok]
    return Score((cases[0], cases[1]), (strong[0], strong[1]), (single[0], single[1]), tuple(failed))


SECOND = Path(__file__).parents[2] / "docs" / "ratings"


def without_sources_of(catalog: Catalog, case: dict[str, Any], *, second_opinion: bool) -> Catalog:
    """The catalogue as if nobody had read the sources of a case.

    A rating that stands on those sources alone falls back to the second rater's, who saw the platforms'
    facts and no published guidance; without `second_opinion` it becomes unknown, the harshest reading.
    """
    urls = {_plain(source["url"]) for source in case["sources"]}
    unread = {s.id for s in catalog.sources.values() if s.url and _plain(s.url) in urls}

    def forget(claims: Any, table: str) -> Any:
        second = _second_ratings(table) if second_opinion else {}
        return {
            key: claim.model_copy(update={"rating": second.get(key), "basis": "inferred"})
            if claim.basis == "published" and set(claim.sources) <= unread
            else claim
            for key, claim in claims.items()
        }

    return catalog.changed(
        purpose_fit=forget(catalog.purpose_fit, "purpose_fit"),
        audience_fit=forget(catalog.audience_fit, "audience_fit"),
    )


@cache
def _second_ratings(table: str) -> dict[tuple[str, str], int]:
    with (SECOND / f"{table}_second.csv").open(encoding="utf-8") as file:
        return {(platform, other): int(rating) for platform, other, rating in list(csv.reader(file))[1:]}


def _plain(url: str) -> str:
    return url.split("://")[-1].removeprefix("www.").rstrip("/").lower()
