"""How it is said, once: every sentence of a recommendation, made from its codes and values."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision import recommend as decide
from advisor.decision import recommend_town as decide_town
from advisor.decision.method import DRAWS
from advisor.decision.result import Recommendation
from advisor.decision.town_result import TownRecommendation
from advisor.telling.plan.plan_told import complete, complete_town
from advisor.telling.tell import tell
from advisor.telling.town_told import tell_town

__all__ = ["complete", "complete_town", "recommend", "recommend_town", "tell", "tell_town"]


def recommend(catalog: Catalog, answers: Answers, *, draws: int = DRAWS) -> Recommendation:
    """The recommendation for one department, in codes, values and words; see `decision.recommend`."""
    return tell(catalog, answers, decide(catalog, answers, draws=draws))


def recommend_town(catalog: Catalog, town: Town, *, draws: int = DRAWS) -> TownRecommendation:
    """The recommendation of every department of a place, and one advice for each account of it, in words."""
    return tell_town(catalog, town, decide_town(catalog, town, draws=draws))
