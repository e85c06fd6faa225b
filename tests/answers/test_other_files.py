"""A file that is no answers says in one sentence what it is and what to choose instead."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from advisor.answers import AnswersError, parse_answers, parse_town
from advisor.catalog import Catalog, default_folder
from advisor.telling import recommend, recommend_town

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
ANSWERS = (EXAMPLES / "police-recruiting.json").read_text("utf-8")
TOWN = (EXAMPLES / "towns" / "county.json").read_text("utf-8")
SAVED = "choose the file that was saved with “Save my answers”."


def sentence(text: str | bytes, catalog: Catalog) -> str:
    """The one sentence with which a file is refused as answers."""
    with pytest.raises(AnswersError) as refused:
        parse_answers(text, catalog)
    (only,) = refused.value.problems
    return only


def test_the_report_is_known(catalog: Catalog) -> None:
    report = (HERE / "other_files" / "report.json").read_bytes()

    assert sentence(report, catalog) == f"This is the report; {SAVED}"


def test_a_town_asks_for_one_of_its_departments(catalog: Catalog) -> None:
    assert sentence(TOWN, catalog).startswith(
        "This is a town.json with several departments; choose the answers"
    )


def test_advice_and_a_result_line_of_a_batch_are_known(catalog: Catalog) -> None:
    advice = recommend(catalog, parse_answers(ANSWERS, catalog), draws=16)

    for text in (advice.to_json(), advice.model_dump_json()):
        assert sentence(text, catalog).startswith("This is the advice")
        assert sentence(text, catalog).endswith(SAVED)
    assert "advisor batch" in sentence('{"error": "purposes.0.id: …", "line": 3}', catalog)


def test_advice_for_a_town_asks_for_the_town_it_was_made_from(catalog: Catalog) -> None:
    town = json.loads(TOWN)
    town["departments"], town["accounts"] = town["departments"][:1], []
    advice = recommend_town(catalog, parse_town(json.dumps(town), catalog), draws=16)

    assert sentence(advice.to_json(), catalog) == (
        "This is the advice for a town; choose the town.json it was made from."
    )


def test_the_description_of_the_data_is_known(catalog: Catalog) -> None:
    text = (default_folder() / "datapackage.json").read_bytes()

    assert "datapackage.json" in sentence(text, catalog)
    assert sentence(text, catalog).endswith(SAVED)


def test_a_table_of_the_census_is_known(catalog: Catalog) -> None:
    text = (HERE / "town" / "files" / "bad" / "data-service.json").read_bytes()

    assert "Census Bureau" in sentence(text, catalog)
    assert "CSV" in sentence(text, catalog)


def test_a_list_of_answers_and_answers_a_line_are_for_a_batch(catalog: Catalog) -> None:
    assert "advisor batch" in sentence(f"[{ANSWERS}, {ANSWERS}]", catalog)
    line = json.dumps(json.loads(ANSWERS))
    assert "advisor batch" in sentence(f"{line}\n{line}\n", catalog)


def test_answers_of_a_newer_version_ask_for_an_update_and_for_nothing_else(catalog: Catalog) -> None:
    newer = {**json.loads(ANSWERS), "schema_version": 2, "goals": [], "purposes": {"tips": 5}}

    assert "saved by a newer version: update the program" in sentence(json.dumps(newer), catalog)


@pytest.mark.parametrize(
    "text", ['{"type": "FeatureCollection", "features": []}', '{"name": "x", "main": "y"}']
)
def test_any_other_object_is_no_answers(catalog: Catalog, text: str) -> None:
    assert sentence(text, catalog) == f"No field of this file is one of answers; {SAVED}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ANSWERS, "These are the answers of one department"),
        ((HERE / "other_files" / "report.json").read_text("utf-8"), "This is the report"),
        ('{"schema_version": 2, "departments": [{}]}', "saved by a newer version"),
    ],
)
def test_a_file_that_is_no_town_says_what_it_is(catalog: Catalog, text: str, told: str) -> None:
    with pytest.raises(AnswersError) as refused:
        parse_town(text, catalog)
    (only,) = refused.value.problems
    assert told in only
