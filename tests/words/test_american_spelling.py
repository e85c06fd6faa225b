"""Interface, documents and data are spelled as American readers spell: color, catalog, judgment."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translating import every_text

ROOT = Path(__file__).parents[2]
BRITISH = re.compile(
    r"(?<![\w/_-])(judgements?|colour\w*|favour\w*|behaviour\w*|neighbour\w*"
    r"|organis\w+|recognis\w+|prioritis\w+|emphasis(?:e|es|ed|ing)|programmes?|centres?|licences?|catalogues?"
    r"|ageing|grey|labelled|cancelled|travell\w+|whilst|learnt|enrol(?!l)\w*|fulfil(?!l)\w*)(?![\w/_-])",
    re.IGNORECASE,
)
# Ids and whole cells are codes; titles, publishers and addresses are as others wrote them.
CODES = frozenset(
    {"basis", "kind", "id", "sources", "source", "url", "cited_url", "title", "publisher", "key"}
)
AS_OTHERS_WROTE = frozenset({"sources", "library"})
QUOTED = re.compile(r"`[^`]*`|\]\([^)]*\)|“[^”]*”|```.*?```", re.DOTALL)


def british(text: str) -> list[str]:
    return [found[0] for found in BRITISH.finditer(text)]


def prose_of_data() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "data").glob("*.csv")):
        if path.stem in AS_OTHERS_WROTE:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column, cell in row.items():
                    if column not in CODES and " " in cell:
                        yield f"{path.name} {column}", cell


def documents() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_no_text_of_the_interface_is_spelled_in_the_british_way() -> None:
    assert [(text, found) for text in sorted(every_text()) if (found := british(text))] == []


def test_no_prose_of_the_data_is() -> None:
    assert [(place, cell) for place, cell in prose_of_data() if british(cell)] == []


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_document_is(path: Path) -> None:
    assert british(QUOTED.sub("", path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "word", ["our judgement", "the colour", "a catalogue of", "Grey", "neighbouring towns"]
)
def test_a_british_word_is_found(word: str) -> None:
    assert british(word)


@pytest.mark.parametrize("word", ["our judgment", "four colors", "src-own-judgement", "--colour", "enroll"])
def test_an_american_word_and_an_id_are_not(word: str) -> None:
    assert not british(word)
