"""Why a platform is left out: the first reason that holds, from the need that it would itself serve best."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decision.acting.left_out import Room, Served, why_left_out
from advisor.decision.result import Contribution, Covered, Criterion, LeftOut
from advisor.telling.sentences.left_out_sentences import (
    MOST_ALIKE,
    share_met_sentence,
    why_not_sentence,
    without_refrains,
)
from tests.decision.conftest import Advise
from tests.decision.departments import CATALOG

ROOMY = Room(hours_needed=1, hours_left=4)
EVENTS, NEWS = (Criterion.of_need(p, "all_residents") for p in ("events", "everyday_news"))


def serves(criterion: Criterion, value: float, points: float = 10.0, share_met: float = 0.1) -> Served:
    own = Contribution(
        criterion=criterion,
        points=points,
        weight=0.5,
        value=value,
        value_low=value,
        value_high=value,
        label="",
    )
    return Served(own, share_met)


def covers(criterion: Criterion, platform: str | None, value: float) -> Covered:
    return Covered(criterion=criterion, label="", weight=0.5, platform=platform, value=value, words="")


def why(needs: list[Served], covered: list[Covered], room: Room = ROOMY, **more: Any) -> LeftOut:
    given = {"conditional": False, "worth_adding": False, **more}
    return why_left_out(needs, covered, {NEWS: 0.3, EVENTS: 0.4}, room, **given)


def test_the_reason_speaks_of_the_need_it_would_serve_best_and_not_of_the_heaviest() -> None:
    needs = [serves(NEWS, 0.2, points=30), serves(EVENTS, 0.4, points=5)]
    found = why(needs, [covers(NEWS, "facebook_page", 0.5), covers(EVENTS, "instagram", 0.6)])
    assert (found.rule, found.purpose, found.other) == ("served", "events", "instagram")
    assert (found.value, found.other_value) == (0.4, 0.6)
    assert (found.share_met, found.other_share_met) == (0.1, 0.4)


@pytest.mark.parametrize("better", [0.1, 0.39], ids=["hardly", "less well"])
def test_nobody_is_said_to_serve_a_need_that_is_served_worse_or_hardly(better: float) -> None:
    assert why([serves(EVENTS, 0.4)], [covers(EVENTS, "instagram", better)]).rule == "adds_little"
    assert why([serves(EVENTS, 0.1)], [covers(EVENTS, "instagram", 0.1)]).rule == "adds_little"


def test_a_member_that_is_run_by_copies_is_not_said_to_serve_but_to_cover() -> None:
    found = why([serves(EVENTS, 0.2)], [covers(EVENTS, "x", 0.3)], kept=["x"])
    assert (found.rule, found.other) == ("copied", "x")


@pytest.mark.parametrize(
    ("room", "rule", "needed", "left"),
    [
        (Room(hours_needed=3, hours_left=2), "hours", 3, 2),
        (Room(hours_needed=1, hours_left=4, usd_needed=900, usd_left=200), "money", 900, 200),
        (Room(hours_needed=1, hours_left=4, usd_needed=900, usd_left=None), "money", 900, None),
        (Room(hours_needed=1, hours_left=4, most_accounts=2), "accounts", 1, 2),
        (Room(hours_needed=1, hours_left=4, page_hours=3.5), "page", 3.5, 4),
        (Room(hours_needed=1, hours_left=4, same_kind="nixle"), "same_job", None, None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_worth_adding_is_kept_out_by_a_limit_that_is_named_with_its_figures(
    room: Room, rule: str, needed: float | None, left: float | None
) -> None:
    found = why([serves(EVENTS, 0.4)], [covers(EVENTS, None, 0.0)], room, worth_adding=True)
    assert (found.rule, found.needed, found.left) == (rule, needed, left)


def test_a_gate_comes_before_every_other_reason_and_no_use_at_all_before_the_limits() -> None:
    tight = Room(hours_needed=3, hours_left=2)
    assert why([serves(EVENTS, 0.4)], [], tight, conditional=True, worth_adding=True).rule == "gate"
    assert why([serves(EVENTS, 0.0)], [], tight, worth_adding=True).rule == "nothing"
    assert why([], [], tight).rule == "nothing"


def test_nobody_is_sent_to_a_vendor_or_an_attorney_for_what_would_stay_outside_all_the_same() -> None:
    assert why([serves(EVENTS, 0.4)], [], conditional=True, worth_adding=False).rule != "gate"
    doubled = Room(hours_needed=1, hours_left=4, same_kind="county_alerts")
    assert why([serves(EVENTS, 0.4)], [], doubled, conditional=True, worth_adding=True).rule == "same_job"


@pytest.mark.parametrize(("theirs", "rule"), [(True, "accounts"), (False, "accounts_at_once")])
def test_where_the_number_of_accounts_binds_that_is_said_and_not_hours(theirs: bool, rule: str) -> None:
    full = Room(hours_needed=2, hours_left=1, most_accounts=5, most_is_theirs=theirs)
    assert why([serves(EVENTS, 0.4)], [], full, worth_adding=True).rule == rule


def test_a_platform_that_fits_no_purpose_well_enough_is_said_to_fit_none() -> None:
    found = why([serves(EVENTS, 0.2)], [covers(EVENTS, "x", 0.4)], Room(1, 4, workable=False))
    assert found.rule == "poor_fit"


def test_how_many_a_message_meets_is_told_where_it_meets_fewer_and_the_figures_differ() -> None:
    out = LeftOut(rule="served", purpose="events", audience="all_residents", value=0.2, share_met=0.03,
                  other="facebook_page", other_value=0.5, other_share_met=0.11)  # fmt: skip
    assert "about 3 in 100 of them in time, instead of 11" in share_met_sentence(out)
    assert share_met_sentence(out.model_copy(update={"share_met": 0.112})) == ""
    assert share_met_sentence(out.model_copy(update={"share_met": 0.2})) == ""


def test_unknown_money_is_said_to_be_unknown_and_not_zero() -> None:
    out = LeftOut(rule="money", purpose="events", audience="all_residents", needed=1500)
    assert why_not_sentence(CATALOG, out) == (
        "It costs $1,500 a year; a budget is not told, so nothing is bought yet."
    )


def test_a_sentence_that_many_share_is_followed_by_what_each_is_good_for() -> None:
    many = ["reddit", "youtube", "x", "threads", "bluesky"]
    told = without_refrains(CATALOG, dict.fromkeys(many, ("It adds little.", "It meets 1.")))
    assert len(set(told.values())) == len(many) == MOST_ALIKE + 1
    assert all(sentence.startswith("It adds little. Its best use: ") for sentence in told.values())
    few = without_refrains(CATALOG, dict.fromkeys(many[:MOST_ALIKE], ("It adds little.", "It meets 1.")))
    assert set(few.values()) == {"It adds little. It meets 1."}


def test_in_a_whole_result_no_reason_stands_at_more_than_four(advise: Advise) -> None:
    result = advise(
        department={"kind": "library", "population": 9000},
        purposes=[{"id": "programs"}, {"id": "two_way_dialog"}],
        resources={"hours_per_week": 4, "skills": ["writing"]},
        constraints={"one_way_only": True},
        accounts=[{"id": "a", "platform": "facebook_page", "followers": 2000}],
    )
    for told in (
        [row.left_out_because for row in result.ranking if row.left_out_because],
        [out.reason for out in result.ruled_out],
    ):
        assert max(map(told.count, told)) <= MOST_ALIKE
    assert any(out.reason_in_common for out in result.ruled_out)


def test_a_library_is_not_told_what_the_police_do(advise: Advise) -> None:
    asked = {
        "purposes": [{"id": "recruitment"}, {"id": "two_way_dialog"}],
        "resources": {"hours_per_week": 9},
    }
    library = advise(department={"kind": "library"}, **asked)
    police = advise(department={"kind": "police"}, **asked)

    def told(result: Any) -> str:
        return " ".join([row.reason for row in result.ranking] + [f.reason for f in result.foundation])

    assert "Coffee with a Cop" in told(police)
    assert "Coffee with a Cop" not in told(library)
    assert "officer" not in told(library).lower()
