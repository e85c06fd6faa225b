"""What must hold for any department: laws of the draws that say how sure the answer is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.doubting import draws, how_sure
from advisor.telling import recommend as recommend_in_full
from tests.decision.departments import CASES, CATALOG, EXAMPLES, FEW, answers, changed, recommend

# Polls are read in the figures of a group, and by hand on its page; a group does nothing else for these.
READ_IN_A_GROUP = {
    "schema_version": 1,
    "purposes": [{"id": "official_notices"}, {"id": "transparency"}],
    "resources": {"hours_per_week": 12},
    "success": [{"id": "poll_responses"}],
}
ONLY_SUCCESS_COUNTS = {**READ_IN_A_GROUP, "weights": {"success": 0.99}}

# The draws are kept in single precision.
SAME_POINTS = 1e-3


@contextmanager
def nothing_in_doubt() -> Iterator[None]:
    """Weights that do not stray and values without error; an unknown stays at its middle."""
    spread_of = how_sure._spread

    def certain(*given_here: Any) -> draws.Spread:
        found = spread_of(*given_here)
        none = np.zeros_like(found.deviation)
        return replace(
            found, deviation=none, of_people=none, of_rate=none, unknown=np.zeros_like(found.unknown)
        )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(how_sure, "_spread", certain)
        patch.setattr(draws, "SPREAD_BY_CERTAINTY", {"sure": 0.0, "roughly": 0.0})
        yield


def told(result: Recommendation) -> dict[str, np.ndarray]:
    """Per list of the result: places × draws' share, the rows in the order of the list."""
    assert result.robustness is not None
    return {found.list: np.array(found.shares) for found in result.robustness.ranks}


@FEW
@given(answers(certainty=("sure", "roughly")))
def test_smaa_with_no_spread_equals_the_point_ranking(given_answers: Answers) -> None:
    with nothing_in_doubt():
        result = recommend_in_full(CATALOG, given_answers, draws=8)
    assume(result.ranking)
    assert result.robustness is not None
    score = {row.platform: row.score for row in result.ranking}
    for row in result.ranking:
        assert row.score_low == pytest.approx(row.score, abs=SAME_POINTS)
        assert row.score_high == pytest.approx(row.score, abs=SAME_POINTS)
    for found in result.robustness.ranks:
        shares = np.array(found.shares)
        points = np.array([score[p] for p in found.platforms])
        assert set(np.unique(shares)) <= {0.0, 1.0}
        place = shares.argmax(axis=1)
        for i in range(len(points)):
            # equal points may change places: the draws carry seven digits
            clearly_above = int((points > points[i] + SAME_POINTS).sum())
            not_below = int((points > points[i] - SAME_POINTS).sum())
            assert clearly_above <= place[i] < not_below


@pytest.mark.filterwarnings("error::RuntimeWarning")
@pytest.mark.parametrize(
    "asked",
    [*EXAMPLES.values(), *CASES.values(), READ_IN_A_GROUP, ONLY_SUCCESS_COUNTS],
    ids=[*EXAMPLES, *CASES, "read in a group", "only success counts"],
)
def test_without_doubt_the_points_drawn_are_the_points_printed(asked: dict[str, Any]) -> None:
    sure = {**(asked.get("weights") or {}), "certainty": "sure"}
    with nothing_in_doubt():
        result = recommend_in_full(CATALOG, read_answers({**asked, "weights": sure}, CATALOG), draws=2)
    for row in result.ranking:
        assert row.score == pytest.approx(sum(c.points for c in row.contributions))
        assert row.score_low == pytest.approx(row.score, abs=SAME_POINTS)
        assert row.score_high == pytest.approx(row.score, abs=SAME_POINTS)


def test_a_measure_that_only_a_group_shows_names_the_group() -> None:
    result = recommend(CATALOG, read_answers(READ_IN_A_GROUP, CATALOG))
    page = next(row for row in result.ranking if row.platform == "facebook_page")
    *needs, polls = page.contributions
    assert {c.through for c in needs} == {None}
    assert (str(polls.criterion), polls.through) == ("success:poll_responses", "facebook_groups")
    assert polls.value == pytest.approx(sum(c.weight * c.value for c in needs) / sum(c.weight for c in needs))


@FEW
@given(answers(certainty=("sure", "roughly")))
def test_smaa_with_no_spread_finds_the_recommended_set(given_answers: Answers) -> None:
    with nothing_in_doubt():
        result = recommend_in_full(CATALOG, given_answers, draws=8)
    assume(result.ranking and result.set.platforms)
    in_set = {row.platform: row.in_set_share or 0.0 for row in result.ranking}
    # equally good sets share the draws
    assert all(in_set[p] > 0 for p in result.set.platforms)


@FEW
@given(answers())
def test_shares_of_ranks_add_up_in_every_list(given_answers: Answers) -> None:
    result = recommend(CATALOG, given_answers)
    assume(result.ranking)
    for shares in told(result).values():
        assert shares.sum(axis=0) == pytest.approx(np.ones(len(shares)), abs=0.01)
        assert shares.sum(axis=1) == pytest.approx(np.ones(len(shares)), abs=0.01)


def without_doubt() -> Catalog:
    """The catalogue as if every claim were certain."""
    return changed(
        scales={
            k: v.model_copy(update={"number": 0.0}) if k[0] in ("confidence", "basis") else v
            for k, v in CATALOG.scales.items()
        },
        audience_fit={
            k: v.model_copy(update={"share_low": 0.1, "share_high": 0.1})
            for k, v in CATALOG.audience_fit.items()
        },
        delivery={k: v.model_copy(update={"met_high": v.met_low}) for k, v in CATALOG.delivery.items()},
        followings={
            k: v.model_copy(update={"running_high": v.running_low, "new_high": v.new_low})
            for k, v in CATALOG.followings.items()
        },
        purposes={
            k: v.model_copy(update={"passed_on_high": v.passed_on_low}) for k, v in CATALOG.purposes.items()
        },
        reach={k: v.model_copy(update={"margin": 0.0}) for k, v in CATALOG.reach.items()},
    )


def test_with_one_need_and_evidence_without_doubt_the_draws_repeat_the_ranking() -> None:
    certain = without_doubt()
    asked = read_answers(
        {"schema_version": 1, "purposes": [{"id": "events"}], "audiences": [{"id": "all_residents"}]}, certain
    )
    result = recommend_in_full(certain, asked, draws=500)
    assert result.ranking[0].first_share == 1.0
    assert result.ranking[0].in_set_share == 1.0
    for row in result.ranking:
        assert row.score_low == pytest.approx(row.score, abs=SAME_POINTS)
        assert row.score_high == pytest.approx(row.score, abs=SAME_POINTS)
