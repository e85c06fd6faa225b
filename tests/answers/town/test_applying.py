"""A place's figures go into the department's answers, and nothing else in them changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers import Answers, Department, parse_answers
from advisor.answers.town import TownFile, apply_to_department
from advisor.catalog import Catalog

Open = Callable[[str], TownFile]
AGES = "ACSST5Y2024.S0101-Data.csv"
LANGUAGES = "ACSST5Y2024.S1601-Data.csv"
QUICKFACTS = "QuickFacts Nov-02-2026.csv"
SOMEONE = Department(name="Alder Falls Police", kind="police", state="OH", community="rural", population=9)


def test_ages_and_population_are_written_and_the_rest_is_kept(open_file: Open) -> None:
    department = apply_to_department(open_file(AGES).places[0], SOMEONE)

    assert department.population == 10_000
    assert department.age_shares == {
        "age_18_29": 0.15, "age_30_49": 0.30, "age_50_64": 0.25, "age_65_plus": 0.30,
    }  # fmt: skip
    assert (department.name, department.kind) == ("Alder Falls Police", "police")
    assert (department.state, department.community) == ("OH", "rural")
    assert department.language_shares is None


def test_the_department_that_was_given_is_not_changed(open_file: Open) -> None:
    apply_to_department(open_file(AGES).places[0], SOMEONE)

    assert SOMEONE.population == 9
    assert SOMEONE.age_shares is None


def test_quickfacts_writes_the_one_age_share_it_knows(open_file: Open) -> None:
    department = apply_to_department(open_file(QUICKFACTS).places[0], SOMEONE)

    assert department.population == 8_200
    assert department.age_shares == pytest.approx({"age_65_plus": 0.2})
    assert department.language_shares == pytest.approx({"other_than_english": 0.086})


def test_quickfacts_does_not_replace_a_complete_age_split(open_file: Open) -> None:
    first = apply_to_department(open_file(AGES).places[0], SOMEONE)

    second = apply_to_department(open_file(QUICKFACTS).places[0], first)

    assert second.age_shares == first.age_shares
    assert second.language_shares == pytest.approx({"other_than_english": 0.086})


def test_a_table_of_languages_adds_to_what_is_there(open_file: Open) -> None:
    before = apply_to_department(open_file(AGES).places[0], SOMEONE).model_copy(
        update={"language_shares": {"hmong": 0.02}}
    )

    after = apply_to_department(open_file(LANGUAGES).places[0], before)

    assert after.language_shares == {"hmong": 0.02, "spanish": 0.06, "other_than_english": 0.14}
    assert (after.population, after.age_shares) == (before.population, before.age_shares)


@pytest.mark.parametrize("name", [AGES, LANGUAGES, QUICKFACTS])
def test_answers_with_a_towns_figures_are_saved_and_read_again(
    open_file: Open, catalog: Catalog, name: str
) -> None:
    answers = Answers(department=apply_to_department(open_file(name).places[0], SOMEONE))

    assert parse_answers(answers.to_json(), catalog) == answers
