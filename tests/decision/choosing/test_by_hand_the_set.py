"""The set of docs/method.md, done again by hand from the values of the ways to run each account."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.weighing.assessment import assess, need_weights
from advisor.telling import recommend

LIBRARY = {
    "schema_version": 1,
    "department": {"kind": "library", "population": 9000, "community": "suburban"},
    "purposes": [
        {"id": "programs", "importance": 5, "audiences": ["all_residents"]},
        {"id": "two_way_dialog", "importance": 3, "audiences": ["all_residents"]},
    ],
    "resources": {
        "hours_per_week": 4, "budget_usd_per_year": 0, "skills": ["writing", "photo", "moderation"],
    },
    "accounts": [
        {"id": "fb", "platform": "facebook_page", "run_by": "department", "followers": 2100},
        {"id": "ig", "platform": "instagram", "run_by": "department", "followers": 900},
        {"id": "nl", "platform": "email_newsletter", "run_by": "department", "enrolled": 1200},
    ],
}  # fmt: skip


def test_the_ways_are_worth_what_the_document_says(catalog: Catalog) -> None:
    assessed = assess(catalog, read_answers(LIBRARY, catalog), 4.0)
    value = assessed.benefit.value[MIDDLE].round(3).tolist()
    told = {
        (a.platform, a.mode.mode, a.copied): (a.hours_per_week, *value[i])
        for i, a in enumerate(assessed.benefit.alternatives)
        if a.feature is None
    }

    assert need_weights(assessed.weighting).tolist() == pytest.approx([0.625, 0.375])
    assert told["email_newsletter", "full", False] == (1.5, 0.548, 0)
    assert told["facebook_page", "full", False] == (4, 0.403, 0.403)
    assert told["facebook_page", "light", False] == (1.5, 0.342, 0.322)
    assert told["instagram", "post_only", True] == (0.25, 0.199, 0)


def test_the_set_and_its_price_are_those_of_the_document(catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(LIBRARY, catalog), draws=1)

    assert result.set.modes == {"email_newsletter": "full", "facebook_page": "light"}
    assert [(one.platform, one.hours_per_week) for one in result.set.kept] == [("instagram", 0.25)]
    assert result.set.hours_per_week == 3.25
    programs = 0.548 + 0.3 * (1 - 0.548) * 0.342
    assert 0.625 * programs + 0.375 * 0.322 == pytest.approx(0.492, abs=0.0005)
    covered = next(way.covered for way in result.strategies or () if way.id == "recommended")
    assert covered == pytest.approx(0.492, abs=0.001)
    assert result.price_of_keeping is not None
    assert result.price_of_keeping.points == 0.0
    assert result.headline is not None
    assert result.headline.takes.endswith("both of your purposes served well")
