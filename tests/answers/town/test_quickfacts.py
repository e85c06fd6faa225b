"""QuickFacts tells both ends of the ages and the share of other languages, and no more is made of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers.town import TownFile, TownFileError, read_town

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]
DOWNLOADED = "QuickFacts Nov-02-2026.csv"
SAVED_AGAIN = [
    "quickfacts-saved-again-in-excel.csv",
    "quickfacts-semicolons-windows-letters.csv",
    "quickfacts-fractions.csv",
]


def test_the_share_of_older_adults_is_taken_of_adults_and_not_of_all_people(open_file: Open) -> None:
    (place,) = open_file(DOWNLOADED).places

    # 16% of all people ÷ (100% − 20% under 18)
    assert place.age_shares["age_65_plus"] == pytest.approx(16 / 80, abs=1e-12)
    assert place.adults == 6560  # 80% of 8,200


def test_the_ages_between_18_and_64_stay_unknown_and_a_note_says_so(open_file: Open) -> None:
    (place,) = open_file(DOWNLOADED).places

    assert [place.age_shares[b] for b in ("age_18_29", "age_30_49", "age_50_64")] == [None, None, None]
    assert not place.ages_complete
    assert any("ages between are not split" in note for note in place.notes)
    assert set(place.age_margins.values()) == {None}


def test_the_file_as_downloaded_gives_population_language_and_source(open_file: Open) -> None:
    file = open_file(DOWNLOADED)
    (place,) = file.places

    assert (file.kind, file.year) == ("quickfacts", 2025)
    assert place.name == "Alder Falls city, Ohio"
    assert place.population == 8200
    assert place.language_shares == {"other_than_english": pytest.approx(0.086)}
    assert place.source == "US Census Bureau, QuickFacts V2025, downloaded Nov-02-2026"


def test_rows_below_the_figures_are_notes_and_are_not_read(open_file: Open) -> None:
    (place,) = open_file(DOWNLOADED).places  # its legend repeats the 65+ row with 99.9%

    assert place.age_shares["age_65_plus"] == pytest.approx(0.2)


@pytest.mark.parametrize("name", SAVED_AGAIN)
def test_a_copy_saved_again_by_another_program_gives_the_same_figures(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    assert place.population == 8200
    assert place.age_shares["age_65_plus"] == pytest.approx(0.2)
    assert place.language_shares["other_than_english"] == pytest.approx(0.086)


def test_several_towns_are_offered_and_the_country_is_left_out_with_a_reason(open_file: Open) -> None:
    file = open_file("quickfacts-saved-again-in-excel.csv")

    assert [p.name for p in file.places] == [
        "Alder Falls city, Ohio",
        "Birch Hollow township, Clay County, Ohio",
    ]
    assert file.left_out == ("United States is not a town, so it is not offered.",)
    assert file.places[1].age_shares["age_65_plus"] == pytest.approx(11.7 / 75.5)


def test_letters_of_windows_are_read_in_place_names(open_file: Open) -> None:
    (place,) = open_file("quickfacts-semicolons-windows-letters.csv").places

    assert place.name == "Peñasco Verde city, New Mexico"


def test_when_the_newest_estimate_is_not_available_the_one_before_is_taken(open_file: Open) -> None:
    (place,) = open_file("quickfacts-newest-not-available.csv").places

    assert place.population == 8150
    assert "The population is the estimate for July 1, 2024." in place.notes


def test_a_language_share_that_is_marked_is_left_out(open_file: Open) -> None:
    (place,) = open_file("quickfacts-newest-not-available.csv").places

    assert place.language_shares == {}
    assert "The file does not tell the languages spoken at home." in place.notes


def test_without_an_estimate_the_last_full_count_is_taken(bytes_of: Bytes) -> None:
    content = bytes_of(DOWNLOADED).replace(b'"8,200"', b'"NA"').replace(b'"8,150"', b'"X"')

    (place,) = read_town(content).places

    assert place.population == 8090
    assert "The population is the count of April 1, 2020." in place.notes


@pytest.mark.parametrize("mark", ["-", "D", "F", "FN", "N", "NA", "S", "X"])
def test_a_mark_in_place_of_a_needed_share_is_refused_with_its_meaning(bytes_of: Bytes, mark: str) -> None:
    content = bytes_of(DOWNLOADED).replace(b'"16.0%"', f'"{mark}"'.encode())

    with pytest.raises(TownFileError, match=f"is marked “{mark}”, which means that .{{15}}"):
        read_town(content)


def test_z_means_above_zero_but_too_small_to_show_and_counts_as_zero(bytes_of: Bytes) -> None:
    (place,) = read_town(bytes_of(DOWNLOADED).replace(b'"16.0%"', b'"Z"')).places

    assert place.age_shares["age_65_plus"] == 0.0


def test_labels_of_another_year_are_still_found(bytes_of: Bytes) -> None:
    content = (
        bytes_of(DOWNLOADED)
        .replace(b"percent of persons age 5 years+, 2020-2024", b"percent of persons age 5+, 2021-2025")
        .replace(b"Persons 65 years and over, percent", b"Persons  65 Years and over,  percent, 2026")
    )

    (place,) = read_town(content).places

    assert place.language_shares["other_than_english"] == pytest.approx(0.086)
    assert place.age_shares["age_65_plus"] == pytest.approx(0.2)
