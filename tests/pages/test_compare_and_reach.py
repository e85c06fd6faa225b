"""Two platforms side by side, and the ceiling of reach beside the people who are really there."""

import json
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.decision.choosing import reach_by_network as reaching
from advisor.decision.facts.evidence import delivery_rate
from advisor.web import known
from advisor.words.percent import hundredths, percent_range

EXAMPLES = Path(__file__).parents[2] / "examples"


def draft_of(name):
    return json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))


@pytest.fixture
def recruiting(app):
    return app.open_work(draft_of("police-recruiting"))


@pytest.fixture
def result(catalog):
    return recommend(catalog, parse_answers(json.dumps(draft_of("police-recruiting")), catalog))


@pytest.fixture
def changed_result(monkeypatch):
    """Makes every page of this test read a result with other fields than the one worked out."""
    real = known.result

    def change(**update):
        monkeypatch.setattr(known, "result", lambda *a, **k: real(*a, **k).model_copy(update=update))

    return change


def compare(app, one, other):
    app.test.query_params["platform"], app.test.query_params["other"] = one, other
    return app.open("compare")


def test_the_address_names_the_two(recruiting):
    compare(recruiting, "linkedin", "x")

    assert recruiting.test.selectbox(key="compare-one").value == "linkedin"
    assert recruiting.test.selectbox(key="compare-other").value == "x"
    assert "LinkedIn" in [h.value for h in recruiting.test.header]
    assert "X" in [h.value for h in recruiting.test.header]


def test_another_choice_is_written_to_the_address(recruiting):
    compare(recruiting, "linkedin", "x")
    recruiting.test.selectbox(key="compare-other").select("instagram")
    recruiting.run()

    assert recruiting.test.query_params["other"] in ("instagram", ["instagram"])
    assert "Instagram" in [h.value for h in recruiting.test.header]


def test_it_says_in_how_many_ways_one_is_above_the_other(recruiting, result):
    win = next(w for w in result.robustness.wins if {w.platform, w.other} == {"facebook_page", "linkedin"})
    names = {row.platform: row.name for row in result.ranking}
    upper, lower = (win.platform, win.other) if win.share > 0.5 else (win.other, win.platform)
    share = hundredths(max(win.share, 1 - win.share))
    sentence = f"In {share} of 100 ways of weighing your priorities, {names[upper]} is above {names[lower]}."

    for pair in (("facebook_page", "linkedin"), ("linkedin", "facebook_page")):
        assert sentence in compare(recruiting, *pair).words


def test_a_pair_too_close_to_call_is_said_to_be_so(recruiting, result):
    assert result.too_close
    assert "Too close to call" in compare(recruiting, *result.too_close[0]).words


def test_platforms_of_different_roles_are_said_not_to_replace_each_other(recruiting):
    assert "do different jobs" in compare(recruiting, "facebook_page", "linkedin").words


def test_both_columns_tell_the_same_facts(recruiting):
    text = compare(recruiting, "linkedin", "x").words

    for fact in ("Place", "Points", "Time", "Cost", "Skills", "What it rests on", "How it is run"):
        assert text.count(f"**{fact}:**") == 2, fact


def test_one_platform_beside_itself_is_refused_kindly(recruiting):
    assert "one and the same" in compare(recruiting, "x", "x").words


@pytest.mark.parametrize("other", ["![x](https://evil.example)", "periscope", ""])
def test_an_address_that_names_no_ranked_platform_falls_back(recruiting, other):
    compare(recruiting, "linkedin", other)

    assert recruiting.test.selectbox(key="compare-other").value not in ("linkedin", other)


def test_without_draws_nothing_is_said_of_ways_of_weighing(recruiting, changed_result):
    changed_result(robustness=None, too_close=None)

    assert "of 100 ways" not in compare(recruiting, "facebook_page", "linkedin").words


def test_reach_is_called_a_ceiling_and_stands_beside_the_followers(recruiting, result, catalog):
    text = recruiting.open("reach").words

    assert "at most" in text
    assert "ceiling" in text
    assert f"{100 * result.set.reach_ceiling.all_residents:.0f}%" in text
    assert any("3,900" in table.text for table in recruiting.tables)
    # what an ordinary town page has, and how many of them meet one post in a day
    assert catalog.followings["facebook_page", "all"].rationale in recruiting.words
    rate = delivery_rate(catalog, "facebook_page", "all", "day")
    assert f"One post meets {percent_range(rate.met_low, rate.met_high)} of those" in recruiting.words


def test_a_third_network_after_the_two_largest_adds_next_to_nothing(recruiting, catalog):
    low, high = reaching.third_adds(catalog, "all_adults")

    assert 0 <= low <= high <= 0.02
    assert "a third network adds" in recruiting.open("reach").words


def test_what_each_network_adds_sums_to_the_ceiling(catalog):
    for name in ("police-recruiting", "library-teens", "two-officer-police"):
        result = recommend(catalog, parse_answers(json.dumps(draft_of(name)), catalog), draws=1)
        most = result.set.reach_ceiling
        rows = reaching.added(catalog, most)
        assert [r.adds for r in rows].count(None) == 0
        assert sum(r.adds for r in rows) == pytest.approx(most.all_residents), name
        assert rows[0].adds == rows[0].alone


def test_five_networks_are_not_counted_together(catalog):
    from advisor.decision.choosing.reach import reach_ceiling

    five = ("facebook_page", "youtube", "instagram", "tiktok", "x")
    answers = parse_answers('{"schema_version": 1}', catalog)
    rows = reaching.added(catalog, reach_ceiling(catalog, answers, five))

    assert [r.adds is None for r in rows] == [False] * 4 + [True]


def test_a_set_that_no_survey_covers_gets_no_figure(recruiting, changed_result, result):
    changed_result(set=result.set.model_copy(update={"reach_ceiling": None}))
    text = recruiting.open("reach").words

    assert "No survey has asked" in text
    assert "at most" not in text


def test_accounts_and_lists_that_are_not_there_are_not_invented(app, police):
    police["accounts"], police["local"] = [], {}

    assert "No account or list of today was named" in app.open_work(police, "reach").words
