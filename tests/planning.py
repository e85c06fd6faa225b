"""For tests of the plan: a small catalogue worked out by hand, and results made without the engine."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from advisor import parse_answers, recommend
from advisor.answers import Answers
from advisor.catalog import Catalog, default_folder, load_catalog
from advisor.decision.result import ActionItem, ChosenSet, Ranked, Readable, Recommendation
from advisor.telling import complete
from advisor.telling.plan.spoken import Spoken


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog(Path(__file__).parent / "catalog" / "good")


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
                 "mode": "light", "conditional_because": {"code": "get-a-quote"}, "score": 1.0,
                 "score_low": 1.0, "score_high": 1.0, "known_share": 1.0, "hours_per_week": (0.5, 0.5),
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


EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.json"))


@pytest.fixture(scope="session")
def shipped() -> Catalog:
    """The catalogue as it is delivered."""
    return load_catalog(default_folder())


@pytest.fixture(scope="session")
def recommended(shipped: Catalog) -> dict[str, tuple[Answers, Recommendation]]:
    """The six examples with what is recommended to them, worked out once."""
    found = {}
    for path in EXAMPLES:
        answers = parse_answers(path.read_bytes(), shipped)
        found[path.stem] = (answers, recommend(shipped, answers))
    return found


@pytest.fixture(scope="session")
def departments(
    shipped: Catalog, recommended: dict[str, tuple[Answers, Recommendation]]
) -> list[tuple[Answers, Recommendation]]:
    """The examples with other rules, nights and sizes: what the texts of the plan hang on."""
    found = []
    for answers, result in recommended.values():
        found += [(changed, complete(result, changed, shipped)) for changed in _with_other_rules(answers)]
    return found


def _with_other_rules(answers: Answers) -> list[Answers]:
    said = answers.model_dump(mode="json", exclude_none=True)
    kinds = ("police", "ems", "library")
    nights = ("pio", "supervisor", "dispatch", "county", "nobody", None)
    changed = [answers, Answers.model_validate(said | {"department": None, "resources": None})]
    for place, night in enumerate(nights):
        department = (said.get("department") or {}) | {
            "kind": kinds[place % 3],
            "population": (None, 4_000, 60_000)[place % 3],
        }
        resources = (said.get("resources") or {}) | {
            "night_publisher": night,
            "approval_minutes": (None, 0, 45)[place % 3],
            "people": 1 + place % 2,
            "after_hours": bool(place % 2),
        }
        constraints = (said.get("constraints") or {}) | {
            "records": ("vendor", "manual", "none", None)[place % 4],
            "one_way_only": place % 2 == 0,
            "keep_recordings": True,
        }
        parts = {"department": department, "resources": resources, "constraints": constraints}
        changed.append(Answers.model_validate(said | parts))
    return changed


@pytest.fixture
def situation(recommendation: Callable[..., Recommendation], shipped: Catalog) -> Callable[..., Spoken]:
    """A set run in given modes over the delivered catalogue, with what a test says of the department.

    modes     platform → mode; kept  copies, platform → hours a week
    actions   rows of the recommendation;  the rest: fields of the answers
    """

    def make(
        modes: dict[str, str],
        *,
        kept: dict[str, float] | None = None,
        features: dict[str, tuple[str, ...]] | None = None,
        actions: tuple[dict[str, Any], ...] = (),
        needs_covered: tuple[dict[str, Any], ...] = (),
        hours: float | None = None,
        **answers: Any,
    ) -> Spoken:
        took = sum(
            mode.hours_per_week
            for name, wanted in modes.items()
            for mode in shipped.modes[name]
            if mode.mode == wanted
        )
        copies = [
            {"platform": name, "account_id": None, "hours_per_week": each, "by": "rule"}
            for name, each in (kept or {}).items()
        ]
        took += sum((kept or {}).values())
        result = recommendation(
            platforms=tuple(modes),
            kept=tuple(copies),
            modes=modes,
            features=features or {},
            needs_covered=needs_covered,
            hours_per_week=took if hours is None else hours,
        )
        items = tuple(ActionItem.model_validate({"reason": ""} | item) for item in actions)
        return Spoken(result.model_copy(update={"actions": items}), Answers.model_validate(answers), shipped)

    return make
