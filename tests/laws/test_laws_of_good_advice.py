"""The laws of good advice, held against one fixed sample of departments and pairs.

What is broken today stands in broken.json with its number. More often is a fault; less often is a reason to
tighten the list: pytest tests/laws --freeze.
"""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from tests.laws import frozen
from tests.laws.__main__ import table_text
from tests.laws.book import EVERY, laws_by_topic
from tests.laws.case import CATALOG
from tests.laws.holding import (
    COUNT,
    PAIRS,
    SEED,
    Held,
    Table,
    of_departments,
    of_pairs,
    on_all_cores,
    together,
)
from tests.laws.sampling import PAIR_KINDS, departments, pairs

SEEDS_AT_NIGHT, COUNT_AT_NIGHT, PAIRS_AT_NIGHT = (11, 12, 13), 1_500, 300


def hold(table: Table, freezing: bool) -> None:
    print("\n" + table_text(table))
    if freezing:
        frozen.freeze(table)
    changed = frozen.changes(table)
    assert not changed, "\n".join(["pytest tests/laws --freeze writes what is so now.", *changed])


def test_departments_break_the_laws_as_often_as_frozen(freezing: bool) -> None:
    hold(of_departments(COUNT, SEED), freezing)


def test_pairs_break_the_laws_as_often_as_frozen(freezing: bool) -> None:
    hold(of_pairs(PAIRS, SEED), freezing)


@pytest.mark.nightly
def test_many_departments_break_the_laws_no_more_often_than_frozen(freezing: bool) -> None:
    tables = []
    for seed in SEEDS_AT_NIGHT:
        tables.append(on_all_cores(of_departments, COUNT_AT_NIGHT, seed))
        tables.append(on_all_cores(of_pairs, PAIRS_AT_NIGHT, seed))
    total = together(tables)
    print("\n" + table_text(total))
    if freezing:
        frozen.freeze_night(total)
    unseen = [name for name, held in total.items() if not held.units]
    assert not unseen, f"the sample has nothing these laws speak of: {unseen}"
    worse = frozen.worse_at_night(total)
    assert not worse, "\n".join(worse)


# ---------------------------------------------------------------- the list of what is broken


def test_each_law_that_is_broken_says_why_and_no_other_is_listed() -> None:
    for name in frozen.names_in_the_file():
        entry = frozen.frozen()[name]
        assert entry["broken"] or entry["limit_at_night"], name
        assert len(entry["why"].split()) > 3, f"{name} is broken: say why in broken.json"


def test_the_document_tells_the_laws_and_what_is_broken_today() -> None:
    told = frozen.DOCUMENT.read_text(encoding="utf-8")
    made = told.partition(frozen.BEGIN + "\n")[2].partition(frozen.END)[0]
    assert made == frozen.document(), "pytest tests/laws --freeze writes docs/laws.md anew"


def test_a_law_that_is_broken_more_or_less_often_than_frozen_is_named() -> None:
    name = next(n for n, entry in frozen.frozen().items() if entry["broken"])
    as_often = frozen.frozen()[name]["broken"]
    assert frozen.changes({name: Held(500, as_often)}) == []
    assert "MORE" in frozen.changes({name: Held(500, as_often + 1, ["Parks: so it is"])})[0]
    assert "less" in frozen.changes({name: Held(500, as_often - 1)})[0]


def test_a_rate_above_the_frozen_one_is_named_at_night() -> None:
    name = next(n for n, entry in frozen.frozen().items() if not entry["limit_at_night"])
    assert frozen.worse_at_night({name: Held(10_000, 0)}) == []
    assert name in frozen.worse_at_night({name: Held(10_000, 1, ["Parks: so it is"])})[0]


def test_each_law_states_its_harm_and_has_a_topic() -> None:
    for law in EVERY:
        assert law.says.endswith("."), law.name
        assert law.harm.endswith("."), law.name
    assert sum(map(len, laws_by_topic().values())) == len(EVERY)


# ---------------------------------------------------------------- the sample


def test_a_seed_gives_the_same_departments_however_many_are_asked_for() -> None:
    some = list(departments(6, 3))
    assert some == list(departments(9, 3))[:6]
    assert some[4:] == list(departments(2, 3, first=4))
    assert some != list(departments(6, 4))
    assert list(pairs(12, 3))[6:] == list(pairs(6, 3, first=6))


def test_the_departments_can_be_read_and_differ() -> None:
    sampled = list(departments(120, 5))
    for answers in sampled:
        read_answers(answers, CATALOG)
    assert {answers["department"]["kind"] for answers in sampled} == set(CATALOG.departments)
    accounts = [account for answers in sampled for account in answers["accounts"] or ()]
    assert len({account["platform"] for account in accounts}) > 15
    assert {account["run_by"] for account in accounts} >= {
        "department",
        "town",
        "volunteer",
        "residents",
        None,
    }
    assert any(account.get("usd_per_year") for account in accounts)


def test_a_pair_differs_in_what_it_tells_alone() -> None:
    for pair in pairs(4 * len(PAIR_KINDS), 5):
        read_answers(pair.after, CATALOG)
        before, after = pair.before, pair.after
        told = {part for part in before if before[part] != after[part]}
        figures = {"accounts", "local"} if pair.kind in ("a figure", "two figures") else {"resources"}
        assert told, pair
        assert told <= figures, pair
        if pair.kind == "a quarter hour":
            gained = after["resources"]["hours_per_week"] - before["resources"]["hours_per_week"]
            assert gained == 0.25


def counts(table: Table) -> dict[str, tuple[int, int]]:
    return {name: (held.units, held.violations) for name, held in table.items()}


def test_shares_of_a_sample_together_count_what_the_whole_counts() -> None:
    shares = (of_departments(2, 7), of_departments(2, 7, first=2))
    assert counts(together(shares)) == counts(of_departments(4, 7))


@pytest.mark.nightly
def test_processes_count_what_one_process_counts() -> None:
    assert counts(on_all_cores(of_departments, 24, 7)) == counts(of_departments(24, 7))
