"""What must hold for any department: laws of the scores and of their order, tried on random answers."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.answers import Answers, read_answers, staffing
from advisor.decision import Recommendation
from advisor.decision.facts.evidence import MIDDLE, evidence
from advisor.decision.facts.own_accounts import with_sleeping_accounts
from advisor.decision.method import ASSUMED_HOURS_PER_WEEK
from advisor.decision.weighing.assessment import assess
from advisor.decision.weighing.needs import weigh
from tests.decision.departments import (
    CATALOG,
    FEW,
    RANKABLE,
    answers,
    changed,
    recommend,
    with_fit,
    without,
)

SHUFFLED = ("purposes", "audiences", "success", "accounts")


def order(result: Recommendation) -> list[str]:
    return [row.platform for row in result.ranking]


def scores(result: Recommendation) -> dict[str, float]:
    return {row.platform: row.score for row in result.ranking}


def shares(result: Recommendation) -> dict[str, float]:
    """The three shares of draws of every platform."""
    told = ("first_share", "top3_share", "in_set_share")
    return {f"{row.platform} {name}": getattr(row, name) for row in result.ranking for name in told}


@FEW
@given(answers())
def test_contributions_sum_to_the_score_which_stays_between_0_and_100(given_answers: Answers) -> None:
    for row in recommend(CATALOG, given_answers).ranking:
        assert sum(c.points for c in row.contributions) == pytest.approx(row.score)
        assert all(c.points >= 0 for c in row.contributions)
        assert -1e-9 <= row.score_low <= row.score + 1e-6
        assert row.score <= row.score_high + 1e-6
        assert row.score_high <= 100 + 1e-6


@FEW
@given(answers())
def test_the_contributions_shown_add_up_to_the_score_that_the_ranking_was_made_of(
    given_answers: Answers,
) -> None:
    """Worked out twice: need by need for the page, and for all alternatives at once for the order."""
    hours = staffing(given_answers.resources).hours_per_week
    awake = with_sleeping_accounts(CATALOG, given_answers)  # as `recommend` reads them
    assessed = assess(CATALOG, awake, ASSUMED_HOURS_PER_WEEK if hours is None else hours)
    best: dict[str, float] = {}
    for alternative, score in zip(assessed.benefit.alternatives, assessed.benefit.score[MIDDLE], strict=True):
        best[alternative.platform] = max(best.get(alternative.platform, 0.0), float(score))
    rows = {row.platform: row for row in recommend(CATALOG, given_answers).ranking}
    shown = {name: sum(c.points for c in rows[name].contributions) for name in best if name in rows}
    assert shown == pytest.approx({name: best[name] for name in shown})
    assert set(shown) == {n for n in rows if CATALOG.platforms[n].shares_account_with is None}


@FEW
@given(answers(), st.data())
def test_removing_or_adding_a_platform_never_reorders_the_others(
    given_answers: Answers, data: st.DataObject
) -> None:
    full = recommend(CATALOG, given_answers)
    assume(full.ranking)
    gone = data.draw(st.sampled_from(order(full)))
    family = {gone, *CATALOG.features_of(gone)}
    before = [p for p in order(full) if p not in family]
    fewer = recommend(without(*family), given_answers)
    after = [p for p in order(fewer) if p not in family]
    # a page may lose a feature that did part of its job; then the page and its other features stand lower
    parent = CATALOG.platforms[gone].shares_account_with
    touched = {parent, *CATALOG.features_of(parent)} if parent else set()
    assert [p for p in after if p not in touched] == [p for p in before if p not in touched]
    untouched = {p: s for p, s in scores(full).items() if p not in touched | family}
    assert {p: scores(fewer)[p] for p in untouched} == pytest.approx(untouched)


@FEW
@given(answers(), st.data())
def test_raising_one_rating_never_lowers_that_platform(given_answers: Answers, data: st.DataObject) -> None:
    assert given_answers.purposes
    purpose = data.draw(st.sampled_from([p.id for p in given_answers.purposes]))
    platform = data.draw(st.sampled_from(RANKABLE))
    rating = CATALOG.purpose_fit[platform, purpose].rating
    assume(rating is not None and rating < 4)
    raised = data.draw(st.integers((rating or 0) + 1, 4))
    before = recommend(CATALOG, given_answers)
    after = recommend(with_fit({(platform, purpose): raised}), given_answers)
    if platform in scores(before):
        assert scores(after)[platform] >= scores(before)[platform] - 1e-9
        above = set(order(before)[: order(before).index(platform)])
        # its own page and features may rise with it; nobody else may pass it
        own = {platform, CATALOG.platforms[platform].shares_account_with, *CATALOG.features_of(platform)}
        assert set(order(after)[: order(after).index(platform)]) - own <= above


@FEW
@given(answers(), st.data())
def test_raising_one_rating_of_an_audience_never_lowers_that_platform(
    given_answers: Answers, data: st.DataObject
) -> None:
    audiences = sorted({n.audience for n in weigh(CATALOG, given_answers).needs})
    claims = {k: c for k, c in CATALOG.audience_fit.items() if k[1] in audiences and (c.rating or 4) < 4}
    assume(claims)
    (platform, audience), claim = data.draw(st.sampled_from(sorted(claims.items(), key=lambda kv: kv[0])))
    better = claim.model_copy(update={"rating": 4})
    before = scores(recommend(CATALOG, given_answers))
    raised = changed(audience_fit={**CATALOG.audience_fit, (platform, audience): better})
    if platform in before:
        assert scores(recommend(raised, given_answers))[platform] >= before[platform] - 1e-9


@FEW
@given(answers(), st.randoms(use_true_random=False))
def test_shuffling_the_order_of_the_input_changes_nothing(given_answers: Answers, random: Any) -> None:
    mixed = given_answers.model_dump(mode="json")
    for field in SHUFFLED:
        random.shuffle(mixed[field] or [])
    for purpose in mixed["purposes"]:
        random.shuffle(purpose["audiences"] or [])
    for field in ("skills", "owned"):
        random.shuffle(mixed["resources"][field] or [])
    shuffled = recommend(CATALOG, read_answers(mixed, CATALOG))
    straight = recommend(CATALOG, given_answers)
    assert order(shuffled) == order(straight)
    assert scores(shuffled) == pytest.approx(scores(straight), abs=1e-9)
    assert {o.platform: o.rule for o in shuffled.ruled_out} == {
        o.platform: o.rule for o in straight.ruled_out
    }
    assert shuffled.set.platforms == straight.set.platforms
    assert shuffled.set.modes == straight.set.modes
    assert shuffled.core == straight.core
    assert shuffled.too_close == straight.too_close
    assert shares(shuffled) == pytest.approx(shares(straight), abs=1e-9)
    assert sorted((a.platform, a.action) for a in shuffled.actions) == sorted(
        (a.platform, a.action) for a in straight.actions
    )


@FEW
@given(answers())
def test_the_same_question_gives_the_same_bytes(given_answers: Answers) -> None:
    assert recommend(CATALOG, given_answers).to_json() == recommend(CATALOG, given_answers).to_json()


@FEW
@given(answers())
def test_a_feature_never_stands_above_its_parent(given_answers: Answers) -> None:
    result = recommend(CATALOG, given_answers)
    for row in result.ranking:
        assert CATALOG.platforms[row.platform].shares_account_with is None
        for feature in row.features:
            assert CATALOG.platforms[feature.platform].shares_account_with == row.platform
            assert feature.score <= row.score + 1e-6


@FEW
@given(answers(), st.data())
def test_ignorance_never_beats_a_known_workable(given_answers: Answers, data: st.DataObject) -> None:
    """For one need or for all of them: "don't know" in place of "workable" never raises a platform."""
    assert given_answers.purposes
    asked = sorted(p.id for p in given_answers.purposes)
    blank = data.draw(st.sets(st.sampled_from(asked), min_size=1))
    platform = data.draw(st.sampled_from(RANKABLE))
    found = {
        rating: recommend(with_fit({(platform, p): rating for p in blank}), given_answers)
        for rating in (None, 2)
    }
    assume(platform in scores(found[2]))
    assert scores(found[None])[platform] <= scores(found[2])[platform] + 1e-9
    own = {platform, CATALOG.platforms[platform].shares_account_with, *CATALOG.features_of(platform)}
    others = {r: [p for p in order(found[r]) if p not in own or p == platform] for r in found}
    assert others[None].index(platform) >= others[2].index(platform)


def test_ignorance_is_worth_less_than_a_known_workable() -> None:
    asked = read_answers({"schema_version": 1, "purposes": [{"id": "events"}]}, CATALOG)
    score = {r: scores(recommend(with_fit({("instagram", "events"): r}), asked)) for r in (None, 2)}
    assert score[None]["instagram"] < score[2]["instagram"]


def test_nobody_leads_on_one_good_fact_and_many_blanks() -> None:
    mine = [key for key in CATALOG.purpose_fit if key[0] == "mastodon"]
    blank = with_fit({key: 4 if key[1] == "events" else None for key in mine})
    asked = read_answers(
        {"schema_version": 1, "purposes": [{"id": "events"}, {"id": "tips"}, {"id": "press"}]}, CATALOG
    )
    result = recommend(blank, asked)
    row = next(r for r in result.ranking if r.platform == "mastodon")
    assert row.known_share < 0.7
    assert row.rank == len(result.ranking)


def test_evidence_is_built_once_per_catalogue() -> None:
    assert evidence(CATALOG) is evidence(CATALOG)
