"""What is not run, under the rule that keeps it out: each with its reason and what would change that."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.decision.result import Recommendation, RuledOut
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.naming import in_its_account
from advisor.text import _, mark

# In the order in which a department asks about them.
RULES = {
    "discontinued": mark("It has ended"),
    "banned": mark("You may not use it"),
    "decided": mark("Its end is decided"),
    "state_rule": mark("A state rule forbids it"),
    "other_job": mark("It does another job"),
    "money": mark("It costs more than you have"),
    "requires": mark("It needs something you do not have"),
    "needs_account": mark("It needs an account you do not have"),
}


@dataclass(frozen=True)
class Out:
    """One platform that is out: its name, why, what would change that, and the least change there is."""

    platform: str
    name: str
    reason: str
    remedy: str
    change: str
    successor: str | None


@dataclass(frozen=True)
class OutGroup:
    """Those that are out for one rule."""

    heading: str
    rows: tuple[Out, ...]


def not_now(result: Recommendation) -> OutGroup | None:
    """What could come in later, and what it would take; None where there is nothing."""
    rows = _by_rule(result, "not_now")
    return OutGroup(_("Not now"), rows) if rows else None


def not_now_lead() -> str:
    """What the same have in common."""
    return _("These could serve you, but not with the hours, skills or cover you have today.")


def by_rule(result: Recommendation) -> tuple[OutGroup, ...]:
    """What a hard rule keeps out, rule by rule."""
    groups = (OutGroup(_(label), _by_rule(result, rule)) for rule, label in RULES.items())
    return tuple(group for group in groups if group.rows)


def why_it_is_out(row: Out) -> Point:
    """Its name, and what keeps it out."""
    return Point(row.reason, lead=_("{name}:").format(name=row.name))


def ranked_but_left_out(basis: Basis) -> Points | None:
    """What was ranked and is not run, why, and the least that would bring it in; None without any."""
    rows = [row for row in basis.recommendation.valued() if row.left_out_because]
    if not rows:
        return None
    return Points(
        _("Ranked, but left out"),
        tuple(
            Point(
                f"{row.left_out_because} {least_change_words(row.platform, basis.recommendation)}".rstrip(),
                lead=_("{name}:").format(name=in_its_account(row, basis.catalog)),
            )
            for row in rows
        ),
    )


def least_change_words(platform: str, result: Recommendation) -> str:
    """The least change that brings it in, short; "" where there is none or none was worked out."""
    changes = (c for c in result.what_would_change or () if c.platform == platform and c.needs.kinds)
    return next((change.reason for change in changes), "")


def verdict_without_a_place(platform: str, result: Recommendation) -> tuple[str, ...]:
    """What is said of a platform that is not ranked: what keeps it out, or what it is for beside the rest."""
    out = next((row for row in result.ruled_out if row.platform == platform), None)
    if out is not None:
        return out.reason, _remedy(out)
    beside = next((row for row in result.foundation if row.platform == platform), None)
    return (beside.reason if beside else _("It stands beside the ranking and is not scored."),)


def _remedy(row: RuledOut) -> str:
    return _("What would change it: {remedy}").format(remedy=row.remedy) if row.remedy else ""


def _by_rule(result: Recommendation, rule: str) -> tuple[Out, ...]:
    return tuple(_out(row, result) for row in result.ruled_out if row.rule == rule)


def _out(row: RuledOut, result: Recommendation) -> Out:
    change = least_change_words(row.platform, result)
    return Out(row.platform, row.name, row.reason, _remedy(row), change, row.successor)
