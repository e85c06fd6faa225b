"""The ranking as CSV that a spreadsheet opens, with the sources of every row."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.recommendation import Ranked, Recommendation
from advisor.decision.words import action_label, mode_label, role_label
from advisor.report.ages import oldest_claim
from advisor.report.answered import change_words
from advisor.report.evidence import source_details
from advisor.text import _

# A spreadsheet takes a cell that begins with one of these for a formula and may run it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def ranking_csv(
    recommendation: Recommendation,
    catalog: Catalog,
    answers: Answers | None = None,
    *,
    today: datetime.date | None = None,
) -> bytes:
    """One row per ranked platform, then one per platform that is ruled out. UTF-8 with a mark for Excel.

    answers  where given, a row says which of its figures the department has changed, and why
    today    the day from which ages are counted; the day of the call unless one is given
    """
    day = today or datetime.date.today()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(
        [_("Rank"), _("Id"), _("Platform"), _("Role"), _("Action"), _("In the set"), _("Mode"), _("Points"),
         _("Low"), _("High"), _("Share known"), _("Hours a week, low"), _("Hours a week, high"),
         _("Dollars a year, low"), _("Dollars a year, high"), _("Reason"), _("Why not in the set"),
         _("Oldest claim"), _("Changed by you"), _("Sources"), _("Catalog"), _("Engine")]
    )  # fmt: skip
    versions = (recommendation.catalog_version, recommendation.engine_version)
    for row in recommendation.ranking:
        cells = [
            *_ranked(row, recommendation), oldest_claim(row, catalog, day),
            _changes(row.platform, answers, catalog), _sources(row.sources, catalog), *versions,
        ]  # fmt: skip
        writer.writerow(inert(c) for c in cells)
    for out in recommendation.ruled_out:
        reason = f"{out.reason} {out.remedy}" if out.remedy else out.reason
        cells = ["", out.platform, out.name, "", _("Not now") if out.rule == "not_now" else _("Ruled out"),
                 _("no"), *[""] * 9, "", reason, "", _changes(out.platform, answers, catalog), "",
                 *versions]  # fmt: skip
        writer.writerow(inert(c) for c in cells)
    return text.getvalue().encode("utf-8-sig", "replace")


def _changes(platform: str, answers: Answers | None, catalog: Catalog) -> str:
    """The department's own figures for a platform, each with its reason and who gave it."""
    changes = (answers.overrides if answers else None) or ()
    return "; ".join(change_words(change, catalog) for change in changes if change.platform == platform)


def inert(cell: object) -> object:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(FORMULA_STARTS):
        return "'" + cell
    return cell


def _ranked(row: Ranked, recommendation: Recommendation) -> list[object]:
    in_set = row.platform in recommendation.set.platforms
    mode = recommendation.set.modes.get(row.platform, row.mode)
    return [
        row.rank, row.platform, row.name, role_label(row.role), action_label(row.action),
        _("yes") if in_set else _("no"), mode_label(mode), round(row.score, 2), round(row.score_low, 2),
        round(row.score_high, 2), round(row.known_share, 2), *row.hours_per_week,
        *("" if amount is None else amount for amount in row.usd_per_year), row.reason,
        row.left_out_because or "",
    ]  # fmt: skip


def _sources(ids: Iterable[str], catalog: Catalog) -> str:
    """Title, publisher, date and address of each source, one after the other."""
    known = (catalog.sources[name] for name in ids if name in catalog.sources)
    shown = (f"{source.title} ({source_details(source)}) {source.cited_url}" for source in known)
    return "; ".join(entry.rstrip() for entry in shown)
