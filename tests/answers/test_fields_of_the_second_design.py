"""What is lacking, settled and to come: read, bounded, and refused in a sentence where it cannot hold."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Answers, AnswersError, parse_town, read_answers
from advisor.answers.base import MOST_LANGUAGES
from advisor.catalog import Catalog
from advisor.questions.opening import open_draft


def read(catalog: Catalog, **fields: Any) -> Answers:
    return read_answers({"schema_version": 1, **fields}, catalog)


def problem(catalog: Catalog, **fields: Any) -> str:
    """The one sentence with which these fields are refused."""
    with pytest.raises(AnswersError) as caught:
        read(catalog, **fields)
    (sentence,) = caught.value.problems
    return sentence


def page(**fields: Any) -> list[dict[str, Any]]:
    return [{"platform": "facebook_page", **fields}]


def spoken(*languages: dict[str, Any]) -> dict[str, Any]:
    return {"languages": list(languages)}


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"resources": {"skills_lacking": ["vidoe"]}}, "resources.skills_lacking", 'Did you mean "video"'),
        ({"purposes": [{"id": "tips", "horizon": "hour"}]}, "purposes.0.horizon", 'Did you mean "hours"'),
        ({"accounts": page(decided={"action": "ends"})}, "accounts.0.decided.action", 'Did you mean "end"'),
        ({"accounts": page(trend="faling")}, "accounts.0.trend", 'Did you mean "falling"'),
        ({"accounts": page(enrolled_by="ofice")}, "accounts.0.enrolled_by", 'Did you mean "office"'),
        ({"county": [{"shared": "maybe"}]}, "county.0.shared", "not one of the words"),
        ({"accounts": page(must_keep="yes")}, "accounts.0.must_keep", "true or false"),
        ({"accounts": page(website_visits=-1)}, "accounts.0.website_visits", "too small"),
        ({"accounts": page(decided={"day": "soon"})}, "accounts.0.decided.day", "must be a day"),
        ({"resources": {"budget_includes_fees": 1}}, "resources.budget_includes_fees", "true or false"),
        ({"resources": {"hours_to_come": {"hours_per_week": 401}}},
         "resources.hours_to_come.hours_per_week", "The most is 400"),
        ({"resources": {"staff_usd_per_hour": 0}}, "resources.staff_usd_per_hour", "The least is 1."),
        ({"resources": {"staff_usd_per_hour": 52_000}}, "resources.staff_usd_per_hour", "The most is 500."),
        ({"resources": {"staff_usd_per_hour": "33"}}, "resources.staff_usd_per_hour", "quotation marks"),
        ({"resources": {"staff_usd_per_hour": True}}, "resources.staff_usd_per_hour", "not a number"),
        ({"resources": {"staff_usd_per_houre": 33}}, "resources.staff_usd_per_houre", '"staff_usd_per_hour"'),
        ({"department": spoken({"share": 6})}, "department.languages.0.share", "The most is 1."),
        ({"department": spoken(*[{}] * (MOST_LANGUAGES + 1))}, "department.languages", "The most is 50"),
        ({"department": spoken({"languag": "Hmong"})}, "department.languages.0.languag", '"language"'),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_placed_and_answered(
    catalog: Catalog, fields: dict[str, Any], place: str, words: str
) -> None:
    sentence = problem(catalog, **fields)

    assert sentence.startswith(f"{place}:")
    assert words in sentence


@pytest.mark.parametrize("wage", [None, 1, 33, 33.5, 500])
def test_a_wage_is_read_from_a_dollar_to_five_hundred_an_hour_and_null_is_unknown(
    catalog: Catalog, wage: float | None
) -> None:
    resources = read(catalog, resources={"staff_usd_per_hour": wage}).resources

    assert resources is not None
    assert resources.staff_usd_per_hour == wage


def test_a_skill_stands_in_one_of_the_two_lists(catalog: Catalog) -> None:
    sentence = problem(
        catalog, resources={"skills": ["writing", "video"], "skills_lacking": ["photo", "video"]}
    )

    assert sentence == (
        'resources.skills_lacking.1: "video" is among your skills, too. Keep it in one of the two lists.'
    )


def test_an_account_that_must_stay_cannot_be_decided_to_end(catalog: Catalog) -> None:
    ends = {"action": "end", "day": "2027-02-01"}
    assert "Take one of the two back" in problem(catalog, accounts=page(must_keep=True, decided=ends))
    assert read(catalog, accounts=page(must_keep=False, decided=ends)).accounts
    assert read(catalog, accounts=page(must_keep=True, decided={"action": "keep"})).accounts


def test_a_language_stands_once_whatever_its_letters_and_all_are_shares_of_one_town(catalog: Catalog) -> None:
    twice = spoken({"language": "Hmong"}, {"language": " hmong"})
    assert "is there twice" in problem(catalog, department=twice)
    whole = spoken({"language": "Hmong", "share": 0.6}, {"language": "Spanish", "share": 0.6})
    assert "add up to 120%" in problem(catalog, department=whole)
    assert read(catalog, department=spoken({}, {})).department


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"resources": {"skills": ["video"], "skills_lacking": ["photo", "video"]}},
         ("resources", "skills_lacking", 1)),
        ({"purposes": [{"id": "tips", "horizon": "soon"}]}, ("purposes", 0, "horizon")),
        ({"accounts": page(must_keep=True, decided={"action": "end"})}, ("accounts", 0, "decided")),
        ({"department": spoken({"language": "Hmong"}, {"language": "hmong"})},
         ("department", "languages", 1)),
    ],
)  # fmt: skip
def test_opening_saved_work_sets_aside_no_more_than_what_cannot_hold(
    catalog: Catalog, fields: dict[str, Any], place: tuple[str | int, ...]
) -> None:
    opened = open_draft({"schema_version": 1, **fields}, catalog)

    assert [one.place for one in opened.set_aside] == [place]
    read_answers(opened.draft, catalog)


def test_languages_of_a_town_are_those_of_each_of_its_departments(catalog: Catalog) -> None:
    town = parse_town(
        '{"schema_version": 1, "town": {"languages": [{"language": "Hmong", "share": 0.1}]},'
        ' "departments": [{"schema_version": 1, "department": {"name": "A"}}]}',
        catalog,
    )

    department = town.answers_of(0).department
    assert department is not None
    assert [one.language for one in department.languages or ()] == ["Hmong"]
