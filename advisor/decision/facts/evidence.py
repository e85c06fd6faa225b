"""The catalogue as arrays: how well each platform does each job, who is there, and who meets a message.

Each quantity has three layers: low end, middle, high end. All run 0–1 with fixed ends, so a value never
depends on which other platforms are in the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from advisor.catalog import Catalog
from advisor.catalog.records import DeliveryRate
from advisor.decision.method import UNKNOWN_MIDDLE

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Layers = tuple[float, float, float]

LOW, MIDDLE, HIGH = 0, 1, 2
UNKNOWN = (0.0, UNKNOWN_MIDDLE, 1.0)
EVERYONE = "all"
# A post in a feed or a stream can be passed on; what rings or lies in a mailbox is read by its owner.
PASSED_ON = frozenset({"feed", "stream"})
# Nothing is sent out for it: whoever uses the platform may come and look, follower or not.
LOOKED_UP = "standing"


@dataclass(frozen=True, eq=False)
class Evidence:
    """Arrays over platforms, purposes, audiences and horizons. All values 0–1.

    fit            3 × platforms × purposes: low, middle, high
    users          3 × platforms × audiences: share of the audience that uses the platform at all
    running, new   3 × platforms × audiences: share of its users that a town account has, running or new
    met, met_cold  3 × platforms × audiences × horizons: share of those there that meets one message,
                   usually, and where nothing was posted for weeks
    half_worth     horizons: share met that brings half the worth
    passed_on      3 × platforms × purposes: how many times as many people meet such a post as an ordinary one
    *_known        False where the catalogue does not know
    """

    platforms: tuple[str, ...]
    purposes: tuple[str, ...]
    audiences: tuple[str, ...]
    horizons: tuple[str, ...]
    fit: Floats
    fit_known: Bools
    users: Floats
    users_known: Bools
    running: Floats
    new: Floats
    met: Floats
    met_cold: Floats
    half_worth: Floats
    passed_on: Floats
    platform_index: Mapping[str, int]
    purpose_index: Mapping[str, int]
    audience_index: Mapping[str, int]
    horizon_index: Mapping[str, int]


def worth(share: Floats | float, half: Floats | float) -> Floats:
    """What a share met is worth, 0–1, both ends fixed; at the share `half` it is (1 + half) / 2."""
    share = np.clip(share, 0.0, 1.0)
    return np.asarray(share * (1 + half) / (share + half))


def middle(low: float, high: float) -> float:
    """The middle of a range of shares: the geometric mean, since such guesses err by factors.

    A low end of 0 counts as a hundredth of the high end.
    """
    return float(np.sqrt(max(low, high / 100) * high))


def layers(low: float, high: float) -> Layers:
    """Low end, middle and high end of a range of shares."""
    return low, middle(low, high), high


@lru_cache(maxsize=8)
def evidence(catalog: Catalog) -> Evidence:
    """Arrays of a catalogue with national figures. Built once; a town's own figures come in access.py."""
    platforms = tuple(p.id for p in catalog.platforms.values() if not p.is_companion)
    purposes, audiences = tuple(catalog.purposes), tuple(catalog.audiences)
    horizons = tuple(catalog.horizons)
    values = rating_worth(catalog)
    fit = np.tile(np.array(UNKNOWN)[:, None, None], (1, len(platforms), len(purposes)))
    users = np.tile(np.array(UNKNOWN)[:, None, None], (1, len(platforms), len(audiences)))
    fit_known = np.zeros(fit.shape[1:], dtype=bool)
    users_known = np.zeros(users.shape[1:], dtype=bool)
    running, new = np.ones(users.shape), np.ones(users.shape)
    met = np.zeros((*users.shape, len(horizons)))
    cold = met.copy()
    for i, platform in enumerate(platforms):
        for j, purpose in enumerate(purposes):
            claim = catalog.purpose_fit.get((platform, purpose))
            if claim is not None and claim.rating is not None:
                fit[:, i, j], fit_known[i, j] = values[claim.rating], True
        for j, audience in enumerate(audiences):
            found = national_users(catalog, platform, catalog.audiences[audience].segments, audience)
            if found is not None:
                users[:, i, j], users_known[i, j] = found, True
            running[:, i, j], new[:, i, j] = followings(catalog, platform, audience)
            for h, horizon in enumerate(horizons):
                met[:, i, j, h], cold[:, i, j, h] = met_rates(catalog, platform, audience, horizon)
    passed_on = np.ones(fit.shape)
    for j, told in enumerate(catalog.purposes.values()):
        for i, platform in enumerate(platforms):
            if catalog.kind_of(platform).passed_on and catalog.platforms[platform].delivery in PASSED_ON:
                passed_on[:, i, j] = layers(told.passed_on_low, told.passed_on_high)
    half = np.array([h.half_worth_share for h in catalog.horizons.values()])
    for array in (fit, fit_known, users, users_known, running, new, met, cold, half, passed_on):
        array.flags.writeable = False
    return Evidence(
        platforms, purposes, audiences, horizons,
        fit, fit_known, users, users_known, running, new, met, cold, half, passed_on,
        *(MappingProxyType({name: k for k, name in enumerate(names)})
          for names in (platforms, purposes, audiences, horizons)),
    )  # fmt: skip


