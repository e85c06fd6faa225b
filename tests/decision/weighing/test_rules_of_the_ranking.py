"""Rules that a reader relies on: who stands last, what is said of it, how a feature is run, what may join."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from advisor.answers import read_answers
from advisor.catalog import MODE_ORDER, Catalog
from advisor.decision.acting.companions_and_warnings import warnings
from advisor.decision.choosing.candidates import candidates
from advisor.decision.choosing.portfolio import choose_members
from advisor.decision.choosing.selection import Limits, choose
from advisor.decision.method import OPENING_COST
from advisor.decision.result import Reason
from advisor.decision.weighing.assessment import assess, need_weights
from advisor.decision.weighing.benefit import Benefit, kept_by
from advisor.decision.weighing.best_modes import best_places
from advisor.decision.weighing.gates import open_gates
from advisor.decision.weighing.screening import _follow_the_parent, screen
from advisor.telling import recommend
from tests.published.engine import pool_of

ASKED = {
    "schema_version": 1,
    "purposes": [{"id": "two_way_dialog"}, {"id": "events"}],
    "resources": {"hours_per_week": 12},
}


@pytest.mark.parametrize(
    ("known_share", "named"),
    [(1.0, False), (0.71, False), (0.7, False), (0.7 - 1e-12, False), (0.69, True), (0.0, True)],
)
def test_who_has_less_than_70_percent_known_stands_last_and_is_named_in_a_warning(
    catalog: Catalog, known_share: float, named: bool
) -> None:
    answers = read_answers(ASKED, catalog)
    result = recommend(catalog, answers, draws=2)
    shares = [known_share, *[0.9] * (len(result.ranking) - 1)]
    ranking = [
        row.model_copy(update={"known_share": share})
        for row, share in zip(result.ranking, shares, strict=True)
    ]
    said = warnings(catalog, answers, ranking, result.set, 12.0)
    wanted = Reason.of("too-little-known", platforms=(ranking[0].platform,))
    assert (wanted in said) is named
    assert ("too-little-known" in {one.code for one in said}) is named
    assessed = assess(catalog, answers, 12.0)
    benefit = assessed.benefit
    first = benefit.alternatives[0].platform
    known = [known_share if a.platform == first else 0.9 for a in benefit.alternatives]
    changed = Benefit(
        benefit.alternatives, benefit.value, benefit.by_feature, benefit.score, benefit.known * 0 + known
    )
    places = [place.platform for place in best_places(catalog, changed)]
    assert (places[-1] == first) is named


def test_a_feature_is_not_run_in_a_more_talkative_mode_than_its_page(catalog: Catalog) -> None:
    assessed = assess(catalog, read_answers(ASKED, catalog), 40.0)
    ways = [a for a in assessed.benefit.alternatives if a.feature_mode is not None]
    seen = {(a.feature, a.mode.mode, a.feature_mode.mode) for a in ways if a.feature_mode}
    assert seen == {
        (feature, page.mode, own.mode)
        for feature, usable in assessed.screen.modes.items()
        if (parent := catalog.platforms[feature].shares_account_with)
        for page in assessed.screen.modes[parent]
        for own in usable
        if MODE_ORDER.index(page.mode) <= MODE_ORDER.index(own.mode)
    }
    # a page that answers nobody takes part in no group, though its groups could be run in full
    assert ("facebook_groups", "full", "full") in seen
    assert ("facebook_groups", "post_only", "full") not in seen
    assert "post_only" in {m.mode for m in assessed.screen.modes["facebook_page"]}


def test_a_gate_of_the_page_holds_for_what_lives_in_its_account(catalog: Catalog) -> None:
    modes = {name: catalog.modes[name] for name in ("facebook_page", "facebook_groups")}
    conditional = {"facebook_page": "Confirm it."}
    _follow_the_parent(catalog, modes, conditional, {})
    assert conditional == dict.fromkeys(modes, "Confirm it.")


def test_an_account_they_have_costs_nothing_and_a_new_one_what_breaks_near_ties(catalog: Catalog) -> None:
    answers = read_answers({**ASKED, "accounts": [{"platform": "linkedin", "state": "active"}]}, catalog)
    pool = choose_members(catalog, answers, assess(catalog, answers, 12.0), 12.0).pool
    assert pool is not None
    cost = {a.platform: c for a, c in zip(pool.alternatives, pool.cost, strict=True)}
    assert cost.pop("linkedin") == 0
    assert set(cost.values()) == {OPENING_COST}
    # what runs is in every set: as a copy, or run better
    assert [pool.alternatives[b].platform for b in pool.base] == ["linkedin"]


def test_only_what_is_workable_for_one_of_the_needs_may_join_the_set(catalog: Catalog) -> None:
    assessed = assess(catalog, read_answers(ASKED, catalog), 12.0)
    pool = candidates(
        catalog, assessed.benefit, need_weights(assessed.weighting), excluded=frozenset(),
        workable=frozenset({"instagram"}), existing=frozenset(), runs=frozenset(),
        within_reach=np.zeros(1), alarm_needed=False, paid_for=frozenset(), no_place=frozenset(),
    )  # fmt: skip
    assert {a.platform for a in pool.alternatives} == {"instagram"}


def test_of_two_ways_with_the_same_score_the_one_with_fewer_hours_is_ranked(catalog: Catalog) -> None:
    benefit = assess(catalog, read_answers(ASKED, catalog), 12.0).benefit
    level = Benefit(
        benefit.alternatives, benefit.value, benefit.by_feature, benefit.score * 0 + 50, benefit.known
    )
    for place in best_places(catalog, level):
        hours = [a.hours_per_week for a in benefit.alternatives if a.platform == place.platform]
        assert benefit.alternatives[place.alternative].hours_per_week == min(hours)


def test_an_account_kept_for_emergencies_warns_as_well_as_people_still_look_at_it(catalog: Catalog) -> None:
    asked = {
        **ASKED,
        "purposes": [{"id": "emergency_notification"}, {"id": "everyday_news"}],
        "audiences": [{"id": "all_residents"}],
    }
    assessed = assess(catalog, read_answers(asked, catalog), 12.0)
    potential = assessed.potential
    for platform in ("facebook_page", "nixle", "nextdoor"):
        row = assessed.facts.platform_index[platform]
        mode = next(m for m in catalog.modes[platform] if m.mode == "emergency_only")
        assert kept_by(mode, potential, row).tolist() == [
            potential.cold[row, 0],
            mode.one_way_kept,
        ]
    page, texts = (assessed.facts.platform_index[p] for p in ("facebook_page", "nixle"))
    # a feed forgets who has not posted for weeks; a text rings all the same
    assert potential.cold[page, 0] < 0.8
    assert potential.cold[texts, 0] == 1


def test_a_feature_stands_in_the_row_of_its_page_and_takes_no_place(catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(ASKED, catalog), draws=50)
    assert [row.rank for row in result.ranking] == list(range(1, len(result.ranking) + 1))
    page = next(row for row in result.ranking if row.platform == "facebook_page")
    assert {"facebook_groups", "facebook_live"} <= {f.platform for f in page.features}
    for row in result.ranking:
        assert catalog.platforms[row.platform].shares_account_with is None
        for feature in row.features:
            assert catalog.platforms[feature.platform].shares_account_with == row.platform
            assert feature.score <= row.score + 1e-9
            hours = [m.hours_per_week for m in catalog.modes[feature.platform]]
            assert feature.hours_per_week[0] <= max(hours)  # its own, without those of the page


def test_a_product_without_a_known_price_waits_for_a_quote_until_it_is_paid_for(catalog: Catalog) -> None:
    unpriced = [p for p in catalog.platforms.values() if p.status == "vendor" and p.usd_per_year_low is None]
    assert unpriced
    for platform in unpriced:
        gates = [g.id for g in open_gates(platform, catalog, read_answers(ASKED, catalog))]
        assert f"quote:{platform.id}" in gates
        paid = read_answers({**ASKED, "accounts": [{"platform": platform.id}]}, catalog)
        assert f"quote:{platform.id}" not in [g.id for g in open_gates(platform, catalog, paid)]


def test_what_costs_all_of_the_budget_is_within_it(catalog: Catalog) -> None:
    priced = next(p for p in catalog.platforms.values() if p.usd_per_year_low and not p.requires)
    for budget, out in ((priced.usd_per_year_low, False), ((priced.usd_per_year_low or 1) - 1, True)):
        answers = read_answers(
            {**ASKED, "resources": {"hours_per_week": 40, "budget_usd_per_year": budget}}, catalog
        )
        ruled = screen(catalog, answers, 40.0).ruled_out.get(priced.id)
        assert (ruled is not None and ruled.rule == "money") is out


def test_where_lives_are_at_stake_no_set_stands_without_an_alert_channel() -> None:
    pool = pool_of(np.array([[0.9], [0.1]]), np.zeros(2), np.zeros(2))
    warned = replace(pool, alert=np.array([False, True]))
    for needed, best in ((False, (0,)), (True, (1,))):
        limits = Limits(1.0, None, accounts=1, alert_needed=needed)
        assert choose(warned, np.ones(1), limits) == best
