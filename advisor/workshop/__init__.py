"""Many people: their weights as one group's weights, and how far they agree."""

from advisor.workshop.aggregation import Elicitation, GroupWeights, group_weights, personal_weights
from advisor.workshop.agreement import (
    Agreement,
    agreement,
    agreement_words,
    kendalls_w,
    rank_correlation,
    ranks_of,
)

__all__ = [
    "Agreement",
    "Elicitation",
    "GroupWeights",
    "agreement",
    "agreement_words",
    "group_weights",
    "kendalls_w",
    "personal_weights",
    "rank_correlation",
    "ranks_of",
]
