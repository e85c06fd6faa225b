"""How a recommendation is made, in codes and values alone: no words, no files, no clock."""

from advisor.decision.recommend import recommend
from advisor.decision.result import ENGINE_VERSION, Recommendation
from advisor.decision.town import recommend_town
from advisor.decision.town_result import TownRecommendation

__all__ = ["ENGINE_VERSION", "Recommendation", "TownRecommendation", "recommend", "recommend_town"]
