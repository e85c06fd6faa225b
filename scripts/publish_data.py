"""Rewrite data/datapackage.json and docs/data-dictionary.md from the records of advisor/catalog.

    python scripts/publish_data.py                    write both files
    python scripts/publish_data.py --check            write nothing; exit 1 when a file is stale
    python scripts/publish_data.py --compare OLD NEW  print the changes between two data folders as CSV

The rows of --compare go into data/changes.csv once each has its reason (`why`) and the right `affects`.
"""

import argparse
import csv
import sys
from pathlib import Path

from advisor.catalog import Catalog, CatalogError, load_catalog
from advisor.catalog.changes import compare_catalogs, written
from advisor.catalog.publishing import PACKAGE_FILE, data_dictionary, data_package
from advisor.catalog.tables import BY_NAME

ROOT = Path(__file__).resolve().parents[1]


def published(catalog: Catalog) -> dict[Path, str]:
    """The generated files and what they should hold."""
    return {
        ROOT / "data" / PACKAGE_FILE: data_package(catalog),
        ROOT / "docs" / "data-dictionary.md": data_dictionary(),
    }


def stale_files(catalog: Catalog) -> list[Path]:
    """The generated files that are missing or hold something else."""
    return [
        path
        for path, text in published(catalog).items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def compare(old: Path, new: Path) -> None:
    """Print the differences between two data folders as rows of changes.csv."""
    rows = csv.writer(sys.stdout, lineterminator="\n")
    columns = BY_NAME["changes"].columns
    rows.writerow(columns)
    for change in compare_catalogs(load_catalog(old), load_catalog(new)):
        rows.writerow([written(getattr(change, column)) for column in columns])


def main(arguments: list[str] | None = None) -> int:
    """Write, check or compare; 1 when something is stale or cannot be read."""
    parser = argparse.ArgumentParser(description="Write the description of the data from its records.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file is stale")
    choice.add_argument(
        "--compare", nargs=2, type=Path, metavar=("OLD", "NEW"), help="print the changes between two folders"
    )
    wanted = parser.parse_args(arguments)
    try:
        if wanted.compare:
            compare(*wanted.compare)
            return 0
        catalog = load_catalog(ROOT / "data")
    except (CatalogError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    stale = stale_files(catalog)
    for path in stale:
        name = path.relative_to(ROOT)
        if wanted.check:
            print(f"{name} is stale: run python scripts/publish_data.py", file=sys.stderr)
        else:
            path.write_text(published(catalog)[path], encoding="utf-8", newline="\n")
            print(f"{name} written")
    return 1 if wanted.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
