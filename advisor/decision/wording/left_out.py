"""Why a platform is not in the set, in one sentence that names what stands in the way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.method import SERVED_AT_ALL
from advisor.decision.result import Contribution, Covered, RuledOut
from advisor.decision.wording.naming import (
    audience_of,
    needs_of,
    people_words,
    purpose_of,
    purpose_words,
    shortest_that_fits,
)
from advisor.decision.wording.numbers import benefit_words, rounded
from advisor.decision.wording.phrases import uncapital
from advisor.text import _, ngettext


@dataclass(frozen=True)
class Room:
    """What one more platform would need, and what the set leaves.

    hours_needed, hours_left  a week
    usd_needed, usd_left      a year; usd_left is None where no budget was given
    most_accounts             the limit where the set has reached it, else None
    same_kind                 a member of the set that does the same job and excludes it, by name
    """

    hours_needed: float
    hours_left: float
    usd_needed: float = 0.0
    usd_left: float | None = None
    most_accounts: int | None = None
    same_kind: str | None = None


def other_job(catalog: Catalog, platform: str) -> RuledOut:
    """A platform that cannot do any chosen need at all."""
    record = catalog.platforms[platform]
    good_for = _(" It is for: {job}").format(job=uncapital(record.good_for)) if record.good_for else ""
    return RuledOut(
        platform=platform,
        name=record.name,
        rule="other_job",
        reason=_("It does another job: none of your needs can be met there.") + good_for,
    )


def no_room_beside_its_account(catalog: Catalog, feature: str, modes: Sequence[Mode]) -> RuledOut:
    """A live or group feature that no way of running its account leaves hours for."""
    record = catalog.platforms[feature]
    account = catalog.platforms[record.shares_account_with or feature]
    hours = min(mode.hours_per_week for mode in modes)
    reason = ngettext(
        "It takes about {hours} hour a week on top of {account}, run so that people are answered.",
        "It takes about {hours} hours a week on top of {account}, run so that people are answered.",
        hours,
    ).format(hours=rounded(hours), account=account.name)
    remedy = _("Find the hours for {account} first.").format(account=account.name)
    return RuledOut(
        platform=feature, name=record.name, rule="not_now", lacks="hours", reason=reason, remedy=remedy
    )


def no_hours(catalog: Catalog, platform: str, hours_per_week: float) -> RuledOut:
    """An account that runs today, for which not even the minutes of copies are there."""
    return RuledOut(
        platform=platform,
        name=catalog.platforms[platform].name,
        rule="not_now",
        lacks="hours",
        reason=_("Even copies of other posts take a quarter of an hour a week; you have {have}.").format(
            have=rounded(hours_per_week)
        ),
        remedy=_("Find a quarter of an hour a week for it."),
    )


def left_out(
    catalog: Catalog,
    contributions: Sequence[Contribution],
    covered: Sequence[Covered],
    room: Room,
    *,
    conditional: str | None,
    worth_adding: bool,
    kept: Collection[str] = (),
) -> str:
    """Why a ranked platform is not in the set: the gate, the limit it meets, or who does the job already."""
    if conditional:
        return conditional
    if worth_adding:
        return _no_room(room)
    by_criterion = {c.criterion: c for c in covered}
    mine = max(needs_of(contributions), key=lambda c: c.points, default=None)
    better = by_criterion.get(mine.criterion) if mine else None
    if mine is None or mine.points <= 0:
        return _("Run within your hours, it does nothing for your needs.")
    purpose, people = purpose_words(catalog, purpose_of(mine)), people_words(catalog, audience_of(mine))
    if better and better.platform and better.value >= max(mine.value, SERVED_AT_ALL):
        name = catalog.platforms[better.platform].name
        if better.platform in kept:
            return shortest_that_fits(
                _("The copies on {name} cover {purpose} for {people} as well.").format(
                    name=name, purpose=purpose, people=people
                ),
                _("The copies on {name} cover {purpose} as well.").format(name=name, purpose=purpose),
            )
        return shortest_that_fits(
            _("{name} already serves {purpose} {words} for {people}.").format(
                name=name, purpose=purpose, words=better.words, people=people
            ),
            _("{name} already covers {purpose}.").format(name=name, purpose=purpose),
        )
    return shortest_that_fits(
        _("It would add too little: {purpose} for {people}, served {words}.").format(
            purpose=purpose, people=people, words=benefit_words(mine.value)
        ),
        _("It would add too little for {purpose}.").format(purpose=purpose),
    )


def _no_room(room: Room) -> str:
    """The limit that keeps out a platform worth adding."""
    if room.same_kind:
        return _("{name} does the same job; one such product is enough.").format(name=room.same_kind)
    if room.hours_needed > room.hours_left + 1e-9:
        return ngettext(
            "It takes about {needed} hour a week; the set leaves {left}.",
            "It takes about {needed} hours a week; the set leaves {left}.",
            room.hours_needed,
        ).format(needed=rounded(room.hours_needed), left=rounded(max(room.hours_left, 0.0)))
    if room.usd_left is not None and room.usd_needed > room.usd_left:
        return _("It costs ${needed} a year; the set leaves ${left} of your budget.").format(
            needed=f"{room.usd_needed:,.0f}", left=f"{max(room.usd_left, 0.0):,.0f}"
        )
    if room.most_accounts is not None:
        return ngettext(
            "The set has {count} account, the most you can keep up.",
            "The set has {count} accounts, the most you can keep up.",
            room.most_accounts,
        ).format(count=room.most_accounts)
    return _("It would help, but another mix serves your needs better within the same limits.")
