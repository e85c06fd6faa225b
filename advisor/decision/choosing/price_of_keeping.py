"""What keeping first costs: the best set with what runs optional, beside the one in which it is kept."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.choosing.candidates import candidates
from advisor.decision.choosing.portfolio import Choice
from advisor.decision.choosing.selection import best_sets, problems
from advisor.decision.choosing.work_meter import OutOfWorkError
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms, paid_for
from advisor.decision.result import PriceOfKeeping
from advisor.decision.weighing.assessment import Assessment, need_weights


def price_of_keeping(
    catalog: Catalog, answers: Answers, assessed: Assessment, choice: Choice
) -> PriceOfKeeping | None:
    """Points of covered need (0–100) that keeping costs, and the set that would be best without it.

    None where nothing is kept first, or where the best sets are not proved.
    """
    if choice.pool is None or choice.limits is None or not choice.pool.base or not choice.near_best:
        return None
    weights = need_weights(assessed.weighting)
    optional = candidates(
        catalog,
        assessed.benefit,
        weights,
        excluded=frozenset(assessed.screen.conditional),
        copies_only=assessed.copies_only,
        workable=assessed.workable,
        existing=live_platforms(accounts_by_platform(catalog, answers)),
        runs=frozenset(one.platform for one in assessed.running),
        within_reach=assessed.within_reach,
        alarm_needed=choice.limits.alert_needed,
        paid_for=paid_for(catalog, answers),
        no_place=assessed.kept_up_by_others,
        copies_first=False,
    )
    try:
        (best,) = best_sets(optional, problems(optional, weights[None, :], choice.limits))
    except OutOfWorkError:
        return None
    if best is None or choice.short_by > 0:
        return None
    points = 100 * max(0.0, best.objective - choice.near_best[0].objective)
    names = tuple(dict.fromkeys(optional.alternatives[m].platform for m in best.members))
    return PriceOfKeeping(points=round(points, 2), platforms=names)
