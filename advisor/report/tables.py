"""The figures as values: the whole ranking, the points by need, the accounts. For CSV and spreadsheet."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Ranked, Recommendation, Valued
from advisor.report.ages import oldest_claim
from advisor.report.answered import change_words
from advisor.report.audit import account_name
from advisor.report.cleaning import clean_text
from advisor.report.evidence import source_details
from advisor.report.matter import Matter
from advisor.report.model import Cell, Sheet
from advisor.report.phrases import in_its_account
from advisor.telling.kept_sentences import copy_on
from advisor.telling.naming import criterion_title
from advisor.text import _
from advisor.words.labels import action_label, mode_label, role_label

# A spreadsheet takes a cell that begins with one of these for a formula and may run it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# In half of the world a semicolon ends a cell, so that what stands behind it begins one.
BEHIND_A_SEMICOLON = re.compile(r"((?:;|(?<=\S)\t)[ \"']*)(?=[=+\-@＝＋－＠])")


def ranking_csv(
    recommendation: Recommendation,
    catalog: Catalog,
    answers: Answers | None = None,
    *,
    today: datetime.date | None = None,
) -> bytes:
    """One row per ranked platform and feature, then what is ruled out. UTF-8 with a mark for Excel.

    answers  where given, a row says which of its figures the department has changed, and why
    today    the day from which ages are counted; the day of the call unless one is given
    """
    return sheet_csv(ranking_sheet(recommendation, catalog, answers, today or datetime.date.today()))


def sheet_csv(sheet: Sheet) -> bytes:
    """A sheet as CSV that a spreadsheet opens; no cell of it runs."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow("" if cell is None else inert(cell) for cell in row)
    return text.getvalue().encode("utf-8-sig", "replace")


def ranking_sheet(
    recommendation: Recommendation, catalog: Catalog, answers: Answers | None, today: datetime.date
) -> Sheet:
    """Every ranked platform with its figures, each followed by its features; then what is ruled out."""
    versions = (recommendation.catalog_version, recommendation.engine_version)
    rows: list[tuple[Cell, ...]] = [
        (*_valued(row, recommendation, catalog), oldest_claim(row, catalog, today),
         _changes(row.platform, answers, catalog), _sources(row.sources, catalog), *versions)
        for row in recommendation.valued()
    ]  # fmt: skip
    for out in recommendation.ruled_out:
        reason = f"{out.reason} {out.remedy}" if out.remedy else out.reason
        rows.append(
            (None, out.platform, out.name, "", _("Not now") if out.rule == "not_now" else _("Ruled out"),
             _("no"), "", *[None] * 8, "", reason, "", _changes(out.platform, answers, catalog), "",
             *versions)
        )  # fmt: skip
    return Sheet(
        id="ranking",
        name=_("Ranking in figures"),
        columns=(
            _("Rank"), _("Id"), _("Platform"), _("Role"), _("Action"), _("In the set"), _("Mode"),
            _("Points"), _("Low"), _("High"), _("Share known"), _("Hours a week, low"),
            _("Hours a week, high"), _("Dollars a year, low"), _("Dollars a year, high"), _("Reason"),
            _("Why not in the set"),
            _("Oldest claim"), _("Changed by you"), _("Sources"), _("Catalog"), _("Engine"),
        ),
        rows=tuple(_clean(row) for row in rows),
        percent=(_("Share known"),),
    )  # fmt: skip


def sheets(matter: Matter) -> tuple[Sheet, ...]:
    """Every sheet of values of the report."""
    ranking = ranking_sheet(matter.recommendation, matter.catalog, matter.answers, matter.today)
    return (
        ranking,
        *(s for s in (_points(matter), _shares(matter), _kept(matter), _accounts(matter)) if s.rows),
    )


def _points(matter: Matter) -> Sheet:
    """Where the points come from: a row for each platform or feature and need. They sum to the score."""
    return Sheet(
        id="points",
        name=_("Points by need"),
        columns=(
            _("Platform"), _("Need"), _("Weight"), _("How well, 0 to 1"), _("Low"), _("High"), _("Points"),
        ),
        rows=tuple(
            _clean((in_its_account(row, matter.catalog), criterion_title(matter.catalog, c.criterion),
                    round(c.weight, 4), round(c.value, 3), round(c.value_low, 3), round(c.value_high, 3),
                    round(c.points, 2)))
            for row in matter.recommendation.valued() for c in row.contributions
        ),
        percent=(_("Weight"),),
    )  # fmt: skip


