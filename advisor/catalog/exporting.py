"""A copy of the tables in a folder of one's own, to be edited and used instead of the shipped ones."""

from __future__ import annotations

import os
from pathlib import Path

from advisor.catalog.tables import TABLES
from advisor.outputs import OutputError, refuse_overwriting, written_together
from advisor.text import _

# What travels with the tables: their version, their description and their history.
BESIDE_THE_TABLES = ("VERSION", "datapackage.json", "CHANGELOG.md")
DATA_FILES = (*(table.file for table in TABLES), *BESIDE_THE_TABLES)


class ExportError(Exception):
    """The copy was not made; the message says why and what to do."""


def export_tables(source: Path, folder: Path, *, force: bool = False) -> list[str]:
    """Copy every table of `source` into `folder`; the names of the files written.

    A folder that holds anything is left alone unless `force` is given: it may hold a week of edits. With
    `force` files of the same name are overwritten and all others stay.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(_("{folder} is a file. Name a folder.").format(folder=folder))
    names = [name for name in DATA_FILES if (source / name).is_file()]
    if _is_or_lies_in(folder, source):
        text = _("{folder} is where the tables come from. Name another folder.")
        raise ExportError(text.format(folder=folder))
    try:
        if not force and folder.is_dir() and any(folder.iterdir()):
            text = _("{folder} is not empty. Name a new folder, or add --force to overwrite its tables.")
            raise ExportError(text.format(folder=folder))
        copies = [folder / name for name in names]
        # a file in the folder may be a link to one of the tables
        refuse_overwriting(copies, [source / name for name in names])
        folder.mkdir(parents=True, exist_ok=True)
        with written_together(copies) as files:
            for name, file in zip(names, files, strict=True):
                # Contents only: the shipped files may be read-only, the copies are there to be edited.
                file.write((source / name).read_bytes())
    except OutputError as error:
        raise ExportError(str(error)) from error
    except OSError as error:
        text = _("{file}: {reason}. Choose another place.")
        raise ExportError(text.format(file=error.filename or folder, reason=error.strerror)) from error
    return names


def _is_or_lies_in(folder: Path, source: Path) -> bool:
    """Whether a folder, there or not yet, is the source or in it; folders are compared, not their names."""
    real = Path(os.path.realpath(folder))
    return any(place.exists() and os.path.samefile(place, source) for place in (real, *real.parents))
