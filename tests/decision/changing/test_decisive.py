"""The one answer that would change the set most, and the plan on its other side, as it would then be."""

from __future__ import annotations

import copy
from types import SimpleNamespace
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.changing.decisive import sides_to_try
from advisor.telling import recommend
from tests.decision.conftest import Advise
from tests.decision.departments import CASES, EXAMPLES, advised

DEPARTMENTS = {name: a for name, a in EXAMPLES.items() if "departments" not in a} | CASES
NEWS = [{"id": "everyday_news", "importance": 5}, {"id": "two_way_dialog"}]


def answered_so(given: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    answers = copy.deepcopy(given)
    group, field = path.split(".")
    answers[group] = {**(answers.get(group) or {}), field: list(value) if isinstance(value, tuple) else value}
    return answers


@pytest.mark.parametrize("name", list(DEPARTMENTS)[::2])
def test_answered_so_the_set_is_the_one_that_was_told(catalog: Catalog, name: str) -> None:
    given = DEPARTMENTS[name]
    told = advised(name).decisive
    if told is None:
        return
    then = recommend(catalog, read_answers(answered_so(given, told.id, told.to), catalog), draws=1)

    features = {f for found in then.set.features.values() for f in found}
    runs = {*then.set.platforms, *features, *(one.platform for one in then.set.kept)}
    assert {*then.set.platforms, *features} <= set(told.platforms) <= runs
    today = advised(name)
    assert {c.criterion: c.value for c in then.set.needs_covered} != {
        c.criterion: c.value for c in today.set.needs_covered
    } or {*then.set.platforms} != {*today.set.platforms}
    assert then.purposes is not None
    assert {one.id: one.served for one in told.purposes} == {one.id: one.served for one in then.purposes}


@pytest.mark.parametrize("name", list(DEPARTMENTS)[1::2])
def test_what_is_told_as_today_is_so_today(name: str) -> None:
    result = advised(name)
    told = result.decisive
    if told is None:
        return
    assert result.purposes is not None
    assert {one.id: one.today for one in told.purposes} == {one.id: one.served for one in result.purposes}
    assert set(told.adds).isdisjoint(told.drops)
    assert set(told.adds) <= set(told.platforms)
    assert told.today is None or not told.missing
    assert told.id in (result.answer_next or ()) or not told.missing


def test_a_missing_answer_comes_before_what_they_could_gain(advise: Advise) -> None:
    known = {
        "hours_per_week": 4, "budget_usd_per_year": 0, "skills": ["writing", "photo"], "owned": [],
        "after_hours": True, "max_accounts": 4,
    }  # fmt: skip
    rules = {"one_way_only": False, "readable_without_account": False}
    local = {"nextdoor_member_share": 0.2, "active_subreddit": False, "resident_facebook_groups": False}
    told_all = advise(purposes=NEWS, resources=known, constraints=rules, local=local).decisive
    asked = advise(purposes=NEWS, resources=known, constraints={**rules, "one_way_only": None}, local=local)

    assert told_all is not None
    assert not told_all.missing
    assert told_all.id in ("resources.hours_per_week", "resources.skills", "resources.owned")
    assert asked.decisive is not None
    assert (asked.decisive.id, asked.decisive.today, asked.decisive.to) == (
        "constraints.one_way_only", None, True,
    )  # fmt: skip
    assert asked.decisive.reason.startswith("If you may post but not answer, the set would ")


def test_unknown_hours_are_told_with_the_hours_that_differ_most(advise: Advise) -> None:
    skills = {"skills": ["writing", "photo", "moderation"]}
    rules, local = {"one_way_only": False}, {"nextdoor_member_share": 0.13}
    told = advise(purposes=NEWS, resources=skills, constraints=rules, local=local).decisive
    assert told is not None
    assert told.id == "resources.hours_per_week"
    assert told.to in (1.0, 6.0)
    assert told.reason.startswith(f"With {told.to:g} hour")


def test_the_answer_that_gains_most_is_tried_first_and_what_gains_nothing_not_at_all(
    catalog: Catalog,
) -> None:
    answers = read_answers(
        {"schema_version": 1, "resources": {"hours_per_week": 4, "skills": ["writing"], "owned": []}}, catalog
    )
    possible = SimpleNamespace(
        today=SimpleNamespace(objective=0.5), limits=SimpleNamespace(hours_per_week=4.0)
    )
    gains = {"skill:photo": 0.9, "skill:live_video": 0.5, "gate:owned:website": 0.6}

    tried = sides_to_try(
        answers,
        possible,  # type: ignore[arg-type]
        (),
        {},
        (),
        SimpleNamespace(at_hours=lambda hours: SimpleNamespace(objective=0.7)),  # type: ignore[arg-type]
        {grant: SimpleNamespace(objective=then) for grant, then in gains.items()},  # type: ignore[misc]
    )

    assert [(side.path, side.after) for side in tried] == [
        ("resources.skills", ("writing", "photo")),
        ("resources.hours_per_week", 5.0),
        ("resources.owned", ("website",)),
    ]
