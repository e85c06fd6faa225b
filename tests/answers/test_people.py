"""How many people a group is: only what the town's own figures count, with the census's margin."""

import pytest

from advisor.answers import Department
from advisor.answers.models import Census
from advisor.answers.people import People, adults_in, people_in, people_words
from advisor.answers.town import TownProfile
from advisor.answers.town.keeping import drop_figures, use_figures

ADULT_SHARE = 0.77
AGES = {"age_18_29": 0.15, "age_30_49": 0.30, "age_50_64": 0.25, "age_65_plus": 0.30}
MARGINS = {"age_18_29": 0.01, "age_30_49": 0.02, "age_50_64": 0.02, "age_65_plus": 0.01}
PLACE = TownProfile(
    name="Alder Falls city, Ohio", source="ACS S0101", population=10_000, population_margin=0.0, adults=8_000,
    age_shares=AGES, age_margins=MARGINS,
)  # fmt: skip
LANGUAGES = TownProfile(
    name="Alder Falls city, Ohio", source="ACS S1601",
    language_shares={"spanish": 0.06, "other_than_english": 0.14},
    language_margins={"spanish": 0.03, "other_than_english": 0.04},
)  # fmt: skip
QUICKFACTS = TownProfile(
    name="Alder Falls city, Ohio", source="QuickFacts", population=10_050, adults=8_040,
    age_shares={"age_18_29": None, "age_30_49": None, "age_50_64": None, "age_65_plus": 0.2},
)  # fmt: skip


def test_an_age_group_is_its_share_of_the_adults_that_the_census_counts():
    people = people_in(use_figures(PLACE, Department()), "age_18_29", ADULT_SHARE)

    assert people == People(1_200, pytest.approx(80))


def test_the_margins_of_both_factors_count():
    census = Census(
        place="x", population=10_000, population_margin=500, adults=8_000, age_margins={"age_18_29": 0.01}
    )
    town = Department(population=10_000, age_shares={"age_18_29": 0.15}, census=census)

    # √((8000 · 0.01)² + (0.15 · 400)²) = √(6400 + 3600) = 100
    assert people_in(town, "age_18_29", ADULT_SHARE) == People(1_200, pytest.approx(100))


def test_all_residents_are_the_adults():
    assert people_in(use_figures(PLACE, Department()), "all_residents", ADULT_SHARE) == People(8_000, 0)


def test_a_typed_number_gives_adults_by_the_usual_share_without_a_margin():
    assert adults_in(Department(population=10_000), ADULT_SHARE) == People(7_700)


def test_nothing_is_said_where_nothing_is_known():
    assert people_in(Department(), "all_residents", ADULT_SHARE) is None
    assert people_in(Department(population=0), "all_residents", ADULT_SHARE) is None
    assert people_in(Department(population=10_000), "age_18_29", ADULT_SHARE) is None


@pytest.mark.parametrize(
    "audience", ["parents", "renters", "journalists", "rural", "college_students", "teens"]
)
def test_a_group_that_a_survey_stands_in_for_gets_no_number(audience):
    assert people_in(use_figures(PLACE, Department()), audience, ADULT_SHARE) is None


def test_languages_other_than_spanish_are_what_is_left():
    town = use_figures(LANGUAGES, use_figures(PLACE, Department()))

    assert people_in(town, "spanish_speakers", ADULT_SHARE, "spanish") == People(480, pytest.approx(240))
    assert people_in(town, "other_language", ADULT_SHARE, "any_other") == People(
        pytest.approx(640), pytest.approx(400)
    )


def test_another_number_of_residents_typed_later_takes_the_margins_away():
    town = use_figures(PLACE, Department()).model_copy(update={"population": 20_000})

    assert people_in(town, "age_18_29", ADULT_SHARE) == People(pytest.approx(2_310))


def test_two_files_of_one_place_add_to_each_other():
    town = use_figures(LANGUAGES, use_figures(PLACE, Department(name="Police")))

    assert town.census is not None
    assert town.census.sources == ("ACS S0101", "ACS S1601")
    assert town.age_shares == AGES
    assert town.name == "Police"


def test_quickfacts_after_a_full_split_keeps_the_split_and_its_margins():
    town = use_figures(QUICKFACTS, use_figures(PLACE, Department()))

    assert town.age_shares == AGES
    assert town.census is not None
    assert town.census.age_margins == MARGINS


def test_another_place_drops_the_figures_of_the_first():
    other = TownProfile(name="Birch city, Ohio", source="QuickFacts", population=500)

    town = use_figures(other, use_figures(PLACE, Department()))

    assert town.age_shares is None
    assert town.census is not None
    assert town.census.sources == ("QuickFacts",)


def test_dropping_keeps_the_number_of_residents():
    town = drop_figures(use_figures(PLACE, Department(name="Police")))

    assert town == Department(name="Police", population=10_000)


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (People(1_238, 86), "about 1,240 (± 90) of your residents"),
        (People(12_380, 861), "about 12,380 (± 870) of your residents"),
        (People(98.7, 12.1), "about 99 (± 13) of your residents"),
        (People(8_000, 0), "about 8,000 of your residents"),
        (People(6_314), "about 6,300 of your residents"),
        (People(314), "about 310 of your residents"),
        (People(1_234_567, 999), "about 1,234,570 (± 1,000) of your residents"),
    ],
)
def test_words(people, words):
    assert people_words(people) == words


def test_figures_survive_being_saved(catalog):
    from advisor.answers import Answers, parse_answers

    answers = Answers(department=use_figures(LANGUAGES, use_figures(PLACE, Department())))

    assert parse_answers(answers.to_json(), catalog) == answers
