"""The figures as values: the whole ranking, the points by need, the accounts. For CSV and spreadsheet."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Ranked, Recommendation, Valued
from advisor.telling.blocks import Cell, Sheet
from advisor.telling.parts.accounts_of_today import account_name
from advisor.telling.parts.answers_given import change_words
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.cited_sources import source_details
from advisor.telling.parts.claim_ages import oldest_claim
from advisor.telling.sentences.kept_sentences import copy_on
from advisor.telling.sentences.naming import criterion_title, in_its_account
from advisor.text import _
from advisor.words.labels import action_label, mode_label, role_label


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
        rows=tuple(rows),
        percent=(_("Share known"),),
    )  # fmt: skip


def sheets(basis: Basis) -> tuple[Sheet, ...]:
    """Every sheet of values of the report."""
    ranking = ranking_sheet(basis.recommendation, basis.catalog, basis.answers, basis.today)
    return (
        ranking,
        *(s for s in (_points(basis), _shares(basis), _kept(basis), _accounts(basis)) if s.rows),
    )


def _points(basis: Basis) -> Sheet:
    """Where the points come from: a row for each platform or feature and need. They sum to the score."""
    return Sheet(
        id="points",
        name=_("Points by need"),
        columns=(
            _("Platform"), _("Need"), _("Weight"), _("How well, 0 to 1"), _("Low"), _("High"), _("Points"),
        ),
        rows=tuple(
            (in_its_account(row, basis.catalog), criterion_title(basis.catalog, c.criterion),
             round(c.weight, 4), round(c.value, 3), round(c.value_low, 3), round(c.value_high, 3),
             round(c.points, 2))
            for row in basis.recommendation.valued() for c in row.contributions
        ),
        percent=(_("Weight"),),
    )  # fmt: skip


def _shares(basis: Basis) -> Sheet:
    """How sure: shares of the draws."""
    rows = basis.recommendation.valued() if basis.recommendation.robustness else ()
    labels = (_("First of all"), _("In the first three"), _("In the set"))
    return Sheet(
        id="shares",
        name=_("How sure, in figures"),
        columns=(_("Platform"), *labels),
        rows=tuple(_row_of_shares(row, basis) for row in rows),
        percent=labels,
    )


def _row_of_shares(row: Valued, basis: Basis) -> tuple[Cell, ...]:
    """A feature is never first, and a copy is kept by rule: neither has a share of that."""
    name = in_its_account(row, basis.catalog)
    first, top = (row.first_share, row.top3_share) if isinstance(row, Ranked) else (None, None)
    return name, first, top, None if copy_on(row.platform, basis.recommendation.set) else row.in_set_share


def _kept(basis: Basis) -> Sheet:
    """The accounts that go on as copies; with the hours of the work they are the hours of the set."""
    return Sheet(
        id="kept",
        name=_("Kept as copies"),
        columns=(_("Platform"), _("Account"), _("Hours a week"), _("Why")),
        rows=tuple(
            (basis.name(one.platform), one.account_id or "", one.hours_per_week,
             _("by rule, before anything is chosen") if one.by == "rule"
             else _("while these hours are free"))
            for one in basis.recommendation.set.kept
        ),
    )  # fmt: skip


def _accounts(basis: Basis) -> Sheet:
    return Sheet(
        id="accounts",
        name=_("Accounts in figures"),
        columns=(
            _("Account"), _("Followers"), _("In town"), _("See a post"), _("Answer a post"),
            _("Posts a week"), _("Last post"), _("Administrators"), _("Dollars a year"), _("Renews"),
            _("Enrolled"), _("Seller"),
        ),
        rows=tuple(
            (account_name(a, basis), a.followers, a.local_followers, a.reach_per_post,
             a.engagements_per_post, a.posts_per_week, a.last_post, a.admins, a.usd_per_year, a.renews,
             a.enrolled, a.vendor)
            for a in basis.answers.accounts or ()
        ),
    )  # fmt: skip


def _changes(platform: str, answers: Answers | None, catalog: Catalog) -> str:
    """The department's own figures for a platform, each with its reason and who gave it."""
    changes = (answers.overrides if answers else None) or ()
    return "; ".join(change_words(change, catalog) for change in changes if change.platform == platform)


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
