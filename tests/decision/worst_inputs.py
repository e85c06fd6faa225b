"""The worst answers that are accepted, and the worst that are refused: everything at its bound at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from advisor.answers import base
from advisor.answers.json_text import MOST_DEPTH
from advisor.catalog import load_catalog

CATALOG = load_catalog()
PURPOSES, AUDIENCES, SUCCESS = list(CATALOG.purposes), list(CATALOG.audiences), list(CATALOG.success)
PLATFORMS = list(CATALOG.platforms)
RICH = {
    "hours_per_week": 400, "max_accounts": 100, "budget_usd_per_year": 1e8, "after_hours": True,
    "skills": list(CATALOG.skills), "owned": list(CATALOG.owned),
}  # fmt: skip


def text(**fields: Any) -> str:
    return json.dumps({"schema_version": 1, **fields})


def pairs(purposes: int, audiences: int) -> dict[str, Any]:
    """So many purposes, each for so many audiences."""
    whom = AUDIENCES[:audiences]
    return {
        "purposes": [{"id": p, "audiences": whom} for p in PURPOSES[:purposes]],
        "audiences": [{"id": a} for a in whom],
    }


def accounts(count: int, **more: Any) -> list[dict[str, Any]]:
    """So many accounts, all on one platform unless another is named."""
    return [
        {"id": f"a{k}", "platform": "facebook_page", "state": "active", "followers": 10 * k, **more}
        for k in range(count)
    ]


def one_of_each_platform(count: int) -> list[dict[str, Any]]:
    return [{**a, "platform": PLATFORMS[k % len(PLATFORMS)]} for k, a in enumerate(accounts(count))]


def nested(depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {"a": 1}
    for _level in range(depth):
        found = {"a": found}
    return found


def figures() -> list[dict[str, Any]]:
    """Own figures for every platform, each at its bound."""
    fields = ("usd_per_year_low", "usd_per_year_high", "hours_per_week_low", "hours_per_week_high")
    every = [
        {"platform": p, "field": f, "value": 1e8 if "usd" in f else 0, "why": "w" * 500, "by": "b" * 500}
        for p in PLATFORMS
        for f in fields
    ]
    return every[: base.MOST_OWN_FIGURES]


def reviews(count: int) -> list[dict[str, Any]]:
    return [
        {
            "id": f"r{k}", "reviewed_on": "2099-12-31", "measured": dict.fromkeys(SUCCESS, 1e12),
            "hours_per_week": 400, "changed": "c" * base.REASON_LETTERS, "next_on": "2100-01-01",
        }
        for k in range(count)
    ]  # fmt: skip


USUAL = pairs(3, 2)
AT_THEIR_BOUNDS = {
    "department": {"name": "N" * base.NAME_LETTERS, "kind": "police", "state": "OH", "population": 10**9,
                   "age_shares": {"age_65_plus": 1}, "language_shares": {"spanish": 1}},
    **pairs(8, 3),
    "resources": RICH | {"people": 10_000, "fte": 1000, "volunteer_hours_per_week": 400,
                         "contractor_usd_per_month": 1e8, "approval_minutes": 100_000,
                         "staff_usd_per_hour": 500},
    "success": [{"id": s, "baseline": -1e12, "target": 1e12, "review_months": 120} for s in SUCCESS],
    "local": {"nextdoor_member_share": 1, "email_subscribers": 10**9, "alert_subscribers": 10**9},
    "accounts": [{"platform": "facebook_page", "followers": 10**9, "local_followers": 10**9,
                  "reach_per_post": 10**9, "engagements_per_post": 1e9, "posts_per_week": 10_000,
                  "last_post": "2100-01-01", "renews": "2000-01-01", "admins": 1000, "enrolled": 10**9,
                  "usd_per_year": 1e8}],
    "weights": {"success": 0.99},
}  # fmt: skip
AT_ZERO = {
    "department": {"population": 0, "age_shares": {"age_65_plus": 0}},
    **USUAL,
    "resources": {"hours_per_week": 0, "max_accounts": 0, "budget_usd_per_year": 0, "people": 0},
    "success": [{"id": s, "baseline": 0, "target": 0, "review_months": 1} for s in SUCCESS],
    "local": {"nextdoor_member_share": 0, "email_subscribers": 0},
    "accounts": [{"platform": "facebook_page", "followers": 0, "reach_per_post": 0, "posts_per_week": 0}],
    "weights": {"success": 0.0},
}

ACCEPTED: dict[str, Callable[[], str]] = {
    "all purposes for all audiences": lambda: text(**pairs(33, 25), resources=RICH),
    "all purposes for all audiences, hours unknown": lambda: text(**pairs(33, 25)),
    "all purposes, natural audiences": lambda: text(
        purposes=[{"id": p} for p in PURPOSES], audiences=[{"id": a} for a in AUDIENCES], resources=RICH
    ),
    "eight purposes for all audiences": lambda: text(**pairs(8, 25), resources=RICH),
    "eight purposes for twelve audiences": lambda: text(**pairs(8, 12), resources=RICH),
    "all purposes for one audience": lambda: text(**pairs(33, 1), resources=RICH),
    "one purpose for all audiences": lambda: text(**pairs(1, 25), resources=RICH),
    "only the order holds, everything chosen": lambda: text(
        **pairs(33, 25), resources=RICH, weights={"certainty": "order_only"}
    ),
    "every number at its bound": lambda: text(**AT_THEIR_BOUNDS),
    "every number at zero": lambda: text(**AT_ZERO),
    "a hundred accounts on one platform": lambda: text(**USUAL, accounts=accounts(100)),
    "as many accounts as fit, on one platform": lambda: text(
        **USUAL, accounts=accounts(base.MOST_ACCOUNTS_HELD, vendor="v" * 500)
    ),
    "as many accounts as fit, on all platforms": lambda: text(
        **USUAL, accounts=one_of_each_platform(base.MOST_ACCOUNTS_HELD)
    ),
    "own figures for every platform": lambda: text(**USUAL, overrides=figures()),
    "as many reviews as fit": lambda: text(
        **USUAL, success=[{"id": s} for s in SUCCESS], reviews=reviews(base.MOST_REVIEWS)
    ),
    "as many changed actions as fit": lambda: text(
        **USUAL,
        decision={"outcome": "rejected", "platforms": PLATFORMS, "why": "w" * base.REASON_LETTERS,
                  "overrides": [{"id": f"o{k}", "platform": "x", "action": "a" * 200, "why": "w" * 2000}
                                for k in range(base.MOST_OWN_FIGURES)]},
    ),
    "objects as deep as fit": lambda: text(
        **USUAL, decision=nested(MOST_DEPTH - 3), reviews=[nested(MOST_DEPTH - 4)]
    ),
    "as many values as fit": lambda: text(**USUAL, decision={"others": [0] * 49_000}),
    "notes as long as the file may be": lambda: text(
        **USUAL, notes={f"n{k}": "word " * 20_000 for k in range(18)}
    ),
    "a note without a space": lambda: text(**USUAL, notes={"purposes": "W" * base.NOTE_LETTERS}),
    "as many checks and blanks as fit": lambda: text(
        **USUAL, checks=dict.fromkeys(map(str, range(500)), "no"),
        does_not_apply=[f"d{k}" for k in range(500)],
    ),
}  # fmt: skip

REFUSED: dict[str, Callable[[], str]] = {
    "20,000 purposes": lambda: text(purposes=[{"id": "tips"}] * 20_000),
    "20,000 unknown purposes": lambda: text(purposes=[{"id": f"x{k}"} for k in range(20_000)]),
    "20,000 purposes without an id": lambda: text(purposes=[{"name": f"x{k}"} for k in range(20_000)]),
    "40,000 unknown audiences": lambda: text(
        purposes=[{"id": f"p{i}", "audiences": [f"a{k}" for k in range(200)]} for i in range(200)]
    ),
    "20,000 skills": lambda: text(resources={"skills": ["writing"] * 20_000}),
    "20,000 accounts": lambda: text(accounts=accounts(20_000)),
    "20,000 unknown fields": lambda: text(**{f"f{k}": 1 for k in range(20_000)}),
    "20,000 reviews": lambda: text(reviews=[{}] * 20_000),
    "20,000 notes": lambda: text(notes={str(k): "n" for k in range(20_000)}),
    "a name of a million letters": lambda: text(department={"name": "n" * 1_000_000}),
    "an id of a million letters": lambda: text(purposes=[{"id": "n" * 1_000_000}]),
    "400,000 empty lists": lambda: text(decision={"x": [[]] * 400_000}),
    "400,000 lists in lists": lambda: '{"decision": ' + "[" * 400_000 + "]" * 400_000 + "}",
    "200 departments with 150 unknown purposes": lambda: json.dumps({"schema_version": 1, "departments": [
        json.loads(text(purposes=[{"id": f"p{k}"} for k in range(150)]))] * 200}),
    "20,000 departments": lambda: json.dumps({"schema_version": 1, "departments": [{}] * 20_000}),
}  # fmt: skip
