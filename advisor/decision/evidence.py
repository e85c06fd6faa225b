"""The catalogue as arrays: how well each platform does each job, and whom one meets there.

Each quantity has three layers: low end, middle, high end. All run 0–1 with fixed ends, so a value never
depends on which other platforms are in the catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from advisor.catalog import Catalog
from advisor.decision.method import HALF_ACCESS_SHARE, UNKNOWN_MIDDLE

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

LOW, MIDDLE, HIGH = 0, 1, 2
UNKNOWN = (0.0, UNKNOWN_MIDDLE, 1.0)


@dataclass(frozen=True, eq=False)
class Evidence:
    """Arrays over platforms × purposes (fit) and platforms × audiences (access).

    fit, access    3 × platforms × (purposes | audiences): low, middle, high, each 0–1
    *_known        platforms × …: False where the catalogue does not know
    """

    platforms: tuple[str, ...]
    purposes: tuple[str, ...]
    audiences: tuple[str, ...]
    fit: Floats
    fit_known: Bools
    access: Floats
    access_known: Bools
    platform_index: Mapping[str, int]
    purpose_index: Mapping[str, int]
    audience_index: Mapping[str, int]


def saturate(share: Floats | float) -> Floats:
    """Access from the share of an audience that can be met, both 0–1; half the gain at HALF_ACCESS_SHARE."""
    share = np.clip(share, 0.0, 1.0)
    return np.asarray(share * (1 + HALF_ACCESS_SHARE) / (share + HALF_ACCESS_SHARE))


@lru_cache(maxsize=8)
def evidence(catalog: Catalog) -> Evidence:
    """Arrays of a catalogue with national figures. Built once; a town's own figures come in access.py."""
    platforms = tuple(p.id for p in catalog.platforms.values() if not p.is_companion)
    purposes, audiences = tuple(catalog.purposes), tuple(catalog.audiences)
    worth = rating_worth(catalog)
    fit = np.tile(np.array(UNKNOWN)[:, None, None], (1, len(platforms), len(purposes)))
    access = np.tile(np.array(UNKNOWN)[:, None, None], (1, len(platforms), len(audiences)))
    fit_known = np.zeros(fit.shape[1:], dtype=bool)
    access_known = np.zeros(access.shape[1:], dtype=bool)
    for i, platform in enumerate(platforms):
        for j, purpose in enumerate(purposes):
            claim = catalog.purpose_fit.get((platform, purpose))
            if claim is not None and claim.rating is not None:
                fit[:, i, j], fit_known[i, j] = worth[claim.rating], True
        for j, audience in enumerate(audiences):
            found = national_access(catalog, platform, catalog.audiences[audience].segments, audience)
            if found is not None:
                access[:, i, j], access_known[i, j] = found, True
    for array in (fit, fit_known, access, access_known):
        array.flags.writeable = False
    return Evidence(
        platforms, purposes, audiences, fit, fit_known, access, access_known,
        *(MappingProxyType({name: k for k, name in enumerate(names)})
          for names in (platforms, purposes, audiences)),
    )  # fmt: skip


@lru_cache(maxsize=8)
def rating_worth(catalog: Catalog) -> Mapping[int, float]:
    """The value function of a rating: the worth of each step, from scales.csv."""
    worth = {int(value): s.number for (scale, value), s in catalog.scales.items() if scale == "rating"}
    return MappingProxyType(worth)


def national_access(
    catalog: Catalog, platform: str, segments: tuple[str, ...], audience: str
) -> tuple[float, float, float] | None:
    """Access from surveys where one asks, else from the rating of this audience; None when unknown."""
    surveyed = survey_access(catalog, platform, segments)
    if surveyed is not None:
        return surveyed
    # a live or group feature meets at least the people its account meets
    claims = [
        catalog.audience_fit.get((name, audience)) for name in (platform, account_of(catalog, platform))
    ]
    ratings = [claim.rating for claim in claims if claim is not None and claim.rating is not None]
    if not ratings:
        return None
    met = rating_worth(catalog)[max(ratings)]
    return met, met, met


def survey_access(
    catalog: Catalog,
    platform: str,
    segments: tuple[str, ...],
    *,
    weights: tuple[float, ...] | None = None,
) -> tuple[float, float, float] | None:
    """Access from the survey shares of some segments (their mean, or weighted by `weights`).

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
    low, high = visibility_range(catalog, platform, segments)
    return access_range(share, margin, low, high)


def access_range(share: float, margin: float, low: float, high: float) -> tuple[float, float, float]:
    """Low, middle and high access of a share ± margin seen with a visibility between low and high."""
    seen = np.array([(share - margin) * low, share * (low + high) / 2, (share + margin) * high])
    met = saturate(seen)
    return float(met[0]), float(met[1]), float(met[2])


def visibility_range(catalog: Catalog, platform: str, segments: tuple[str, ...]) -> tuple[float, float]:
    """Local visibility of a platform for the first segment that has its own row, else for all."""
    for name in (platform, account_of(catalog, platform)):
        for segment in (*segments, "all"):
            row = catalog.visibility.get((name, segment))
            if row is not None:
                return row.visibility_low, row.visibility_high
    return 0.0, 1.0


def account_of(catalog: Catalog, platform: str) -> str:
    """The platform whose account this is: a feature's parent, else itself."""
    return catalog.platforms[platform].shares_account_with or platform
