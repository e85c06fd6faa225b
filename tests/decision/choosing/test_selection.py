"""The set search is exact: an independent solver finds nothing better on random problems."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from advisor.catalog.records import Mode
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.selection import Limits, choose, coverage, near_best_sets
from advisor.decision.method import OPENING_COST, SECOND_PLATFORM_ADDS
from advisor.decision.weighing.benefit import Alternative

ALERT_NEEDED_EVERY = 3


def random_problem(seed: int, most_accounts: int = 5) -> tuple[Candidates, np.ndarray, Limits]:
    """Platforms in one to three modes with random values, hours and prices, some excluding each other."""
    random = np.random.default_rng(seed)
    platforms = int(random.integers(3, 8))
    names = [f"p{i}" for i in range(platforms) for _mode in range(int(random.integers(1, 4)))]
    size, needs = len(names), int(random.integers(1, 6))
    excludes = {tuple(pair) for pair in random.integers(0, platforms, (2, 2))}
    together = np.array(
        [
            [
                a != b
                and (int(a[1:]), int(b[1:])) not in excludes
                and (int(b[1:]), int(a[1:])) not in excludes
                for b in names
            ]
            for a in names
        ]
    )
    mode = Mode(
        platform="p", mode="full", hours_per_week_low=1, hours_per_week_high=1, dialog_kept=1, one_way_kept=1
    )
    dependent = random.random(size) < 0.1
    pool = Candidates(
        rows=tuple(range(size)),
        alternatives=tuple(Alternative(name, mode) for name in names),
        value=random.random((size, needs)) * (random.random((size, needs)) < 0.7),
        hours=random.integers(1, 12, size) / 4,
        dollars=random.choice([0.0, 0.0, 500.0, 2000.0], size),
        cost=random.choice([0.0, OPENING_COST], size),
        together=together,
        alert=random.random(size) < 0.3,
        needs_one_of=tuple(
            (frozenset({"p0"}),) if d and n != "p0" else () for d, n in zip(dependent, names, strict=True)
        ),
    )
    weights = random.random(needs)
    limits = Limits(
        hours_per_week=float(random.integers(2, 24)) / 4,
        usd_per_year=float(random.choice([0.0, 600.0, 5000.0])) if random.random() < 0.7 else None,
        accounts=int(random.integers(1, most_accounts + 1)),
        alert_needed=seed % ALERT_NEEDED_EVERY == 0,
    )
    return pool, weights / weights.sum(), limits


def by_highs(pool: Candidates, weights: np.ndarray, limits: Limits) -> float:
    """The best objective as a mixed-integer program: per need, one best member and perhaps a second."""
    size, needs = pool.value.shape
    pairs = [(n, i, j) for n in range(needs) for i in range(size) for j in range(size)]
    gain = np.zeros(size + len(pairs))
    gain[:size] = -pool.cost
    for k, (n, i, j) in enumerate(pairs):
        best, second = pool.value[i, n], 0.0 if i == j else pool.value[j, n]
        gain[size + k] = weights[n] * (best + SECOND_PLATFORM_ADDS * (1 - best) * second)
    rows: list[tuple[dict[int, float], float]] = []
    rows.append(({i: pool.hours[i] for i in range(size)}, limits.hours_per_week))
    if limits.usd_per_year is not None:
        rows.append(({i: pool.dollars[i] for i in range(size)}, limits.usd_per_year))
    rows.append((dict.fromkeys(range(size), 1.0), limits.accounts))
    rows += [({i: 1.0, j: 1.0}, 1.0) for i in range(size) for j in range(i) if not pool.together[i, j]]
    names = [a.platform for a in pool.alternatives]
    for i, needed in enumerate(pool.needs_one_of):
        for accounts in needed:
            hosts = [j for j, name in enumerate(names) if name in accounts]
            rows.append(({i: 1.0, **dict.fromkeys(hosts, -1.0)}, 0.0))
    fitting = [
        i
        for i in range(size)
        if pool.alert[i]
        and pool.hours[i] <= limits.hours_per_week
        and (limits.usd_per_year is None or pool.dollars[i] <= limits.usd_per_year)
    ]
    if limits.alert_needed and fitting:
        rows.append(({i: -1.0 for i in range(size) if pool.alert[i]}, -1.0))
    for k, (_n, i, j) in enumerate(pairs):
        rows.append(({size + k: 1.0, i: -1.0}, 0.0))
        rows.append(({size + k: 1.0, j: -1.0}, 0.0))
    for n in range(needs):
        rows.append(({size + k: 1.0 for k, pair in enumerate(pairs) if pair[0] == n}, 1.0))
    matrix = lil_array((len(rows), len(gain)))
    for r, (entries, _bound) in enumerate(rows):
        for column, entry in entries.items():
            matrix[r, column] = entry
    whole = np.zeros(len(gain))
    whole[:size] = 1
    done = milp(
        -gain,
        integrality=whole,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix.tocsr(), ub=np.array([bound for _row, bound in rows])),
    )
    return -float(done.fun) if done.success else float("-inf")


@pytest.mark.parametrize("start", range(0, 200, 20))
def test_highs_finds_no_better_set_on_200_random_problems(start: int) -> None:
    for seed in range(start, start + 20):
        pool, weights, limits = random_problem(seed)
        found = near_best_sets(pool, weights, limits, gap=0.0)
        ours = found[0].objective if found else float("-inf")
        assert ours == pytest.approx(by_highs(pool, weights, limits), abs=1e-6), f"problem {seed}"


def large_problem(seed: int, accounts: int) -> tuple[Candidates, np.ndarray, Limits]:
    """Ten platforms in two modes, each of some use for a few of six needs, and hours for all the accounts."""
    random = np.random.default_rng([seed, accounts])
    names = [f"p{k // 2}" for k in range(20)]
    mode = Mode(
        platform="p", mode="full", hours_per_week_low=1, hours_per_week_high=1, dialog_kept=1, one_way_kept=1
    )
    pool = Candidates(
        rows=tuple(range(20)),
        alternatives=tuple(Alternative(name, mode) for name in names),
        value=0.6 * random.random((20, 6)) * (random.random((20, 6)) < 0.3),
        hours=random.integers(1, 8, 20) / 4,
        dollars=np.zeros(20),
        cost=np.full(20, 0.002),
        together=np.array([[a != b for b in names] for a in names]),
        alert=np.zeros(20, dtype=bool),
        needs_one_of=((),) * 20,
    )
    weights = random.random(6) + 0.2
    return pool, weights / weights.sum(), Limits(1.0 * accounts, None, accounts, alert_needed=False)


@pytest.mark.parametrize(
    "accounts", [6, pytest.param(7, marks=pytest.mark.nightly), pytest.param(8, marks=pytest.mark.nightly)]
)
def test_highs_finds_no_better_set_of_six_accounts_and_more(accounts: int) -> None:
    sizes = []
    for seed in range(3):
        pool, weights, limits = large_problem(seed, accounts)
        best = near_best_sets(pool, weights, limits, gap=0.0)[0]
        assert best.objective == pytest.approx(by_highs(pool, weights, limits), abs=1e-6), f"problem {seed}"
        sizes.append(len(best.members))
    assert max(sizes) == accounts


def test_sets_grown_in_small_pieces_are_the_same_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(20):
        pool, weights, limits = random_problem(seed, 6)
        whole = near_best_sets(pool, weights, limits, gap=0.05)
        with monkeypatch.context() as patched:
            patched.setattr("advisor.decision.choosing.branching.CHILDREN_AT_ONCE", 3)
            assert near_best_sets(pool, weights, limits, gap=0.05) == whole


@pytest.mark.parametrize("seed", range(40))
def test_the_pool_of_near_best_sets_holds_every_one_and_only_feasible_ones(seed: int) -> None:
    pool, weights, limits = random_problem(seed)
    sets = near_best_sets(pool, weights, limits, gap=0.05, most=10_000)
    assert len({s.members for s in sets}) == len(sets)
    for found in sets:
        members = list(found.members)
        assert pool.hours[members].sum() <= limits.hours_per_week + 1e-9
        assert len(members) <= limits.accounts
        assert found.objective == pytest.approx(
            coverage(pool.value[members], weights) - pool.cost[members].sum()
        )
    if sets:
        wider = near_best_sets(pool, weights, limits, gap=0.5, most=100_000)
        within = {s.members for s in wider if s.objective >= sets[0].objective - 0.05 - 1e-9}
        assert within == {s.members for s in sets}


@pytest.mark.parametrize("seed", range(40))
def test_more_hours_never_shrink_what_the_set_is_worth(seed: int) -> None:
    pool, weights, limits = random_problem(seed)
    richer = Limits(limits.hours_per_week + 1, limits.usd_per_year, limits.accounts, alert_needed=False)
    poorer = Limits(limits.hours_per_week, limits.usd_per_year, limits.accounts, alert_needed=False)
    more = near_best_sets(pool, weights, richer, gap=0.0)[0].objective
    assert more >= near_best_sets(pool, weights, poorer, gap=0.0)[0].objective - 1e-12


def test_the_members_stand_in_the_order_of_what_each_adds() -> None:
    pool, weights, limits = random_problem(4)
    members = choose(pool, weights, limits)
    alone = [coverage(pool.value[[m]], weights) for m in members]
    assert members == () or alone[0] == max(alone)
