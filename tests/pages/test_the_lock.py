"""The tool is locked until the four steps have an answer. "Don't know" is one, and never a dead end."""

import re

import pytest

LOCKED = (
    "tool",
    "ranking",
    "how_sure",
    "what_if",
    "why_not",
    "compare",
    "reach",
    "platform",
    "ruled_out",
    "plan",
)


@pytest.mark.parametrize("page", LOCKED)
def test_the_result_is_locked_and_says_what_is_missing_with_a_way_there(app, page):
    app.open(page)

    assert "Four questions come first" in app.text
    for step in ("why", "who", "resources", "know"):
        assert app.has_button(f"answer-{step}")


def test_the_way_there_leads_to_the_step(app):
    app.open("tool").click("answer-resources")

    assert app.title == "What can you keep up?"


def test_only_what_is_missing_is_asked_for(app, police):
    del police["success"]
    app.open_work(police)

    assert app.has_button("answer-know")
    assert not app.has_button("answer-why")


def test_dont_know_everywhere_opens_the_tool_and_offers_a_way_on(app):
    app.open("tool")
    for step in ("why", "who", "resources", "know"):
        app.click(f"unknown-{step}")
    assert "nothing can be ranked" in app.text

    app.click("usual-purposes")

    assert "Our advice to" in app.text
    assert "1 hour a week" in app.text
    for page in ("ranking", "platform", "ruled_out", "plan", "take"):
        app.open(page)


def test_unknown_hours_show_one_three_and_six_side_by_side(app, police):
    police["resources"] = {"hours_per_week": None}
    app.open_work(police)

    for hours in ("1 hour a week", "3 hours a week", "6 hours a week"):
        assert hours in app.text


def test_answers_that_contradict_each_other_are_named_with_the_way_to_take_them_off(app, police):
    police["department"]["age_shares"] = {"age_18_29": 0.9, "age_65_plus": 0.9}
    app.open_work(police)

    assert "the shares add up to 180%" in app.words
    assert app.title == "Your advice"

    app.click("take-off-0")

    assert "cannot be used" not in app.text
    assert "age_shares" not in app.saved["department"]


def test_the_first_page_of_the_result_shows_no_score(app, police):
    app.open_work(police)

    without_margin_of_reach = re.sub(r"give or take \d+ points", "", app.text)
    assert "points" not in without_margin_of_reach


def test_points_are_said_to_be_for_this_list_only(app, police):
    app.open_work(police, "ranking")

    assert "this list of needs only" in app.text


def test_periscope_is_ruled_out_with_what_came_after_and_never_ranked(app, police):
    assert "Periscope" not in app.open_work(police, "ranking").text
    assert "Periscope" in app.open("ruled_out").text
