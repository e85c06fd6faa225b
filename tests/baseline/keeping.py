"""The kept advice: a file for each group, a line for each department, the same bytes for the same advice."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Sequence
from pathlib import Path

from tests.baseline.departments import Line

FOLDER = Path(__file__).parent


def file_of(group: str, folder: Path = FOLDER) -> Path:
    return folder / f"{group}.jsonl.gz"


def packed(lines: Sequence[Line]) -> bytes:
    """Without a clock or a file name in it, so that nothing changes where the advice does not."""
    text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
    into = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=into, compresslevel=9, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return into.getvalue()


def keep(group: str, lines: Sequence[Line], folder: Path = FOLDER) -> None:
    file_of(group, folder).write_bytes(packed(lines))


def kept(group: str, folder: Path = FOLDER) -> list[Line]:
    with gzip.open(file_of(group, folder), "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]
