"""Looking back: each measure against its target, and nothing filled in that nobody measured."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.decision import Recommendation
from advisor.decision.result import Reason
from advisor.plan.looking_back import LookBack, look_back, look_backs
from advisor.telling import recommend
from advisor.telling.plan import review_words
from advisor.words.reviews import verdict_words

EXAMPLE = Path(__file__).parents[2] / "examples" / "police-recruiting.json"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The shipped data; the small catalogue of this folder has none of the example's purposes."""
    return load_catalog()


@pytest.fixture(scope="module")
def recommended(catalog: Catalog) -> Recommendation:
    return recommend(catalog, given(catalog), draws=64)


def given(catalog: Catalog, **more: Any) -> Answers:
    return read_answers({**json.loads(EXAMPLE.read_text(encoding="utf-8")), **more}, catalog)


def looked(
    catalog: Catalog, recommended: Recommendation, success: list[dict[str, Any]], **review: Any
) -> LookBack:
    answers = given(catalog, success=success, reviews=[review])
    return look_backs(recommended, answers, catalog)[0]


@pytest.mark.parametrize(
    ("baseline", "target", "measured", "verdict", "progress"),
    [
        (4, 10, 10, "met", 1.0),
        (4, 10, 13, "met", 1.5),
        (4, 10, 7, "on_the_way", 0.5),
        (4, 10, 4, "no_change", 0.0),
        (4, 10, 1, "worse", -0.5),
        (19, 10, 12, "on_the_way", 7 / 9),  # fewer is better here
        (19, 10, 25, "worse", -2 / 3),
        (None, 10, 11, "met", None),
        (None, 10, 9, "on_the_way", None),
        (4, None, 9, "no_target", None),
        (4, 10, None, "not_measured", None),
    ],
)
def test_a_measure_is_judged_by_the_way_from_baseline_to_target(
    catalog: Catalog,
    recommended: Recommendation,
    baseline: float | None,
    target: float | None,
    measured: float | None,
    verdict: str,
    progress: float | None,
) -> None:
    success = [{"id": "applications", "baseline": baseline, "target": target}]
    row = looked(catalog, recommended, success, measured={"applications": measured}).rows[0]
    assert row.verdict == verdict
    assert row.progress == (None if progress is None else pytest.approx(progress))
    assert verdict_words(row.verdict)[1:] in review_words.row_sentence(row)


def test_the_summary_counts_what_is_met_and_what_was_not_measured(
    catalog: Catalog, recommended: Recommendation
) -> None:
    success = [
        {"id": "applications", "baseline": 4, "target": 10},
        {"id": "engagement", "baseline": 1, "target": 2},
    ]
    found = looked(catalog, recommended, success, measured={"applications": 12})
    assert review_words.summary(found) == "1 of 2 targets met; 1 was not measured."


@pytest.mark.parametrize(
    ("factor", "told"),
    [(2.0, "Do less, or find the hours"), (0.5, "Was everything done"), (1.0, "as planned")],
)
def test_the_hours_it_took_stand_beside_the_plan(
    catalog: Catalog, recommended: Recommendation, factor: float, told: str
) -> None:
    took = recommended.set.hours_per_week * factor
    assert told in review_words.hours(looked(catalog, recommended, [], hours_per_week=took))


def test_hours_that_nobody_told_are_not_made_up(catalog: Catalog, recommended: Recommendation) -> None:
    assert review_words.hours(looked(catalog, recommended, [], reviewed_on="2027-06-01")) == ""


def test_a_trial_asks_for_its_figure(catalog: Catalog, recommended: Recommendation) -> None:
    stop = {"stop_if": "fewer than 40 follow it", "stop_because": Reason.of("fewer-than")}
    item = recommended.actions[0].model_copy(update={"action": "trial", **stop})
    on_trial = recommended.model_copy(update={"actions": (item,)})
    answers = given(catalog, reviews=[{}])
    found = look_back(answers.looked_back()[0], on_trial, answers, catalog)
    name = catalog.platforms[item.platform].name
    assert review_words.trials(found, catalog) == (
        f"{name} is on trial. Stop it if fewer than 40 follow it.",
    )


def test_reviews_stand_in_the_order_of_their_days(catalog: Catalog, recommended: Recommendation) -> None:
    reviews = [{"reviewed_on": "2027-12-01"}, {}, {"reviewed_on": "2027-06-01"}]
    answers = given(catalog, reviews=reviews)
    headings = [review_words.heading(found) for found in look_backs(recommended, answers, catalog)]
    assert headings == ["Review of June 1, 2027", "Review of December 1, 2027", "Review, without a date"]


def test_what_was_decided_and_measured_changes_no_advice(catalog: Catalog) -> None:
    plain = recommend(catalog, given(catalog), draws=64)
    later = given(catalog, decision={"outcome": "rejected"}, reviews=[{"measured": {"applications": 1}}])
    assert recommend(catalog, later, draws=64) == plain


def test_a_trial_without_a_figure_asks_for_none(catalog: Catalog, recommended: Recommendation) -> None:
    item = recommended.actions[0].model_copy(update={"action": "trial", "stop_because": None})
    answers = given(catalog, reviews=[{}])

    found = look_back(
        answers.looked_back()[0], recommended.model_copy(update={"actions": (item,)}), answers, catalog
    )

    assert found.trials == ()