@lru_cache(maxsize=8)
def rating_worth(catalog: Catalog) -> Mapping[int, float]:
    """The value function of a rating: the worth of each step, from scales.csv."""
    worth = {int(value): s.number for (scale, value), s in catalog.scales.items() if scale == "rating"}
    return MappingProxyType(worth)


def rated_share(catalog: Catalog, rating: int) -> tuple[float, float]:
    """The range of shares that a step of the audience scale stands for."""
    step = catalog.scales["audience", str(rating)]
    return step.number, step.number if step.number_high is None else step.number_high


def national_users(catalog: Catalog, platform: str, segments: Sequence[str], audience: str) -> Layers | None:
    """Share of an audience that uses a platform: from surveys where one asks, else rated; None: unknown."""
    surveyed = survey_users(catalog, platform, segments)
    if surveyed is not None:
        return surveyed
    # a live or group feature meets at least the people its account meets
    claims = [
        catalog.audience_fit.get((name, audience)) for name in (platform, account_of(catalog, platform))
    ]
    ranges = [
        (claim.share_low, claim.share_high)
        if claim.share_low is not None and claim.share_high is not None
        else rated_share(catalog, claim.rating)
        for claim in claims
        if claim is not None and claim.rating is not None
    ]
    return layers(*max(ranges, key=lambda ends: middle(*ends))) if ranges else None


def survey_users(
    catalog: Catalog,
    platform: str,
    segments: Sequence[str],
    *,
    weights: Sequence[float] | None = None,
) -> Layers | None:
    """Share of users in some survey segments (their mean, or weighted by `weights`), ± the margin.

    None unless every segment was surveyed: a mean over half the audience would be another audience.
    """
    if not segments:
        return None
    account = account_of(catalog, platform)
    rows = [catalog.reach.get((account, segment)) for segment in segments]
    found = [row for row in rows if row is not None]
    if len(found) < len(rows):
        return None
    share_of = np.array(weights if weights is not None else [1.0] * len(found))
    share_of = share_of / share_of.sum()
    share = float(share_of @ np.array([r.share for r in found]))
    margin = float(share_of @ np.array([r.margin or 0.0 for r in found]))
    return max(0.0, share - margin), share, min(1.0, share + margin)


def followings(catalog: Catalog, platform: str, audience: str) -> tuple[Layers, Layers]:
    """Share of its users that a running and a new town account speaks to; an unknown one speaks to all."""
    for name in (platform, account_of(catalog, platform)):
        for people in (audience, EVERYONE):
            row = catalog.followings.get((name, people))
            if row is not None:
                return layers(row.running_low, row.running_high), layers(row.new_low, row.new_high)
    return UNKNOWN, UNKNOWN


def met_rates(catalog: Catalog, platform: str, audience: str, horizon: str) -> tuple[Layers, Layers]:
    """Share of those there that meets one message within a horizon: usually, and on a sleeping account."""
    row = delivery_rate(catalog, platform, audience, horizon)
    if row is None:
        return UNKNOWN, UNKNOWN
    usual = layers(row.met_low, row.met_high)
    cold = row.cold_low is not None and row.cold_high is not None
    return usual, layers(row.cold_low or 0.0, row.cold_high or 0.0) if cold else usual


def delivery_rate(catalog: Catalog, platform: str, audience: str, horizon: str) -> DeliveryRate | None:
    """The row of delivery.csv that holds: of this platform or these people, else of the delivery."""
    delivery = catalog.platforms[platform].delivery
    for name, people in (
        (platform, audience), (platform, EVERYONE), (EVERYONE, audience), (EVERYONE, EVERYONE),
    ):  # fmt: skip
        row = catalog.delivery.get((delivery, horizon, name, people))
        if row is not None:
            return row
    return None


def account_of(catalog: Catalog, platform: str) -> str:
    """The platform whose account this is: a feature's parent, else itself."""
    return catalog.platforms[platform].shares_account_with or platform
