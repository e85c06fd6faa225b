"""Rules about how messages come to people: no cell is missing, and shares move the way time does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise, product
from typing import cast

from advisor.catalog.delivery import ALL, HORIZONS_IN_TIME, DeliveryRate, Following, Horizon, holding_rate
from advisor.catalog.problems import Problem
from advisor.catalog.provenance import OWN_JUDGEMENT
from advisor.catalog.reading import Located, ReadTables
from advisor.catalog.records import Audience, Platform

# A range says from where to where, so one end alone says nothing.
BOTH_ENDS_OR_NONE = (
    ("audience_fit", "share_low", "share_high"),
    ("delivery", "night_low", "night_high"),
    ("delivery", "cold_low", "cold_high"),
    ("purposes", "passed_on_low", "passed_on_high"),
)
# Part, whole, and why the one is never more than the other.
NEVER_MORE = (
    ("followings", "new_low", "running_low", "A new account never has more people than a running one."),
    ("followings", "new_high", "running_high", "A new account never has more people than a running one."),
    ("delivery", "night_low", "met_low", "No more people meet a message at night than by day."),
    ("delivery", "night_high", "met_high", "No more people meet a message at night than by day."),
    ("delivery", "cold_low", "met_low", "A sleeping account meets no more people than one in use."),
    ("delivery", "cold_high", "met_high", "A sleeping account meets no more people than one in use."),
)


def delivery_problems(read: ReadTables, broken: frozenset[str]) -> Iterator[Problem]:
    """Problems of horizons.csv, delivery.csv, followings.csv and of ranges elsewhere.

    Rows of a broken table are missing here, so nothing is concluded from their absence.
    """
    yield from _published(read)
    yield from _one_ended(read)
    yield from _too_much(read)
    yield from _half_worth(read)
    if broken.isdisjoint(("platforms", "horizons", "delivery")):
        yield from _missing_rates(read)
    if broken.isdisjoint(("platforms", "delivery")):
        yield from _idle_rates(read)
        yield from _falling_shares(read)
    if broken.isdisjoint(("platforms", "followings")):
        yield from _missing_followings(read)


def _published(read: ReadTables) -> Iterator[Problem]:
    """Figures that are called published name somebody else who states them."""
    for name in ("horizons", "delivery", "followings"):
        for row in read.get(name, []):
            claim = cast(Horizon | DeliveryRate | Following, row.record)
            if claim.basis in ("published", "survey") and not set(claim.sources) - {OWN_JUDGEMENT}:
                message = f"The figures are called {claim.basis}, and no source is named that states them."
                fix = "Name a source of sources.csv, or write inferred as their basis."
                yield Problem(f"{name}.csv", row.line, "sources", "published_without_source", message, fix)


def _one_ended(read: ReadTables) -> Iterator[Problem]:
    for name, low, high in BOTH_ENDS_OR_NONE:
        for row in read.get(name, []):
            given = {low, high} & row.record.model_fields_set
            if len(given) == 1:
                blank = ({low, high} - given).pop()
                message = f"{given.pop()} is given and {blank} is blank, so the range has one end."
                fix = "Give both ends of the range, or leave both blank."
                yield Problem(f"{name}.csv", row.line, blank, "one_end", message, fix)


def _too_much(read: ReadTables) -> Iterator[Problem]:
    for name, part, whole, why in NEVER_MORE:
        for row in read.get(name, []):
            less, most = getattr(row.record, part), getattr(row.record, whole)
            if less is not None and less > most:
                message = f"{part} is {less:g} and {whole} only {most:g}. {why}"
                fix = f"Lower {part}, or raise {whole}."
                yield Problem(f"{name}.csv", row.line, part, "more_than_whole", message, fix)


def _half_worth(read: ReadTables) -> Iterator[Problem]:
    for row in read.get("horizons", []):
        if cast(Horizon, row.record).half_worth_share == 0:
            message = "A share of 0 cannot bring half of the worth."
            fix = "Write the share met that is worth half, such as 0.1."
            yield Problem("horizons.csv", row.line, "half_worth_share", "no_half_worth", message, fix)


def _missing_rates(read: ReadTables) -> Iterator[Problem]:
    """Every delivery in use has a row for all platforms and all people at every horizon."""
    rates = _rates(read)
    horizons = [cast(Horizon, row.record).id for row in read.get("horizons", [])]
    for delivery in dict.fromkeys(platform.delivery for platform in _platforms(read)):
        missing = [h for h in horizons if (delivery, h, ALL, ALL) not in rates]
        if missing:
            message = f"{delivery} has no row for all platforms and all people: {', '.join(missing)}."
            fix = f"Add a line for each with {ALL} as its platform and {ALL} as its audience."
            yield Problem("delivery.csv", 0, "horizon", "missing_rate", message, fix)


def _idle_rates(read: ReadTables) -> Iterator[Problem]:
    """A row of a platform that comes to people another way would never be read."""
    delivery_of = {platform.id: platform.delivery for platform in _platforms(read)}
    for row in read.get("delivery", []):
        rate = cast(DeliveryRate, row.record)
        comes = delivery_of.get(rate.platform, rate.delivery)
        if comes != rate.delivery:
            message = (
                f"{rate.platform} is {comes} in platforms.csv, so a row for {rate.delivery} is never read."
            )
            fix = f"Write {comes}, or change the delivery of {rate.platform}."
            yield Problem("delivery.csv", row.line, "delivery", "idle_row", message, fix)


def _falling_shares(read: ReadTables) -> Iterator[Problem]:
    """More time never meets fewer people, read as the engine reads: the row that holds at each horizon.

    What is looked up stands apart: people come of themselves, so it has no place in this order. A platform or
    audience without rows of its own reads those of all, which are looked at once.
    """
    lines = {id(row.record): row.line for row in read.get("delivery", [])}
    comes = {platform.id: platform.delivery for platform in _platforms(read)}
    rates = {
        key: cast(DeliveryRate, row.record)
        for key, row in _rates(read).items()
        if key[2] == ALL or comes.get(key[2]) == key[0]  # the others are told as rows that nobody reads
    }
    known = {ALL, *(cast(Audience, row.record).id for row in read.get("audiences", []))}
    told: set[tuple[int, int]] = set()
    for delivery in dict.fromkeys(key[0] for key in rates):
        mine = [key for key in rates if key[0] == delivery]
        platforms = dict.fromkeys((ALL, *(key[2] for key in mine)))
        audiences = [name for name in dict.fromkeys((ALL, *(key[3] for key in mine))) if name in known]
        for platform, audience in product(platforms, audiences):
            found = [holding_rate(rates, delivery, time, platform, audience) for time in HORIZONS_IN_TIME]
            for sooner, later in pairwise(rate for rate in found if rate is not None):
                pair = lines[id(sooner)], lines[id(later)]
                if pair in told:
                    continue
                told.add(pair)
                yield from _falls(sooner, later, f"platform {platform}, audience {audience}", pair[1])


def _falls(sooner: DeliveryRate, later: DeliveryRate, whose: str, line: int) -> Iterator[Problem]:
    for column in ("met_low", "met_high"):
        before, after = getattr(sooner, column), getattr(later, column)
        if after < before:
            falls = f"from {before:g} ({sooner.horizon}) to {after:g} ({later.horizon})"
            message = f"{column} falls {falls} for {whose}."
            fix = "More time meets no fewer people: correct one of the two rows."
            yield Problem("delivery.csv", line, column, "falling_share", message, fix)
            return


def _missing_followings(read: ReadTables) -> Iterator[Problem]:
    """Whatever is ranked says how many of its users an account there speaks to."""
    said = {
        (following.platform, following.audience)
        for following in (cast(Following, row.record) for row in read.get("followings", []))
    }
    for platform in _platforms(read):
        ranked = not platform.is_companion and platform.status != "discontinued"
        if ranked and (platform.id, ALL) not in said:
            message = f"{platform.id} has no row for {ALL} people."
            fix = f"Add a line for {platform.id} with {ALL} as its audience."
            yield Problem("followings.csv", 0, "platform", "missing_following", message, fix)


def _platforms(read: ReadTables) -> list[Platform]:
    return [cast(Platform, row.record) for row in read.get("platforms", [])]


def _rates(read: ReadTables) -> Mapping[tuple[str, str, str, str], Located]:
    found: dict[tuple[str, str, str, str], Located] = {}
    for row in read.get("delivery", []):
        rate = cast(DeliveryRate, row.record)
        found[rate.delivery, rate.horizon, rate.platform, rate.audience] = row
    return found
