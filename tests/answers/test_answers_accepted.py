"""Answers are read as they were given: every field may be missing, and null is not no."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import Answers, AnswersError, parse_answers, read_answers
from advisor.catalog import Catalog

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
VERSIONS = sorted((Path(__file__).parent / "versions").glob("*.json"))

FULL: dict[str, Any] = {
    "schema_version": 1,
    "department": {"name": "Maple Falls Police", "kind": "police", "state": "OH", "country": "US",
                   "population": 8200, "community": "rural",
                   "age_shares": {"age_18_29": 0.17, "age_30_49": 0.29, "age_50_64": 0.27,
                                  "age_65_plus": 0.27},
                   "language_shares": {"spanish": 0.06}},
    "purposes": [{"id": "recruitment", "importance": 5, "audiences": ["job_seekers_professional"]},
                 {"id": "two_way_dialog", "importance": 2}],
    "audiences": [{"id": "job_seekers_professional", "importance": 5}, {"id": "age_18_29", "importance": 3}],
    "resources": {"hours_per_week": 6, "people": 2, "fte": None, "volunteer_hours_per_week": None,
                  "contractor_usd_per_month": None, "budget_usd_per_year": 500,
                  "staff_usd_per_hour": 33,
                  "skills": ["writing", "photo"], "after_hours": False, "night_publisher": None,
                  "approval_minutes": None, "owned": ["email_list"], "max_accounts": None},
    "success": [{"id": "applications", "importance": 5, "baseline": 4, "target": 10, "review_months": 6}],
    "constraints": {"banned_platforms": ["tiktok"], "one_way_only": False, "records": "manual",
                    "keep_recordings": False, "readable_without_account": False, "anonymous_tips": False,
                    "local_audience_only": True},
    "local": {"nextdoor_member_share": 0.12, "active_subreddit": False, "resident_facebook_groups": True,
              "email_subscribers": 900, "alert_subscribers": None},
    "accounts": [{"id": "a1", "platform": "facebook_page", "state": "active", "followers": 2100,
                  "local_followers": None, "reach_per_post": 400, "engagements_per_post": 12,
                  "posts_per_week": 3, "last_post": "2026-11-01", "admins": 1, "run_by": "department",
                  "vendor": None, "usd_per_year": None, "renews": None, "enrolled": None}],
    "weights": {"elicitation": "importance", "certainty": "roughly", "families": None, "success": None},
    "overrides": [{"platform": "nixle", "field": "usd_per_year_low", "value": 3300,
                   "why": "our quote of June", "by": "clerk"}],
    "checks": {"comment_policy_posted": "no"}, "does_not_apply": [], "notes": {}, "decision": None,
    "reviews": [], "catalog_version": None,
}  # fmt: skip


def read(catalog: Catalog, **fields: Any) -> Answers:
    return read_answers({"schema_version": 1, **fields}, catalog)


def test_the_published_contract_is_read_field_by_field(catalog: Catalog) -> None:
    answers = parse_answers(json.dumps(FULL), catalog)

    assert answers.department is not None
    assert answers.department.kind == "police"
    assert answers.purposes is not None
    assert answers.purposes[0].audiences == ("job_seekers_professional",)
    assert answers.resources is not None
    assert answers.resources.skills == ("writing", "photo")
    assert answers.accounts is not None
    assert answers.accounts[0].last_post == date(2026, 11, 1)
    assert answers.overrides is not None
    assert answers.overrides[0].why == "our quote of June"
    assert answers.checks == {"comment_policy_posted": "no"}


@pytest.mark.parametrize("path", VERSIONS, ids=[path.stem for path in VERSIONS])
def test_a_file_of_every_design_is_read_and_saved_with_all_it_says(catalog: Catalog, path: Path) -> None:
    written = json.loads(path.read_text(encoding="utf-8"))

    saved = json.loads(parse_answers(path.read_bytes(), catalog).to_json())

    assert saved == _without_nulls(written)


def test_a_file_of_the_first_design_says_nothing_of_what_came_later(catalog: Catalog) -> None:
    answers = parse_answers(VERSIONS[0].read_bytes(), catalog)

    assert answers.resources is not None
    assert answers.accounts is not None
    assert answers.resources.model_fields_set.isdisjoint(
        {"skills_lacking", "budget_includes_fees", "hours_to_come", "staff_usd_per_hour"}
    )
    assert answers.accounts[0].must_keep is None
    assert answers.accounts[0].decided is None
    assert answers.county is None


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(part) for name, part in value.items() if part is not None}
    return [_without_nulls(part) for part in value] if isinstance(value, list) else value


def test_nothing_but_the_version_is_needed(catalog: Catalog) -> None:
    assert read(catalog) == Answers()


def _places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [] if isinstance(value, dict) and not path else [path]
    for key, part in inner:
        found += _places(part, (*path, key))
    return found


NEEDED = {"schema_version", "id", "platform", "field", "value"}
OPTIONAL = [
    path
    for path in _places(FULL)
    if isinstance(path[-1], str) and (path[-1] not in NEEDED or path == ("accounts", 0, "id"))
]


@pytest.mark.parametrize("path", OPTIONAL, ids=[".".join(map(str, path)) for path in OPTIONAL])
@pytest.mark.parametrize("way", ["left out", "null"])
def test_every_field_may_be_left_out_or_null(catalog: Catalog, path: tuple[str | int, ...], way: str) -> None:
    data = json.loads(json.dumps(FULL))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    if way == "null":
        inner[path[-1]] = None
    else:
        del inner[path[-1]]

    read_answers(data, catalog)


def test_null_is_unknown_and_an_empty_list_is_none(catalog: Catalog) -> None:
    unknown = read(catalog, resources={"skills": None, "owned": None}).resources
    nothing = read(catalog, resources={"skills": [], "owned": []}).resources

    assert unknown is not None
    assert nothing is not None
    assert (unknown.skills, unknown.owned) == (None, None)
    assert (nothing.skills, nothing.owned) == ((), ())


def test_a_group_whose_share_is_null_is_left_out(catalog: Catalog) -> None:
    department = read(catalog, department={"age_shares": {"age_18_29": None, "age_65_plus": 0.4}}).department

    assert department is not None
    assert department.age_shares == {"age_65_plus": 0.4}


def test_an_answer_of_no_is_not_lost_among_the_unknown(catalog: Catalog) -> None:
    answers = read(catalog, constraints={"one_way_only": False, "anonymous_tips": None})

    assert answers.constraints is not None
    assert answers.constraints.one_way_only is False
    assert answers.constraints.anonymous_tips is None


def test_bytes_with_a_byte_order_mark_are_read(catalog: Catalog) -> None:
    content = b"\xef\xbb\xbf" + json.dumps(FULL).encode()

    assert parse_answers(content, catalog) == read_answers(FULL, catalog)


def test_text_with_a_byte_order_mark_is_read(catalog: Catalog) -> None:
    assert parse_answers("\ufeff" + json.dumps(FULL), catalog) == read_answers(FULL, catalog)


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_each_example_that_comes_with_the_program_is_read(catalog: Catalog, path: Path) -> None:
    answers = parse_answers(path.read_bytes(), catalog)

    assert answers.department is not None
    assert answers.department.name
    assert "two_way_dialog" in {purpose.id for purpose in answers.purposes or ()}
    assert all(success.id in catalog.success for success in answers.success or ())


def test_there_are_six_examples() -> None:
    assert len(EXAMPLES) == 6


# ------------------------------------------------------------ the version


def test_a_missing_version_is_said_with_what_to_add(catalog: Catalog) -> None:
    with pytest.raises(AnswersError, match='schema_version is missing. Add "schema_version": 1'):
        read_answers({}, catalog)


def test_a_version_from_the_future_asks_for_an_update(catalog: Catalog) -> None:
    with pytest.raises(AnswersError, match="newer version: update the program"):
        read_answers({"schema_version": 2}, catalog)


@pytest.mark.parametrize("version", ["1", True, False, 0, -1, 1.0, 1.5, [1], {}])
def test_a_version_that_is_no_whole_number_is_refused(catalog: Catalog, version: Any) -> None:
    with pytest.raises(AnswersError, match="It must be a whole number, now 1"):
        read_answers({"schema_version": version}, catalog)


def test_what_was_decided_is_read_with_its_overrides() -> None:
    decision = {
        "outcome": "approved_with_changes", "decided_on": "2026-12-01", "decided_by": "Town council",
        "why": "We keep X for the press.", "ours": "kept as it is",
        "overrides": [{"platform": "x", "action": "keep", "why": "the press", "by": "the mayor"}],
    }  # fmt: skip
    read = Answers.model_validate({"decision": decision}).decided()
    assert read is not None
    assert read.outcome == "approved_with_changes"
    assert read.overrides is not None
    assert (read.overrides[0].platform, read.overrides[0].action) == ("x", "keep")


def test_a_review_reads_the_figures_that_were_measured_and_no_others() -> None:
    reviews = [{"reviewed_on": "2027-06-01", "measured": {"applications": 7, "engagement": None}}]
    read = Answers.model_validate({"reviews": reviews}).looked_back()
    assert read[0].measured == {"applications": 7}