def _shares(matter: Matter) -> Sheet:
    """How sure: shares of the draws."""
    rows = matter.recommendation.valued() if matter.recommendation.robustness else ()
    labels = (_("First of all"), _("In the first three"), _("In the set"))
    return Sheet(
        id="shares",
        name=_("How sure, in figures"),
        columns=(_("Platform"), *labels),
        rows=tuple(_clean(_row_of_shares(row, matter)) for row in rows),
        percent=labels,
    )


def _row_of_shares(row: Valued, matter: Matter) -> tuple[Cell, ...]:
    """A feature is never first, and a copy is kept by rule: neither has a share of that."""
    name = in_its_account(row, matter.catalog)
    first, top = (row.first_share, row.top3_share) if isinstance(row, Ranked) else (None, None)
    return name, first, top, None if copy_on(row.platform, matter.recommendation.set) else row.in_set_share


def _kept(matter: Matter) -> Sheet:
    """The accounts that go on as copies; with the hours of the work they are the hours of the set."""
    return Sheet(
        id="kept",
        name=_("Kept as copies"),
        columns=(_("Platform"), _("Account"), _("Hours a week"), _("Why")),
        rows=tuple(
            _clean((matter.name(one.platform), one.account_id or "", one.hours_per_week,
                    _("by rule, before anything is chosen") if one.by == "rule"
                    else _("while these hours are free")))
            for one in matter.recommendation.set.kept
        ),
    )  # fmt: skip


def _accounts(matter: Matter) -> Sheet:
    return Sheet(
        id="accounts",
        name=_("Accounts in figures"),
        columns=(
            _("Account"), _("Followers"), _("In town"), _("See a post"), _("Answer a post"),
            _("Posts a week"), _("Last post"), _("Administrators"), _("Dollars a year"), _("Renews"),
            _("Enrolled"), _("Seller"),
        ),
        rows=tuple(
            _clean((account_name(a, matter), a.followers, a.local_followers, a.reach_per_post,
                    a.engagements_per_post, a.posts_per_week, a.last_post, a.admins, a.usd_per_year, a.renews,
                    a.enrolled, a.vendor))
            for a in matter.answers.accounts or ()
        ),
    )  # fmt: skip


def _clean(row: Iterable[Cell]) -> tuple[Cell, ...]:
    """No control characters, no half letters: neither CSV nor a spreadsheet can hold them."""
    return tuple(clean_text(cell) if isinstance(cell, str) else cell for cell in row)


def _changes(platform: str, answers: Answers | None, catalog: Catalog) -> str:
    """The department's own figures for a platform, each with its reason and who gave it."""
    changes = (answers.overrides if answers else None) or ()
    return "; ".join(change_words(change, catalog) for change in changes if change.platform == platform)


def inert(cell: object) -> object:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it."""
    if not isinstance(cell, str):
        return cell
    apart = BEHIND_A_SEMICOLON.sub(r"\1'", cell)
    return "'" + apart if apart.lstrip(" ").startswith(FORMULA_STARTS) else apart


def _valued(row: Valued, recommendation: Recommendation, catalog: Catalog) -> list[Cell]:
    """A ranked platform, or a feature: that has no rank and stands under the account it lives in."""
    chosen = recommendation.set
    rank, role = (row.rank, role_label(row.role)) if isinstance(row, Ranked) else (None, "")
    used = {f for names in chosen.features.values() for f in names}
    in_set = _("yes") if row.platform in chosen.platforms or row.platform in used else _("no")
    if copy_on(row.platform, chosen):
        in_set = _("kept as a copy")
    mode = chosen.modes.get(row.platform, row.mode)
    return [
        rank, row.platform, in_its_account(row, catalog), role, action_label(row.action), in_set,
        mode_label(mode), round(row.score, 2), round(row.score_low, 2), round(row.score_high, 2),
        round(row.known_share, 2), *row.hours_per_week, *row.usd_per_year, row.reason,
        row.left_out_because or "",
    ]  # fmt: skip


def _sources(ids: Iterable[str], catalog: Catalog) -> str:
    """Title, publisher, date and address of each source, one after the other."""
    known = (catalog.sources[name] for name in ids if name in catalog.sources)
    shown = (f"{source.title} ({source_details(source)}) {source.cited_url}" for source in known)
    return "; ".join(entry.rstrip() for entry in shown)
