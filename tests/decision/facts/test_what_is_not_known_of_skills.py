"""With a list of what lacks, a skill in neither list is unknown: nothing is shut, and nothing new is firm."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Resources
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.facts.team_skills import team_skills
from tests.decision.conftest import Advise

NEEDS = [{"id": "events"}, {"id": "youth_outreach"}, {"id": "two_way_dialog"}]


def town(advise: Advise, accounts: list[dict[str, Any]] | None = None, **skills: Any) -> Recommendation:
    return advise(
        department={"kind": "parks", "population": 8000},
        purposes=NEEDS,
        resources={"hours_per_week": 10, **skills},
        accounts=accounts or [],
    )


def run(result: Recommendation) -> tuple[Any, ...]:
    return result.set.platforms, result.set.modes, result.set.features


@pytest.mark.parametrize(
    ("skills", "lacking", "there", "missing"),
    [
        (None, None, {"writing"}, set()),
        (["photo"], None, {"photo"}, {"writing", "video", "live_video", "moderation", "second_language",
                                     "analytics"}),
        (["photo"], ["video"], {"photo", "writing"}, {"video"}),
        ([], [], {"writing"}, set()),
        (None, ["writing"], set(), {"writing"}),
    ],
)  # fmt: skip
def test_a_skill_is_there_lacking_or_unknown(
    catalog: Catalog, skills: list[str] | None, lacking: list[str] | None, there: set[str], missing: set[str]
) -> None:
    team = team_skills(catalog, Resources.model_validate({"skills": skills, "skills_lacking": lacking}))

    assert (team.there, team.lacking) == (there, missing)
    assert team.unknown(catalog.skills) == set(catalog.skills) - there - missing


@pytest.mark.parametrize("ticked", [[], ["writing"], ["photo"], ["writing", "photo", "moderation"]])
def test_one_skill_ticked_too_few_is_no_worse_than_none(advise: Advise, ticked: list[str]) -> None:
    none, few = town(advise), town(advise, skills=ticked, skills_lacking=[])

    assert run(few) == run(none)
    assert [row.score for row in few.ranking] == [row.score for row in none.ranking]


def test_a_list_of_skills_alone_is_all_there_is(advise: Advise) -> None:
    alone, beside = town(advise, skills=["writing"]), town(advise, skills=["writing"], skills_lacking=[])

    def lacking(result: Recommendation) -> list[str]:
        return [out.platform for out in result.ruled_out if out.lacks == "skills"]

    assert "youtube" in lacking(alone)
    assert lacking(beside) == []


def test_what_nobody_can_do_is_put_off(advise: Advise) -> None:
    result = town(advise, skills_lacking=["video", "photo", "moderation", "live_video", "writing"])

    out = next(out for out in result.ruled_out if out.platform == "youtube")
    assert (out.rule, out.lacks) == ("not_now", "skills")
    assert "video" in out.reason


def test_what_is_new_waits_for_somebody_who_can_and_says_which_skill(advise: Advise) -> None:
    result = town(advise, skills=["writing"], skills_lacking=["video"])

    open_ones = {row.platform: row.needs for row in result.ranking if row.needs}
    assert open_ones
    assert set(open_ones) <= set(result.set.platforms)
    for platform, skills in open_ones.items():
        told = next(one.reason for one in result.actions if one.platform == platform)
        assert "Open it only if somebody can do this: " in told
        assert not {"writing", "video"} & set(skills)


def test_what_runs_proves_its_skills_and_is_firm(advise: Advise) -> None:
    new = town(advise, skills=[], skills_lacking=[])
    first = next(row.platform for row in new.ranking if row.needs)
    page = {"id": "a", "platform": first, "state": "active", "run_by": "department", "followers": 3000}

    runs = town(advise, [page], skills=[], skills_lacking=[])

    assert first in runs.set.platforms
    assert next(row.needs for row in runs.ranking if row.platform == first) == ()


def test_every_skill_told_makes_all_of_it_firm(advise: Advise, catalog: Catalog) -> None:
    lacking = ["second_language"]
    there = [skill for skill in catalog.skills if skill not in lacking]

    result = town(advise, skills=there, skills_lacking=lacking)

    assert not [row for row in result.ranking if row.needs]
    assert "resources.skills_lacking" not in (result.answer_next or ())


def test_what_would_change_names_a_lacking_skill_and_never_an_unknown_one(advise: Advise) -> None:
    result = town(advise, skills=["writing"], skills_lacking=["video", "photo"])

    named = {skill for c in result.what_would_change or () for skill in c.needs.skills}
    assert named
    assert named <= {"video", "photo"}


def test_the_open_list_is_asked_for_where_it_could_move_the_set(advise: Advise) -> None:
    assert "resources.skills" in (town(advise).answer_next or ())
    half = town(advise, skills=["writing"], skills_lacking=[])
    assert "resources.skills_lacking" in (half.answer_next or ())


@pytest.mark.parametrize(
    ("skills", "lacking", "missing", "unsaid"),
    [
        (["video"], None, set(), set()),
        (["live_video"], None, set(), set()),
        (["writing"], None, {"video"}, set()),
        ([], ["video"], set(), {"live_video"}),
        (None, None, set(), {"video"}),
    ],
    ids=["the skill", "what does as well", "neither", "one lacks, of the other nobody said", "nobody said"],
)
def test_where_either_of_two_skills_is_enough_one_is_asked_for(
    catalog: Catalog, skills: list[str] | None, lacking: list[str] | None, missing: set[str], unsaid: set[str]
) -> None:
    team = team_skills(catalog, Resources.model_validate({"skills": skills, "skills_lacking": lacking}))
    recordings = next(mode for mode in catalog.modes["youtube"] if mode.mode == "post_only")

    assert recordings.skill_sets == (("video",), ("live_video",))
    assert (team.missing(recordings), team.unsaid(recordings)) == (missing, unsaid)


def council(advise: Advise, *skills: str) -> Recommendation:
    return advise(
        department={"kind": "clerk", "population": 8000},
        purposes=[{"id": "live_video"}],
        resources={"hours_per_week": 4, "skills": ["writing", *skills]},
        constraints={"one_way_only": True},
    )


def test_who_streams_meetings_needs_nobody_who_cuts_clips(advise: Advise) -> None:
    streamed, filmed_by_nobody = council(advise, "live_video"), council(advise)

    assert "youtube_live" in {row.platform for row in streamed.valued()}
    assert {out.platform: out.lacks for out in filmed_by_nobody.ruled_out}["youtube_live"] == "skills"


def test_where_the_station_films_the_team_needs_no_camera(advise: Advise) -> None:
    cable = council(advise).row_of("cable_peg")

    assert cable is not None
    assert cable.score > 0
    assert cable.mode == "post_only"


def test_of_two_skills_that_would_do_gaining_either_brings_the_platform_in(advise: Advise) -> None:
    changes = council(advise).what_would_change or ()
    gained = {c.needs.skills for c in changes if c.platform == "youtube_live" and c.needs.skills}

    assert ("live_video",) in gained
    assert not {skills for skills in gained if "video" in skills}


def test_a_platform_for_which_either_skill_would_do_names_both(advise: Advise) -> None:
    out = {out.platform: out for out in council(advise).ruled_out}

    assert out["youtube"].reason.startswith("It needs a skill you do not have: short video or live video.")
    assert out["youtube"].remedy == "Train or find someone for: short video or live video."
    assert out["website_streaming"].reason.startswith("It needs a skill you do not have: live video.")
