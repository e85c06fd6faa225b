"""Random departments, and the catalogue with a fact changed, for the laws of the method."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.decision import Recommendation
from advisor.telling import recommend as recommend_in_full

TESTS = Path(__file__).resolve().parents[1]
# The ready examples and the guidance cases: their answers, by name.
EXAMPLES: dict[str, Any] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((TESTS.parent / "examples").glob("*.json"))
}
CASES: dict[str, Any] = {
    case["id"]: case["answers"]
    for case in map(json.loads, (TESTS / "guidance" / "cases.jsonl").read_text(encoding="utf-8").splitlines())
}
CATALOG = load_catalog()
PURPOSES, AUDIENCES = sorted(CATALOG.purposes), sorted(CATALOG.audiences)
RANKABLE = sorted(p.id for p in CATALOG.platforms.values() if not p.is_companion)
IMPORTANCE = st.none() | st.integers(1, 5)
# At night there is time for more.
NIGHT = settings.get_current_profile_name() == "nightly"
FEW = settings(max_examples=100 if NIGHT else 15, deadline=None, suppress_health_check=list(HealthCheck))


def recommend(catalog: Catalog, given_answers: Answers) -> Recommendation:
    """These laws do not depend on how many draws are made, so few are."""
    return recommend_in_full(catalog, given_answers, draws=64)


@cache
def advised(name: str) -> Recommendation:
    """The advice for a ready example or a guidance case, worked out once; with one draw."""
    given = EXAMPLES.get(name) or CASES[name]
    return recommend_in_full(CATALOG, read_answers(given, CATALOG), draws=1)


def changed(**tables: Mapping[Any, Any]) -> Catalog:
    """The catalogue with other tables."""
    return CATALOG.changed(**tables)


def without(*platforms: str) -> Catalog:
    """The catalogue with some platforms taken out."""
    return changed(platforms={k: v for k, v in CATALOG.platforms.items() if k not in platforms})


def with_fit(ratings: Mapping[tuple[str, str], int | None]) -> Catalog:
    """The catalogue with some ratings by (platform, purpose)."""
    claims = {k: CATALOG.purpose_fit[k].model_copy(update={"rating": r}) for k, r in ratings.items()}
    return changed(purpose_fit={**CATALOG.purpose_fit, **claims})


def chosen(ids: list[str], most: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Some ids, each with an importance or none."""
    one = st.fixed_dictionaries({"id": st.sampled_from(ids), "importance": IMPORTANCE})
    return st.lists(one, min_size=1, max_size=most, unique_by=lambda entry: str(entry["id"]))


def some_of(ids: Mapping[str, Any]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(ids)), unique=True, max_size=6)


@st.composite
def purposes(draw: st.DrawFn, ids: list[str]) -> list[dict[str, Any]]:
    """Some purposes, a few of them with audiences of their own."""
    own = st.none() | st.none() | st.lists(st.sampled_from(AUDIENCES), min_size=1, max_size=2, unique=True)
    return [{**purpose, "audiences": draw(own)} for purpose in draw(chosen(ids, 6))]


ACCOUNT = st.fixed_dictionaries(
    {
        "platform": st.sampled_from(RANKABLE),
        "state": st.sampled_from([None, "active", "dormant"]),
        "followers": st.none() | st.integers(0, 20_000),
    }
)


@st.composite
def answers(draw: st.DrawFn, life_safety: bool = True, certainty: tuple[str, ...] = ()) -> Answers:
    """Any department: some things known, many not.

    life_safety  False: none whose first duty is to warn
    certainty    what may be said of the weights; empty: anything
    """
    unknown_or = lambda strategy: st.none() | strategy  # noqa: E731
    ids = [p for p in PURPOSES if life_safety or p != "emergency_notification"]
    said = certainty or ("sure", "roughly", "order_only")
    return read_answers(
        {
            "schema_version": 1,
            "department": {
                "kind": draw(st.sampled_from(["police", "parks", "clerk"])),
                "population": draw(unknown_or(st.integers(300, 40_000))),
                "community": draw(unknown_or(st.sampled_from(["rural", "suburban", "urban"]))),
            },
            "purposes": draw(purposes(ids)),
            "audiences": draw(st.none() | chosen(AUDIENCES, 4)),
            "resources": {
                "hours_per_week": draw(unknown_or(st.floats(0, 30))),
                "budget_usd_per_year": draw(unknown_or(st.integers(0, 20_000))),
                "skills": draw(unknown_or(some_of(CATALOG.skills))),
                "owned": draw(unknown_or(some_of(CATALOG.owned))),
                "after_hours": draw(unknown_or(st.booleans())),
                "max_accounts": draw(unknown_or(st.integers(0, 6))),
            },
            "success": draw(st.none() | chosen(sorted(CATALOG.success), 3)),
            "local": {"nextdoor_member_share": draw(unknown_or(st.floats(0, 1)))},
            "accounts": draw(unknown_or(st.lists(ACCOUNT, max_size=3))),
            "weights": {"certainty": draw(unknown_or(st.sampled_from(said)))},
        },
        CATALOG,
    )
