"""Each law of the ranking and the set passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_the_ranking
from tests.laws.case import CATALOG, Case
from tests.laws.small import (
    NEWS,
    VIDEO,
    account,
    case,
    covered,
    item,
    laws_in,
    out,
    row,
    seen,
    told,
    told_apart,
)

LABEL = covered(NEWS, None, 0)["label"]
everything = [row(platform) for platform in CATALOG.platforms]
page, live = row("facebook_page"), row("facebook_live")
led = item("facebook_page", "lead", job=LABEL)
EXAMPLES = {
    "each_department_gets_advice": (case(), Case({}, None, failed="KeyError: 'x'")),
    "nothing_vanishes": (case(ranking=everything), case(ranking=everything[1:])),
    "ranks_count_from_one": (
        case(ranking=[page, row("x", 2)]),
        case(ranking=[page, row("x", 1)]),
    ),
    "points_add_up": (
        case(ranking=[row("x", 1, (NEWS, 0.4))]),
        case(ranking=[row("x", 1, (NEWS, 0.4), score=25, score_high=30)]),
    ),
    "a_feature_stands_with_its_page": (
        case(ranking=[row("facebook_page", features=[live])]),
        case(ranking=[page, row("facebook_live", 2)]),
    ),
    "bans_and_gates_hold": (
        case(members=["x"], ranking=[page], constraints={"banned_platforms": ["tiktok"]}),
        case(members=["x"], ranking=[page], constraints={"banned_platforms": ["x"]}),
    ),
    "what_a_member_needs_is_there": (
        case(members=["threads", "instagram"]),
        case(members=["threads"]),
    ),
    "a_member_is_fit_for_a_purpose": (case(members=["facebook_page"]), case(members=["waze"])),
    "a_member_has_a_job": (
        case(members=["facebook_page"], told=[led]),
        case(members=["facebook_page"], told=[item("facebook_page", "keep")]),
    ),
    "a_lead_has_a_job": (case(told=[led]), case(told=[item("facebook_page", "lead")])),
    "a_job_is_really_served": (
        case(told=[led], ranking=[row("facebook_page", 1, (NEWS, 0.4))]),
        case(told=[led], ranking=[row("facebook_page", 1, (NEWS, 0.04), (VIDEO, 0.3))]),
    ),
    "the_rest_is_served_where_one_is_cut_back": (
        case(
            account(), told=[told("restrict")], members=["facebook_page"],
            chosen={"needs_covered": [covered(NEWS, "facebook_page", 0.4), covered(VIDEO, "x", 0.4)]},
        ),
        case(
            account(), told=[told("restrict")], members=["facebook_page"],
            chosen={"needs_covered": [covered(NEWS, "facebook_page", 0.4), covered(VIDEO, "x", 0.04)]},
        ),
    ),
    "live_video_needs_a_camera": (
        case(skills=["live_video"], chosen={"needs_covered": [covered(VIDEO, "youtube", 0.4)]}),
        case(skills=["writing"], chosen={"needs_covered": [covered(VIDEO, "email_newsletter", 0.4)]}),
    ),
    "tools_of_the_police_are_for_the_police": (
        case(told=[item("tip411", "ruled_out")]),
        case(told=[item("tip411", "add_later")]),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_the_ranking_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_the_ranking)


def test_nothing_is_told_of_twice() -> None:
    twice = case(ranking=everything, ruled_out=[out("x", "banned")])
    assert seen("nothing_vanishes", twice) == (0, 1)


def test_a_gate_binds_what_is_new_and_not_what_runs() -> None:
    gated = row("tiktok", conditional="Ask your attorney.")
    assert seen("bans_and_gates_hold", case(members=["tiktok"], ranking=[gated])) == (0, 1)
    runs = case(account("tiktok"), members=["tiktok"], ranking=[gated])
    assert seen("bans_and_gates_hold", runs) == (1, 0)


def test_a_score_lies_within_its_range() -> None:
    outside = row("x", 1, (NEWS, 0.4), score_low=30)
    assert seen("points_add_up", case(ranking=[outside])) == (0, 1)


def test_nobody_films_without_the_skill() -> None:
    told_to_film = {"needs_covered": [covered(VIDEO, "youtube", 0.4)]}
    assert seen("live_video_needs_a_camera", case(skills=["writing"], chosen=told_to_film)) == (0, 1)
    assert seen("live_video_needs_a_camera", case(skills=None, chosen=told_to_film)) == (1, 0)


@pytest.mark.parametrize(("kind", "purpose"), [("police", "everyday_news"), ("parks", "crime_alerts")])
def test_the_police_and_those_who_write_of_crime_may_have_their_tools(kind: str, purpose: str) -> None:
    given = case(told=[item("tip411", "add")], department={"kind": kind}, purposes={purpose: 3})
    assert seen("tools_of_the_police_are_for_the_police", given) == (0, 0)
