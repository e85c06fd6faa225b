"""What does not fit is said in a sentence: where, what, and the nearest right word. All of it at once."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Answers, AnswersError, parse_answers, read_answers
from advisor.answers.reading import MAX_BYTES
from advisor.catalog import Catalog


def read(catalog: Catalog, **fields: Any) -> Answers:
    return read_answers({"schema_version": 1, **fields}, catalog)


def problems(catalog: Catalog, **fields: Any) -> list[str]:
    """The sentences with which these fields are refused."""
    with pytest.raises(AnswersError) as caught:
        read(catalog, **fields)
    return caught.value.problems


# ------------------------------------------------------------ near misses


@pytest.mark.parametrize(
    ("fields", "place", "meant"),
    [
        ({"purposes": [{"id": "recruitement"}]}, "purposes.0.id", "recruitment"),
        ({"purposes": [{"id": "tips", "audiences": ["teen"]}]}, "purposes.0.audiences", "teens"),
        ({"audiences": [{"id": "age_65plus"}]}, "audiences", "age_65_plus"),
        ({"success": [{"id": "aplications"}]}, "success", "applications"),
        ({"accounts": [{"platform": "facebok_page"}]}, "accounts", "facebook_page"),
        ({"overrides": [{"platform": "nixel", "field": "usd_per_year_low", "value": 1}]}, "overrides",
         "nixle"),
        ({"resources": {"skills": ["writting"]}}, "resources.skills", "writing"),
        ({"resources": {"owned": ["e_mail_list"]}}, "resources.owned", "email_list"),
        ({"constraints": {"banned_platforms": ["tik_tok"]}}, "constraints.banned_platforms", "tiktok"),
        ({"weights": {"families": {"convers": 1.0}}}, "weights.families", "converse"),
        ({"department": {"kind": "polce"}}, "department.kind", "police"),
        ({"department": {"kind": "public works"}}, "department.kind", "public_works"),
        ({"department": {"community": "sub-urban"}}, "department.community", "suburban"),
        ({"constraints": {"records": "manuel"}}, "constraints.records", "manual"),
        ({"accounts": [{"platform": "x", "state": "dormand"}]}, "accounts.0.state", "dormant"),
        ({"accounts": [{"platform": "x", "run_by": "resident"}]}, "accounts.0.run_by", "residents"),
        ({"resources": {"night_publisher": "dispatcher"}}, "resources.night_publisher", "dispatch"),
        ({"weights": {"certainty": "rougly"}}, "weights.certainty", "roughly"),
        ({"checks": {"comment_policy": "unknwn"}}, "checks.comment_policy", "unknown"),
        ({"purpose": []}, "purpose", "purposes"),
        ({"resources": {"hours_a_week": 3}}, "resources.hours_a_week", "hours_per_week"),
        ({"accounts": [{"platform": "x", "follower": 3}]}, "accounts.0.follower", "followers"),
        ({"purposes": [{"id": "tips", "importnace": 3}]}, "purposes.0.importnace", "importance"),
        ({"department": {"populaton": 3}}, "department.populaton", "population"),
        ({"overrides": [{"platform": "x", "field": "usd_per_year_lo", "value": 1}]}, "overrides.0.field",
         "usd_per_year_low"),
    ],
)  # fmt: skip
def test_a_near_miss_is_placed_and_answered_with_the_right_word(
    catalog: Catalog, fields: dict[str, Any], place: str, meant: str
) -> None:
    (sentence,) = problems(catalog, **fields)

    assert sentence.startswith(place + ":")
    assert f'Did you mean "{meant}"?' in sentence


def test_a_word_that_is_near_to_nothing_gets_the_words_there_are(catalog: Catalog) -> None:
    (sentence,) = problems(catalog, constraints={"records": "zzz"})

    assert "Use one of: manual, none, vendor." in sentence


# ------------------------------------------------------------ bounds


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"purposes": [{"id": "tips", "importance": 6}]}, "purposes.0.importance",
         "6 is too large. The most is 5"),
        ({"purposes": [{"id": "tips", "importance": 0}]}, "purposes.0.importance",
         "0 is too small. The least is 1"),
        ({"purposes": [{"id": "tips", "importance": 2.5}]}, "purposes.0.importance",
         "2.5 is not a whole number"),
        ({"resources": {"hours_per_week": -1}}, "resources.hours_per_week", "The least is 0"),
        ({"resources": {"hours_per_week": 401}}, "resources.hours_per_week",
         "401 is too large. The most is 400"),
        ({"resources": {"hours_per_week": "six"}}, "resources.hours_per_week", '"six" is not a number'),
        ({"resources": {"budget_usd_per_year": -5}}, "resources.budget_usd_per_year", "The least is 0"),
        ({"resources": {"budget_usd_per_year": 10**9}}, "resources.budget_usd_per_year",
         "most is 100,000,000"),
        ({"resources": {"max_accounts": 101}}, "resources.max_accounts", "The most is 100"),
        ({"department": {"population": -1}}, "department.population", "The least is 0"),
        ({"department": {"population": 10**12}}, "department.population", "The most is 1,000,000,000"),
        ({"department": {"population": 8200.5}}, "department.population", "8200.5 is not a whole number"),
        ({"department": {"age_shares": {"age_18_29": 17}}}, "department.age_shares.age_18_29",
         "The most is 1"),
        ({"local": {"nextdoor_member_share": 12}}, "local.nextdoor_member_share", "The most is 1"),
        ({"success": [{"id": "replies", "review_months": 0}]}, "success.0.review_months", "The least is 1"),
        ({"success": [{"id": "replies", "review_months": 121}]}, "success.0.review_months",
         "The most is 120"),
        ({"weights": {"success": 1.5}}, "weights.success", "The most is 1"),
        ({"overrides": [{"platform": "x", "field": "usd_per_year_low", "value": -1}]}, "overrides.0.value",
         "The least is 0"),
        ({"department": {"state": "Ohio"}}, "department.state", "Write OH for Ohio"),
        ({"department": {"country": "x" * 61}}, "department.country", "The most is 60 letters"),
        ({"accounts": [{"followers": 3}]}, "accounts.0.platform", "this is needed here"),
    ],
)  # fmt: skip
def test_a_bound_is_said_in_the_sentence(
    catalog: Catalog, fields: dict[str, Any], place: str, words: str
) -> None:
    (sentence,) = problems(catalog, **fields)

    assert sentence.startswith(place + ":")
    assert words in sentence


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_a_number_that_is_none_is_refused(catalog: Catalog, number: str) -> None:
    text = '{"schema_version": 1, "resources": {"hours_per_week": NUMBER}}'.replace("NUMBER", number)

    with pytest.raises(AnswersError, match=r"resources\.hours_per_week: .*(not a number|too)"):
        parse_answers(text, catalog)


@pytest.mark.parametrize(
    "fields",
    [
        {"resources": {"after_hours": 3}},
        {"department": []},
        {"purposes": {"id": "tips"}},
        {"accounts": [{"platform": "x", "last_post": "yesterday"}]},
        {"department": {"name": 7}},
        {"purposes": [None]},
        {"notes": {"a": 1}},
    ],
)
def test_a_value_of_the_wrong_kind_is_placed_and_shown(catalog: Catalog, fields: dict[str, Any]) -> None:
    (sentence,) = problems(catalog, **fields)

    (place,) = fields
    assert sentence.startswith(place)
    assert "(found " in sentence


# ------------------------------------------------------------ contradictions


@pytest.mark.parametrize(
    ("field", "name"), [("purposes", "tips"), ("audiences", "teens"), ("success", "replies")]
)
def test_the_same_choice_twice_is_refused(catalog: Catalog, field: str, name: str) -> None:
    (sentence,) = problems(catalog, **{field: [{"id": name}, {"id": name, "importance": 3}]})

    assert sentence == f'{field}: "{name}" is there twice. Keep one of them.'


def test_age_shares_over_the_whole_are_refused_with_their_sum(catalog: Catalog) -> None:
    (sentence,) = problems(catalog, department={"age_shares": {"age_18_29": 0.6, "age_30_49": 0.6}})

    assert "add up to 120%" in sentence


def test_age_shares_that_round_to_a_little_more_than_the_whole_are_accepted(catalog: Catalog) -> None:
    shares = {"age_18_29": 0.26, "age_30_49": 0.25, "age_50_64": 0.25, "age_65_plus": 0.25}

    assert read(catalog, department={"age_shares": shares}).department is not None


def test_age_shares_of_some_groups_only_are_accepted(catalog: Catalog) -> None:
    assert read(catalog, department={"age_shares": {"age_65_plus": 0.4}}).department is not None


def test_family_weights_that_are_not_the_whole_are_refused(catalog: Catalog) -> None:
    (sentence,) = problems(catalog, weights={"families": {"converse": 0.5, "warn": 0.2}})

    assert sentence == "weights.families: the weights add up to 0.70. Make them add up to 1."


def test_all_problems_are_said_at_once(catalog: Catalog) -> None:
    said = problems(
        catalog,
        purposes=[{"id": "recruitement"}, {"id": "tips"}, {"id": "tips"}],
        resources={"skills": ["writting"]},
    )

    assert len(said) == 3


def test_all_wrong_values_are_said_at_once(catalog: Catalog) -> None:
    said = problems(catalog, department={"community": "rurall"}, resources={"hours_per_week": -1}, purpos=[])

    assert len(said) == 3


# ------------------------------------------------------------ files that hold no answers


def test_a_file_that_is_not_json_is_placed_by_its_line(catalog: Catalog) -> None:
    with pytest.raises(AnswersError, match="Line 2: this is not JSON"):
        parse_answers('{"schema_version": 1,\n}', catalog)


@pytest.mark.parametrize("text", ["", "   ", "Maple Falls", "%PDF-1.7", "{"])
def test_a_file_of_another_kind_asks_for_the_saved_one(catalog: Catalog, text: str) -> None:
    with pytest.raises(AnswersError, match=r"Choose the \.json file that was saved"):
        parse_answers(text, catalog)


@pytest.mark.parametrize("text", ["[]", "[{}]", "null", "1", '"text"', "true"])
def test_json_that_is_no_set_of_answers_is_said(catalog: Catalog, text: str) -> None:
    with pytest.raises(AnswersError, match="should begin with {"):
        parse_answers(text, catalog)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b'{"schema_version": 1, "a": "\xe9"}', bytes(range(256))]
)
def test_bytes_that_are_no_text_are_said(catalog: Catalog, content: bytes) -> None:
    with pytest.raises(AnswersError):
        parse_answers(content, catalog)


def test_a_file_nested_without_end_is_refused_and_does_not_crash(catalog: Catalog) -> None:
    with pytest.raises(AnswersError):
        parse_answers("[" * 200_000, catalog)


def test_a_number_of_ten_thousand_digits_is_refused_and_does_not_crash(catalog: Catalog) -> None:
    text = '{"schema_version": 1, "department": {"population": ' + "9" * 10_000 + "}}"

    with pytest.raises(AnswersError):
        parse_answers(text, catalog)


def test_a_huge_file_is_refused_before_it_is_read(catalog: Catalog) -> None:
    with pytest.raises(AnswersError, match="larger than 2 MB"):
        parse_answers(b" " * (MAX_BYTES + 1), catalog)


def test_a_message_shows_only_the_beginning_of_a_long_value(catalog: Catalog) -> None:
    (sentence,) = problems(catalog, department={"kind": "x" * 100_000})

    assert len(sentence) < 500


def test_half_a_character_pair_is_refused_or_can_be_saved_again(catalog: Catalog) -> None:
    text = '{"schema_version": 1, "department": {"name": "a\\ud800"}}'

    with pytest.raises(AnswersError):
        parse_answers(text, catalog)


# ------------------------------------------------------------ what was decided, what was measured


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"decision": {"outcome": "aproved"}}, "decision.outcome"),
        ({"decision": {"decided_on": "next week"}}, "decision.decided_on"),
        ({"reviews": [{}, {"measured": {"applications": "many"}}]}, "reviews.1.measured.applications"),
        ({"reviews": [{"hours_per_week": -1}]}, "reviews.0.hours_per_week"),
        ({"report": {"accent": "blue"}}, "report.accent"),
        ({"report": {"logos": "x"}}, "report.logos"),
    ],
)
def test_a_record_that_cannot_be_read_says_where(catalog: Catalog, fields: dict[str, Any], told: str) -> None:
    assert any(problem.startswith(told) for problem in problems(catalog, **fields))


def test_a_town_of_several_departments_is_no_answers_of_one(catalog: Catalog) -> None:
    assert any("several departments" in problem for problem in problems(catalog, departments=[]))
