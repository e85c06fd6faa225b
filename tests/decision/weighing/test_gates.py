"""What must be confirmed before a platform may be opened: a rule that nobody knows is confirmed, too."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.weighing.gates import open_gates


def gates(catalog: Catalog, platform: str, **answers: Any) -> list[tuple[str, str]]:
    given = read_answers({"schema_version": 1, **answers}, catalog)
    return [(gate.id, gate.because.code) for gate in open_gates(catalog.platforms[platform], catalog, given)]


@pytest.mark.parametrize(
    ("state", "rule", "asked"),
    [("FL", "yes", "confirm-exception"), ("AZ", "unknown", "confirm-no-device-rule"), ("AL", "no", None),
     (None, None, "confirm-no-device-rule")],
)  # fmt: skip
def test_a_device_rule_is_asked_about_unless_it_is_known_that_there_is_none(
    catalog: Catalog, state: str | None, rule: str | None, asked: str | None
) -> None:
    topic = catalog.platforms["tiktok"].legal_gate
    assert topic is not None
    assert state is None or catalog.state_rules[state, topic].binds_towns == rule

    found = gates(catalog, "tiktok", department={"kind": "police", "state": state})

    assert found == ([] if asked is None else [(topic, asked)])


def test_a_check_that_is_answered_yes_opens_the_gate(catalog: Catalog) -> None:
    topic = str(catalog.platforms["tiktok"].legal_gate)

    assert gates(catalog, "tiktok", department={"state": "AZ"}, checks={topic: "yes"}) == []
    assert gates(catalog, "tiktok", department={"state": "AZ"}, checks={topic: "no"}) != []


def test_a_product_without_a_price_waits_for_a_quote_until_it_is_paid_for(catalog: Catalog) -> None:
    assert ("quote:codered", "get-a-quote") in gates(catalog, "codered")
    paid = {"id": "c", "platform": "codered", "state": "active", "usd_per_year": 3000}
    assert ("quote:codered", "get-a-quote") not in gates(catalog, "codered", accounts=[paid])


def test_what_is_owned_is_confirmed_where_nobody_listed_it(catalog: Catalog) -> None:
    asked = [code for _gate, code in gates(catalog, "ipaws_wea")]

    assert "confirm-that-you-have" in asked
    assert gates(catalog, "ipaws_wea", resources={"owned": []}) == []
