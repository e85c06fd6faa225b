"""A town's kind of community moves what each group of its people uses."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE, evidence
from advisor.decision.facts.presence import presence


def users(catalog: Catalog, platform: str, audience: str, **department: Any) -> float:
    answers = read_answers({"schema_version": 1, "department": {"kind": "clerk", **department}}, catalog)
    facts = evidence(catalog)
    row, column = facts.platform_index[platform], facts.audience_index[audience]
    return float(presence(catalog, answers).users[MIDDLE, row, column])


def test_parents_in_farm_country_are_on_nextdoor_as_seldom_as_their_neighbors(catalog: Catalog) -> None:
    """Pew 2021: 2% of rural adults, 13% of all, 16% of 30 to 49; odds 0.0204 / 0.1494 × 0.2048."""
    shares = {s: catalog.reach["nextdoor", s].share for s in ("rural", "all_adults", "age_30_49")}
    odds = {s: share / (1 - share) for s, share in shares.items()}
    expected = odds["rural"] / odds["all_adults"] * odds["age_30_49"]
    found = users(catalog, "nextdoor", "parents", community="rural")
    assert found == pytest.approx(expected / (1 + expected))
    assert found < 0.04 < users(catalog, "nextdoor", "parents")


def test_without_a_community_every_group_has_its_national_figure(catalog: Catalog) -> None:
    told = read_answers({"schema_version": 1, "department": {"kind": "clerk"}}, catalog)
    assert np.array_equal(presence(catalog, told).users, evidence(catalog).users)


def test_a_group_named_by_its_community_is_not_moved_twice(catalog: Catalog) -> None:
    assert users(catalog, "nextdoor", "rural", community="rural") == users(catalog, "nextdoor", "rural")


@pytest.mark.parametrize("community", ["rural", "suburban", "urban"])
def test_shares_stay_shares(catalog: Catalog, community: str) -> None:
    told = read_answers(
        {"schema_version": 1, "department": {"kind": "clerk", "community": community}}, catalog
    )
    found = presence(catalog, told).users
    assert bool((found >= 0).all())
    assert bool((found <= 1).all())
