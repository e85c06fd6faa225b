"""A search that would not end is stopped: what it found is good, the same every time, and its bound holds."""

from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision.choosing.selection import Limits, best_sets, near_best, problems
from advisor.decision.choosing.work_meter import OutOfWorkError, Work
from advisor.decision.doubting import draws, robustness
from advisor.telling import recommend
from tests.decision.choosing.test_selection import random_problem

SEEDS = range(40)
# Too little for any search, and enough for most.
NOTHING, ENOUGH = 0.0, 1e7


def with_work(limits: Limits, left: float) -> Limits:
    return Limits(
        limits.hours_per_week, limits.usd_per_year, limits.accounts, limits.alert_needed, Work(left)
    )


@pytest.fixture
def stopped_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the little is left that a stopped search may still do."""
    monkeypatch.setattr("advisor.decision.choosing.work_meter.LEAST_WORK", 200.0)


@pytest.mark.usefixtures("stopped_at_once")
def test_no_set_exceeds_what_a_stopped_search_says_is_the_most() -> None:
    for seed in SEEDS:
        pool, weights, limits = random_problem(seed)
        exact = near_best(pool, weights, limits, gap=0.0)
        stopped = near_best(pool, weights, with_work(limits, NOTHING), gap=0.0)
        assert exact.short_by == 0.0
        if not exact.sets:
            continue
        reached = stopped.sets[0].objective if stopped.sets else float("-inf")
        if stopped.sets:
            assert exact.sets[0].objective <= reached + stopped.short_by + 1e-9, f"problem {seed}"


def test_what_a_stopped_search_found_is_bettered_by_exchanging_members(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("advisor.decision.choosing.work_meter.LEAST_WORK", 2_000.0)
    shares = []
    for seed in SEEDS:
        pool, weights, limits = random_problem(seed)
        exact = near_best(pool, weights, limits, gap=0.0)
        stopped = near_best(pool, weights, with_work(limits, NOTHING), gap=0.0)
        if exact.sets and stopped.sets and exact.sets[0].objective > 0:
            shares.append(stopped.sets[0].objective / exact.sets[0].objective)
    assert np.mean(shares) > 0.97
    assert min(shares) > 0.8


@pytest.mark.usefixtures("stopped_at_once")
def test_a_stopped_search_gives_the_same_sets_again_within_the_limits() -> None:
    for seed in SEEDS:
        pool, weights, limits = random_problem(seed)
        first, again = (near_best(pool, weights, with_work(limits, NOTHING), gap=0.05) for _time in range(2))
        assert first == again
        for found in first.sets:
            members = list(found.members)
            assert pool.hours[members].sum() <= limits.hours_per_week + 1e-6
            assert len(members) <= limits.accounts
            assert all(pool.together[a, b] for a in members for b in members if a != b)


def test_with_work_enough_the_search_is_exact() -> None:
    for seed in SEEDS:
        pool, weights, limits = random_problem(seed)
        assert near_best(pool, weights, with_work(limits, ENOUGH), gap=0.05) == near_best(
            pool, weights, limits, gap=0.05
        )


@pytest.mark.usefixtures("stopped_at_once")
def test_sets_that_are_not_proved_are_not_told_as_the_best() -> None:
    pool, weights, limits = random_problem(1, most_accounts=5)
    many = problems(pool, np.tile(weights, (20, 1)), with_work(limits, NOTHING))
    with pytest.raises(OutOfWorkError):
        best_sets(pool, many)


# ------------------------------------------------------------ seen from the advice


def usual(catalog: Catalog) -> Answers:
    return read_answers(
        {"schema_version": 1, "purposes": [{"id": "events"}, {"id": "tips"}],
         "resources": {"hours_per_week": 10, "max_accounts": 8}}, catalog
    )  # fmt: skip


def test_advice_that_is_stopped_says_so_and_tells_no_change_that_it_did_not_prove(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = recommend(catalog, usual(catalog), draws=64)
    monkeypatch.setattr(import_module("advisor.decision.recommend"), "MOST_WORK", 0.0)
    monkeypatch.setattr("advisor.decision.choosing.work_meter.LEAST_WORK", 100.0)
    stopped = recommend(catalog, usual(catalog), draws=64)

    told = " ".join(stopped.warnings)
    assert "not every set could be tried" in told
    assert "points in a hundred more" in told
    assert "did not work out what would change the set" in told
    assert stopped.strategies is None
    assert stopped.what_would_change is None
    assert stopped.answer_next is None
    assert stopped.set.platforms
    assert "could be tried" not in " ".join(whole.warnings)
    assert whole.strategies is not None


def test_draws_made_in_pieces_tell_the_same_shares_within_their_error(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_pool = recommend(catalog, usual(catalog), draws=4000)
    monkeypatch.setattr(draws, "LARGEST_POOL", 0)
    monkeypatch.setattr(robustness, "VALUES_PER_PIECE", 50_000)
    in_pieces = recommend(catalog, usual(catalog), draws=4000)

    for row, again in zip(from_pool.ranking, in_pieces.ranking, strict=True):
        assert row.first_share == pytest.approx(again.first_share, abs=0.05)
        assert row.in_set_share == pytest.approx(again.in_set_share, abs=0.05)


def test_with_very_many_needs_fewer_draws_are_made_and_their_number_is_told(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(robustness, "MOST_VALUES_DRAWN", 20_000)
    told = recommend(catalog, usual(catalog), draws=10_000).robustness

    assert told is not None
    assert told.draws < 2_000
    assert told.error > 0
