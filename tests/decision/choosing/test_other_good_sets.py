"""The other good sets: what each takes, gives up or adds, on the same terms as the recommended one."""

from __future__ import annotations

import pytest

from tests.decision.conftest import Advise
from tests.decision.departments import EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_set_that_holds_all_of_the_recommended_one_adds_and_gives_nothing_up(
    advise: Advise, name: str
) -> None:
    """ "As well with less to back it up" stood beside a set that had one platform more."""
    given = {key: value for key, value in EXAMPLES[name].items() if key != "schema_version"}
    result = advise(**given)
    recommended = {*result.set.platforms, *(one.platform for one in result.set.kept)}
    for other in result.alternatives or ():
        codes = [reason.code for reason in other.because]
        holds_all = recommended < set(other.platforms)
        assert ("adds-hardly-anything" in codes) <= holds_all
        assert not (holds_all and "less-behind-it" in codes)


def test_one_of_the_examples_has_such_a_set(advise: Advise) -> None:
    given = {k: v for k, v in EXAMPLES["parks-department"].items() if k != "schema_version"}
    others = advise(**given).alternatives or ()
    assert any(reason.code == "adds-hardly-anything" for other in others for reason in other.because)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_way_counts_fees_and_purposes_alike(advise: Advise, name: str) -> None:
    """The recommended way, the totals and the headline say the same; no way is told without what is paid."""
    given = {key: value for key, value in EXAMPLES[name].items() if key != "schema_version"}
    result = advise(**given)
    way = next(one for one in result.strategies or () if one.id == "recommended")
    assert result.totals is not None
    assert result.headline is not None
    assert way.usd_per_year == pytest.approx(result.set.usd_per_year)
    assert way.usd_most == pytest.approx(result.totals.usd_most)
    assert way.purposes_well == result.headline.purposes_well
    paid = {a["platform"]: a.get("usd_per_year") or 0 for a in given.get("accounts", [])}
    for plan in (*(result.strategies or ()), *(result.alternatives or ())):
        assert plan.usd_per_year >= sum(paid.get(one, 0) for one in plan.platforms)
        assert plan.usd_per_year <= plan.usd_most
