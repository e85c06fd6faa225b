"""A criterion is one value: its fields inside the program, one string in the JSON."""

from __future__ import annotations

import pickle

import pytest
from pydantic import TypeAdapter, ValidationError

from advisor.decision.result import (
    AnyTippingPoint,
    Conditions,
    Criterion,
    MovedWeight,
    SetTippingPoint,
    TippingPoint,
    WhatWouldChange,
)

IN_JSON = TypeAdapter(Criterion)
EACH = {
    "need:recruitment:job_seekers_entry": Criterion("need", "recruitment", "job_seekers_entry"),
    "success:applications": Criterion("success", success="applications"),
    "family:converse": Criterion("family", family="converse"),
}


@pytest.mark.parametrize(("text", "value"), EACH.items(), ids=list(EACH))
def test_a_criterion_and_its_string_say_the_same(text: str, value: Criterion) -> None:
    assert Criterion.parse(text) == value
    assert str(value) == text
    assert IN_JSON.dump_json(value) == f'"{text}"'.encode()
    assert IN_JSON.validate_json(f'"{text}"') == IN_JSON.validate_python(text) == value
    assert pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize(
    "text",
    ["", "need", "need:recruitment", "need::teens", "need:a:b:c", "success:", "family:a:b", "weight:a"],
)
def test_what_names_no_criterion_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no criterion"):
        Criterion.parse(text)
    with pytest.raises(ValidationError, match="no criterion"):
        IN_JSON.validate_json(f'"{text}"')


def test_ids_that_a_kind_does_not_have_are_those_of_nothing() -> None:
    assert (Criterion.of_family("inform").purpose, Criterion.of_success("calls").audience) == ("", "")


def test_what_need_not_change_stays_out_of_the_json() -> None:
    weight = MovedWeight(criterion=Criterion.of_family("inform"), today=0.25, to=0.4)
    told = {
        "{}": Conditions(),
        '{"skills":["video"],"hours_per_week":4.0}': Conditions(skills=("video",), hours_per_week=4),
        '{"confirm":["owned:a"]}': Conditions(confirm=("owned:a",)),
        '{"usd_per_year":0.0}': Conditions(usd_per_year=0),
        '{"weight":{"criterion":"family:inform","from":0.25,"to":0.4}}': Conditions(weight=weight),
    }

    for text, value in told.items():
        assert value.model_dump_json() == text
        assert Conditions.model_validate_json(text) == value
    assert [sorted(value.kinds) for value in told.values()] == [
        [], ["hours_per_week", "skills"], ["confirm"], ["usd_per_year"], ["weight"],
    ]  # fmt: skip


def test_only_tipping_points_of_the_set_say_what_comes_in_and_goes_out() -> None:
    shared = {"criterion": Criterion.of_family("inform"), "weight": 0.2, "flips_at": None, "to": None}
    of_list = TippingPoint(**shared, list="all", leader="x")
    of_set = SetTippingPoint(**shared, leader=None, adds=(), drops=())
    both = TypeAdapter(tuple[AnyTippingPoint, ...])

    text = both.dump_json((of_list, of_set))

    assert text.count(b'"adds":[],"drops":[]') == text.count(b'"adds"') == 1
    assert text.count(b'"flips_at":null,"to":null') == 2
    assert both.validate_json(text) == (of_list, of_set)


def test_a_least_change_is_read_back_as_it_was() -> None:
    change = WhatWouldChange(platform="tiktok", needs=Conditions(skills=("video",)), reason="…")

    assert WhatWouldChange.model_validate_json(change.model_dump_json()) == change
