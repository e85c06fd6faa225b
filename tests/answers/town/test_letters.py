"""The same figures and names, whichever program on whichever machine saved the file last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers.town import TownFile, TownFileError, read_town
from advisor.answers.town.letters import decoded, repaired

Open = Callable[[str], TownFile]
Bytes = Callable[[str], bytes]
AGES = "ACSST5Y2024.S0101-2026-01-10T101010.csv"
QUICKFACTS = "QuickFacts Nov-02-2026.csv"
SAVED = ["S0101-mac.csv", "S0101-oem437.csv", "S0101-utf8-read-as-1252.csv"]
OLD_PAGES = ["cp1252", "latin-1", "mac_roman", "cp437", "cp850"]
NAMES = [
    "Cañon Falls city, Ohio", "Peñasco city, New Mexico", "Española city, New Mexico",
    "Mayagüez zona urbana, Puerto Rico", "Añasco Municipio, Puerto Rico", "Utqiaġvik city, Alaska",
    "San José village, Illinois", "Coeur d’Alene city, Idaho", "Mantolokin–Bay city, New Jersey",
    "Bayamón Municipio, Puerto Rico", "LA CAÑADA FLINTRIDGE CITY", "Río Grande Municipio, Puerto Rico",
]  # fmt: skip


def figures(content: bytes) -> list[object]:
    return [
        (p.name, p.population, p.adults, dict(p.age_shares), dict(p.age_margins))
        for p in read_town(content).places
    ]


@pytest.mark.parametrize("name", SAVED)
def test_a_copy_from_another_machine_has_the_figures_of_the_original(bytes_of: Bytes, name: str) -> None:
    assert figures(bytes_of(name)) == figures(bytes_of(AGES))


def test_a_name_saved_on_a_mac_keeps_its_letters(open_file: Open) -> None:
    (place,) = open_file("QuickFacts-mac.csv").places

    assert place.name == "Cañon Falls city, Ohio"


@pytest.mark.parametrize(
    "code_page", [*OLD_PAGES, "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_a_table_is_read_from_every_code_page_and_line_end(
    bytes_of: Bytes, code_page: str, line_end: str
) -> None:
    text = bytes_of(AGES).decode("utf-8-sig").replace("\r\n", "\n").replace("\n", line_end)
    text = text.replace("Alder Falls", "Cañon Falls")

    assert figures(text.encode(code_page)) == figures(
        bytes_of(AGES).replace(b"Alder Falls", "Cañon Falls".encode())
    )


@pytest.mark.parametrize("code_page", OLD_PAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_place_name_is_read_from_every_old_code_page_that_has_its_letters(
    bytes_of: Bytes, code_page: str, name: str
) -> None:
    text = bytes_of(QUICKFACTS).decode("utf-8-sig").replace("Alder Falls city, Ohio", name)
    try:
        content = text.encode(code_page)
    except UnicodeEncodeError:
        content = text.encode()

    assert read_town(content).places[0].name == name


@pytest.mark.parametrize("code_page", ["cp1252", "mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf_8_that_was_read_as_something_else_and_saved_again_is_put_right(
    bytes_of: Bytes, code_page: str, times: int, mark: str
) -> None:
    text = right = mark + bytes_of(AGES).decode("utf-8-sig").replace("Alder Falls", "Cañon Falls")
    for _time in range(times):
        text = misread(text, code_page)

    assert text != right
    assert figures(text.encode()) == figures(right.encode())


def misread(text: str, code_page: str) -> str:
    """Windows shows a byte that its code code_page does not have as the control sign of that number."""
    return "".join(bytes([byte]).decode(code_page, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("name", [*NAMES, "É–, Ñ’, naïve – ± 5"])
def test_what_is_right_stays_as_it_is(name: str) -> None:
    assert repaired(name) == name
    assert decoded(name.encode()) == name


def test_one_broken_byte_does_not_spoil_the_rest_of_the_letters(bytes_of: Bytes) -> None:
    content = bytes_of(AGES).replace(b"Clay County", b"Cl\xffay County")

    assert figures(content)[0] == figures(bytes_of(AGES))[0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_line_in_which_excel_tells_the_delimiter_is_passed_over(bytes_of: Bytes, delimiter: str) -> None:
    rows = bytes_of(AGES).decode("utf-8-sig").replace('","', f'"{delimiter}"')

    assert figures(f"sep={delimiter}\r\n{rows}".encode()) == figures(bytes_of(AGES))


def test_the_sign_by_which_dos_ends_a_text_is_passed_over(bytes_of: Bytes) -> None:
    assert figures(bytes_of(AGES) + b"\x1a") == figures(bytes_of(AGES))


def test_what_is_no_text_is_refused(bytes_of: Bytes) -> None:
    with pytest.raises(TownFileError, match="not a text file"):
        read_town(b"\x00\x00\x01\x02" * 400)
