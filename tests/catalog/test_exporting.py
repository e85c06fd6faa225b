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

    assert {"platforms.csv", "unduplicated_reach.csv", "VERSION", "datapackage.json", "CHANGELOG.md"} <= {
        *names
    }
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


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    result = _export(tmp_path / "file" / "below")

    assert result.exit_code == 1
    assert "Choose another place." in result.stderr


def test_optional_tables_that_are_not_there_are_left_out(folder: Path, tmp_path: Path) -> None:
    assert "library.csv" not in export_tables(folder, tmp_path / "copy")
