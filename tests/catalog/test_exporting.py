"""A copy of the data for editing: complete, usable, and never on top of somebody's work by accident."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from advisor.catalog import load_catalog
from advisor.catalog.exporting import ExportError, export_tables
from advisor.cli import app


def _export(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["data", "export", str(folder), *options])


def test_the_copy_can_be_used_as_it_is(tmp_path: Path) -> None:
    result = _export(tmp_path / "deep" / "my-data")

    assert result.exit_code == 0
    assert load_catalog(tmp_path / "deep" / "my-data").version == load_catalog().version
    assert "advisor check" in result.stderr


def test_tables_version_description_and_history_travel_together(tmp_path: Path) -> None:
    source = load_catalog().folder

    names = export_tables(source, tmp_path)

    beside = {"VERSION", "datapackage.json", "CHANGELOG.md"}
    assert set(names) == {path.name for path in source.glob("*.csv")} | beside
    assert {"delivery.csv", "followings.csv", "horizons.csv", "kinds.csv"} <= set(names)
    assert all((tmp_path / name).read_bytes() == (source / name).read_bytes() for name in names)


def test_a_folder_that_is_not_empty_is_left_alone_and_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    result = _export(tmp_path)

    assert result.exit_code == 1
    assert "is not empty. Name a new folder, or add --force" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_force_overwrites_the_tables_and_keeps_other_files(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "skills.csv").write_text("edited")

    result = _export(tmp_path, "--force")

    assert result.exit_code == 0
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert (tmp_path / "skills.csv").read_text() != "edited"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(ExportError, match="is a file. Name a folder"):
        export_tables(load_catalog().folder, tmp_path / "file", force=True)


def test_the_tables_are_never_copied_onto_themselves(folder: Path) -> None:
    before = (folder / "skills.csv").read_bytes()

    with pytest.raises(ExportError, match="is where the tables come from"):
        export_tables(folder, folder / ".." / folder.name, force=True)
    assert (folder / "skills.csv").read_bytes() == before


@pytest.mark.parametrize("below", [".", "copy", "deep/er"])
def test_no_copy_is_made_inside_the_folder_of_the_tables(folder: Path, below: str, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder, target_is_directory=True)
    before = sorted(path.name for path in folder.iterdir())

    for source in (folder, tmp_path / "link"):
        with pytest.raises(ExportError, match="is where the tables come from"):
            export_tables(folder, source / below, force=True)
    assert sorted(path.name for path in folder.iterdir()) == before


@pytest.mark.parametrize("table", ["skills.csv", "platforms.csv"])
@pytest.mark.parametrize("hard", [True, False])
def test_a_link_to_a_table_is_not_written_through(
    folder: Path, tmp_path: Path, table: str, hard: bool
) -> None:
    (copy := tmp_path / "copy").mkdir()
    link = copy / "skills.csv"
    link.hardlink_to(folder / table) if hard else link.symlink_to(folder / table)
    before = (folder / table).read_bytes()

    with pytest.raises(ExportError, match="Choose another name"):
        export_tables(folder, copy, force=True)
    assert (folder / table).read_bytes() == before
    assert [path.name for path in copy.iterdir()] == ["skills.csv"]


def test_a_copy_that_fails_half_way_leaves_the_edited_tables_as_they_were(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sources.csv").write_text("edited")
    there = Path.read_bytes

    def full(path: Path) -> bytes:
        if path.name == "skills.csv":
            raise OSError(28, "No space left on device", str(path))
        return there(path)

    monkeypatch.setattr(Path, "read_bytes", full)
    with pytest.raises(ExportError, match="No space left"):
        export_tables(folder, tmp_path, force=True)
    assert (tmp_path / "sources.csv").read_text() == "edited"
    assert not list(tmp_path.glob(".advisor*"))


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    result = _export(tmp_path / "file" / "below")

    assert result.exit_code == 1
    assert "Choose another place." in result.stderr


def test_optional_tables_that_are_not_there_are_left_out(folder: Path, tmp_path: Path) -> None:
    assert "library.csv" not in export_tables(folder, tmp_path / "copy")
