"""Tables of the census every ten years: everybody is counted, so nothing has a margin of error."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers import Department
from advisor.answers.town import AGE_BANDS, TownFile, read_town
from advisor.answers.town.keeping import use_figures

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]
P12 = ["DECENNIALDHC2020.P12-2024-05-01T090000.csv", "DECENNIALDHC2020.P12-Data.csv"]
DP1 = "DECENNIALDP2020.DP1-2024-05-01T090000.csv"
ALL = [*P12, DP1]


@pytest.mark.parametrize("name", P12)
def test_p12_adds_men_and_women(open_file: Open, name: str) -> None:
    (place,) = open_file(name).places

    # 25 in each row: 10 rows of 18 to 29 with both sexes, 8 of 30 to 49, 8 of 50 to 64, 12 of 65 and over
    assert [place.age_shares[band] for band in AGE_BANDS] == [250 / 950, 200 / 950, 200 / 950, 300 / 950]
    assert (place.population, place.adults) == (1150, 950)
    assert place.name == "Cedar Run village, Ohio"


def test_dp1_takes_the_youngest_from_what_remains_of_the_adults(open_file: Open) -> None:
    (place,) = open_file(DP1).places

    # 720 adults less 200, 150 and 250
    assert [place.age_shares[band] for band in AGE_BANDS] == [120 / 720, 200 / 720, 150 / 720, 250 / 720]
    assert (place.population, place.adults) == (900, 720)


@pytest.mark.parametrize("name", ALL)
def test_a_count_has_no_margin_and_its_year_is_said(open_file: Open, name: str) -> None:
    file = open_file(name)
    (place,) = file.places

    assert set(place.age_margins.values()) == {None}
    assert place.population_margin is None
    assert (file.year, file.period_years) == (2020, None)
    assert place.source == f"US Census Bureau, 2020 Census, table {file.kind}"
    assert "The figures are the full count of April 1, 2020, so they have no margin of error." in place.notes
    assert not any("sample" in n or "asked few" in n or "lacks a margin" in n for n in place.notes)


@pytest.mark.parametrize("name", ALL)
def test_a_renamed_count_is_known_by_what_is_in_it(bytes_of: Bytes, name: str) -> None:
    file = read_town(bytes_of(name), "our town.csv")

    assert file.kind in name
    assert file.places[0].source.endswith("(the file name does not tell the year)")


@pytest.mark.parametrize("name", ALL)
def test_a_count_can_be_used(open_file: Open, name: str) -> None:
    (place,) = open_file(name).places
    department = use_figures(place, Department())

    assert department.population == place.population
    assert department.census
    assert department.census.population_margin is None
    assert not department.census.age_margins


def test_the_zip_download_of_dp1_is_read_too(bytes_of: Bytes) -> None:
    """A place a row: codes, then labels that begin with Count or Percent."""
    labels, counts, path = [], [], ["", "", "", ""]
    for line in bytes_of(DP1).decode("utf-8-sig").splitlines()[1:]:
        label, count, _percent = (cell.strip('"') for cell in line.split('","'))
        depth = (len(label) - len(label.lstrip())) // 4
        path = [*path[:depth], label.strip()]
        if count:
            labels.append("!!".join(path))
            counts.append(count)
    head = ["GEO_ID", "NAME", *(f"DP1_{k + 1:04}{kind}" for kind in "CP" for k in range(len(labels)))]
    words = [
        "Geography",
        "Geographic Area Name",
        *(f"{m}!!{x}" for m in ("Count", "Percent") for x in labels),
    ]
    row = ["1600000US3912999", "Cedar Run village, Ohio", *counts, *["5.6"] * len(labels)]
    content = "\n".join(",".join(f'"{cell}"' for cell in line) for line in (head, words, row))

    place = read_town(content.encode(), "").places[0]
    assert place.age_shares == read_town(bytes_of(DP1)).places[0].age_shares
    assert (place.population, place.adults) == (900, 720)


def test_a_count_of_2010_names_its_year(bytes_of: Bytes) -> None:
    assert read_town(bytes_of(P12[1]), "DECENNIALSF12010.P12-Data.csv").year == 2010


@pytest.mark.parametrize(
    ("name", "said"),
    [("ACSST5Y2024.S0101-Data.csv", "DP05"), ("ACSDP5Y2022.DP05-Data.csv", "B01001"), (DP1, "S0101"),
     (P12[0], "DP05"), ("ACSDT5Y2022.B01001-2024-05-01T090000.csv", "ACSST5Y2024.S0101-Data")],
)  # fmt: skip
def test_a_name_that_says_another_table_than_the_rows_is_not_believed(
    bytes_of: Bytes, name: str, said: str
) -> None:
    place = read_town(bytes_of(name), f"{said}.csv").places[0]

    assert place.age_shares == read_town(bytes_of(name), name).places[0].age_shares
