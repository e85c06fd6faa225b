"""What goes on as a copy stands beside the set; a live or group feature stands inside its account."""

import json
import re

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.plan.members import members
from advisor.telling.parts.what_a_trial_changes import differences
from advisor.telling.sentences.kept_sentences import copy_time, hours_of_copies, kept_words

FEATURE, ACCOUNT = "facebook_groups", "facebook_page"


@pytest.fixture
def result(catalog, with_copies):
    found = recommend(catalog, parse_answers(json.dumps(with_copies), catalog), draws=1)
    # what these tests are about
    assert found.set.kept
    assert found.row_of(FEATURE) is not None
    return found


def why_not(app, platform):
    app.test.query_params["platform"] = platform
    return app.open("why_not").words


# ---------------------------------------------------------------- kept as copies


def test_the_advice_names_each_copy_with_its_time(app, with_copies, result, catalog):
    text = app.open_work(with_copies).words

    assert kept_words(result.set, catalog) in text
    assert kept_words(result.set, catalog).startswith("Kept as copies: ")
    for one in result.set.kept:
        assert f"{catalog.platforms[one.platform].name} (15 minutes a week)" in text
    assert "Kept as copies" in [h.value for h in app.test.header]


def test_the_hours_of_work_and_of_copies_add_up_to_those_of_the_set(app, with_copies, result):
    text = app.open_work(with_copies).words

    work, copies = re.search(r"([\d.]+) for what you work on, ([\d.]+) for copies", text).groups()
    assert float(copies) == hours_of_copies(result.set)
    assert float(work) + float(copies) == pytest.approx(result.set.hours_per_week)
    minutes = [int(m) for m in re.findall(r"\((\d+) minutes a week\)", kept_line(text))]
    assert sum(minutes) / 60 == pytest.approx(float(copies))


def kept_line(text):
    return next(line for line in text.splitlines() if "Kept as copies: " in line)


def test_the_hours_on_the_cards_of_the_members_add_up_to_the_work(app, with_copies, result):
    text = app.open_work(with_copies).words

    shown = re.findall(r"· ([\d.]+) hours? a week ·", text)
    features = re.findall(r"\(([\d.]+) hours? a week more\)", text)
    assert len(features) == sum(map(len, result.set.features.values())) > 0
    work = result.set.hours_per_week - hours_of_copies(result.set)
    assert sum(map(float, shown + features)) == pytest.approx(work)


def test_a_copy_is_never_shown_as_a_member_or_as_another_account(app, with_copies, result):
    app.open_work(with_copies)
    cards = app.text

    copies = {one.platform for one in result.set.kept}
    assert not copies & set(result.set.platforms)
    advice = next(line for line in cards.splitlines() if "Our advice to" in line)
    for one in copies:
        assert result.row_of(one).name not in advice.partition("Copy your posts")[0]
    assert "Your other accounts today" not in [h.value for h in app.test.header]


def test_a_copy_says_until_when_and_what_would_end_it(app, with_copies, result):
    text = app.open_work(with_copies).words

    for one in result.set.kept:
        item = next(a for a in result.actions if a.account_id == one.account_id)
        assert item.reason in text
        # a stream goes on by name alone: nothing there is tried, so nothing ends a trial
        assert (item.stop_if is None) == (item.action == "emergency_only")
        assert item.stop_if is None or f"Stop if: {item.stop_if}" in text
    assert any(a.stop_if for a in result.actions if a.account_id)


def test_with_minutes_alone_the_page_kept_first_is_the_advice(app, with_copies):
    with_copies["resources"]["hours_per_week"] = 0.25

    text = app.open_work(with_copies).words

    assert "Facebook page" in text
    assert "Kept as copies" not in text
    assert "0.25 of your 0.25 hours a week · " in text


def test_the_pages_on_one_platform_say_that_it_is_kept_as_a_copy(app, with_copies, result):
    copy = result.set.kept[0]
    app.open_work(with_copies)

    assert f"goes on as a copy of your other posts, {copy_time(copy.hours_per_week)}" in why_not(
        app, copy.platform
    )
    app.test.query_params["platform"] = copy.platform
    assert "Kept as a copy of your other posts: 15 minutes a week." in app.open("platform").words
    app.test.query_params["platform"], app.test.query_params["other"] = copy.platform, ACCOUNT
    assert "kept as a copy, 15 minutes a week" in app.open("compare").words


def test_a_copy_has_no_share_of_draws_since_it_is_kept_by_rule(app, with_copies, result):
    app.open_work(with_copies, "how_sure")
    text = app.words

    for one in result.set.kept:
        assert f"{result.row_of(one.platform).name}:** in the best set in" not in text
    assert "Kept as copies by rule, whatever the weights" in text


def test_working_on_what_was_copied_is_told_as_such(result, catalog):
    kept = result.set.kept[0].platform
    worked_on = result.set.model_copy(
        update={"kept": result.set.kept[1:], "platforms": (*result.set.platforms, kept)}
    )
    after = result.model_copy(update={"set": worked_on})

    name = result.row_of(kept).name
    assert f"Worked on instead of copied: {name}" in differences(result, after, catalog)
    assert f"Copied instead of worked on: {name}" in differences(after, result, catalog)
    assert not [line for line in differences(result, after, catalog) if "Comes in" in line]
    assert members(result.set) == members(after.set)


# ---------------------------------------------------------------- features


def test_a_feature_stands_in_the_row_of_its_account_and_has_no_place(app, with_copies, result):
    text = app.open_work(with_copies, "ranking").words

    feature = result.row_of(FEATURE)
    assert f"{feature.score:.0f} points" in text
    assert "On top of the Facebook page: " in text
    assert FEATURE not in {row.platform for row in result.ranking}


def test_a_feature_has_its_evidence_and_says_where_it_lives(app, with_copies):
    app.open_work(with_copies)
    app.test.query_params["platform"] = FEATURE
    text = app.open("platform").words

    assert "It lives in the account of Facebook page and takes no place of its own." in text
    assert "Are they there?" in text


def test_a_feature_can_be_compared_without_a_place_above_or_below(app, with_copies):
    app.open_work(with_copies)
    app.test.query_params["platform"], app.test.query_params["other"] = FEATURE, "nextdoor"
    text = app.open("compare").words

    assert "takes no place of its own, so neither is above the other" in text
    assert "it lives in the account of Facebook page" in text
    assert "is above Nextdoor" not in text


def test_a_feature_in_use_is_in_the_set_and_one_left_out_says_why(app, with_copies, result):
    assert FEATURE in result.set.features[ACCOUNT]
    app.open_work(with_copies)

    assert "is among the channels we advise you to run" in why_not(app, FEATURE)
    left_out = next(row for row in result.valued() if row.left_out_because)
    assert left_out.left_out_because in why_not(app, left_out.platform)


def test_how_often_a_feature_is_in_the_set_is_told_with_its_account(app, with_copies):
    text = app.open_work(with_copies, "how_sure").words

    assert "Facebook groups (in Facebook page):** in the best set in" in text


def test_the_week_calls_a_copy_one(app, with_copies, result):
    app.open_work(with_copies, "plan")

    assert app.words.count("How it is run: Kept as a copy.") == len(result.set.kept)
