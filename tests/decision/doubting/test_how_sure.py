"""How sure the answer is: shares of draws, never a claim to be right."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.doubting import certainty
from advisor.decision.method import NO_CLEAR_LEADER
from advisor.telling import recommend


@pytest.fixture(scope="module")
def result(catalog: Catalog) -> Recommendation:
    asked = {
        "schema_version": 1,
        "purposes": [
            {"id": "two_way_dialog", "importance": 5},
            {"id": "everyday_news", "importance": 3},
            {"id": "recruitment", "importance": 2, "audiences": ["job_seekers_professional"]},
        ],
        "resources": {"hours_per_week": 6, "budget_usd_per_year": 0},
    }
    return recommend(catalog, read_answers(asked, catalog))


def test_every_platform_has_its_shares_and_first_shares_add_up_to_one(result: Recommendation) -> None:
    for row in result.ranking:
        assert row.first_share is not None
        assert row.top3_share is not None
        assert row.in_set_share is not None
        assert 0 <= row.first_share <= row.top3_share <= 1
        assert row.score_low <= row.score <= row.score_high
    assert sum(row.first_share or 0 for row in result.ranking) == pytest.approx(1)
    assert sum(row.top3_share or 0 for row in result.ranking) == pytest.approx(3)


def test_what_is_not_sure_of_the_set_says_so(result: Recommendation) -> None:
    members = [row for row in result.ranking if row.platform in result.set.platforms]
    assert all((row.in_set_share or 0) > 0.2 for row in members)
    assert max(row.in_set_share or 0 for row in members) == pytest.approx(1)
    assert all(row.in_set_share == 0 for row in result.ranking if row.conditional)


def test_the_same_seed_gives_the_same_shares(catalog: Catalog) -> None:
    asked = read_answers({"schema_version": 1, "purposes": [{"id": "events"}]}, catalog)
    assert recommend(catalog, asked).to_json() == recommend(catalog, asked).to_json()


def test_pairs_that_no_draw_can_tell_apart_are_named(catalog: Catalog) -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "press"}], "resources": {"hours_per_week": 9}}
    result = recommend(catalog, read_answers(asked, catalog))
    # two lists of the same size, for the same people, in the same time
    assert {"codered", "county_alerts"} in [set(pair) for pair in result.too_close or ()]
    assert not any("email_newsletter" in pair for pair in result.too_close or ())


def test_the_first_two_of_every_role_are_compared_however_low_they_stand(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certainty, "ROWS_COMPARED", 1)  # as if all but the first stood too low
    asked = {"schema_version": 1, "purposes": [{"id": "two_way_dialog"}, {"id": "events"}]}
    result = recommend(catalog, read_answers(asked, catalog), draws=200)
    roles: dict[str, list[str]] = {}
    for row in result.ranking:
        roles.setdefault(row.role, []).append(row.platform)
    heads = {(names[0], names[1]) for names in roles.values() if len(names) > 1}
    assert len(heads) > 1
    assert result.robustness is not None
    assert {(win.platform, win.other) for win in result.robustness.wins} == heads


def test_a_pair_compared_is_too_close_exactly_where_each_wins_in_40_to_60_of_100(
    result: Recommendation,
) -> None:
    assert result.robustness is not None
    low, high = NO_CLEAR_LEADER
    for win in result.robustness.wins:
        assert ((win.platform, win.other) in (result.too_close or ())) == (low <= win.share <= high)
