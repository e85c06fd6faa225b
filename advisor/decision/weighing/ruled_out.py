"""Platforms that are ruled out once their values are known: no need of theirs, no hours for them."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.result import Reason, RuledOut


def other_job(catalog: Catalog, platform: str) -> RuledOut:
    """A platform that cannot do any chosen need at all."""
    record = catalog.platforms[platform]
    its_job = (Reason.of("is-for", platform=platform),) if record.good_for else ()
    return RuledOut(
        platform=platform,
        name=record.name,
        rule="other_job",
        because=(Reason.of("other-job"), *its_job),
    )


def no_room_beside_its_account(catalog: Catalog, feature: str, modes: Sequence[Mode]) -> RuledOut:
    """A live or group feature that no way of running its account leaves hours for."""
    record = catalog.platforms[feature]
    account = catalog.platforms[record.shares_account_with or feature].id
    hours = min(mode.hours_per_week for mode in modes)
    return RuledOut(
        platform=feature,
        name=record.name,
        rule="not_now",
        lacks="hours",
        because=(Reason.of("no-room-beside", platform=account, hours=hours),),
        remedy_because=Reason.of("find-hours-for", platform=account),
    )


def no_hours(catalog: Catalog, platform: str, hours_per_week: float) -> RuledOut:
    """An account that runs today, for which not even the minutes of copies are there."""
    return RuledOut(
        platform=platform,
        name=catalog.platforms[platform].name,
        rule="not_now",
        lacks="hours",
        because=(Reason.of("no-minutes-for-copies", have=hours_per_week),),
        remedy_because=Reason.of("find-a-quarter-hour"),
    )
