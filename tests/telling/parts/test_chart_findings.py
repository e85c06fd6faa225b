"""A chart is titled by what it shows."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.plan.looking_back import LookBack, Progress
from advisor.telling.blocks import Beside, Picture, Section
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.chart_findings import (
    ages_finding,
    places_finding,
    points_finding,
    progress_finding,
)
from advisor.telling.parts.full_report import sections
from advisor.words.percent import hundredths


def with_rows(result: Recommendation, *scores: float) -> Recommendation:
    rows = tuple(
        row.model_copy(update={"score": score}) for row, score in zip(result.ranking, scores, strict=False)
    )
    return result.model_copy(update={"ranking": rows})


def test_the_chart_of_points_names_the_first_two(recruiting: Basis, catalog: Catalog) -> None:
    told = points_finding(with_rows(recruiting.recommendation, 65.6, 24.6), catalog)

    assert told == "Most points: the Facebook page with 66, then LinkedIn with 25"


def test_two_with_the_same_points_are_told_so(recruiting: Basis, catalog: Catalog) -> None:
    told = points_finding(with_rows(recruiting.recommendation, 24.6, 25.4), catalog)

    assert told == "Most points: the Facebook page and LinkedIn with 25 each"


def test_the_only_one_of_a_ranking_is_told_so(recruiting: Basis, catalog: Catalog) -> None:
    told = points_finding(with_rows(recruiting.recommendation, 65.6), catalog)

    assert told == "The only one ranked: the Facebook page, with 66 of 100 points"


@pytest.mark.parametrize(
    ("by_age", "told"),
    [
        ({"age_18_29": 0.68, "age_30_49": 0.8, "age_65_plus": 0.57}, "At most 80% of ages 30–49, and 57% of "
         "ages 65 and over"),
        ({"age_18_29": 0.801, "age_30_49": 0.8}, "At most 80% of every age"),
    ],
)  # fmt: skip
def test_the_chart_of_ages_names_the_most_and_the_least(
    recruiting: Basis, by_age: dict[str, float], told: str
) -> None:
    ceiling = recruiting.recommendation.set.reach_ceiling
    assert ceiling is not None

    assert ages_finding(ceiling.model_copy(update={"by_age": by_age})) == told


def test_the_chart_of_places_names_who_is_first_and_how_often(recruiting: Basis, catalog: Catalog) -> None:
    result = recruiting.recommendation
    assert result.robustness is not None
    matrix = next(m for m in result.robustness.ranks if m.list == "news")

    told = places_finding(result, catalog, "news")

    count = hundredths(max(shares[0] for shares in matrix.shares))
    assert told == f"News and conversation: the Facebook page first in {count} of 100 ways"


def row(verdict: Any, progress: float | None) -> Progress:
    return Progress("attendance", "Event attendance", 7, 15, 12, progress, verdict)


def test_the_chart_of_progress_counts_what_it_can_place() -> None:
    rows = (row("met", 1.2), row("on_the_way", 0.4), row("not_measured", None))

    assert progress_finding(LookBack(None, rows, None, 0.0, "", ())) == "Targets reached: 1 of 2"
    assert progress_finding(LookBack(None, rows[2:], None, 0.0, "", ())) == "How far each measure has come"


def test_every_chart_of_the_full_report_is_titled_by_a_finding(basis_of) -> None:
    """A finding has a figure in it."""
    for name in ("library-teens", "police-recruiting", "rural-sheriff-emergencies"):
        found = [heading for section in sections(basis_of(name)) for heading in titles_of(section)]

        assert len(found) >= 3
        assert [heading for heading in found if not any(letter.isdigit() for letter in heading)] == []


def titles_of(section: Section) -> list[str]:
    inside = [
        part for block in section.blocks if isinstance(block, Beside) for part in (block.left, block.right)
    ]
    return [block.heading for block in (*section.blocks, *inside) if isinstance(block, Picture)]
