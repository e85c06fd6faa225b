"""The age tables of the American Community Survey, in both forms that data.census.gov hands out."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import pytest

from advisor.answers.town import AGE_BANDS, TownFile, TownProfile, read_town

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]

S0101_PRETTY = "ACSST5Y2024.S0101-2026-01-10T101010.csv"
S0101_MACHINE = "ACSST5Y2024.S0101-Data.csv"
S0101_SAVED_AGAIN = "S0101 town saved again in Excel.csv"
S0101_OF_2017 = "S0101-labels-of-2017-without-18-to-24.csv"
DP05 = ["ACSDP5Y2022.DP05-2024-05-01T090000.csv", "ACSDP5Y2022.DP05-Data.csv"]
B01001 = ["ACSDT5Y2022.B01001-2024-05-01T090000.csv", "ACSDT5Y2022.B01001-Data.csv"]


def shares(place: TownProfile) -> list[float | None]:
    return [place.age_shares[band] for band in AGE_BANDS]


def margins(place: TownProfile) -> list[float | None]:
    return [place.age_margins[band] for band in AGE_BANDS]


@pytest.mark.parametrize("name", [S0101_PRETTY, S0101_MACHINE, S0101_SAVED_AGAIN, S0101_OF_2017])
def test_s0101_gives_the_exact_bands_in_every_form(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    # 18-29: 700 + 500; 30-49: 4 × 600; 50-64: 700 + 650 + 650; 65+: 2,400; of 8,000 adults
    assert shares(place) == [0.15, 0.30, 0.25, 0.30]
    assert (place.population, place.adults) == (10_000, 8_000)
    assert place.name == "Alder Falls city, Ohio"


@pytest.mark.parametrize("name", [S0101_PRETTY, S0101_MACHINE, S0101_SAVED_AGAIN])
def test_s0101_margins_follow_the_bureaus_formula_for_a_part_of_a_whole(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    # √(margin of the part² − share² × margin of all adults², which is 100²) ÷ 8,000 adults
    assert margins(place) == pytest.approx(
        [
            sqrt(30**2 + 40**2 - 15**2) / 8000,
            sqrt(4 * 50**2 - 30**2) / 8000,
            sqrt(20**2 + 20**2 + 10**2 - 25**2) / 8000,
            sqrt(80**2 - 30**2) / 8000,
        ]
    )
    assert place.population_margin == 0.0  # marked *****: set to the official estimate


def test_the_file_name_gives_the_year_and_the_source_line(open_file: Open) -> None:
    file = open_file(S0101_MACHINE)

    assert (file.kind, file.year, file.period_years) == ("S0101", 2024, 5)
    assert file.places[0].source == "US Census Bureau, ACS 5-year 2024, table S0101"
    assert "The figures are an average over the years 2020 to 2024, from a sample of households." in (
        file.places[0].notes
    )


@pytest.mark.parametrize("name", [S0101_PRETTY, S0101_MACHINE, *DP05, *B01001])
def test_a_renamed_file_is_known_by_what_is_in_it_but_not_its_year(bytes_of: Bytes, name: str) -> None:
    file = read_town(bytes_of(name), "our town.csv")

    assert file.kind in name
    assert file.year is None
    assert file.places[0].source.endswith("(the file name does not tell the year)")


def test_a_county_is_offered_with_a_note_and_the_country_is_not_offered(open_file: Open) -> None:
    file = open_file(S0101_PRETTY)

    assert [p.name for p in file.places] == ["Alder Falls city, Ohio", "Clay County, Ohio"]
    assert not any("county" in note for note in file.places[0].notes)
    assert any("This is a county" in note for note in file.places[1].notes)
    assert file.left_out == ("United States is not a town, so it is not offered.",)


def test_without_18_to_24_the_youngest_band_is_what_remains_and_its_margin_is_wider(open_file: Open) -> None:
    place = open_file(S0101_OF_2017).places[0]
    oldest_squared = 45**2 + 40**2 + 35**2 + 30**2 + 25**2

    assert place.age_margins["age_18_29"] == pytest.approx(
        sqrt(100**2 + 4 * 50**2 + 20**2 + 20**2 + 10**2 + oldest_squared - 15**2) / 8000
    )


@pytest.mark.parametrize("name", DP05)
def test_dp05_halves_the_two_groups_that_straddle_the_bands(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    # 18-19 is 423, what remains of 9,343 adults; 18-29: 423 + 369 + 671 ÷ 2
    assert shares(place) == pytest.approx([1127.5 / 9343, 2112 / 9343, 2540.5 / 9343, 3563 / 9343])
    assert (place.population, place.adults) == (11_186, 9_343)
    assert any("half of each" in note for note in place.notes)


@pytest.mark.parametrize("name", DP05)
def test_dp05_margins_count_half_of_a_halved_groups_margin(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    # the adults are marked *****, so their margin is zero
    assert margins(place) == pytest.approx(
        [
            sqrt(30**2 + 80**2 + 60**2 + 40**2 + 30**2 + 50**2) / 9343,
            sqrt(30**2 + 80**2 + 30**2) / 9343,
            sqrt(30**2 + 40**2 + 30**2) / 9343,
            50 / 9343,
        ]
    )


def test_each_row_of_the_zip_download_is_a_place_of_its_own(open_file: Open) -> None:
    file = open_file("ACSDP5Y2022.DP05-Data.csv")

    assert [p.population for p in file.places] == [11_186, 3_389]
    # 2,810 adults; 18-29: 2,810 − 388 ÷ 2 − 445 − 643 − 130 − 176 − 760
    assert shares(file.places[1]) == pytest.approx([462 / 2810, 960.5 / 2810, 627.5 / 2810, 760 / 2810])


def test_a_place_of_under_five_thousand_carries_a_warning_and_a_larger_one_does_not(open_file: Open) -> None:
    larger, smaller = open_file("ACSDP5Y2022.DP05-Data.csv").places

    assert any("Fewer than 5,000 people" in note for note in smaller.notes)
    assert not any("Fewer than" in note for note in larger.notes)


@pytest.mark.parametrize("name", B01001)
def test_b01001_adds_men_and_women(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]

    # men 100, 200, 170, 150; women 100, 200, 200, 180
    assert shares(place) == pytest.approx([200 / 1300, 400 / 1300, 370 / 1300, 330 / 1300])
    assert (place.population, place.adults) == (2_020, 1_300)


@pytest.mark.parametrize("name", B01001)
def test_b01001_margins_are_roots_of_sums_of_squares_over_men_and_women(open_file: Open, name: str) -> None:
    place = open_file(name).places[0]
    bands = [2 * (4 * 3**2 + 4**2), 2 * 4 * 6**2, 2 * 4 * 5**2, 2 * 6 * 4**2]
    adults = sum(bands)
    counts = [200, 400, 370, 330]

    expected = [sqrt(part - (n / 1300) ** 2 * adults) / 1300 for part, n in zip(bands, counts, strict=True)]
    assert margins(place) == pytest.approx(expected)


@pytest.mark.parametrize("mark", ["N", "(X)", "-", "**", "null", "-666666666", "-999999999"])
def test_a_mark_in_place_of_a_needed_count_is_refused_with_its_meaning(bytes_of: Bytes, mark: str) -> None:
    row = "        40 to 44 years".replace(" ", "\xa0", 8)
    content = bytes_of(S0101_PRETTY).replace(f'"{row}","600"'.encode(), f'"{row}","{mark}"'.encode())

    file = read_town(content)

    # the mark stands in the first place alone: the other one can still be used
    assert [p.name for p in file.places] == ["Clay County, Ohio"]
    assert f"is marked “{mark}”, which means that " in file.left_out[-1]


@pytest.mark.parametrize("mark", ["**", "***", "N", "(X)", "", "null", "-222222222"])
def test_a_share_without_a_margin_keeps_the_share_and_says_that_the_margin_is_missing(
    bytes_of: Bytes, mark: str
) -> None:
    row = "        40 to 44 years".replace(" ", "\xa0", 8)
    old, new = f'"{row}","600","±50"', f'"{row}","600","{mark}"'

    place = read_town(bytes_of(S0101_PRETTY).replace(old.encode(), new.encode())).places[0]

    assert place.age_shares["age_30_49"] == 0.30
    assert place.age_margins["age_30_49"] is None
    assert place.age_margins["age_50_64"] is not None
    assert any("lacks a margin" in note for note in place.notes)


def test_residents_that_are_marked_stay_unknown_and_a_note_gives_the_meaning(bytes_of: Bytes) -> None:
    content = bytes_of(S0101_PRETTY).replace(b'"Total population","10,000"', b'"Total population","N"')

    place = read_town(content).places[0]

    assert place.population is None
    assert place.population_margin is None
    assert "The number of residents is marked “N”: too few people were asked to show a figure." in place.notes


def test_a_mark_in_a_row_that_is_not_needed_does_no_harm(bytes_of: Bytes) -> None:
    row = "        Under 5 years".replace(" ", "\xa0", 8)
    content = bytes_of(S0101_PRETTY).replace(f'"{row}","500"'.encode(), f'"{row}","N"'.encode())

    assert shares(read_town(content).places[0]) == [0.15, 0.30, 0.25, 0.30]


def test_labels_are_matched_and_not_codes_which_move_between_years(bytes_of: Bytes) -> None:
    content = bytes_of(S0101_MACHINE).replace(b"S0101_C01_0", b"S0101_C07_9")

    assert shares(read_town(content).places[0]) == [0.15, 0.30, 0.25, 0.30]


def test_the_zip_download_without_its_row_of_codes_is_still_read(bytes_of: Bytes) -> None:
    content = bytes_of(S0101_MACHINE).split(b"\n", 1)[1]

    assert shares(read_town(content).places[0]) == [0.15, 0.30, 0.25, 0.30]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_usual_encoding_and_line_end_is_read(bytes_of: Bytes, encoding: str, line_end: str) -> None:
    text = bytes_of(S0101_PRETTY).decode("utf-8-sig").replace("\n", line_end)

    place = read_town(text.encode(encoding)).places[0]

    assert shares(place) == [0.15, 0.30, 0.25, 0.30]
    assert None not in margins(place)
