"""Why a ranked platform is not in the set: the gate, the limit it meets, or who does its best job already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from advisor.decision.method import SERVED_AT_ALL
from advisor.decision.result import Contribution, Covered, Criterion, LeftOut, LeftOutRule


@dataclass(frozen=True)
class Room:
    """What one more platform would need, and what the set leaves.

    hours_needed, hours_left  a week
    usd_needed, usd_left      a year; usd_left is None where no budget was given
    most_accounts             the limit where the set has reached it, else None
    most_is_theirs            False where they told no limit, and no more are opened at once
    same_kind                 a member of the set that does the same job and excludes it
    page_hours                for a feature whose page the set runs too sparingly to carry it: the hours a
                              week that both would take more; else None
    workable                  False where it fits none of the purposes well enough to be looked at
    """

    hours_needed: float
    hours_left: float
    usd_needed: float = 0.0
    usd_left: float | None = None
    most_accounts: int | None = None
    most_is_theirs: bool = True
    same_kind: str | None = None
    page_hours: float | None = None
    workable: bool = True


@dataclass(frozen=True)
class Served:
    """A need as a platform would serve it, and the share of its people whom one message there meets, 0–1."""

    contribution: Contribution
    share_met: float


def why_left_out(
    needs: Sequence[Served],
    covered: Sequence[Covered],
    met_by_members: dict[Criterion, float],
    room: Room,
    *,
    conditional: bool,
    worth_adding: bool,
    kept: Collection[str] = (),
) -> LeftOut:
    """The first of these: a gate, where it is worth adding and nothing does the same job; a product that does
    the same job; a limit, where it is worth adding; what its best job lacks, or who does it.

    Nobody is sent to a vendor or an attorney for what would stay outside all the same.

    needs           what it would itself do
    met_by_members  per criterion, the share met by the member that serves it best
    kept            members that run as copies only
    """
    if conditional and worth_adding and not room.same_kind:
        return LeftOut(rule="gate")
    best = max(needs, key=lambda s: (round(s.contribution.value, 9), s.contribution.points), default=None)
    if best is None or best.contribution.value <= 0:
        return LeftOut(rule="nothing")
    need = best.contribution.criterion
    own = LeftOut(
        rule="adds_little",
        purpose=need.purpose,
        audience=need.audience,
        value=best.contribution.value,
        share_met=best.share_met,
    )
    if room.same_kind:
        return own.model_copy(update={"rule": "same_job", "other": room.same_kind})
    if worth_adding and (limit := _limit(room)) is not None:
        return own.model_copy(update={"rule": limit.rule, "needed": limit.needed, "left": limit.left})
    if not room.workable:
        return own.model_copy(update={"rule": "poor_fit"})
    there = next((c for c in covered if c.criterion == best.contribution.criterion), None)
    served = there is not None and there.platform is not None and there.value >= SERVED_AT_ALL
    # what hardly does the job itself is left out for that, whoever does it
    if there is None or not served or not SERVED_AT_ALL <= (own.value or 0.0) <= there.value:
        return own
    return own.model_copy(
        update={
            "rule": "copied" if there.platform in kept else "served",
            "other": there.platform,
            "other_value": there.value,
            "other_share_met": met_by_members.get(there.criterion),
        }
    )


def _limit(room: Room) -> LeftOut | None:
    """The limit that keeps out a platform worth adding, as rule and values; None: there is room."""
    if room.page_hours is not None:
        return LeftOut(rule="page", needed=room.page_hours, left=max(room.hours_left, 0.0))
    if room.most_accounts is not None:  # no hours would bring it in
        rule: LeftOutRule = "accounts" if room.most_is_theirs else "accounts_at_once"
        return LeftOut(rule=rule, needed=1.0, left=float(room.most_accounts))
    if room.hours_needed > room.hours_left + 1e-9:
        return LeftOut(rule="hours", needed=room.hours_needed, left=max(room.hours_left, 0.0))
    if room.usd_needed > (room.usd_left or 0.0):
        left = None if room.usd_left is None else max(room.usd_left, 0.0)
        return LeftOut(rule="money", needed=room.usd_needed, left=left)
    return None
