"""What success is worth is worked out in one place: the draws count it as the ranking does."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.result import needs_of
from advisor.decision.weighing.needs import weigh
from advisor.decision.weighing.success import points_per_served_need, read_on
from tests.decision.departments import EXAMPLES, advised

MEASURED = [name for name, given in EXAMPLES.items() if given.get("success")]


@pytest.mark.parametrize("name", MEASURED)
def test_a_score_is_what_is_served_times_what_that_is_worth(catalog: Catalog, name: str) -> None:
    weighting = weigh(catalog, read_answers(EXAMPLES[name], catalog))
    worths = set()
    for row in advised(name).ranking:
        needs = needs_of(row.contributions)
        served = sum(c.weight * c.value for c in needs) / sum(c.weight for c in needs)
        worth = points_per_served_need(catalog, read_on(row), weighting)
        worths.add(round(worth, 6))

        assert row.score == pytest.approx(served * worth, abs=1e-6), row.platform
    assert 0 < max(worths) <= 100
    assert len(worths) > 1, "where less can be read, what is served is worth less"
