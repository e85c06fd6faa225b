"""How a recommendation is made: screening, benefit, ranking, set, explanation. Pure: no files, no clock."""

from advisor.decision.recommend import recommend
from advisor.decision.recommendation import ENGINE_VERSION, Recommendation

__all__ = ["ENGINE_VERSION", "Recommendation", "recommend"]
