"""Each law of wording passes what keeps it and names what breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.laws import laws_of_wording
from tests.laws.case import Case
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

PEOPLE = "need:everyday_news:teens"
of_news = "It would add too little for everyday news and information."
of_teens = "It would add too little: everyday news and information for teens 13-17."
already = "Facebook page already serves everyday news and information well for all residents."


def left_out(text: str, *values: tuple[str, float], **more: Any) -> Case:
    """Nextdoor left out for this reason, with what it serves; Facebook serves news at 0.4."""
    chosen = {"needs_covered": [covered(NEWS, "facebook_page", 0.4)], **more.pop("chosen", {})}
    return case(
        ranking=[row("nextdoor", 1, *(values or [(NEWS, 0.3)]), left_out_because=text)],
        members=["facebook_page"], needs=[NEWS, VIDEO, PEOPLE], chosen=chosen, **more,
    )  # fmt: skip


def reasons(*texts: str, key: str = "left_out_because") -> Case:
    return case(ranking=[row(f"p{n}", n, **{key: text}) for n, text in enumerate(texts, 1)])


def said(reason: str, platform: str = "facebook_page", action: str = "keep", **figures: Any) -> Case:
    return case(account(platform, **figures), told=[told(action, platform, reason=reason)])


def warned(*warnings: str, **more: Any) -> Case:
    return case(result={"warnings": list(warnings)}, **more)


def best(platform: str) -> Case:
    first = row("x", 1, reason="The best here for everyday news and information: it serves them well.")
    return case(
        ranking=[first], members=["x"], chosen={"needs_covered": [covered(NEWS, platform, 0.4)]}
    )  # fmt: skip


EXAMPLES = {
    "a_reason_speaks_of_what_it_serves": (
        left_out(of_news, (NEWS, 0.3), (VIDEO, 0.2)),
        left_out(of_news, (NEWS, 0.1), (VIDEO, 0.5)),
    ),
    "a_reason_speaks_of_the_people_it_serves": (
        left_out(of_teens, (NEWS, 0.3), (PEOPLE, 0.3)),
        left_out(of_teens, (NEWS, 0.5), (PEOPLE, 0.1), (VIDEO, 0.2)),
    ),
    "no_refrain_leaves_out": (reasons(*"AAAAB"), reasons(*"AAAAA")),
    "no_refrain_rules_out": (
        case(ruled_out=[out(f"p{n}", "banned", None, "AAAAB"[n]) for n in range(5)]),
        case(ruled_out=[out(f"p{n}", "banned", None, "A") for n in range(5)]),
    ),
    "already_served_is_true": (left_out(already), left_out(already, (NEWS, 0.6))),
    "poorly_served_is_no_reason": (left_out(already), left_out(already.replace("well", "a little"))),
    "idle_hours_are_no_reason": (
        left_out("It takes about 1 hour a week; the set leaves 0.5.", hours_per_week=1.5),
        left_out("It takes about 1 hour a week; the set leaves 3."),
    ),
    "a_member_is_not_called_useless": (
        case(ranking=[row("x", reason="Good for news.")], members=["x"]),
        case(ranking=[row("x", reason="Of little use, even for news.")], members=["x"]),
    ),
    "the_best_here_is_the_best": (best("x"), best("facebook_page")),
    "figures_of_theirs_are_theirs": (
        said("Ask its 1,200 followers to come along.", followers=1_200),
        said("Ask its 1,300 followers to come along.", followers=1_200),
    ),
    "followers_from_elsewhere_are_not_called_locals": (
        said("Ask its 9,000 followers.", action="wind_down", followers=9_000),
        said("Ask its 12,000 followers.", action="wind_down", followers=12_000),
    ),
    "people_on_a_list_are_no_followers": (
        said("900 people are enrolled.", "codered", enrolled=900),
        said("Ask its 900 followers.", "codered", enrolled=900),
    ),
    "fees_above_the_budget_are_said": (
        warned("It costs $3,000 a year.", chosen={"usd_per_year": 3_000}, budget_usd_per_year=500),
        warned("It costs money.", chosen={"usd_per_year": 3_000}, budget_usd_per_year=500),
    ),
    "an_empty_set_is_explained": (warned("Nothing fits 4 hours a week."), warned("Keep copies.")),
    "no_code_is_read": (warned("Older adults are not met."), warned("Nobody meets age_65_plus.")),
    "shares_are_told_as_people_speak": (
        warned("Below 35% it ends. It takes 0.5 hours a week."),
        warned("Below 0.35 it ends."),
    ),
    "no_word_is_doubled": (warned("It is so."), warned("It is is so.")),
    "sentences_are_whole": (warned("It is so."), warned("it is so")),
    "police_words_are_for_the_police": (
        warned("Ask your records officer."),
        warned("Officers read it."),
    ),
    "one_is_one": (warned("It takes 1 hour."), warned("It takes 1 hours.")),
    "warnings_can_be_read": (warned("So it is."), warned("So it is " * 20)),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_wording_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_wording)


def test_hours_are_not_asked_for_where_skills_are_missing() -> None:
    lacking = [out("x", "not_now", "skills"), out("tiktok", "not_now", "skills")]
    vain = "Nothing fits 4 hours a week. Find hours first."
    assert seen("an_empty_set_is_explained", warned(vain, ruled_out=lacking)) == (0, 1)
    assert seen("an_empty_set_is_explained", warned(vain, ruled_out=[out("x", "not_now", "hours")])) == (1, 0)


def test_a_member_that_is_not_held_serves_nothing_already() -> None:
    gone = left_out(already.replace("Facebook page", "Instagram"))
    assert seen("already_served_is_true", gone) == (0, 1)


def test_people_of_a_purpose_that_is_wrong_itself_are_not_counted_again() -> None:
    wrong = left_out(of_teens, (NEWS, 0.2), (PEOPLE, 0.1), (VIDEO, 0.5))
    assert seen("a_reason_speaks_of_what_it_serves", wrong) == (0, 1)
    assert seen("a_reason_speaks_of_the_people_it_serves", wrong) == (0, 0)


@pytest.mark.parametrize(("held", "units"), [("facebook_page", (0, 1)), ("x", (0, 0))])
def test_a_feature_takes_no_place_but_its_page(held: str, units: tuple[int, int]) -> None:
    mixed = row("facebook_live", left_out_because="Another mix serves you better.")
    given = case(ranking=[row(held, features=[mixed])], members=[held], max_accounts=1)
    assert seen("idle_hours_are_no_reason", given) == units


def test_too_many_warnings_are_not_read() -> None:
    assert seen("warnings_can_be_read", warned(*[f"It is so, {n}." for n in range(9)])) == (0, 1)


@pytest.mark.parametrize("kind", ["police", "sheriff"])
def test_the_police_read_of_the_police(kind: str) -> None:
    assert seen(
        "police_words_are_for_the_police", warned("Officers read it.", department={"kind": kind})
    ) == (0, 0)


def test_a_code_under_a_key_of_codes_is_not_read() -> None:
    assert seen("no_code_is_read", case(told=[item("facebook_page", "keep")]))[1] == 0
