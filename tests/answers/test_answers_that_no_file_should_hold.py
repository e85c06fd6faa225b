"""What JSON lets through and no answers may hold: each is one clear sentence, wherever it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from advisor.answers import AnswersError, parse_answers, parse_town, read_answers
from advisor.answers.errors import MOST_PROBLEMS
from advisor.answers.json_text import MOST_DEPTH
from advisor.batch import one_outcome
from advisor.catalog import Catalog

DEEP = '{"a": ' * (MOST_DEPTH + 1) + "1" + "}" * (MOST_DEPTH + 1)
HALF = "\\ud800"
# The text of a field, and how its sentence begins and what it says.
FIELDS = [
    (f'"purposes": [{{"id": "{HALF}"}}]', "purposes.0.id: ", "half a character"),
    (f'"department": {{"name": "a{HALF}"}}', "department.name: ", "half a character"),
    (f'"decision": {{"ours": ["{HALF}"]}}', "decision.ours.0: ", "half a character"),
    (f'"decision": {{"{HALF}": 1}}', "decision.", "the name holds half a character"),
    (f'"notes": {{"{HALF}": "text"}}', "notes.", "half a character"),
    ('"decision": {"cost": NaN}', "decision.cost: ", "NaN is not a number"),
    ('"reviews": [{"ours": [1, Infinity]}]', "reviews.0.ours.1: ", "Infinity is not a number"),
    ('"reviews": [{"ours": -1e999}]', "reviews.0.ours: ", "-Infinity is not a number"),
    (f'"decision": {DEEP}', "decision.a.a.a.a.a.…: ", "nested more than 20 levels"),
    (f'"reviews": [{DEEP}]', "reviews.0.a.a.a.a.…: ", "nested more than 20 levels"),
    ('"purposes": [], "purposes": [{"id": "tips"}]', "purposes: ", "this name is there twice"),
    ('"notes": {"who": "we", "who": "they"}', "notes.who: ", "this name is there twice"),
    ('"accounts": [{"platform": "x", "platform": "nixle"}]', "accounts.0.platform: ", "there twice"),
    ('"schema_version": 1', "schema_version: ", "this name is there twice"),
    ('"resources": {"hours_per_week": "6"}', "resources.hours_per_week: ", "without quotation marks"),
    ('"department": {"population": "8200"}', "department.population: ", "without quotation marks"),
    ('"purposes": [{"id": "tips", "importance": "3"}]', "purposes.0.importance: ", "without quotation marks"),
    ('"reviews": [{"measured": {"replies": "7"}}]', "reviews.0.measured.replies: ", "without quotation"),
    ('"resources": {"hours_per_week": true}', "resources.hours_per_week: ", "true is not a number"),
    ('"resources": {"after_hours": "yes"}', "resources.after_hours: ", "true or false"),
    ('"constraints": {"one_way_only": 1}', "constraints.one_way_only: ", "true or false"),
    ('"accounts": [{"platform": "x", "last_post": "2026-11-01T09:00:00"}]', "accounts.0.last_post: ",
     "a day, such as 2026-11-22"),
    ('"accounts": [{"platform": "x", "renews": 1730419200}]', "accounts.0.renews: ", "a day, such as"),
    ('"accounts": [{"platform": "x", "renews": "20261101"}]', "accounts.0.renews: ", "a day, such as"),
    ('"decision": {"decided_on": "2026-06-31"}', "decision.decided_on: ", "a day, such as"),
    ('"reviews": [{"next_on": "9999-12-31"}]', "reviews.0.next_on: ", "Days run from 2000-01-01"),
    ('"purposes": [{"id": ["tips"]}]', "purposes.0.id: ", "a text in quotation marks"),
    ('"audiences": [{"id": {"id": "teens"}}]', "audiences.0.id: ", "a text in quotation marks"),
    ('"accounts": [{"platform": 7}]', "accounts.0.platform: ", "a text in quotation marks"),
    ('"resources": {"skills": "writing"}', "resources.skills: ", "a list in square brackets"),
    ('"reviews": [{"id": "r1"}, {"id": "r1"}]', "reviews: ", 'two have the id "r1"'),
    ('"decision": {"overrides": [{"id": "o", "platform": "x", "action": "a"}, '
     '{"id": "o", "platform": "x", "action": "b"}]}', "decision.overrides: ", 'two have the id "o"'),
    ('"overrides": [{"platform": "x", "field": "usd_per_year_low", "value": 1}, '
     '{"platform": "x", "field": "usd_per_year_low", "value": 2}]', "overrides: ", "is there twice"),
    ('"purposes": [{"id": "tips", "audiences": ["teens", "teens"]}]', "purposes.0.audiences: ",
     '"teens" is there twice'),
    ('"weights": {"success": 1}', "weights.success: ", "no weight for the needs. The most is 0.99"),
    ('"department": "Police"', "department: ", "an object in curly brackets"),
    ('"department": {"population": ' + "9" * 400 + "}", "department.population: ", "too large"),
    ('"decision": {"cost": ' + "9" * 400 + "}", "decision.cost: ", "too large to be kept exactly"),
    ('"department": {"name": "' + "n" * 201 + '"}', "department.name: ", "The most is 200 letters"),
    ('"decision": {"why": "' + "w" * 2001 + '"}', "decision.why: ", "The most is 2,000 letters"),
    ('"purposes": [' + ", ".join(['{"id": "tips"}'] * 201) + "]", "purposes: ", "too many. The most is 200"),
    ('"notes": {"' + "k" * 201 + '": "text"}', "notes.", "the name is too long"),
]  # fmt: skip


def sentences(read: Callable[[], object]) -> list[str]:
    with pytest.raises(AnswersError) as refused:
        read()
    return refused.value.problems


def of_one(field: str, catalog: Catalog) -> list[str]:
    return sentences(lambda: parse_answers('{"schema_version": 1, ' + field + "}", catalog))


@pytest.mark.parametrize(("field", "place", "told"), FIELDS, ids=[told + "|" + p for _f, p, told in FIELDS])
def test_it_is_placed_in_one_sentence_that_can_be_printed(
    catalog: Catalog, field: str, place: str, told: str
) -> None:
    (only,) = of_one(field, catalog)

    assert only.startswith(place)
    assert told in only
    assert only.isprintable()
    assert len(only) < 400
    only.encode()


@pytest.mark.parametrize(("field", "place", "told"), FIELDS[::4])
def test_the_same_is_said_in_a_line_of_a_batch_and_inside_a_town(
    catalog: Catalog, field: str, place: str, told: str
) -> None:
    line = '{"schema_version": 1, ' + field + "}"
    outcome = one_outcome(catalog, 7, line.encode())

    assert outcome.problems == tuple(of_one(field, catalog))
    assert json.loads(outcome.text) == {"error": outcome.problems[0], "line": 7}
    town = '{"schema_version": 1, "departments": [{"schema_version": 1}, ' + line + "]}"
    assert sentences(lambda: parse_town(town, catalog)) == [f"departments.1: {outcome.problems[0]}"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
def test_another_encoding_is_named(catalog: Catalog, encoding: str) -> None:
    (only,) = sentences(lambda: parse_answers('{"schema_version": 1}'.encode(encoding), catalog))

    assert "UTF-16 or UTF-32. Save it as UTF-8" in only


def test_a_town_is_held_to_the_same(catalog: Catalog) -> None:
    def town(fields: str) -> list[str]:
        text = '{"schema_version": 1, "departments": [{"schema_version": 1}], ' + fields + "}"
        return sentences(lambda: parse_town(text, catalog))

    assert "half a character" in town(f'"town": {{"name": "{HALF}"}}')[0]
    assert town('"town": {"name": "a", "name": "b"}')[0].startswith("town.name: this name is there twice")
    assert town('"departments": []')[0].startswith("departments: this name is there twice")
    assert "not a number" in town('"town": {"population": NaN}')[0]
    assert "an object in curly brackets" in town('"town": "Maple Falls"')[0]
    assert 'two have the id "a"' in town('"accounts": [{"platform": "x", "id": "a"}, '
                                         '{"platform": "nixle", "id": "a"}]')[0]  # fmt: skip


# ------------------------------------------------------------ very many problems


@pytest.mark.parametrize(
    ("fields", "more"),
    [
        ({f"f{k}": 1 for k in range(1_000)}, "800 more problems are not listed"),
        ({"purposes": [{"id": f"x{k}", "audiences": ["a", "b"]} for k in range(150)]}, "250 more problems"),
    ],
)
def test_of_very_many_problems_the_first_are_said_and_how_many_more(
    catalog: Catalog, fields: dict[str, Any], more: str
) -> None:
    said = sentences(lambda: read_answers({"schema_version": 1, **fields}, catalog))

    assert len(said) == MOST_PROBLEMS + 1
    assert more in said[-1]


def test_a_town_with_very_many_problems_says_where_it_stopped_reading(catalog: Catalog) -> None:
    bad = {"schema_version": 1, "purposes": [{"id": f"x{k}"} for k in range(150)]}
    said = sentences(lambda: parse_town(json.dumps({"schema_version": 1, "departments": [bad] * 9}), catalog))

    assert len(said) == MOST_PROBLEMS + 1
    assert "after departments.1 are not read yet" in said[-1]


def test_a_message_about_a_strange_name_stays_on_one_line(catalog: Catalog) -> None:
    said = sentences(
        lambda: read_answers({"schema_version": 1, "a\nb": 1, "purposes": [{"id": "t\u2028\r"}]}, catalog)
    )
    assert all(problem.isprintable() for problem in said)
