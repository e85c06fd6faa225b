"""What must hold for any department: laws of the set to run, tried on random answers."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from advisor.answers import Answers
from advisor.decision.choosing.portfolio import choose_members
from advisor.decision.choosing.selection import coverage
from advisor.decision.facts.accounts_to_keep_up import kept_up_by_others
from advisor.decision.weighing.assessment import assess, need_weights
from tests.decision.departments import CATALOG, FEW, NIGHT, answers, recommend

# Hours a week as people say them. Drawn as any number, half of them are 0, where no set fits.
HOURS = st.integers(2, 48).map(lambda quarters: quarters / 4)
MORE_HOURS = st.integers(1, 24).map(lambda quarters: quarters / 4)
# These are quick, so more of them are tried.
MANY = settings(FEW, max_examples=300 if NIGHT else 60)


@FEW
@given(answers())
def test_the_set_stays_within_hours_money_and_accounts(given_answers: Answers) -> None:
    result = recommend(CATALOG, given_answers)
    resources = given_answers.resources
    assert resources is not None
    hours = 3 if resources.hours_per_week is None else resources.hours_per_week
    assert result.set.hours_per_week <= hours + 0.006
    if resources.budget_usd_per_year is not None:
        assert result.set.usd_per_year <= resources.budget_usd_per_year
    if resources.max_accounts is not None:
        by_others = kept_up_by_others(CATALOG, given_answers)
        assert len(set(result.set.platforms) - by_others) <= resources.max_accounts
    for platform in result.set.platforms:
        assert not set(CATALOG.platforms[platform].excludes) & set(result.set.platforms)
        assert CATALOG.platforms[platform].status != "discontinued"
    conditional = {row.platform for row in result.ranking if row.conditional}
    assert not conditional & set(result.set.platforms)


def worth_of_the_set(given_answers: Answers, hours_per_week: float) -> tuple[bool, float]:
    """Whether an alert channel stands in the set, and its covered need less what its accounts cost."""
    assessed = assess(CATALOG, given_answers, hours_per_week)
    choice = choose_members(CATALOG, given_answers, assessed, hours_per_week)
    if choice.pool is None or not choice.near_best:
        return False, 0.0
    members = list(choice.near_best[0].members)
    worth = coverage(choice.pool.value[members], need_weights(assessed.weighting))
    return bool(choice.pool.alert[members].any()), worth - float(choice.pool.cost[members].sum())


@MANY
@given(answers(life_safety=False), HOURS, MORE_HOURS)
def test_more_hours_never_shrink_the_sets_value(given_answers: Answers, hours: float, more: float) -> None:
    _alert, less = worth_of_the_set(given_answers, hours)
    assume(less > 0)  # where nothing fits, nothing can shrink
    _alert, greater = worth_of_the_set(given_answers, hours + more)
    assert greater >= less - 1e-9


@MANY
@given(answers(), HOURS, MORE_HOURS)
def test_with_more_hours_an_alert_channel_that_fitted_still_fits(
    given_answers: Answers, hours: float, more: float
) -> None:
    """Where life safety asks for one, it comes first: the value may only fall to make room for it."""
    asked = {p.id for p in given_answers.purposes or ()}
    alert, less = worth_of_the_set(given_answers, hours)
    alert_after, greater = worth_of_the_set(given_answers, hours + more)
    if "emergency_notification" in asked:
        assert alert_after or not alert
    if alert == alert_after:
        assert greater >= less - 1e-9


@FEW
@given(answers(), HOURS, MORE_HOURS)
def test_a_recommendation_with_more_hours_covers_no_less(
    given_answers: Answers, hours: float, more: float
) -> None:
    """Through the whole advice: the hours in the answers, the set that is shown."""
    worth = []
    for hours_per_week in (hours, hours + more):
        assert given_answers.resources is not None
        resources = given_answers.resources.model_copy(update={"hours_per_week": hours_per_week})
        asked = given_answers.model_copy(update={"resources": resources})
        shown = recommend(CATALOG, asked).set
        assert shown.hours_available == hours_per_week
        assert shown.hours_per_week <= hours_per_week + 0.006
        worth.append(worth_of_the_set(asked, hours_per_week))
    if worth[0][0] == worth[1][0]:
        assert worth[1][1] >= worth[0][1] - 1e-9
