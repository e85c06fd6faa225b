"""Each chosen measure says how it is counted, where it is read, and when it is looked at again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, Readable
from advisor.plan.measures import measures
from advisor.telling.plan.measure_words import told_measure


def wanted(**fields: Any) -> Answers:
    return Answers.model_validate({"success": [{"id": "engagement", **fields}]})


def test_a_measure_carries_formula_place_target_and_review(
    chosen: Callable[..., ChosenSet], readable: Readable, catalog: Catalog
) -> None:
    answers = wanted(baseline=12, target=30, review_months=4)

    rows = measures(chosen(measures_readable=(readable,)), answers, catalog)

    assert [row.model_dump(mode="json") for row in rows] == [
        {
            "success": "engagement",
            "label": "Engagement",
            "formula": "reactions ÷ people reached",
            "unit": "reactions per 100 reached",
            "where": "Facebook page",
            "how": "Insights sum them.",
            "level": 2,
            "also": [],
            "baseline": 12.0,
            "target": 30.0,
            "review_months": 4,
            "review_suggested": False,
            "benchmark": "1.5%",
            "sources": ["src-guide"],
        }
    ]


def test_an_unknown_baseline_and_target_are_not_invented(
    chosen: Callable[..., ChosenSet], readable: Readable, catalog: Catalog
) -> None:
    (row,) = measures(chosen(measures_readable=(readable,)), wanted(), catalog)

    assert (row.baseline, row.target) == (None, None)


def test_a_review_nobody_named_is_suggested_and_called_so(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    (row,) = measures(chosen(), wanted(), catalog)

    assert (row.review_months, row.review_suggested) == (6, True)


def test_what_no_member_can_show_is_counted_by_hand(
    chosen: Callable[..., ChosenSet], readable: Readable, catalog: Catalog
) -> None:
    nowhere = readable.model_copy(update={"platform": None, "level": 0, "how": ""})

    (row,) = measures(chosen(measures_readable=(nowhere,)), wanted(), catalog)

    assert (row.where, row.how) == (None, "")
    assert told_measure(catalog, row).how == "Keep a log of your own: one line a week."


def test_a_measure_without_a_published_benchmark_has_none(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    answers = Answers.model_validate({"success": [{"id": "replies"}]})

    (row,) = measures(chosen(), answers, catalog)

    assert (row.benchmark, row.sources) == (None, ())


@pytest.mark.parametrize(
    ("benchmark", "year", "printed"),
    [
        ("2%", "2020", "2%; for comparison only, 2020"),
        ("2%", "", "2%; for comparison only"),
    ],
)
def test_a_benchmark_is_dated_and_called_a_comparison(
    chosen: Callable[..., ChosenSet], catalog: Catalog, benchmark: str, year: str, printed: str
) -> None:
    changed = catalog.success["engagement"].model_copy(
        update={"benchmark": benchmark, "benchmark_year": year}
    )
    other = replace(catalog, success=MappingProxyType(dict(catalog.success) | {"engagement": changed}))

    told = told_measure(other, measures(chosen(), wanted(), other)[0])

    assert told.benchmark == printed
    assert told_measure(other, told) == told


def test_measures_stand_in_the_order_they_were_chosen(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    answers = Answers.model_validate({"success": [{"id": "replies"}, {"id": "engagement"}]})

    assert [row.success for row in measures(chosen(), answers, catalog)] == ["replies", "engagement"]


def test_nothing_chosen_is_nothing_measured(chosen: Callable[..., ChosenSet], catalog: Catalog) -> None:
    assert measures(chosen(), Answers(), catalog) == []
