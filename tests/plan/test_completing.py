"""The plan completes a recommendation, changes nothing else of it, and is the same every time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from advisor import parse_answers, recommend
from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.plan import planned
from advisor.telling import complete
from advisor.telling.plan.plan_told import told_plan

# Lists of parts: each with a heading, the platform or None, steps and sources.
PARTS = (
    "first_90_days", "week", "answering", "comments", "records", "accessibility", "handover", "moving",
    "crisis", "logs",
)  # fmt: skip
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def test_only_the_checks_and_the_plan_are_added(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    before = recommendation()

    after = complete(before, Answers(), catalog)

    assert after.model_copy(update={"checks": None, "plan": None}) == before
    assert before.plan is None
    assert after.plan is not None
    assert {name for name, _rows in after.plan} == {"first_steps", "weekly", "measures", "rhythm", *PARTS}


def test_what_is_planned_is_codes_and_values_and_is_told_above(
    recommended: dict[str, tuple[Answers, Recommendation]], shipped: Catalog
) -> None:
    for answers, result in recommended.values():
        plain = planned(result, answers, shipped).plan
        told = complete(result, answers, shipped).plan
        assert plain is not None
        assert told is not None

        assert not any(getattr(plain, name) for name in ("first_steps", *PARTS))
        assert not any(row.when or row.text or row.example for row in plain.rhythm)
        assert all(row.when and row.text for row in told.rhythm)
        unsaid = {"when": "", "text": "", "example": None}
        assert tuple(row.model_copy(update=unsaid) for row in told.rhythm) == plain.rhythm


def test_a_plan_that_was_told_is_told_again_in_the_same_words(
    recommended: dict[str, tuple[Answers, Recommendation]], shipped: Catalog
) -> None:
    for answers, result in recommended.values():
        once = complete(result, answers, shipped)

        assert told_plan(once, answers, shipped) == once


def test_an_empty_set_has_no_checks_and_nothing_to_run_but_is_ready_for_a_crisis(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    completed = complete(recommendation(platforms=(), modes={}, hours_per_week=0.0), Answers(), catalog)

    assert completed.checks == ()
    assert completed.plan is not None
    assert {key for key, rows in completed.plan if rows} == {"first_90_days", "crisis"}


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_each_example_gets_a_whole_plan_within_its_hours(shipped: Catalog, path: Path) -> None:
    answers = parse_answers(path.read_bytes(), shipped)
    recommended = recommend(shipped, answers)

    completed = complete(recommended, answers, shipped)

    assert completed.plan is not None
    weekly = completed.plan.weekly
    chosen = recommended.set
    run = {*chosen.platforms, *(f for fs in chosen.features.values() for f in fs)}
    assert {row.platform for row in weekly} == run | {one.platform for one in chosen.kept}
    assert {row.platform for row in completed.plan.first_steps} == run
    assert all(row.steps for row in completed.plan.first_steps)
    planned = sum(row.hours_per_week[1] for row in weekly)
    assert planned <= recommended.set.hours_per_week + 1e-9
    assert planned == pytest.approx(recommended.set.hours_per_week, abs=0.03)
    assert [row.success for row in completed.plan.measures] == [s.id for s in answers.success or ()]
    assert completed.checks


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_the_same_answers_give_the_same_bytes_and_json_takes_them_all(shipped: Catalog, path: Path) -> None:
    answers = parse_answers(path.read_bytes(), shipped)

    texts = {complete(recommend(shipped, answers), answers, shipped).to_json() for _ in range(2)}

    assert len(texts) == 1
    assert Recommendation.model_validate(json.loads(texts.pop())).plan is not None
