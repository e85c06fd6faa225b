"""A file that cannot be used is refused in one sentence: what is wrong, and what to do."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from advisor.answers.town import TownFileError, read_town
from advisor.answers.town.rows import MAX_BYTES

Bytes = Callable[[str], bytes]
BAD = Path(__file__).parent / "files" / "bad"

SAID = {
    "ACSST5Y2024.S0101-Column-Metadata.csv": "only explains the table",
    "ACS_17_5YR_S0101_with_ann.csv": "old site American FactFinder, which was closed",
    "ACSST5Y2024.S0101-Table-Notes.txt": "only explains the table",
    "ACSST5Y2024.S1501-Data.csv": "table S1501, which is not one of those that are read here",
    "B01001H by origin.csv": "table B01001H, which is not one of those that are read here",
    "DECENNIALDHC2020.P1-2024-12-16T113140.csv": "table P1, which is not one of those that are read here",
    "blank-lines.csv": "The file is empty",
    "data-service.json": "JSON, not a CSV",
    "dp05-rest-of-adults-negative.csv": "do not add up",
    "empty.csv": "The file is empty",
    "excel-workbook-of-2003.xls": "Excel workbook",
    "excel-workbook.csv": "Excel workbook",
    "figure-changed-by-hand.csv": "do not add up",
    "income by age.csv": "no ages that can be used",
    "labels-row-deleted.csv": "names the columns in words",
    "more-adults-than-residents.csv": "more adults than residents",
    "no-figures-below-the-labels.csv": "no row of figures",
    "no-name-column.csv": "no column NAME",
    "no-place-column.csv": "no column for a place: choose your town under Geography",
    "nobody-lives-here.csv": "counts no adults",
    "not-a-number.csv": "“40 to 44 years” holds “see note”, which is not a number",
    "percents-of-2016.csv": "the layout of 2016 and before",
    "picture.csv": "not a text file",
    "printed.pdf": "This is a PDF",
    "S0101-transposed.csv": "switch Transpose off",
    "quickfacts-ends-overlap.csv": "add up to more than all people",
    "quickfacts-no-place.csv": "no column for a place: choose your town on QuickFacts",
    "quickfacts-over-100-percent.csv": "more than 100%",
    "quickfacts-place-under-5000.csv": "QuickFacts has no place of under 5,000 people: use table S0101",
    "quickfacts-quote-never-closed.csv": "Line 30 has a quotation mark out of place",
    "quickfacts-quotes-lost.csv": "lost its quotation marks",
    "quickfacts-row-missing.csv": "row “Persons under 18 years, percent” of QuickFacts is missing",
    "quickfacts-suppressed.csv": "marked “S”, which means that it is held back",
    "row-of-adults-missing.csv": "row “18 years and over” of table S0101 is missing",
    "row-of-ages-missing.csv": "row “40 to 44 years” of table S0101 is missing",
    "row-of-residents-missing.csv": "row “Total population” of table S0101 is missing",
    "row-of-women-missing.csv": "row “20 years” of table B01001 is missing",
    "someone-elses-table.csv": "not a census file that can be read here",
    "the-country-alone.csv": "figures of United States, not of a town",
    "too-few-people-asked.csv": "marked “N”, which means that too few people were asked",
    "web-page.csv": "saved web page",
    "zip-folder.csv": "zip folder: open it",
}


def refusal(content: bytes, filename: str) -> str:
    with pytest.raises(TownFileError) as caught:
        read_town(content, filename)
    return caught.value.sentence


@pytest.mark.parametrize("name", sorted(SAID))
def test_each_bad_file_is_refused_for_its_own_reason(name: str) -> None:
    assert SAID[name] in refusal((BAD / name).read_bytes(), name)


@pytest.mark.parametrize("name", sorted(SAID))
def test_a_refusal_is_one_sentence_with_a_reason_and_a_remedy(name: str) -> None:
    sentence = refusal((BAD / name).read_bytes(), name)

    assert sentence.endswith(".")
    assert ". " not in sentence
    assert "\n" not in sentence
    remedies = ("download", "upload", "use ", "choose", "open it")
    assert any(word in sentence.split(":", 1)[1] for word in remedies)


def test_every_bad_file_has_its_reason_here() -> None:
    assert sorted(path.name for path in BAD.iterdir()) == sorted(SAID)


@pytest.mark.parametrize(
    ("head", "maker"),
    [
        ("GEO.id,GEO.id2,GEO.display-label,HD01_VD01", "American FactFinder"),
        ("GEO.id,Id", "American FactFinder"),
        ("Id;Id2;Geography;Total; Estimate", "American FactFinder"),
        ("geoid,name,B01001001,B01001001 Error", "Census Reporter"),
        ("Geo_FIPS,Geo_NAME,SE_A01001_001", "Social Explorer"),
        ("GISJOIN,YEAR,STATE,ALUBE001", "IPUMS NHGIS"),
    ],
)
def test_a_table_of_another_maker_is_called_what_it_is(head: str, maker: str) -> None:
    sentence = refusal(f"{head}\n1600000US3999999,x,y,1\n".encode(), "")

    assert maker in sentence
    assert sentence.endswith("from data.census.gov.")


@pytest.mark.parametrize(
    "name",
    ["ACSST5Y2024.S0101-2026-01-10T101010.csv", "ACSST5Y2024.S1601-2026-01-10T101010.csv",
     "ACSDP5Y2022.DP05-2024-05-01T090000.csv", "ACSDT5Y2022.B01001-2024-05-01T090000.csv",
     "DECENNIALDHC2020.P12-2024-05-01T090000.csv", "DECENNIALDP2020.DP1-2024-05-01T090000.csv"],
)  # fmt: skip
def test_every_table_is_known_when_it_was_transposed(bytes_of: Bytes, name: str) -> None:
    rows = csv.reader(io.StringIO(bytes_of(name).decode("utf-8-sig"), newline=""))
    turned = io.StringIO(newline="")
    csv.writer(turned).writerows(zip_longest(*rows, fillvalue=""))

    assert "switch Transpose off" in refusal(turned.getvalue().encode(), name)


def test_a_table_whose_ages_are_incomplete_is_not_said_to_have_none(bytes_of: Bytes) -> None:
    rows = bytes_of("ACSST5Y2024.S0101-2026-01-10T101010.csv").splitlines(keepends=True)
    content = b"".join(row for row in rows if b"80 to 84 years" not in row)

    assert "Rows of ages are missing from this table" in refusal(content, "our town.csv")


def test_a_file_too_large_is_refused_before_it_is_read() -> None:
    assert "larger than 20 MB" in refusal(b"x" * (MAX_BYTES + 1), "all places.csv")


def test_a_blank_cell_of_a_needed_row_is_said_to_be_blank(bytes_of: Bytes) -> None:
    content = bytes_of("QuickFacts Nov-02-2026.csv").replace(b'"16.0%"', b'""')

    assert "“Persons 65 years and over” is blank" in refusal(content, "")


def test_a_count_too_long_for_any_place_is_not_a_number(bytes_of: Bytes) -> None:
    content = bytes_of("QuickFacts Nov-02-2026.csv").replace(b'"8,200"', b'"' + b"9" * 5000 + b'"')

    assert "which is not a number" in refusal(content, "")
