"""The log of one's own: what to write down where no platform counts, one line at a time."""

from __future__ import annotations

import csv
import io

from advisor.decision.result import LogPart
from advisor.telling.plan.spoken import Spoken
from advisor.text import _, mark

OWN_LOG_LEVEL = 1
DAY, CHANNEL, BY = mark("Day"), mark("Channel"), mark("Noted by")
# What stands between the day and the name of who noted it, where success.csv says nothing else.
OTHERWISE = (CHANNEL, mark("What happened"), mark("Count"))


def as_csv(log: LogPart) -> str:
    """An empty log to print or to fill in a spreadsheet: the heads and nothing else."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(log.columns)
    return text.getvalue()


def logs(now: Spoken) -> list[LogPart]:
    """One part for each chosen measure that no platform of the set counts by itself."""
    readable = {row.success: row for row in now.recommendation.set.measures_readable}
    rows = []
    for wanted in now.answers.success or ():
        place = readable.get(wanted.id)
        if place is not None and place.platform is not None and place.level > OWN_LOG_LEVEL:
            continue
        measure = now.catalog.success[wanted.id]
        columns = (_(DAY), *(measure.log_columns or map(_, OTHERWISE)), _(BY))
        rows.append(
            LogPart(
                heading=measure.label,
                platform=None,
                steps=(
                    _("One line each time. Do not fill in later from memory."),
                    _("Once a month, work out: {formula}").format(formula=measure.formula),
                ),
                sources=(),
                success=wanted.id,
                columns=columns,
            )
        )
    return rows
