"""The accounts of docs/method.md, decided again by hand: what is kept, what ends, when, by which figure."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.facts.own_accounts import with_sleeping_accounts
from advisor.decision.method import (
    ADULT_SHARE_OF_RESIDENTS,
    COPY_HOURS,
    COST_OF_A_SECOND,
    MONTHS_TO_REVIEW_A_COPY,
    NEVER_TOO_FEW,
    OPENING_HOURS,
    SECOND_PLATFORM_ADDS,
    SHARE_OF_HOURS_FOR_COPIES,
    TRIAL_BELOW,
    TRIAL_MONTHS,
)
from advisor.decision.result import Recommendation
from advisor.decision.weighing.assessment import assess
from advisor.telling import recommend

DOCUMENT = (Path(__file__).parents[3] / "docs" / "method.md").read_text(encoding="utf-8")
SECTION = DOCUMENT.partition("## Accounts decided by hand")[2].partition("\n## ")[0]
RESIDENTS, HOURS = 9000, 3.5
PEOPLE = {"facebook_page": 1800, "linkedin": 30, "instagram": 130, "youtube": 4}
NAMES = {
    "facebook_page": "Facebook page",
    "linkedin": "LinkedIn",
    "instagram": "Instagram",
    "youtube": "YouTube",
}
PARKS = {
    "schema_version": 1,
    "department": {"kind": "parks", "population": RESIDENTS, "community": "suburban"},
    "purposes": [{"id": "programs", "importance": 5, "audiences": ["all_residents"]}],
    "resources": {
        "hours_per_week": HOURS, "budget_usd_per_year": 0, "skills": ["writing", "photo", "moderation"],
    },
    "accounts": [
        {"id": platform, "platform": platform, "run_by": "department", "followers": people,
         "state": "dormant" if platform == "instagram" else "active"}
        for platform, people in PEOPLE.items()
    ],
}  # fmt: skip
# A value as three digits tell it, and the same with one more.
ROUNDED, FINELY = 0.0005, 0.00005
FACEBOOK, FACEBOOK_IN_FULL, NEXTDOOR, LINKEDIN = 0.342, 0.403, 0.203, 0.0203


@pytest.fixture(scope="module")
def result(catalog: Catalog) -> Recommendation:
    return recommend(catalog, read_answers(PARKS, catalog))


def table(head: str) -> dict[str, list[str]]:
    """A table of the section by its first column. head: what the first column is called."""
    rows = SECTION.partition(f"| {head} |")[2].split("\n\n")[0].splitlines()[2:]
    return {cells[0]: cells[1:] for row in rows if (cells := [c.strip() for c in row.strip("|").split("|")])}


def test_the_shares_and_the_low_ends_are_those_of_the_data(catalog: Catalog) -> None:
    adults = RESIDENTS * ADULT_SHARE_OF_RESIDENTS
    assert adults == 6930
    for platform, cells in zip(PEOPLE, table("account | people").values(), strict=True):
        survey, following = catalog.reach[platform, "all_adults"], catalog.followings[platform, "all"]
        assert survey.margin is not None
        least = min((survey.share - survey.margin) * following.new_low, NEVER_TOO_FEW)
        people, share, low_end, ends = cells
        assert people.startswith(f"{PEOPLE[platform]:,} ")
        assert float(share.removesuffix("%")) == pytest.approx(100 * PEOPLE[platform] / adults, rel=0.04)
        assert float(low_end.removesuffix("%")) == pytest.approx(100 * least, rel=0.04)
        too_few = PEOPLE[platform] / adults < least
        assert ends == ("asleep" if platform == "instagram" else "too few" if too_few else "none")
    assert math.ceil(0.303 * 0.01 * adults) == 21
    assert math.ceil(0.826 * 0.001 * adults) == 6


def test_the_copies_are_kept_in_the_order_of_their_people_and_fit_half_the_hours(
    result: Recommendation,
) -> None:
    assert 2 * COPY_HOURS == 0.5 <= SHARE_OF_HOURS_FOR_COPIES * HOURS
    assert PEOPLE["facebook_page"] > PEOPLE["linkedin"]
    assert [(k.platform, k.hours_per_week, k.by) for k in result.set.kept] == [("linkedin", 0.25, "rule")]
    assert result.set.modes == {"facebook_page": "light", "nextdoor": "full"}
    assert result.set.mode_hours == {"facebook_page": 1.5, "nextdoor": 1.5}
    assert result.set.hours_per_week == 1.5 + 1.5 + 0.25


def test_the_values_and_what_the_new_one_adds_are_those_of_the_document(result: Recommendation) -> None:
    rest = SECOND_PLATFORM_ADDS * (1 - FACEBOOK)
    covered = {way.id: way.covered for way in result.strategies or ()}
    assert FACEBOOK + rest * NEXTDOOR == pytest.approx(0.382, abs=ROUNDED)
    assert covered["recommended"] == pytest.approx(0.382, abs=ROUNDED)
    assert FACEBOOK + rest * LINKEDIN == pytest.approx(0.346, abs=ROUNDED)
    assert covered["open_nothing_new"] == pytest.approx(0.346, abs=ROUNDED)
    assert FACEBOOK_IN_FULL > NEXTDOOR, "so it must add as much as a second channel"
    assert rest * (NEXTDOOR - LINKEDIN) == pytest.approx(0.036, abs=ROUNDED)
    assert COST_OF_A_SECOND == 0.02 < 0.036


def test_the_figure_that_ends_the_trial_is_solved_by_hand(catalog: Catalog, result: Recommendation) -> None:
    rate, rating = (
        catalog.delivery["feed", "weeks", "nextdoor", "all"],
        catalog.purpose_fit["nextdoor", "programs"],
    )
    half = catalog.horizons[catalog.purposes["programs"].horizon].half_worth_share
    assert (rating.rating, catalog.scales["rating", "2"].number, half) == (2, 0.5, 0.05)
    value = COST_OF_A_SECOND / (SECOND_PLATFORM_ADDS * (1 - FACEBOOK)) + LINKEDIN
    assert value == pytest.approx(0.1216, abs=FINELY)
    worth = value / 0.5
    assert worth == pytest.approx(0.243, abs=ROUNDED)
    met = half * worth / (1 + half - worth)
    assert met == pytest.approx(0.0151, abs=FINELY)
    meets = math.sqrt(rate.met_low * rate.met_high)
    assert meets == pytest.approx(0.245, abs=ROUNDED)
    there = met / meets
    assert there == pytest.approx(0.0616, abs=2 * FINELY)
    people = there * RESIDENTS * ADULT_SHARE_OF_RESIDENTS
    item = next(i for i in result.actions if i.platform == "nextdoor")
    assert item.stop_because is not None
    assert item.stop_because.values == {"count": 427}
    assert people == pytest.approx(427, abs=1)


def test_each_account_is_told_what_the_document_tells(result: Recommendation) -> None:
    told = {item.platform: item for item in result.actions if item.platform in (*PEOPLE, "nextdoor")}
    assert {name: (item.action, item.until) for name, item in told.items()} == {
        "facebook_page": ("lead", None),
        "nextdoor": ("trial", f"P{TRIAL_MONTHS}M"),
        "linkedin": ("keep", f"P{MONTHS_TO_REVIEW_A_COPY}M"),
        "instagram": ("park", None),
        "youtube": ("park", None),
    }
    rows = table("account | what to do")
    opening = f"trial, 1.5 hours, and {OPENING_HOURS:g} hours once to open it"
    assert rows["Nextdoor, new"] == [opening, f"{TRIAL_MONTHS} months", told["nextdoor"].stop_if]
    assert rows["LinkedIn"][1:] == [f"{MONTHS_TO_REVIEW_A_COPY} months", told["linkedin"].stop_if]
    for platform in ("instagram", "youtube"):
        assert rows[NAMES[platform]][0].startswith("park")
        assert rows[NAMES[platform]][1:] == ["–", "–"]
    share = next(c.share for c in result.certainty or () if c.platform == "nextdoor")
    assert round(100 * share) == 55 < 100 * TRIAL_BELOW
    assert "in the best set in 55 of 100 draws, fewer than 60" in " ".join(SECTION.split())


def test_the_values_written_are_those_of_the_program(catalog: Catalog) -> None:
    assessed = assess(catalog, with_sleeping_accounts(catalog, read_answers(PARKS, catalog)), HOURS)
    value = {
        (a.platform, a.mode.mode, a.copied): float(assessed.benefit.value[MIDDLE, i, 0])
        for i, a in enumerate(assessed.benefit.alternatives)
        if a.feature is None
    }
    assert value["facebook_page", "light", False] == pytest.approx(FACEBOOK, abs=ROUNDED)
    assert value["nextdoor", "full", False] == pytest.approx(NEXTDOOR, abs=ROUNDED)
    assert value["linkedin", "post_only", True] == pytest.approx(LINKEDIN, abs=FINELY)
    assert assessed.within_reach.tolist() == pytest.approx([FACEBOOK_IN_FULL], abs=ROUNDED)
    for figure in (FACEBOOK, FACEBOOK_IN_FULL, NEXTDOOR, LINKEDIN):
        assert f"{figure:g}" in SECTION
