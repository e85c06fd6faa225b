"""A small catalogue worked out by hand, and a recommendation made from it without the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog import Catalog, load_catalog
from advisor.decision.recommendation import ChosenSet, Ranked, Readable, Recommendation


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog(Path(__file__).parents[1] / "catalog" / "good")


@pytest.fixture
def chosen() -> Callable[..., ChosenSet]:
    """A set of the Facebook page in full, with what a test changes."""

    def make(**changes: Any) -> ChosenSet:
        fields: dict[str, Any] = {
            "platforms": ("facebook_page",),
            "modes": {"facebook_page": "full"},
            "features": {},
            "hours_per_week": 4.0,
            "hours_available": 5.0,
            "usd_per_year": 0.0,
            "needs_covered": (),
            "measures_readable": (),
            "reach_ceiling": None,
        }
        return ChosenSet.model_validate(fields | changes)

    return make


@pytest.fixture
def readable() -> Readable:
    return Readable(
        success="engagement", label="Engagement", platform="facebook_page", level=2, how="Insights sum them."
    )


@pytest.fixture
def recommendation(chosen: Callable[..., ChosenSet]) -> Callable[..., Recommendation]:
    """A recommendation of a set, with other platforms waiting for an answer."""

    def make(*, conditional: tuple[str, ...] = (), **changes: Any) -> Recommendation:
        waiting = tuple(
            Ranked.model_validate(
                {"platform": name, "name": name, "rank": rank, "role": "tips", "role_rank": rank,
                 "mode": "light", "conditional": "Confirm it.", "score": 1.0, "score_low": 1.0,
                 "score_high": 1.0, "known_share": 1.0, "hours_per_week": (0.5, 0.5),
                 "usd_per_year": (None, None), "contributions": (), "needs_served_well": 0,
                 "action": "add_later", "reason": "", "left_out_because": None, "sources": ()}
            )
            for rank, name in enumerate(conditional, start=1)
        )  # fmt: skip
        return Recommendation(
            catalog_version="2026.11-test",
            department="Maple Falls Police",
            needs=(),
            hours_steps=(),
            ranking=waiting,
            foundation=(),
            ruled_out=(),
            set=chosen(**changes),
            actions=(),
            warnings=(),
        )

    return make
