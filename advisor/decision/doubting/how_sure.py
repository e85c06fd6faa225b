"""From claims to what may be wrong with them: the spread of every value that the draws sample."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import PurposeFit
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.selection import RatedSet
from advisor.decision.doubting.draws import Spread
from advisor.decision.doubting.robustness import Robustness, robustness
from advisor.decision.doubting.sets_drawn import Sets, sets_for_draws
from advisor.decision.facts.evidence import MIDDLE, account_of, rating_worth
from advisor.decision.result import ListName, Ranked
from advisor.decision.weighing.assessment import Assessment
from advisor.decision.weighing.benefit import kept_by_each
from advisor.decision.weighing.needs import in_catalogue_order
from advisor.decision.weighing.success import points_per_served_need, read_on

# The half-width of a 90% range in standard deviations.
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


def rows_by_role(ranking: Sequence[Ranked]) -> dict[ListName, list[int]]:
    """Places in the ranking of each role, best first."""
    lists: dict[ListName, list[int]] = {}
    for i, row in enumerate(ranking):
        lists.setdefault(row.role, []).append(i)
    return lists


def _spread(catalog: Catalog, assessed: Assessment, ranking: Sequence[Ranked]) -> Spread:
    """Standard deviations and shared errors of every cell, from basis and confidence of its claims."""
    needs = assessed.weighting.needs
    order = in_catalogue_order(catalog, needs)  # the noise of a cell hangs on its place
    accounts: dict[str, int] = {}
    deliveries: dict[tuple[str, str], int] = {}
    sources: dict[str, int] = {}
    cells: list[tuple[int, int, float, float, float, float, float, bool, int, int, int]] = []
    places = [assessed.facts.platform_index[row.platform] for row in ranking]
    modes = [next(m for m in catalog.modes[row.platform] if m.mode == row.mode) for row in ranking]
    kept_in = kept_by_each(modes, assessed.potential, places).tolist()
    for i, row in enumerate(ranking):
        kept = kept_in[i]
        account = accounts.setdefault(account_of(catalog, row.platform), len(accounts))
        for j in order:
            need, contribution = needs[j], row.contributions[j]
            speaker = contribution.through or row.platform
            p = assessed.facts.platform_index[speaker]
            unknown = not bool(assessed.potential.known[p, j])
            if contribution.value <= 0 and not unknown:
                continue
            k = 1.0 if contribution.through else kept[j]
            claim = catalog.purpose_fit.get((speaker, need.purpose))
            source = sources.setdefault(_shared_source(claim, need.purpose), len(sources))
            errors = (0.0, 0.0, 0.0) if unknown else _deviations(catalog, assessed, claim, p, j)
            met_by = (catalog.platforms[speaker].delivery, need.horizon)
            delivery = deliveries.setdefault(met_by, len(deliveries))
            most = max(k, contribution.value)
            fit, people, rate = (k * error for error in errors)
            cells.append(
                (i, j, contribution.value, fit, people, rate, most, unknown, account, source, delivery)
            )
    columns = list(zip(*cells, strict=True)) if cells else [()] * 11
    return Spread(
        row=np.array(columns[0], dtype=np.intp),
        need=np.array(columns[1], dtype=np.intp),
        value=np.array(columns[2], dtype=float),
        deviation=np.array(columns[3], dtype=float),
        of_people=np.array(columns[4], dtype=float),
        of_rate=np.array(columns[5], dtype=float),
        most=np.array(columns[6], dtype=float),
        unknown=np.array(columns[7], dtype=bool),
        platform=np.array(columns[8], dtype=np.intp),
        source=np.array(columns[9], dtype=np.intp),
        delivery=np.array(columns[10], dtype=np.intp),
        rows=len(ranking),
        needs=len(needs),
    )


def _shared_source(claim: PurposeFit | None, purpose: str) -> str:
    """Whose error a cell shares: its first source, else our own view of this purpose."""
    return claim.sources[0] if claim and claim.sources and claim.basis == "published" else purpose


def _deviations(
    catalog: Catalog, assessed: Assessment, claim: PurposeFit | None, platform: int, need: int
) -> tuple[float, float, float]:
    """Standard deviations of fit × worth before a mode is applied: of the fit, who is there, who meets it."""
    facts, wanted = assessed.facts, assessed.weighting.needs[need]
    fit = float(facts.fit[MIDDLE, platform, facts.purpose_index[wanted.purpose]])
    potential = assessed.potential
    worth = float(potential.value[MIDDLE, platform, need]) / fit if fit > 0 else 0.0
    return (
        worth * _rating_error(catalog, claim),
        float(potential.by_people[platform, need]) / (2 * NINETY_PERCENT),
        float(potential.by_rate[platform, need]) / (2 * NINETY_PERCENT),
    )


def _rating_error(catalog: Catalog, claim: PurposeFit | None) -> float:
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
