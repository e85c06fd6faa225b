"""The log of one's own: what to write down where no platform counts, one line at a time."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from advisor.plan.part import part
from advisor.plan.situation import Situation
from advisor.text import _

OWN_LOG_LEVEL = 1
DAY, CHANNEL, BY = "Day", "Channel", "Noted by"
# What stands between the day and the name of who noted it.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "residents_reached": (CHANNEL, "People reached, residents only", "How it was counted"),
    "engagement": (CHANNEL, "Reactions, comments and shares", "People reached"),
    "replies": (CHANNEL, "Question", "Asked at", "Answered at"),
    "tips_received": (CHANNEL, "Case number", "Of use: yes or no"),
    "applications": (CHANNEL, "Position", "Qualified: yes or no", "Hired: yes or no"),
    "attendance": ("Event", "People counted", "Of those asked, named the channel"),
    "subscribers": (CHANNEL, "New sign-ups", "Sign-offs", "Total"),
    "alert_delivery": (CHANNEL, "Messages sent", "Confirmed delivered"),
    "video_views": ("Video", "Views over 30 seconds", "Most people live"),
    "website_visits": (CHANNEL, "Page", "Visits from the post"),
    "media_pickup": ("Release", "Story and newsroom", "Cites us: yes or no"),
    "trust_survey": ("People asked", "People who agree", "Sentence used"),
    "poll_responses": ("Poll", "Answers", "Neighborhood"),
    "rumor_corrections": ("Rumor", "First seen at", "Corrected at", "Where"),
    "calls_avoided": ("Topic", "Calls that day", "Calls on a like day without a post"),
    "records_kept": ("Post asked for", "Found: yes or no", "Minutes to find it"),
    "footage_received": ("Request", "Files received", "Usable: yes or no"),
    "registrations": ("Program", CHANNEL, "Registered", "Places offered"),
    "warned_in_time": ("Danger", "Decided at", "First message at", "People asked", "Knew in time"),
    "local_outcome": ("Problem", "Count now", "Count same time last year", "Count in a like area"),
}  # fmt: skip
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
        columns = [DAY, *COLUMNS.get(wanted.id, OTHERWISE), BY]
        rows.append(
            part(
                criterion.label,
                [
                    _("One line each time. Do not fill in later from memory."),
                    _("Once a month, work out: {formula}").format(formula=criterion.formula),
                ],
                now.catalog,
                success=wanted.id,
                columns=[_(column) for column in columns],
            )
        )
    return rows
