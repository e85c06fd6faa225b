"""The published description of the data agrees with the records, the tables and the standard it names."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import publish_data
import pytest
from frictionless import Package

from advisor.catalog import Catalog, load_catalog
from advisor.catalog.columns import columns_of
from advisor.catalog.publishing import data_dictionary, data_package
from advisor.catalog.tables import TABLES, Table

ROOT = Path(publish_data.ROOT)


@pytest.fixture(scope="module")
def package(catalog: Catalog) -> dict[str, Any]:
    return dict(json.loads(data_package(catalog)))


def _field(package: dict[str, Any], table: str, column: str) -> dict[str, Any]:
    (resource,) = [r for r in package["resources"] if r["name"] == table]
    (field,) = [f for f in resource["schema"]["fields"] if f["name"] == column]
    return dict(field)


def _errors(folder: Path) -> list[tuple[str, str]]:
    report = Package(str(folder / "datapackage.json")).validate()
    return [(task.name, error.type) for task in report.tasks for error in task.errors]


def test_the_generated_files_are_not_stale() -> None:
    stale = [path.name for path in publish_data.stale_files(load_catalog(ROOT / "data"))]

    assert stale == [], "run: python scripts/publish_data.py"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_description(table: Table) -> None:
    for column in columns_of(table):
        assert column.meaning.endswith((".", "?")), f"{table.name}.{column.name}"
    assert table.says.endswith(".")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_shipped_columns_stand_in_the_published_order(table: Table) -> None:
    path = ROOT / "data" / table.file
    if not path.is_file():
        assert table.optional
        return
    with path.open(encoding="utf-8", newline="") as file:
        assert tuple(next(csv.reader(file))) == table.columns


def test_the_shipped_data_are_valid_by_the_standard_they_name() -> None:
    assert _errors(ROOT / "data") == []


SPOILED = (
    ("reach.csv", ",0.71,", ",71,", "constraint-error"),
    ("platforms.csv", ",active,", ",alive,", "constraint-error"),
    ("skills.csv", "writing,", "video,", "primary-key"),
    ("modes.csv", "facebook_page,full", "facebok_page,full", "foreign-key"),
    ("purposes.csv", "crime_alerts,Crime alerts,", "crime_alerts,,", "constraint-error"),
)


def test_the_schema_finds_what_is_wrong_without_our_program(folder: Path) -> None:
    _with_all_columns(folder)
    (folder / "datapackage.json").write_text(data_package(load_catalog(folder)), encoding="utf-8")
    assert _errors(folder) == []

    for file, old, new, _error in SPOILED:
        text = (folder / file).read_text()
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1))

    expected = {(file.removesuffix(".csv"), error) for file, _old, _new, error in SPOILED}
    assert expected <= set(_errors(folder))


def _with_all_columns(folder: Path) -> None:
    """Rewrite the tables of a folder with every column, in the published order."""
    for table in TABLES:
        path = folder / table.file
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table.columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)


def test_the_rules_of_a_cell_are_those_of_its_record(package: dict[str, Any]) -> None:
    assert _field(package, "reach", "share")["constraints"] == {"required": True, "minimum": 0, "maximum": 1}
    assert _field(package, "purpose_fit", "rating")["constraints"] == {"minimum": 0, "maximum": 4}
    assert _field(package, "platforms", "status")["constraints"]["enum"] == [
        "active",
        "vendor",
        "discontinued",
    ]
    assert _field(package, "platforms", "live_video")["trueValues"] == ["yes"]
    assert "pattern" in _field(package, "sources", "published")["constraints"]
    assert _field(package, "modes", "skills")["description"].endswith("joined by a semicolon.")


def test_single_ids_refer_to_their_table_and_lists_do_not(package: dict[str, Any]) -> None:
    keys = {
        (resource["name"], key["fields"]): key["reference"]["resource"]
        for resource in package["resources"]
        for key in resource["schema"].get("foreignKeys", [])
    }

    assert keys["purpose_fit", "purpose"] == "purposes"
    assert keys["platforms", "successor"] == ""
    assert ("purpose_fit", "sources") not in keys
    assert ("purpose_fit", "requires") not in keys  # "a|b" means either, and no table has that id


def test_licence_version_and_the_citation_of_the_surveys_are_in_the_package(
    package: dict[str, Any], catalog: Catalog
) -> None:
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["version"] == catalog.version
    assert "Survey figures: Pew Research Center, " in package["description"]
    assert "bear no responsibility" in package["description"]
    assert all(source["path"].startswith("https://") for source in package["sources"])


def test_a_table_that_is_not_there_is_not_published(folder: Path) -> None:
    names = [resource["name"] for resource in json.loads(data_package(load_catalog(folder)))["resources"]]

    assert "library" not in names
    assert "platforms" in names


def test_the_dictionary_names_every_table_and_column() -> None:
    text = data_dictionary()

    for table in TABLES:
        section = text.split(f"\n## {table.name}\n")[1].split("\n## ")[0]
        assert all(f"| `{name}` |" in section for name in table.columns)
    assert "Platforms or things owned it needs; \\| stands between alternatives." in text


def test_the_changelog_tells_of_the_shipped_version_and_of_every_version_in_the_history(
    catalog: Catalog,
) -> None:
    text = (ROOT / "data" / "CHANGELOG.md").read_text(encoding="utf-8")

    for version in {catalog.version, *(change.version for change in catalog.changes.values())}:
        assert f"\n## {version}\n" in text


def test_check_fails_when_a_file_is_stale_and_writing_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "docs").mkdir()
    (tmp_path / "data" / "datapackage.json").write_text("{}")
    monkeypatch.setattr(publish_data, "ROOT", tmp_path)

    assert publish_data.main(["--check"]) == 1
    assert "datapackage.json is stale: run" in capsys.readouterr().err
    assert publish_data.main([]) == 0
    assert publish_data.main(["--check"]) == 0


def test_compare_prints_rows_for_the_history(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = Path(shutil.copytree(folder, tmp_path / "newer"))
    (newer / "VERSION").write_text("2027.01\n")
    skills = newer / "skills.csv"
    skills.write_text(skills.read_text().replace("Writing", "Writing well"))

    assert publish_data.main(["--compare", str(folder), str(newer)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "version,table,key,column,was,now,why,affects",
        "2027.01,skills,writing,label,Writing,Writing well,,all",
    ]
    assert publish_data.main(["--compare", str(newer), str(folder)]) == 1
    assert "is not a version" in capsys.readouterr().err
