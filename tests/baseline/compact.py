"""A result in codes and values alone: what is advised, without the sentences that say it."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
# Scores, shares and tipping points are rounded to this many digits.
DIGITS = 2


def compact(result: Json) -> Json:
    """The parts of a recommendation that mean something for the department.

    ranking   [platform, score, mode, action, why it is left out]; features: the same, with their page first
    actions   [platform, account, action, until, merge_into, replace_with], what is empty at the end left out
    All others by name; a part that is empty is left out.
    """
    chosen = result["set"]
    parts: Json = {
        "ranking": [_row(row) for row in result["ranking"]],
        "features": [[row["platform"], *_row(f)] for row in result["ranking"] for f in row["features"]],
        "ruled_out": {o["platform"]: _trimmed([o["rule"], o["lacks"]]) for o in result["ruled_out"]},
        "set": chosen["platforms"],
        "modes": chosen["modes"],
        "with_features": {name: list(features) for name, features in chosen["features"].items() if features},
        "kept": [[k["platform"], k["account_id"], k["hours_per_week"], k["by"]] for k in chosen["kept"]],
        "totals": _totals(result),
        "covered": {
            c["criterion"]: [c["platform"], round(c["value"], DIGITS)] for c in chosen["needs_covered"]
        },
        "actions": [_action(item) for item in result["actions"]],
        "layers": [
            [y["layer"], y["platform"], y["account_id"], y["run_by"], y["there"], y["needs"]]
            for y in result["layers"] or ()
        ],
        "purposes": {p["id"]: [p["horizon"], p["platform"], p["served"]] for p in result["purposes"] or ()},
        "certainty": {c["platform"]: c["certainty"] for c in result["certainty"] or ()},
        "tipping": {f"{t['list']} {t['criterion']}": _tip(t) for t in result["tipping_points"] or ()},
        "would_change": {
            w["platform"]: [w["needs"], w["drops"]] for w in _rounded(result["what_would_change"] or ())
        },
        "ways": {
            w["id"]: [w["platforms"], w["hours_more"], round(w["covered"], DIGITS), w["chosen"]]
            for w in result["strategies"] or ()
        },
        "sets_by_hours": {str(s["hours_per_week"]): s["platforms"] for s in result["set_by_hours"]},
        "core": result["core"] or [],
        "answer_next": result["answer_next"] or [],
    }
    return {name: part for name, part in parts.items() if part}


def compact_place(result: Json) -> Json:
    """What is advised for the accounts of a place with several departments."""
    return {
        "actions": [
            _trimmed([a["platform"], name, a["action"], a["until"], a["merge_into"], a["replace_with"]])
            for name, a in sorted(result["accounts"].items())
        ],
        "overlaps": {o["platform"]: [o["accounts"], o["keep"], o["into"]] for o in result["overlaps"]},
        "totals": {"hours saved": round(result["hours_saved_per_week"], DIGITS)},
    }


def _row(row: Json) -> list[Any]:
    left_out = row["left_out"]["rule"] if row["left_out"] else None
    score = round(row["score"], DIGITS)
    return _trimmed([row["platform"], score, row["mode"], row["action"], left_out])


def _action(item: Json) -> list[Any]:
    names = ("platform", "account_id", "action", "until", "merge_into", "replace_with")
    return _trimmed([item[name] for name in names])


def _totals(result: Json) -> Json:
    chosen, totals = result["set"], result["totals"] or {}
    price = result["price_of_keeping"]
    told = {
        "hours": chosen["hours_per_week"],
        "dollars": chosen["usd_per_year"],
        "new hours": totals.get("hours_new"),
        "new dollars": totals.get("usd_new"),
        "price of keeping": round(price["points"], 1) if price else None,
    }
    return {name: figure for name, figure in told.items() if figure is not None}


def _tip(tip: Json) -> list[Any]:
    flips = tip["flips_at"]
    return _trimmed([tip["leader"], tip["to"], None if flips is None else round(flips, DIGITS)])


def _rounded(part: Any) -> Any:
    """Plain data with every fraction rounded."""
    if isinstance(part, float):
        return round(part, DIGITS)
    if isinstance(part, dict):
        return {name: _rounded(one) for name, one in part.items()}
    return [_rounded(one) for one in part] if isinstance(part, list | tuple) else part


def _trimmed(values: list[Any]) -> list[Any]:
    """Without the empty values at the end."""
    while values and values[-1] is None:
        values = values[:-1]
    return values
