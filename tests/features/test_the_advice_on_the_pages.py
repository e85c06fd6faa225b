"""What the pages show of the advice: every part of it can be found, with the words that were told."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.telling import recommend
from advisor.telling.plan import titles
from advisor.telling.sentences.naming import names
from advisor.telling.sentences.tipping_sentences import tip_sentence
from advisor.web import look
from advisor.web.navigation import REFERENCE, VIEWS
from advisor.words.labels import ACTION_LABELS, role_label
from tests.features.conftest import Shown, bare, draft_of, seen

SHERIFF = "rural-sheriff-emergencies"
PARKS = "parks-department"
LIBRARY = "library-teens"
POLICE = "two-officer-police"
CLERK = "town-clerk-one-hour"
EVERY = (SHERIFF, LIBRARY, CLERK)

Look = Callable[[str, str], Shown]
Advice = Callable[[str], tuple[Any, Any]]


def held(page: Shown, *texts: str) -> None:
    """Every text stands on the page."""
    assert texts
    assert [text for text in texts if bare(text) not in page.words] == []


# ---------------------------------------------------------------- the advice


@pytest.mark.parametrize("example", [SHERIFF, LIBRARY])
def test_the_headline_says_what_to_run_and_what_it_takes(shown: Look, advice: Advice, example: str) -> None:
    answers, result = advice(example)
    page = shown(example, "tool")
    held(page, f"Our advice to {answers.department.name}: {result.headline.said}", result.headline.takes)


def test_what_would_change_it_most_stands_below(shown: Look, advice: Advice) -> None:
    _answers, result = advice(CLERK)
    held(shown(CLERK, "tool"), f"What would change it most: {result.decisive.reason}")


def test_warnings_stand_on_the_first_page(shown: Look, advice: Advice) -> None:
    _answers, result = advice(SHERIFF)
    held(shown(SHERIFF, "tool"), *result.warnings)


def test_one_hour_more_is_told_where_it_changes_something(shown: Look, advice: Advice) -> None:
    _answers, result = advice(LIBRARY)
    held(shown(LIBRARY, "tool"), result.set.one_more_hour.reason)
    assert advice(SHERIFF)[1].set.one_more_hour is None


def test_how_the_hours_came_about_is_told_in_steps(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    assert len(result.hours_steps) > 1
    held(shown(PARKS, "tool"), f"How we reached the hours: {'; '.join(result.hours_steps)}")


@pytest.mark.parametrize("example", [SHERIFF, PARKS])
def test_each_purpose_has_its_leader(shown: Look, advice: Advice, example: str, catalog: Catalog) -> None:
    _answers, result = advice(example)
    page = shown(example, "tool")
    held(page, "Who leads in what", *(catalog.purposes[p.id].label for p in result.purposes))


@pytest.mark.parametrize("example", [SHERIFF, PARKS, LIBRARY])
def test_each_member_has_a_card_with_action_hours_and_reason(
    shown: Look, advice: Advice, catalog: Catalog, example: str
) -> None:
    _answers, result = advice(example)
    page = shown(example, "tool")
    rows = [row for row in result.ranking if row.platform in result.set.platforms]
    assert len(rows) == len(result.set.platforms)
    held(page, *(row.reason for row in rows), *(role_label(row.role) for row in rows))
    held(page, *(f"[{ACTION_LABELS[row.action]}]" for row in rows))


def test_accounts_of_today_outside_the_set_get_an_action_with_its_reason(
    app: Any, police: dict[str, Any], catalog: Catalog
) -> None:
    police["accounts"].append({"id": "old", "platform": "x", "state": "dormant", "followers": 90})
    result = recommend(catalog, read_answers(police, catalog), draws=1)
    (item,) = (a for a in result.actions if a.account_id == "old")
    page = seen(app.open_work(police))
    held(page, "Your other accounts today", item.reason, f"[{ACTION_LABELS[item.action]}]")


def test_what_may_be_added_later_says_when(shown: Look, advice: Advice) -> None:
    _answers, result = advice(SHERIFF)
    later = [a for a in result.actions if a.action == "add_later" and not a.account_id]
    assert later
    page = shown(SHERIFF, "tool")
    held(page, *(a.reason for a in later))
    assert len(later) == 1
    assert "One to add later, when you can" in page.closed


def test_the_layers_of_warning_stand_side_by_side_each_with_its_first_step(
    shown: Look, advice: Advice
) -> None:
    _answers, result = advice(SHERIFF)
    assert len(result.layers) >= 4
    held(shown(SHERIFF, "tool"), *(f"First step: {layer.first_step}" for layer in result.layers))


@pytest.mark.parametrize("example", [PARKS, POLICE])
def test_the_website_and_what_stands_beside_it_is_told_with_its_reason(
    shown: Look, advice: Advice, example: str
) -> None:
    _answers, result = advice(example)
    assert result.foundation
    held(shown(example, "tool"), "Besides these channels", *(row.reason for row in result.foundation))


def test_each_need_says_how_well_it_is_served_and_by_what(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    page = shown(PARKS, "tool")
    rows = result.set.needs_covered
    held(page, *(f"{row.purpose_label}: {row.audience_label}" for row in rows), *(row.words for row in rows))
    held(page, *(item.how for item in result.set.measures_readable))


def test_the_most_people_it_could_reach_is_called_a_ceiling_with_its_survey(
    shown: Look, advice: Advice, catalog: Catalog
) -> None:
    _answers, result = advice(POLICE)
    page = shown(POLICE, "tool")
    held(page, "It is a ceiling and no promise: using a network is not seeing a town's post.")
    held(page, catalog.sources[result.set.reach_ceiling.source].title)
    assert any("by age" in alt for alt in page.alts)


def test_other_good_sets_say_what_they_give_up(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    assert len(result.alternatives) == 3
    held(shown(PARKS, "tool"), *(other.gives_up for other in result.alternatives))


def test_other_ways_to_go_stand_beside_the_advice(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    ways = result.strategies[1:]
    assert [way.id for way in ways] == ["open_nothing_new", "website_and_email_first", "staff_first"]
    held(shown(PARKS, "tool"), *(way.reason for way in ways))


def test_the_weights_that_would_change_who_comes_first_are_told(
    shown: Look, advice: Advice, catalog: Catalog
) -> None:
    _answers, result = advice(PARKS)
    page = shown(PARKS, "tool")
    assert "What would change who comes first" in page.closed
    tips = [tip for tip in result.tipping_points if tip.list == "news" and tip.flips_at is not None]
    tip = next(tip for tip in tips if tip.to is not None)
    held(page, tip_sentence(catalog, tip, lambda one: names([one], catalog)[0]))


@pytest.mark.parametrize("example", EVERY)
def test_the_views_and_what_is_looked_up_are_one_click_away(shown: Look, example: str) -> None:
    links = shown(example, "tool").links
    assert [label for label in (*VIEWS.values(), *REFERENCE.values()) if label not in links] == []
    assert [link for link in links if re.match(r"\d\. ", link)][:5] == [
        "1. Why", "2. Who", "3. Resources", "4. Success", "5. The tool",
    ]  # fmt: skip


# ---------------------------------------------------------------- looking closer


@pytest.mark.parametrize("example", [SHERIFF, PARKS])
def test_the_ranking_lists_every_platform_with_points_and_why_it_is_left_out(
    shown: Look, advice: Advice, example: str
) -> None:
    _answers, result = advice(example)
    page = shown(example, "ranking")
    assert [
        row.name for row in result.ranking if f"{row.role_rank}. {bare(row.name)}" not in page.links
    ] == []
    held(page, *(f"Left out: {row.left_out_because}" for row in result.ranking if row.left_out_because))
    assert len(re.findall(r"\d+ points", page.words)) >= len(result.ranking)


def test_pairs_too_close_to_call_are_named_in_the_ranking(
    shown: Look, advice: Advice, catalog: Catalog
) -> None:
    _answers, result = advice(SHERIFF)
    page = shown(SHERIFF, "ranking")
    assert f"Too close to call: {len(result.too_close)} pairs" in page.closed
    held(page, *(" and ".join(names(pair, catalog)) for pair in result.too_close))


@pytest.mark.parametrize(
    ("view", "says"),
    [
        ("ranking", "Bar chart of the points of"),
        ("reach", "Bar chart of the most people the set could reach, by age"),
        ("compare", "points"),
        ("how_sure", "takes each place"),
    ],
)
def test_a_chart_stands_beside_its_words_and_figures(shown: Look, view: str, says: str) -> None:
    page = shown(PARKS, view)
    assert any(says in alt for alt in page.alts)
    assert "The chart in words and figures" in page.closed
    held(page, *page.alts)


def test_a_chart_is_drawn_in_the_dark_where_the_reader_prefers_it(
    app: Any, police: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def drawn() -> str:
        return str(app.run().test.get("vega_lite_chart")[0].proto.spec)

    app.open_work(police, "ranking")
    light = drawn()
    monkeypatch.setattr(look, "is_dark", lambda: True)
    assert drawn() != light
    assert "prefers-color-scheme: dark" in look.STYLE


def test_how_sure_tells_each_list_each_constant_and_all_shares(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    page = shown(PARKS, "how_sure")
    for part in ("Our own constants, and what happens when they move", "All shares in figures"):
        assert part in page.closed
    held(page, "Choose this if …", "If nothing were known of your weights", "Too close to call")
    held(page, *(row.name for row in result.ranking), f"seed {result.robustness.seed}")


def test_a_platform_shows_each_rating_with_its_ground_and_its_sources(
    app: Any, advice: Advice, catalog: Catalog
) -> None:
    app.test.query_params["platform"] = "facebook_page"
    page = seen(app.open_work(draft_of(PARKS), "platform"))
    answers, _result = advice(PARKS)
    fits = [catalog.purpose_fit["facebook_page", purpose.id] for purpose in answers.purposes]
    assert len(fits) > 2
    held(page, *(fit.rationale for fit in fits))
    held(page, *(catalog.sources[source].title for fit in fits for source in fit.sources))
    assert "This platform on one page, to print" in page.links


@pytest.mark.parametrize("platform", ["facebook_page", "nextdoor", "periscope", "agency_website"])
def test_a_platform_says_first_what_the_advice_is(app: Any, advice: Advice, platform: str) -> None:
    app.test.query_params["platform"] = platform
    page = seen(app.open_work(draft_of(PARKS), "platform"))
    _answers, result = advice(PARKS)
    every = [*result.ranking, *result.ruled_out, *result.foundation]
    told = next(row for row in every if row.platform == platform)
    held(page, told.reason, *filter(None, [getattr(told, "left_out_because", None)]))


def test_a_platform_says_what_it_is_for_what_it_takes_and_how_to_begin(app: Any, catalog: Catalog) -> None:
    app.test.query_params["platform"] = "facebook_page"
    page = seen(app.open_work(draft_of(PARKS), "platform"))
    platform = catalog.platforms["facebook_page"]
    held(page, f"Good for: {platform.good_for}", f"Not for: {platform.not_for}", "Cost: ")
    held(page, *(mode.reply_promise for mode in catalog.modes["facebook_page"] if mode.reply_promise))
    held(page, *platform.first_steps, platform.official_account)
    held(page, "What it can show you", *(catalog.sources[source].title for source in platform.sources))


def test_what_is_ruled_out_has_its_rule_and_what_would_bring_it_back(shown: Look, advice: Advice) -> None:
    _answers, result = advice(POLICE)
    page = shown(POLICE, "ruled_out")
    held(page, *(f"{out.name}: {out.reason}" for out in result.ruled_out))
    held(page, *(f"What would change it: {out.remedy}" for out in result.ruled_out if out.remedy))


# ---------------------------------------------------------------- the plan


@pytest.mark.parametrize("example", [PARKS, SHERIFF])
def test_the_plan_has_the_week_the_first_steps_and_the_measures(
    shown: Look, advice: Advice, example: str
) -> None:
    _answers, result = advice(example)
    page = shown(example, "plan")
    plan = result.plan
    held(page, *(step for first in plan.first_steps for step in first.steps))
    held(page, *(row.reply_promise for row in plan.weekly if row.reply_promise))
    held(page, *(measure.label for measure in plan.measures), *(m.where for m in plan.measures))


def test_each_step_of_every_part_of_the_plan_is_on_its_page(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    page = shown(PARKS, "plan")
    for key in ("first_90_days", "week", "answering", "comments", "records", "accessibility", "handover",
                "crisis", "logs"):  # fmt: skip
        rows = result.plan.parts(key)
        held(page, *(step for row in rows for step in row.steps))
        assert any(titles.title(key) in closed for closed in page.closed), key


def test_the_week_shows_sample_posts_for_its_purposes(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    examples = {row.example for row in result.plan.rhythm if row.example}
    assert examples
    held(shown(PARKS, "plan"), "Sample posts", *examples)


def test_the_checks_say_whom_to_ask_those_that_hold_everything_up_first(shown: Look, advice: Advice) -> None:
    _answers, result = advice(PARKS)
    page = shown(PARKS, "plan")
    asked = [question for question in page.asked if question in {bare(c.question) for c in result.checks}]
    assert len(asked) == len(result.checks)
    held(
        page,
        *(check.why for check in result.checks),
        *(who for check in result.checks for who in check.ask_whom.split("; ")),
    )
    gates = [bare(check.question) for check in result.checks if check.severity == "gate"]
    assert asked[: len(gates)] == gates
