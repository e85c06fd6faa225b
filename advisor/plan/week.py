"""The rhythm as a week is read: Monday to Friday, then what comes seldom or unasked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.catalog import Catalog
from advisor.plan.part import part
from advisor.plan.rhythm import DAYS
from advisor.text import _


def week(rhythm: Sequence[dict[str, Any]], catalog: Catalog) -> list[dict[str, Any]]:
    """One part a day with a step for each row of the rhythm; days without any are left out.

    minutes   what the day takes in all; None for what does not hang on a day
    """
    found = []
    for number, day in enumerate(DAYS):
        rows = [row for row in rhythm if number in row["days"]]
        steps = [_line(row, _minutes(row)) for row in rows]
        found.append(part(_(day), steps, catalog, minutes=sum(row["minutes"] for row in rows)))
    seldom = [row for row in rhythm if not row["days"]]
    lines = [
        _line(row, _("{when}, {minutes}").format(when=row["when"], minutes=_minutes(row))) for row in seldom
    ]
    found.append(part(_("Besides"), lines, catalog, minutes=None))
    return [row for row in found if row["steps"]]


def _line(row: dict[str, Any], takes: str) -> str:
    return _("{name} ({takes}): {text}").format(name=row["name"], takes=takes, text=row["text"])


def _minutes(row: dict[str, Any]) -> str:
    return _("{count} min").format(count=row["minutes"])
