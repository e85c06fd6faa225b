"""A copy of the tables in a folder of one's own, to be edited and used instead of the shipped ones."""

from __future__ import annotations

import shutil
from pathlib import Path

from advisor.catalog.tables import TABLES
from advisor.text import _

# What travels with the tables: their version, their description and their history.
BESIDE_THE_TABLES = ("VERSION", "datapackage.json", "CHANGELOG.md")


class ExportError(Exception):
    """The copy was not made; the message says why and what to do."""


def export_tables(source: Path, folder: Path, *, force: bool = False) -> list[str]:
    """Copy every table of `source` into `folder`; the names of the files written.

    A folder that holds anything is left alone unless `force` is given: it may hold a week of edits. With
    `force` files of the same name are overwritten and all others stay.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(_("{folder} is a file. Name a folder.").format(folder=folder))
    if folder.resolve() == source.resolve():
        text = _("{folder} is where the tables come from. Name another folder.")
        raise ExportError(text.format(folder=folder))
    try:
        if not force and folder.is_dir() and any(folder.iterdir()):
            text = _("{folder} is not empty. Name a new folder, or add --force to overwrite its tables.")
            raise ExportError(text.format(folder=folder))
        folder.mkdir(parents=True, exist_ok=True)
        written = []
        for name in (*(table.file for table in TABLES), *BESIDE_THE_TABLES):
            if (source / name).is_file():
                # Contents only: the shipped files may be read-only, the copies are there to be edited.
                shutil.copyfile(source / name, folder / name)
                written.append(name)
    except OSError as error:
        text = _("{file}: {reason}. Choose another place.")
        raise ExportError(text.format(file=error.filename or folder, reason=error.strerror)) from error
    return written
