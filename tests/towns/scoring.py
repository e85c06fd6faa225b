"""Scores recommendations against what real towns decided, as far as it can be read from codes and values.

A town's expectations name what is kept and closed (accounts by their id), what the set holds or must not
hold, who is named first, and whether anything is opened. What is merely said is not scored here: words are
easily met.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from advisor.answers import parse_answers, parse_town
from advisor.catalog import Catalog
from advisor.telling import recommend, recommend_town

TOWNS = tuple(map(json.loads, (Path(__file__).parent / "towns.jsonl").read_text("utf-8").splitlines()))
KEPT = {"lead", "keep", "fix_first", "add", "post_only", "emergency_only", "restrict", "share_town_account",
        "join_shared", "transfer"}  # fmt: skip
CLOSED = {"park", "wind_down", "leave", "merge", "replace", "revive_or_close", "transfer", "emergency_only",
          "claim_name"}  # fmt: skip


@dataclass(frozen=True)
class Score:
    """Met and demanded: whole towns, single expectations; what is not met, by town."""

    towns: tuple[int, int]
    single: tuple[int, int]
    failed: tuple[str, ...]

    def __str__(self) -> str:
        pairs = (("towns", self.towns), ("expectations", self.single))
        return ", ".join(f"{name} {met}/{all_} = {met / max(all_, 1):.0%}" for name, (met, all_) in pairs)


def advised(case: dict[str, Any], catalog: Catalog) -> dict[str, Any]:
    """The advice for a town as plain data, for one department or for several."""
    text = json.dumps(case["answers"])
    if "departments" in case["answers"]:
        return json.loads(recommend_town(catalog, parse_town(text, catalog)).to_json())
    return json.loads(recommend(catalog, parse_answers(text, catalog)).to_json())


def constant_advice(case: dict[str, Any]) -> dict[str, Any]:
    """One sentence for every town: park X, keep every other account, run the usual five."""
    accounts = case["answers"].get("accounts") or []
    return {
        "actions": [
            {
                "account_id": a.get("id"),
                "platform": a["platform"],
                "action": "park" if a["platform"] == "x" else "keep",
            }
            for a in accounts
        ],
        "set": {"platforms": ["facebook_page", "instagram", "nextdoor", "email_newsletter", "text_alerts"]},
        "foundation": [{"platform": "agency_website"}],
    }  # fmt: skip


def expectations(case: dict[str, Any], advice: dict[str, Any]) -> list[tuple[str, bool]]:
    """Each single expectation, by name, and whether the advice meets it."""
    return list(_checked(case["expect"], case["answers"], advice))


def _checked(
    expect: dict[str, Any], answers: dict[str, Any], advice: dict[str, Any]
) -> Iterator[tuple[str, bool]]:
    parts = advice.get("departments") or [advice]
    sets = [part.get("set") or {} for part in parts]
    chosen = {p for one in sets for p in one.get("platforms") or []}
    items = [item for part in parts for item in part.get("actions") or []]
    if advice.get("departments"):  # in a town the advice by account stands for that of the departments
        items = [i for i in items if not i["account_id"]]
        items += [{**item, "account_id": name} for name, item in advice["accounts"].items()]
    platform_of = {a.get("id"): a["platform"] for a in answers.get("accounts") or []}
    beside = {f["platform"] for part in parts for f in part.get("foundation") or []}

    def of(name: str) -> list[dict[str, Any]]:
        mine = [i for i in items if i["account_id"] == name] or [i for i in items if i["platform"] == name]
        return [i for i in mine if i["account_id"]] or mine

    for name in expect.get("kept", []):
        mine = of(name)
        kept = all(i["action"] in KEPT for i in mine) if mine else platform_of.get(name, name) in beside
        yield f"kept {name}", kept
    for name in expect.get("closed", []):
        gone = [
            i["action"] in CLOSED or (i["action"] == "share_town_account" and bool(i["merge_into"]))
            for i in of(name)
        ]
        yield f"closed {name}", bool(gone) and all(gone)
    for group in expect.get("in_set_any_of", []):
        yield f"in the set {'/'.join(group)}", bool(chosen & set(group))
    for name in expect.get("not_in_set", []):
        yield f"not in the set {name}", name not in chosen
    if expect.get("first_named_any_of"):
        first = {p for one in sets for p in (one.get("platforms") or [])[:1]}
        first |= {i["platform"] for i in items if i["action"] == "lead"}
        yield "first named", bool(first & set(expect["first_named_any_of"]))
    if expect.get("opens_nothing"):
        have = set(platform_of.values())
        opened = [i for i in items if i["action"] in ("add", "lead") and not i["account_id"]]
        yield "opens nothing", not any(i["platform"] not in have for i in opened)
    for name, field, sign in (
        ("fees_at_least", "usd_per_year", 1),
        ("hours_used_at_least", "hours_per_week", 1),
        ("hours_used_at_most", "hours_per_week", -1),
    ):
        if name in expect:
            total = sum(one.get(field) or 0 for one in sets)
            yield f"{name} {expect[name]}", sign * (total - expect[name]) >= 0


def score(results: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> Score:
    """Whole towns and single expectations met; a town that expects only words is not counted."""
    towns, single = [0, 0], [0, 0]
    failed: list[str] = []
    for case, advice in results:
        met = expectations(case, advice)
        if not met:
            continue
        towns[0] += all(ok for _name, ok in met)
        towns[1] += 1
        single[0] += sum(ok for _name, ok in met)
        single[1] += len(met)
        failed += [f"{case['id']}: {name}" for name, ok in met if not ok]
    return Score((towns[0], towns[1]), (single[0], single[1]), tuple(failed))
