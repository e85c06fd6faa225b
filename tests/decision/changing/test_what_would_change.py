"""The least change that brings a platform in is tried: the advice is asked again with that change."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

import pytest

from advisor.answers import Answers, Resources, parse_answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.result import Conditions, MovedWeight, SetTippingPoint, WhatWouldChange
from advisor.telling import recommend
from tests.decision.departments import CASES, CATALOG, EXAMPLES

DEPARTMENTS = {**EXAMPLES, **CASES}
# By day the examples and every second case; the others at night.
NAMES = [
    name if place % 2 or name in EXAMPLES else pytest.param(name, marks=pytest.mark.nightly)
    for place, name in enumerate(DEPARTMENTS)
]


def advice(answers: Answers) -> Recommendation:
    """What would change does not depend on the draws, so only one is made; most are asked for twice."""
    return _advice(answers.to_json())


@lru_cache(maxsize=128)
def _advice(answers: str) -> Recommendation:
    return recommend(CATALOG, parse_answers(answers, CATALOG), draws=1)


def in_set(result: Recommendation) -> set[str]:
    """What is run there: worked on, as a feature, or kept as a copy by rule."""
    kept = (one.platform for one in result.set.kept if one.by == "rule")
    return {*result.set.platforms, *kept, *(f for features in result.set.features.values() for f in features)}


def with_change(answers: Answers, needs: Conditions) -> Answers:
    """The same department with the change made."""
    resources = answers.resources or Resources()
    update: dict[str, Any] = {}
    if needs.hours_per_week is not None:
        unknown = dict.fromkeys(["people", "fte", "volunteer_hours_per_week", "contractor_usd_per_month"])
        resources = resources.model_copy(update={**unknown, "hours_per_week": needs.hours_per_week})
    if needs.usd_per_year is not None:
        resources = resources.model_copy(update={"budget_usd_per_year": needs.usd_per_year})
    if needs.skills:
        resources = resources.model_copy(update={"skills": (*(resources.skills or ()), *needs.skills)})
    for gate in needs.confirm:
        kind, _colon, rest = gate.partition(":")
        if kind == "owned":
            resources = resources.model_copy(update={"owned": (rest.split("|")[0],)})
        elif kind != "quote":
            update["checks"] = {**(answers.checks or {}), gate: "yes"}
    if needs.weight is not None:
        mine, share = needs.weight.criterion.family, needs.weight.to
        families: dict[str, float] = {}
        for need in advice(answers).needs:
            families[need.family] = families.get(need.family, 0.0) + need.weight
        total = sum(families.values())
        rest_now = 1 - families[mine] / total
        families = {f: w / total * (1 - share) / rest_now for f, w in families.items()}
        families[mine] = share
        stated = answers.weights.model_dump() if answers.weights else {}
        update["weights"] = {**stated, "families": families}
    changed = answers.model_copy(update={"resources": resources})
    return read_answers({**json.loads(changed.to_json()), **update}, CATALOG)


def tried(change: WhatWouldChange) -> bool:
    """A quote cannot be tried by an answer; everything else can."""
    return bool(change.needs.kinds) and not any(g.startswith("quote:") for g in change.needs.confirm)


@pytest.mark.parametrize("name", NAMES)
def test_asked_again_with_the_change_the_platform_is_in_the_set(name: str) -> None:
    answers = read_answers(DEPARTMENTS[name], CATALOG)
    for change in advice(answers).what_would_change or ():
        if tried(change):
            after = in_set(advice(with_change(answers, change.needs)))
            assert change.platform in after, f"{change.platform} with {change.needs}"
            assert after == set(change.platforms)


@pytest.mark.parametrize("name", NAMES)
def test_a_little_less_is_not_enough(name: str) -> None:
    answers = read_answers(DEPARTMENTS[name], CATALOG)
    for change in advice(answers).what_would_change or ():
        needs = change.needs
        if needs.kinds == {"hours_per_week"}:
            less = Conditions(hours_per_week=(needs.hours_per_week or 0.0) - 0.02)
            assert change.platform not in in_set(advice(with_change(answers, less)))
        if needs.kinds == {"weight"} and (weight := needs.weight):
            toward_today = 0.003 if weight.to < weight.today else -0.003
            less = Conditions(weight=weight.model_copy(update={"to": weight.to + toward_today}))
            assert change.platform not in in_set(advice(with_change(answers, less)))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_platform_outside_the_set_is_told_what_would_bring_it_in(
    name: str,
) -> None:
    result = advice(read_answers(EXAMPLES[name], CATALOG))
    told = {change.platform for change in result.what_would_change or ()}
    outside = {row.platform for row in result.valued()} | {out.platform for out in result.ruled_out}
    assert told == outside - in_set(result)
    for change in result.what_would_change or ():
        assert change.reason
        assert change.platform in change.platforms if change.needs.kinds else not change.platforms


def test_what_is_gone_is_in_nobodys_hands_and_a_ban_is_the_departments_own() -> None:
    result = advice(
        read_answers(
            {
                "schema_version": 1,
                "purposes": [{"id": "recruitment"}],
                "constraints": {"banned_platforms": ["linkedin"]},
            },
            CATALOG,
        )
    )
    changes = {change.platform: change for change in result.what_would_change or ()}
    assert changes["periscope"].needs == changes["linkedin"].needs == Conditions()
    assert changes["periscope"].reason.startswith("Nothing in your hands changes that. It ended in")
    assert changes["linkedin"].reason == "Only your own rule stands in the way. Your own rules ban it."


def test_that_posts_be_readable_without_an_account_is_the_departments_own_rule() -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "two_way_dialog"}],
             "constraints": {"readable_without_account": True}}  # fmt: skip
    result = advice(read_answers(asked, CATALOG))
    unreadable = {o.platform for o in result.ruled_out if "readable without an account" in o.reason}
    told = {c.platform: c.reason for c in result.what_would_change or () if c.platform in unreadable}
    assert told
    assert all(reason.startswith("Only your own rule stands in the way. ") for reason in told.values())


def test_what_they_do_not_own_is_named_inside_the_sentence() -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "emergency_notification"}], "resources": {"owned": []}}
    result = advice(read_answers(asked, CATALOG))
    told = {c.platform: c.reason for c in result.what_would_change or ()}
    assert told["ipaws_wea"] == (
        "It needs what you do not have: FEMA alerting authority agreement or a county or state partner that "
        "sends IPAWS alerts for you. More hours, money or skills do not replace that."
    )


@pytest.mark.parametrize("name", NAMES)
def test_what_would_change_reads_as_sentences(name: str) -> None:
    """No capital in the middle, no id, no double mark, a space before a percent sign."""
    for change in advice(read_answers(DEPARTMENTS[name], CATALOG)).what_would_change or ():
        said = change.reason
        assert re.fullmatch(r"[A-Z].*\.", said), said
        assert not re.search(r"[{}]|  |\.\.|\b[a-z]+_[a-z]+|\d %", said), said
        assert not re.search(r"\b(or|and|this:|for:|have:) (A|An|The) ", said), said


@pytest.mark.parametrize("name", NAMES)
def test_a_skill_hours_or_money_are_never_called_out_of_your_hands(name: str) -> None:
    result = advice(read_answers(DEPARTMENTS[name], CATALOG))
    in_hand = {o.platform: o.reason for o in result.ruled_out if o.rule in ("not_now", "money")}
    for change in result.what_would_change or ():
        if change.platform in in_hand and not change.needs.kinds:
            assert not change.reason.startswith("Nothing in your hands")
            assert change.reason.startswith(in_hand[change.platform])


@pytest.mark.parametrize("name", EXAMPLES)
def test_one_more_hour_is_what_the_advice_would_be_with_one_more_hour(name: str) -> None:
    answers = read_answers(EXAMPLES[name], CATALOG)
    result = advice(answers)
    hour = result.set.one_more_hour
    if hour is None:
        return
    after = advice(with_change(answers, Conditions(hours_per_week=hour.hours_per_week)))
    assert in_set(after) == set(hour.platforms)
    assert hour.gain > 0


def test_the_set_tips_at_the_weight_that_is_named(catalog: Catalog) -> None:
    """A step beyond the weight the other set stands, a step before it still today's."""
    found = 0
    for name, asked in EXAMPLES.items():
        answers = read_answers(asked, CATALOG)
        result = advice(answers)
        for tip in result.tipping_points or ():
            if not isinstance(tip, SetTippingPoint) or tip.flips_at is None or tip.criterion.kind != "family":
                continue
            up = 1 if tip.flips_at > tip.weight else -1
            before, beyond = tip.flips_at - up * 1e-4, tip.flips_at + up * 1e-4
            if not (0 < before < 1 and 0 < beyond < 1):
                continue
            for share, changed in ((before, False), (beyond, True)):
                weight = MovedWeight(criterion=tip.criterion, today=tip.weight, to=share)
                after = in_set(advice(with_change(answers, Conditions(weight=weight))))
                expected = (in_set(result) | set(tip.adds)) - set(tip.drops)
                assert after == (expected if changed else in_set(result)), f"{name}: {tip}"
            found += 1
    assert found >= 3
