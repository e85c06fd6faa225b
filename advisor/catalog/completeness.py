"""Which tables a folder does not hold, and whether it may do without them."""

from __future__ import annotations

import json
from pathlib import Path

from advisor.catalog.publishing import PACKAGE_FILE
from advisor.catalog.tables import TABLES
from advisor.text import _

KNOWN = {table.file: table for table in TABLES}


def missing_notes(folder: Path) -> list[str]:
    """One sentence for each table that is not there or that nobody reads, none of them an error.

    A needed table that is missing is a problem, and told by the check itself.
    """
    if not folder.is_dir():
        return []
    named, notes = _named_in_package(folder)
    for file, table in KNOWN.items():
        if not table.optional or (folder / file).is_file():
            continue
        if file in named:
            text = _(
                "{file}: named in {package} and not there. The folder may do without it; take its name out."
            )
        else:
            text = _("{file}: not there. The folder may do without it.")
        notes.append(text.format(file=file, package=PACKAGE_FILE))
    for file in sorted(named - KNOWN.keys()):
        text = _("{file}: named in {package}, but no table of that name is read.")
        notes.append(text.format(file=file, package=PACKAGE_FILE))
    for path in sorted(folder.glob("*.csv")):
        if path.name not in KNOWN and path.name not in named:
            notes.append(_("{file}: not read. No table has that name.").format(file=path.name))
    return notes


def _named_in_package(folder: Path) -> tuple[set[str], list[str]]:
    """The files that the folder's own description names; a folder need not have one."""
    try:
        package = json.loads((folder / PACKAGE_FILE).read_text(encoding="utf-8-sig"))
        return {str(resource["path"]) for resource in package["resources"]}, []
    except FileNotFoundError:
        return set(), []
    except (OSError, ValueError, LookupError, TypeError):
        text = _("{package}: cannot be read as a data package, so the files it names were not looked for.")
        return set(), [text.format(package=PACKAGE_FILE)]
