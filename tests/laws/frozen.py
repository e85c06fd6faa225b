"""What is broken today: how often over the fixed sample, at most how often at night, and why.

The list stands in broken.json, so that nothing broken is hidden and nothing mended stays on it. `pytest
tests/laws --freeze` writes it anew, and docs/laws.md with it; the words under "why" are written by hand.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from scipy.stats import beta

from tests.laws.book import EVERY, laws_by_topic
from tests.laws.holding import Held, Table

FILE = Path(__file__).parent / "broken.json"
DOCUMENT = Path(__file__).parents[2] / "docs" / "laws.md"
BEGIN, END = "<!-- made by pytest tests/laws --freeze -->", "<!-- end -->"
# Never seen broken by day or night.
HELD: dict[str, Any] = {"broken": 0, "per_100_at_night": 0.0, "limit_at_night": 0.0, "why": ""}

Frozen = dict[str, dict[str, Any]]


def frozen() -> Frozen:
    """Every law with what is frozen of it."""
    written: Frozen = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return {law.name: {**HELD, **written.get(law.name, {})} for law in EVERY}


def names_in_the_file() -> list[str]:
    return list(json.loads(FILE.read_text(encoding="utf-8")))


def changes(table: Table) -> list[str]:
    """Where the fixed sample breaks a law more or less often than frozen, a line each."""
    known = frozen()
    found = []
    for name, held in table.items():
        most = known[name]["broken"]
        if held.violations != most:
            worse = "MORE" if held.violations > most else "less"
            found.append(f"{name} is broken {worse} often: {held.violations} of {held.units}, frozen {most}")
            found += [f"    {line}" for line in held.examples[: 2 if worse == "MORE" else 0]]
    return found


def worse_at_night(table: Table) -> list[str]:
    """Where a large sample breaks a law at a higher rate than it may, a line each."""
    known = frozen()
    found = []
    for name, held in table.items():
        most = known[name]["limit_at_night"]
        if held.per_100 > most:
            found.append(f"{name}: {held.per_100:.3f} of 100 broken, the limit is {most}")
            found += [f"    {line}" for line in held.examples[:2]]
    return found


def freeze(table: Table) -> None:
    """Write what the fixed sample breaks, and the document."""
    _write({name: {"broken": held.violations} for name, held in table.items()})


def freeze_night(table: Table) -> None:
    """Write how often a large sample breaks each law, and how often another one may."""
    known = frozen()
    _write({
        name: {
            "per_100_at_night": float(f"{held.per_100:.2g}"),
            "limit_at_night": _limit(held) if held.violations or known[name]["broken"] else 0.0,
        }
        for name, held in table.items()
    })  # fmt: skip


def _limit(held: Held) -> float:
    """The rate, in 100, that chance alone exceeds once in a thousand samples as large as this one."""
    rate = beta.ppf(0.999, held.violations + 1, max(held.units - held.violations, 1e-9))
    return math.ceil(1_000 * 100 * rate) / 1_000


def _write(new: Frozen) -> None:
    known = {name: {**entry, **new.get(name, {})} for name, entry in frozen().items()}
    broken = {n: e for n, e in known.items() if e["broken"] or e["limit_at_night"]}
    FILE.write_text(json.dumps(broken, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    told = DOCUMENT.read_text(encoding="utf-8")
    before, after = told.partition(BEGIN)[0], told.partition(END)[2]
    DOCUMENT.write_text(before + BEGIN + "\n" + document() + END + after, encoding="utf-8")


def document() -> str:
    """The part of docs/laws.md that follows from the laws and from what is frozen."""
    known, lines = frozen(), []
    for topic, laws in laws_by_topic().items():
        lines += [
            "",
            f"## Laws of {topic}",
            "",
            "| law | harm where it is broken | broken in the fixed sample |",
            "|---|---|---|",
        ]
        lines += [f"| {law.says} | {_capital(law.harm)} | {_told(known[law.name])} |" for law in laws]
    lines += [
        "",
        "## What is broken today, and why",
        "",
        "| law | fixed sample | in 100 of a large one | why |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{law.name}` | {entry['broken']} | {entry['per_100_at_night']:g} | {entry['why']} |"
        for law in EVERY
        if (entry := known[law.name])["broken"] or entry["limit_at_night"]
    ]
    return "\n".join(lines) + "\n\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(entry: dict[str, Any]) -> str:
    if entry["broken"]:
        return str(entry["broken"])
    return "seldom" if entry["limit_at_night"] else "no"
