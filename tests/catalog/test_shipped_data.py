"""The data that ships with the program: complete, sourced, nothing idle."""

from __future__ import annotations

from collections import Counter

from advisor.catalog import Catalog, default_folder
from advisor.catalog.checking import read_folder


def test_the_shipped_data_has_no_problem() -> None:
    _read, problems = read_folder(default_folder(), everything=True)
    assert [str(problem) for problem in problems] == []


def test_every_platform_is_rated_for_every_purpose_with_a_reason_of_its_own(catalog: Catalog) -> None:
    assert len(catalog.purpose_fit) == len(catalog.platforms) * len(catalog.purposes)
    reasons = Counter(claim.rationale for claim in catalog.purpose_fit.values())
    assert "" not in reasons
    assert [reason for reason, count in reasons.items() if count > 1] == []


def test_every_good_rating_and_every_published_zero_cites_a_source_or_says_why_none_exists(
    catalog: Catalog,
) -> None:
    for claim in catalog.purpose_fit.values():
        strong = (claim.rating or 0) >= 3 or (claim.rating == 0 and claim.basis == "published")
        if strong:
            assert set(claim.sources) - {"src-own-judgement"} or claim.unsourced_because, claim


def test_every_source_is_used_and_every_used_source_exists(catalog: Catalog) -> None:
    used: set[str] = set()
    for table in (
        catalog.platforms, catalog.purpose_fit, catalog.audience_fit, catalog.visibility, catalog.success,
        catalog.checks, catalog.library,
    ):  # fmt: skip
        for row in table.values():
            used |= set(row.sources)
    used |= {row.source for row in catalog.reach.values()}
    used |= {row.source for row in catalog.measures.values() if row.source}
    used |= {name for row in catalog.state_rules.values() for name in row.source}
    assert used == set(catalog.sources)


def test_former_names_and_what_came_after_are_there(catalog: Catalog) -> None:
    assert "Twitter" in catalog.platforms["x"].former_names
    assert "Twitter Live" in catalog.platforms["x_live"].former_names
    assert "Citizen Observer" in catalog.platforms["tip411"].former_names
    assert "Everbridge" in catalog.platforms["nixle"].name
    assert catalog.platforms["periscope"].successor == "youtube_live"


def test_every_platform_has_real_first_steps_and_says_what_it_is_for(catalog: Catalog) -> None:
    for platform in catalog.platforms.values():
        if platform.status != "discontinued":
            assert len(platform.first_steps) >= 2, platform.id
            assert platform.good_for, platform.id
            assert platform.not_for, platform.id
            assert platform.cost_note or platform.usd_per_year_low is not None, platform.id


def test_checks_cover_law_policy_records_access_security_people_and_training(catalog: Catalog) -> None:
    topics = {check.topic for check in catalog.checks.values()}
    assert topics == {"law", "policy", "records", "accessibility", "security", "personnel", "training"}
    for check in catalog.checks.values():
        assert check.why
        assert check.ask_whom
        if check.topic in ("law", "policy"):
            assert check.why.rstrip().lower().endswith("ask your attorney."), check.id


def test_no_race_is_an_audience_and_no_owner_is_judged(catalog: Catalog) -> None:
    assert not {"white", "black", "hispanic", "asian"} & set(catalog.audiences)
