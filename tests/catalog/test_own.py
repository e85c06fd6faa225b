"""Tables of one's own: the numbers may be replaced, the words they are written in may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.catalog import CatalogError, load_catalog
from advisor.catalog.own import OwnTableError, table_of, with_tables


@pytest.mark.parametrize("name", ["delivery", "followings", "audience_fit"])
def test_what_was_counted_in_ones_own_town_may_stand_in_for_our_figures(folder: Path, name: str) -> None:
    content = (folder / f"{name}.csv").read_bytes()

    assert table_of(f"{name} (2).csv", content) == name
    assert table_of("von-uns.csv", content) == name  # known by its first line


@pytest.mark.parametrize("name", ["kinds", "horizons"])
def test_the_words_that_answers_are_made_of_stay_as_they_are(folder: Path, name: str) -> None:
    with pytest.raises(OwnTableError, match="cannot be replaced here"):
        table_of(f"{name}.csv", (folder / f"{name}.csv").read_bytes())


def test_an_own_share_met_is_read_and_the_version_says_so(folder: Path) -> None:
    base = load_catalog(folder)
    own = (folder / "delivery.csv").read_text().replace("facebook_page,all,0.07", "facebook_page,all,0.12")

    mine = with_tables(base, {"delivery": own.encode()})

    assert mine.delivery["feed", "day", "facebook_page", "all"].met_low == 0.12
    assert mine.version.startswith(f"{base.version}+own.")


def test_an_own_table_keeps_the_rules_across_tables(folder: Path) -> None:
    own = (folder / "delivery.csv").read_text().replace("facebook_page,all,0.07", "facebook_page,all,0.02")

    with pytest.raises(CatalogError) as caught:
        with_tables(load_catalog(folder), {"delivery": own.encode()})

    assert [(p.file, p.line, p.rule) for p in caught.value.problems] == [("delivery.csv", 7, "falling_share")]
