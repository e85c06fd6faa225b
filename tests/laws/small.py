"""Advice of a few lines, written by hand: the least in which a law can be kept or broken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.laws.case import CATALOG, Case
from tests.laws.law import LAWS

POPULATION = 10_000
NEWS, WARNING = "need:everyday_news:all_residents", "need:emergency_notification:all_residents"
VIDEO = "need:live_video:all_residents"


def account(platform: str = "facebook_page", **figures: Any) -> dict[str, Any]:
    """An awake account of the department, called a1."""
    return {"id": "a1", "platform": platform, "state": "active", "run_by": "department", **figures}


def item(platform: str, action: str, account_id: str | None = None, **more: Any) -> dict[str, Any]:
    blank = dict.fromkeys(("job", "until", "stop_if", "merge_into", "replace_with"))
    return {
        "platform": platform,
        "account_id": account_id,
        "action": action,
        "reason": "It is so.",
        **blank,
        **more,
    }


def told(action: str, platform: str = "facebook_page", **more: Any) -> dict[str, Any]:
    """What is advised for account a1."""
    return item(platform, action, "a1", **more)


def row(platform: str, rank: int = 1, *values: tuple[str, float], **more: Any) -> dict[str, Any]:
    """A row of the ranking that serves needs at these values, each of them with half of the weight."""
    parts = [
        {"criterion": need, "points": 50 * value, "weight": 0.5, "value": value, "label": need}
        for need, value in values
    ]
    score = sum(part["points"] for part in parts)
    return {
        "platform": platform, "rank": rank, "role": "news", "role_rank": rank, "score": score,
        "score_low": score, "score_high": score, "hours_per_week": [0.5, 1.5], "usd_per_year": [0.0, 0.0],
        "conditional": None, "contributions": parts, "reason": "It is so.", "left_out_because": None,
        "features": [], **more,
    }  # fmt: skip


def out(platform: str, rule: str, lacks: str | None = None, reason: str = "It is so.") -> dict[str, Any]:
    return {"platform": platform, "rule": rule, "lacks": lacks, "reason": reason, "remedy": None}


def kept(platform: str = "facebook_page", account_id: str | None = "a1") -> dict[str, Any]:
    return {"platform": platform, "account_id": account_id, "hours_per_week": 0.25, "by": "rule"}


def covered(criterion: str, platform: str | None, value: float, weight: float = 0.5) -> dict[str, Any]:
    label = _label(criterion)
    return {"criterion": criterion, "label": label, "weight": weight, "platform": platform, "value": value}


def case(
    *accounts: dict[str, Any],
    told: Sequence[dict[str, Any]] = (),
    members: Sequence[str] = (),
    copies: Sequence[dict[str, Any]] = (),
    ranking: Sequence[dict[str, Any]] = (),
    ruled_out: Sequence[dict[str, Any]] = (),
    needs: Sequence[str] = (NEWS,),
    chosen: dict[str, Any] | None = None,
    result: dict[str, Any] | None = None,
    purposes: dict[str, int] | None = None,
    department: dict[str, Any] | None = None,
    local: dict[str, Any] | None = None,
    constraints: dict[str, Any] | None = None,
    **resources: Any,
) -> Case:
    """A department of 10,000 residents with 4 hours a week, and its advice."""
    answers = {
        "department": {
            "name": "Maple Falls",
            "kind": "parks",
            "population": POPULATION,
            **(department or {}),
        },
        "purposes": [{"id": p, "importance": i} for p, i in (purposes or {"everyday_news": 3}).items()],
        "resources": {"hours_per_week": 4, **resources},
        "accounts": list(accounts),
        "local": local or {},
        "constraints": constraints or {},
    }
    advice = {
        "catalog_version": "2026.11.1",
        "needs": [_need(criterion) for criterion in needs],
        "ranking": list(ranking),
        "ruled_out": list(ruled_out),
        "foundation": [],
        "set": {
            "platforms": list(members),
            "kept": list(copies),
            "features": {},
            "modes": {},
            "mode_hours": dict.fromkeys(members, 1.0),
            "hours_per_week": len(members) * 1.0 + len(copies) * 0.25,
            "usd_per_year": 0.0,
            "needs_covered": [],
            **(chosen or {}),
        },
        "strategies": None,
        "actions": list(told),
        "warnings": [],
        "plan": {"weekly": []},
        **(result or {}),
    }
    return Case(answers, advice)


def seen(name: str, *cases: Case) -> tuple[int, int]:
    """How many units of the cases keep a law, and how many break it."""
    kept_or_not = [keeps for keeps, _line in LAWS[name].look(*cases)]
    return kept_or_not.count(True), kept_or_not.count(False)


def told_apart(name: str, keeps: Case | tuple[Case, ...], breaks: Case | tuple[Case, ...]) -> None:
    """A law looks at something in the case or pair that keeps it, and names one thing in the other."""
    kept, broken = seen(name, *_cases(keeps)), seen(name, *_cases(breaks))
    assert kept[0] > 0
    assert kept[1] == 0
    assert broken[1] == 1


def _cases(one: Case | tuple[Case, ...]) -> tuple[Case, ...]:
    return one if isinstance(one, tuple) else (one,)


def laws_in(module: Any) -> set[str]:
    return {law.name for law in LAWS.values() if law.look.__module__ == module.__name__}


def _need(criterion: str) -> dict[str, Any]:
    _kind, purpose, audience = criterion.split(":")
    return {"criterion": criterion, "purpose": purpose, "audience": audience, "label": _label(criterion)}


def _label(criterion: str) -> str:
    _kind, purpose, audience = criterion.split(":")
    return f"{CATALOG.purposes[purpose].label} → {CATALOG.audiences[audience].label}"
