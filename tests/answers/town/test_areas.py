"""What a place is: a town, or something else whose people are not those of a town; and which of two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers.town import TownFile, TownFileError, read_town
from advisor.answers.town.kinds_of_area import kind_of
from advisor.answers.town.places import is_country_or_state

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]
TWINS = "S0101-same-name-twice.csv"

KINDS = {
    "county": [
        "Clay County, Ohio", "Lake County; Ohio", "New York County (Manhattan Borough), New York",
        "Kenai Peninsula Borough, Alaska", "Juneau City and Borough, Alaska", "Nome Census Area, Alaska",
        "Anchorage Municipality, Alaska", "San Juan Municipio, Puerto Rico", "Orleans Parish, Louisiana",
        "Capitol Planning Region, Connecticut", "Texas County, Oklahoma",
    ],
    "metropolitan area": [
        "Akron, OH Metro Area", "Ashtabula, OH Micro Area", "Akron--Canton, OH CSA",
        "Akron, OH Metropolitan Statistical Area", "Detroit-Dearborn-Livonia, MI Metropolitan Division",
        "Bangor, ME NECTA",
    ],
    "urban area": ["Cleveland, OH Urban Area (2020)", "Akron, OH Urbanized Area (2010)",
                   "Medina, OH Urban Cluster (2010)"],
    "voting district": [
        "Congressional District 3 (118th Congress), Ohio", "State House District 12 (2022), Ohio",
        "State Senate District 4 (2022); Iowa", "Delegate District 7 (2022), Virginia",
        "Assembly District 3 (2022), New York", "State Legislative Upper District 9, Nevada",
    ],
    "school district": [
        "Akron City School District, Ohio", "Orange Unified School District, California",
        "Round Rock Independent School District, Texas", "School District No. 5, Oregon",
        "Round Rock ISD, Texas", "Manchester School District; New Hampshire",
    ],
    "census area": [
        "Block Group 2; Census Tract 9501; Anderson County; Texas", "Census Tract 9501, Clay County, Ohio",
        "ZCTA5 44301", "44301", "PUMA 00100, Ohio", "Summit County--Akron City PUMA; Ohio",
        "Fremont CCD, Fremont County, Wyoming",
    ],
    None: [
        "Medina city, Ohio", "Medina township, Medina County, Ohio", "Princeton borough, New Jersey",
        "Carson City, Nevada", "Baltimore city, Maryland", "Bexley CDP, Ohio", "Urban Hill village, Ohio",
        "County Line town, Alabama", "Parish village, New York", "Union School House village, Ohio",
        "Fort McDermitt Reservation, NV--OR", "Metro town, Indiana", "District Heights city, Maryland",
    ],
}  # fmt: skip
LEVELS = [
    ("0500000US39033", "county"), ("310M700US10420", "metropolitan area"),
    ("330M700US184", "metropolitan area"), ("400C200US00766", "urban area"),
    ("5001800US3903", "voting district"), ("610U600US39012", "voting district"),
    ("9700000US3904348", "school district"), ("795P200US3900100", "census area"),
    ("860Z200US44301", "census area"), ("1400000US39033950100", "census area"), ("1600000US3901000", None),
    ("0600000US3915352052", None), ("1700000US4748000", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, names in KINDS.items() for name in names])
def test_the_kind_of_an_area_is_told_by_its_name(kind: str | None, name: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(("geo_id", "kind"), LEVELS)
def test_the_bureaus_number_tells_the_kind_whatever_the_name(geo_id: str, kind: str | None) -> None:
    assert kind_of("Xyz", geo_id) == kind
    if kind is None:
        assert kind_of("Clay County, Ohio", geo_id) is None


@pytest.mark.parametrize(
    "name", ["Northeast Region", "New England Division", "East North Central Division", "Ohio"]
)
def test_regions_and_divisions_are_no_towns(name: str) -> None:
    assert is_country_or_state(name)


def test_counties_of_other_names_carry_the_note_of_a_county(open_file: Open) -> None:
    places = open_file("quickfacts-counties-of-other-names.csv").places

    assert len(places) == 3
    for place in places:
        assert any(note.startswith("This is a county") for note in place.notes)


@pytest.mark.parametrize(
    ("name", "note"),
    [("Akron, OH Metro Area", "a city with the towns around it"),
     ("Xenia School District, Ohio", "a school district"), ("PUMA 00100, Ohio", "drawn for the census"),
     ("Akron, OH Urban Area (2020)", "all the land that is built up"),
     ("Congressional District 3 (118th Congress), Ohio", "a district that elects someone")],
)  # fmt: skip
def test_what_is_no_town_says_so_in_a_note_of_its_own(bytes_of: Bytes, name: str, note: str) -> None:
    content = bytes_of("ACSST5Y2024.S0101-2026-01-10T101010.csv").replace(
        b"Alder Falls city, Ohio", name.encode()
    )

    first = read_town(content).places[0]

    assert first.name == name
    assert sum(note in said for said in first.notes) == 1


def test_two_places_of_one_name_are_both_offered_under_their_numbers(open_file: Open) -> None:
    first, second = open_file(TWINS).places

    assert first.name == "Alder Falls city, Ohio (1600000US3900999)"
    assert second.name == "Alder Falls city, Ohio (1600000US3999999)"
    assert (first.population, second.population) == (10_000, 99_999)


def test_a_place_that_stands_there_twice_is_one(bytes_of: Bytes) -> None:
    content = bytes_of(TWINS).replace(b"1600000US3999999", b"1600000US3900999").replace(b"99999", b"10000")

    (place,) = read_town(content).places
    assert place.name == "Alder Falls city, Ohio"


def test_places_that_nothing_tells_apart_are_not_offered_and_a_sentence_says_so(bytes_of: Bytes) -> None:
    content = bytes_of(TWINS).replace(b"1600000US3999999", b"1600000US3900999")

    with pytest.raises(TownFileError, match="Alder Falls city, Ohio: the file has two places of this name"):
        read_town(content)


def test_two_columns_of_one_name_are_not_taken_for_one_place(bytes_of: Bytes) -> None:
    """The CSV button prints no number: the county takes the name of the city here."""
    content = bytes_of("ACSST5Y2024.S0101-2026-01-10T101010.csv").replace(
        b"Clay County, Ohio", b"Alder Falls city, Ohio"
    )
    alike = read_town(content)  # both have the same figures in this file
    assert [place.name for place in alike.places] == ["Alder Falls city, Ohio"]

    rows = content.decode("utf-8-sig").splitlines()
    adults = next(row for row in rows if "18 years and over" in row)
    changed = '"8,001"'.join(adults.rsplit('"8,000"', 2)[:2]) + adults.rsplit('"8,000"', 2)[2]
    with pytest.raises(TownFileError, match="two places of this name"):
        read_town("\n".join(rows).replace(adults, changed.replace('""', '"')).encode())


def test_two_columns_of_one_name_in_quickfacts_are_not_taken_for_one_place() -> None:
    rows = [
        ["Fact", "Union town, Ohio", "Union town, Ohio"],
        ["Persons under 18 years, percent", "20%", "{}"],
        ["Persons 65 years and over, percent", "16%", "16%"],
    ]
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)

    assert len(read_town(text.format("20%").encode()).places) == 1
    with pytest.raises(TownFileError, match="two places of this name"):
        read_town(text.format("21%").encode())
