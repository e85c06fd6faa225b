"""The kept facts: a line for each sample and layout, the same bytes for the same facts."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

from tests.baseline.keeping import packed
from tests.report_facts.samples import Line

FILE = Path(__file__).with_name("kept.jsonl.gz")


def keep(lines: Sequence[Line], file: Path = FILE) -> None:
    file.write_bytes(packed(lines))


def kept(file: Path = FILE) -> list[Line]:
    if not file.exists():
        return []
    with gzip.open(file, "rt", encoding="utf-8") as read:
        return [json.loads(line) for line in read]
