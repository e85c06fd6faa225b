"""Whatever is uploaded, the answer is figures or one sentence, never a crash."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.answers import Department
from advisor.answers.town import AGE_BANDS, TownFileError, apply_to_department, read_town
from advisor.answers.town.keeping import use_figures

FILES = sorted(path for path in (Path(__file__).parent / "files").iterdir() if path.is_file())
CONTENTS = {path.name: path.read_bytes() for path in FILES}
cells = st.text(st.characters(codec="utf-8"), max_size=12) | st.sampled_from(["", "-1", "1e9", "N", "9" * 30])

tables = st.lists(st.lists(cells, max_size=4), max_size=5)


def read_or_refuse(content: bytes, filename: str) -> None:
    try:
        file = read_town(content, filename)
    except TownFileError as error:
        if not error.sentence:
            raise
        return
    assert file.places
    for place in file.places:
        apply_to_department(place, Department())
        use_figures(place, Department())
        known = [share for share in place.age_shares.values() if share is not None]
        assert all(0 <= share <= 1 for share in known)
        if place.ages_complete:
            assert sum(known) == pytest.approx(1)


@settings(deadline=None)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_bytes_give_a_sentence(content: bytes, filename: str) -> None:
    read_or_refuse(content, filename)


@settings(deadline=None)
@given(tables, st.sampled_from(["Fact", "Label (Grouping)", "NAME"]))
def test_any_table_under_a_known_heading_gives_a_sentence(rows: list[list[str]], head: str) -> None:
    text = "\n".join(",".join(row) for row in [[head, "A!!Estimate"], *rows])
    read_or_refuse(text.encode(), "")


@settings(deadline=None)
@given(st.sampled_from(sorted(CONTENTS)), st.integers(0), st.integers(0, 40), st.binary(max_size=8))
def test_a_damaged_file_gives_figures_or_a_sentence(name: str, at: int, length: int, junk: bytes) -> None:
    content = CONTENTS[name]
    at %= len(content)
    read_or_refuse(content[:at] + junk + content[at + length :], name)


@pytest.mark.parametrize("name", sorted(CONTENTS))
def test_every_note_and_source_is_one_line_and_every_band_is_named(name: str) -> None:
    for place in read_town(CONTENTS[name], name).places:
        assert all(note.endswith(".") and "\n" not in note for note in place.notes)
        assert place.source.startswith("US Census Bureau")
        assert tuple(place.age_shares) == tuple(place.age_margins) == AGE_BANDS
