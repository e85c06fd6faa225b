"""The log of one's own: what to write down where no platform counts, one line at a time."""

from __future__ import annotations

import csv
import io
from typing import Any

from advisor.plan.part import part
from advisor.plan.situation import Situation
from advisor.text import _

OWN_LOG_LEVEL = 1
DAY, CHANNEL, BY = "Day", "Channel", "Noted by"
# What stands between the day and the name of who noted it, where success.csv says nothing else.
OTHERWISE = (CHANNEL, "What happened", "Count")


def as_csv(row: dict[str, Any]) -> str:
    """An empty log to print or to fill in a spreadsheet: the heads and nothing else."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(row["columns"])
    return text.getvalue()


def logs(now: Situation) -> list[dict[str, Any]]:
    """One part for each chosen measure that no platform of the set counts by itself.

    success  its id
    columns  heads of the log, in order: the day first, the name of who noted it last
    """
    readable = {row.success: row for row in now.recommendation.set.measures_readable}
    rows = []
    for wanted in now.answers.success or ():
        place = readable.get(wanted.id)
        if place is not None and place.platform is not None and place.level > OWN_LOG_LEVEL:
            continue
        criterion = now.catalog.success[wanted.id]
        columns = [_(DAY), *(criterion.log_columns or map(_, OTHERWISE)), _(BY)]
        rows.append(
            part(
                criterion.label,
                [
                    _("One line each time. Do not fill in later from memory."),
                    _("Once a month, work out: {formula}").format(formula=criterion.formula),
                ],
                now.catalog,
                success=wanted.id,
                columns=columns,
            )
        )
    return rows
