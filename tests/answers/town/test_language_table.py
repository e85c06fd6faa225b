"""Table S1601 tells the languages spoken at home, Spanish among them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers.town import TownFile, TownFileError, read_town

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]
BOTH_FORMS = ["ACSST5Y2024.S1601-2026-01-10T101010.csv", "ACSST5Y2024.S1601-Data.csv"]


@pytest.mark.parametrize("name", BOTH_FORMS)
def test_shares_and_margins_are_those_of_the_percent_column(open_file: Open, name: str) -> None:
    (place,) = open_file(name).places

    assert place.language_shares == pytest.approx({"other_than_english": 0.14, "spanish": 0.06})
    assert place.language_margins == pytest.approx({"other_than_english": 0.01, "spanish": 0.006})
    assert place.source == "US Census Bureau, ACS 5-year 2024, table S1601"


@pytest.mark.parametrize("name", BOTH_FORMS)
def test_ages_and_residents_stay_unknown_and_a_note_names_the_table_that_has_them(
    open_file: Open, name: str
) -> None:
    (place,) = open_file(name).places

    assert set(place.age_shares.values()) == {None}
    assert (place.population, place.adults) == (None, None)
    assert any("table S0101 has those" in note for note in place.notes)


def test_spanish_that_is_marked_is_left_out_and_the_meaning_is_noted(bytes_of: Bytes) -> None:
    (place,) = read_town(bytes_of(BOTH_FORMS[0]).replace(b'"6.0%"', b'"N"')).places

    assert set(place.language_shares) == {"other_than_english"}
    assert "Spanish is marked “N”: too few people were asked to show a figure." in place.notes


def test_other_languages_that_are_marked_are_refused(bytes_of: Bytes) -> None:
    with pytest.raises(TownFileError, match="“Speak a language other than english” is marked “-”"):
        read_town(bytes_of(BOTH_FORMS[0]).replace(b'"14.0%"', b'"-"'))


def test_a_table_without_the_row_of_spanish_is_refused(bytes_of: Bytes) -> None:
    with pytest.raises(TownFileError, match="row “Spanish” of table S1601 is missing"):
        read_town(bytes_of(BOTH_FORMS[0]).replace(b"Spanish", b"Hmong"))
