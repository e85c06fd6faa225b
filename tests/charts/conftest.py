"""A recommendation to draw: the police example of the product."""

from pathlib import Path

import pytest

from advisor.answers import parse_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.telling import recommend

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def recommendation(catalog: Catalog) -> Recommendation:
    answers = parse_answers((EXAMPLES / "two-officer-police.json").read_bytes(), catalog)
    return recommend(catalog, answers)


@pytest.fixture
def nothing_ranked(recommendation: Recommendation) -> Recommendation:
    empty = recommendation.set.model_copy(update={"platforms": (), "reach_ceiling": None})
    return recommendation.model_copy(update={"ranking": (), "needs": (), "set": empty})
