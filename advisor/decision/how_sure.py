"""From claims to what may be wrong with them: the spread of every value that the draws sample."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import AudienceFit, PurposeFit
from advisor.decision.assessment import Assessment
from advisor.decision.benefit import kept_by
from advisor.decision.draws import Spread
from advisor.decision.evidence import HIGH, LOW, MIDDLE, account_of, rating_worth
from advisor.decision.needs import in_catalogue_order
from advisor.decision.pool import Candidates
from advisor.decision.recommendation import Ranked
from advisor.decision.robustness import Robustness, robustness
from advisor.decision.selection import RatedSet
from advisor.decision.sets_drawn import Sets, sets_for_draws
from advisor.decision.success import points_per_served_need, read_on

# The half-width of a 90 % range in standard deviations.
NINETY_PERCENT = 1.645


def how_sure(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    ranking: Sequence[Ranked],
    pool: Candidates | None,
    near_best: Sequence[RatedSet],
    draws: int,
) -> Robustness:
    """Draw weights and values for the rows of a ranking and the pool of near-best sets."""
    spread = _spread(catalog, assessed, ranking)
    factor = np.array([points_per_served_need(catalog, read_on(r), assessed.weighting) for r in ranking])
    sets = None if pool is None else _sets(ranking, spread, pool, near_best)
    lists = rows_by_role(ranking)
    return robustness(catalog, answers, assessed.weighting, spread, factor, sets, lists, draws=draws)


def rows_by_role(ranking: Sequence[Ranked]) -> dict[str, list[int]]:
    """Places in the ranking of each role, best first."""
    lists: dict[str, list[int]] = {}
    for i, row in enumerate(ranking):
        lists.setdefault(row.role, []).append(i)
    return lists


def _spread(catalog: Catalog, assessed: Assessment, ranking: Sequence[Ranked]) -> Spread:
    """Standard deviations and shared errors of every cell, from basis and confidence of its claims."""
    needs = assessed.weighting.needs
    order = in_catalogue_order(catalog, needs)  # the noise of a cell hangs on its place
    accounts: dict[str, int] = {}
    sources: dict[str, int] = {}
    row_of = {row.platform: i for i, row in enumerate(ranking)}
    cells: list[tuple[int, int, float, float, float, bool, int, int]] = []
    for i, row in enumerate(ranking):
        modes = {m.mode: m for m in catalog.modes[row.platform]}
        kept = kept_by(modes[row.mode], assessed.weighting)
        account = accounts.setdefault(account_of(catalog, row.platform), len(accounts))
        for j in order:
            need, contribution = needs[j], row.contributions[j]
            speaker = contribution.through or row.platform
            p = assessed.facts.platform_index[speaker]
            unknown = not bool(assessed.known[p, j])
            if contribution.value <= 0 and not unknown:
                continue
            k = 1.0 if contribution.through else float(kept[j])
            claim = catalog.purpose_fit.get((speaker, need.purpose))
            source = sources.setdefault(_shared_source(claim, need.purpose), len(sources))
            deviation = 0.0 if unknown else k * _deviation(catalog, assessed, claim, speaker, p, j)
            most = max(k, contribution.value)
            cells.append((i, j, contribution.value, deviation, most, unknown, account, source))
    columns = list(zip(*cells, strict=True)) if cells else [()] * 8
    return Spread(
        row=np.array(columns[0], dtype=np.intp),
        need=np.array(columns[1], dtype=np.intp),
        value=np.array(columns[2], dtype=float),
        deviation=np.array(columns[3], dtype=float),
        most=np.array(columns[4], dtype=float),
        unknown=np.array(columns[5], dtype=bool),
        platform=np.array(columns[6], dtype=np.intp),
        source=np.array(columns[7], dtype=np.intp),
        rows=len(ranking),
        needs=len(needs),
        parent=np.array([row_of.get(account_of(catalog, r.platform), i) for i, r in enumerate(ranking)]),
    )


def _shared_source(claim: PurposeFit | None, purpose: str) -> str:
    """Whose error a cell shares: its first source, else our own view of this purpose."""
    return claim.sources[0] if claim and claim.sources and claim.basis == "published" else purpose


def _deviation(
    catalog: Catalog,
    assessed: Assessment,
    claim: PurposeFit | None,
    speaker: str,
    platform: int,
    need: int,
) -> float:
    """Standard deviation of fit × access before the mode is applied."""
    facts, wanted = assessed.facts, assessed.weighting.needs[need]
    purpose = facts.purpose_index[wanted.purpose]
    fit = float(facts.fit[MIDDLE, platform, purpose])
    potential = assessed.potential[:, platform, need]
    access = float(potential[MIDDLE]) / fit if fit > 0 else 0.0
    fit_error = _rating_error(catalog, claim) if claim else 0.0
    spread = float(potential[HIGH] - potential[LOW]) / fit if fit > 0 else 0.0
    if spread > 0:  # a survey share seen with a range of visibility
        access_error = spread / (2 * NINETY_PERCENT)
    else:
        access_error = _rating_error(catalog, catalog.audience_fit.get((speaker, wanted.audience)))
    return float(np.hypot(access * fit_error, fit * access_error))


def _rating_error(catalog: Catalog, claim: PurposeFit | AudienceFit | None) -> float:
    """Standard deviation of a rating's worth: its steps of doubt times what a step is worth around it."""
    if claim is None or claim.rating is None:
        return 0.0
    steps = (
        catalog.scales["confidence", claim.confidence].number + catalog.scales["basis", claim.basis].number
    )
    worth = rating_worth(catalog)
    below, above = worth[max(claim.rating - 1, 0)], worth[min(claim.rating + 1, 4)]
    return steps * (above - below) / (min(claim.rating + 1, 4) - max(claim.rating - 1, 0))


def _sets(
    ranking: Sequence[Ranked], spread: Spread, pool: Candidates, near_best: Sequence[RatedSet]
) -> Sets | None:
    if not near_best:
        return None
    row_of = {row.platform: i for i, row in enumerate(ranking)}
    return sets_for_draws(
        [pool.value[list(found.members)] for found in near_best],
        [[row_of[pool.alternatives[m].platform] for m in found.members] for found in near_best],
        [float(pool.cost[list(found.members)].sum()) for found in near_best],
        spread,
    )
