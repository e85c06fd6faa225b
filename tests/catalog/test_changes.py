"""The history of the data: which facts changed since a report was made, and whether it matters to it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from advisor.catalog import Catalog, load_catalog
from advisor.catalog.changes import (
    changes_since,
    compare_catalogs,
    relevant_changes,
    version_order,
    written,
)
from advisor.catalog.checking import read_folder
from advisor.catalog.records import Change

HEADER = "version,table,key,column,was,now,why,affects\n"
HISTORY = HEADER + (
    "2026.11.2,purpose_fit,facebook_page;crime_alerts,rating,3,2,Fewer people see posts.,facebook_page\n"
    "2027.01,platforms,periscope,status,active,discontinued,It ended.,periscope\n"
    "2026.11.10,scales,rating;2,number,0.5,0.6,A survey of raters.,all\n"
)


def _change(**cells: object) -> Change:
    usual = {
        "version": "2027.01", "table": "platforms", "key": ("facebook_page",), "column": "live_video",
        "was": "", "now": "yes", "why": "We read it.", "affects": ("facebook_page",),
    }  # fmt: skip
    return Change.model_validate(usual | cells)


@pytest.fixture
def with_history(folder: Path) -> Catalog:
    (folder / "changes.csv").write_text(HISTORY)
    return load_catalog(folder)


def _edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))


def test_versions_order_by_number_and_not_by_letter() -> None:
    mixed = ["2026.11.10", "2027.01", "2026.11", "2026.11.2", "2026.09"]

    assert sorted(mixed, key=version_order) == ["2026.09", "2026.11", "2026.11.2", "2026.11.10", "2027.01"]


@pytest.mark.parametrize(
    "wrong", ["", "unversioned", "2026", "2026.1", "2026.11-test", "v2026.11", "2026.11."]
)
def test_what_is_no_version_is_refused_with_the_form(wrong: str) -> None:
    with pytest.raises(ValueError, match="write 2026.11"):
        version_order(wrong)


def test_only_later_changes_are_told_newest_first(with_history: Catalog) -> None:
    assert [c.version for c in changes_since(with_history, "2026.11")] == [
        "2027.01",
        "2026.11.10",
        "2026.11.2",
    ]
    assert [c.version for c in changes_since(with_history, "2026.11.2")] == ["2027.01", "2026.11.10"]
    assert changes_since(with_history, "2027.01") == ()
    assert changes_since(with_history, "2030.01") == ()


@pytest.mark.parametrize("version", [None, "unversioned"])
def test_a_report_of_unknown_version_hears_of_every_change(
    with_history: Catalog, version: str | None
) -> None:
    assert len(changes_since(with_history, version)) == 3


def test_the_first_version_has_no_changes(catalog: Catalog) -> None:
    first = [change for change in catalog.changes.values() if change.version == "2026.11"]

    assert first == []


def test_a_folder_without_a_history_has_no_changes(folder: Path) -> None:
    assert changes_since(load_catalog(folder), "2020.01") == ()


def test_a_change_of_a_platform_matters_to_reports_that_show_it() -> None:
    change = _change()

    assert relevant_changes([change], {"facebook_page"}, set()) == (change,)
    assert relevant_changes([change], {"nextdoor"}, {"events"}) == ()


def test_a_change_of_a_fit_matters_only_with_both_its_platform_and_its_purpose() -> None:
    change = _change(table="purpose_fit", key=("facebook_page", "events"), column="rating")

    assert relevant_changes([change], {"facebook_page"}, {"events"}) == (change,)
    assert relevant_changes([change], {"facebook_page"}, {"tips"}) == ()
    assert relevant_changes([change], {"nextdoor"}, {"events"}) == ()


def test_a_change_of_a_purpose_matters_to_reports_about_it() -> None:
    change = _change(table="purposes", key=("events",), affects=("events",))

    assert relevant_changes([change], (), ("events",)) == (change,)
    assert relevant_changes([change], ("facebook_page",), ("tips",)) == ()


def test_a_change_for_all_matters_to_everybody() -> None:
    change = _change(table="scales", key=("rating", "2"), affects=("all",))

    assert relevant_changes([change], (), ()) == (change,)


def test_two_equal_folders_have_no_differences(folder: Path) -> None:
    (folder / "VERSION").write_text("2027.01\n")

    assert list(compare_catalogs(load_catalog(folder), load_catalog(folder))) == []


def test_a_changed_cell_is_told_as_it_is_written(folder: Path) -> None:
    old = load_catalog(folder)
    _edit(folder, "reach.csv", "0.71", "0.685")
    (folder / "VERSION").write_text("2027.01\n")

    (change,) = compare_catalogs(old, load_catalog(folder))

    assert (change.version, change.table, change.key) == ("2027.01", "reach", ("facebook_page", "all_adults"))
    assert (change.column, change.was, change.now) == ("share", "0.71", "0.685")
    assert change.affects == ("facebook_page",)


def test_a_row_that_is_new_or_gone_is_one_change(folder: Path) -> None:
    old = load_catalog(folder)
    with (folder / "skills.csv").open("a") as skills:
        skills.write("knitting,Knitting,\n")
    (folder / "VERSION").write_text("2027.01\n")
    new = load_catalog(folder)

    (added,) = compare_catalogs(old, new)
    assert (added.key, added.column, added.was, added.now) == (("knitting",), "", "", "row added")
    assert added.affects == ("all",)

    (folder / "VERSION").write_text("2027.02\n")
    _edit(folder, "skills.csv", "knitting,Knitting,\n", "")
    (removed,) = compare_catalogs(new, load_catalog(folder))
    assert (removed.was, removed.now) == ("row", "row removed")


def test_a_source_read_again_is_no_change(folder: Path) -> None:
    old = load_catalog(folder)
    path = folder / "sources.csv"
    path.write_text(path.read_text().replace("2026-11", "2026-12"))
    (folder / "VERSION").write_text("2027.01\n")

    assert list(compare_catalogs(old, load_catalog(folder))) == []


def test_new_data_without_a_proper_version_cannot_be_compared(folder: Path) -> None:
    catalog = load_catalog(folder)

    with pytest.raises(ValueError, match="2026.11-test"):
        list(compare_catalogs(catalog, catalog))


def test_values_are_written_as_in_the_tables() -> None:
    assert [written(v) for v in (None, True, False, ("a", "b"), 2.0, 0.25, 3, "x")] == [
        "", "yes", "no", "a;b", "2", "0.25", "3", "x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("2026.1,platforms,x,name,A,B,Why.,all", "version", "version"),
        ("2027.01,platfroms,x,name,A,B,Why.,all", "table", "unknown_id"),
        ("2027.01,platforms,x,name,A,B,Why.,facebok_page", "affects", "unknown_id"),
        ("2027.01,platforms,x,name,A,B,,all", "why", "empty"),
        ("2027.01,platforms,x,name,A,B,Why.,", "affects", "empty"),
    ],
)
def test_a_bad_line_of_the_history_is_found_by_check(folder: Path, line: str, column: str, rule: str) -> None:
    (folder / "changes.csv").write_text(HEADER + line + "\n")

    _read, problems = read_folder(folder, everything=True)

    assert [(p.file, p.line, p.column, p.rule) for p in problems] == [("changes.csv", 2, column, rule)]


def test_a_share_met_that_changed_is_a_change_for_the_platform_it_holds_for(
    folder: Path, tmp_path: Path
) -> None:
    newer = Path(shutil.copytree(folder, tmp_path / "newer"))
    (newer / "VERSION").write_text("2027.01\n")
    _edit(newer, "delivery.csv", "feed,day,facebook_page,all,0.07", "feed,day,facebook_page,all,0.08")
    _edit(newer, "delivery.csv", "feed,standing,all,all,0.01", "feed,standing,all,all,0.02")
    _edit(newer, "followings.csv", "facebook_page,teens,0.01", "facebook_page,teens,0.02")

    found = [
        (c.table, c.key, c.column, c.was, c.now, c.affects)
        for c in compare_catalogs(load_catalog(folder), load_catalog(newer))
    ]

    assert found == [
        ("delivery", ("feed", "standing", "all", "all"), "met_low", "0.01", "0.02", ("all",)),
        ("delivery", ("feed", "day", "facebook_page", "all"), "met_low", "0.07", "0.08", ("facebook_page",)),
        ("followings", ("facebook_page", "teens"), "running_low", "0.01", "0.02", ("facebook_page",)),
    ]
