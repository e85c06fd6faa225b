"""What is voted on and how it will be judged: the motion and the measures."""

from __future__ import annotations

from datetime import date

from advisor.answers import WEEKS_PER_YEAR, Answers
from advisor.catalog import Catalog
from advisor.decision.result import Plan, Recommendation
from advisor.telling.blocks import Column, Motion, Table
from advisor.telling.figures import number
from advisor.telling.parts.costs import all_are_paid_alike, fees_of_all, staff_dollars_a_year
from advisor.telling.sentences.kept_sentences import kept_names
from advisor.telling.sentences.naming import the_name, with_unit
from advisor.text import _
from advisor.words.dates import month_after
from advisor.words.hours import hours_alone as hours
from advisor.words.lists import listed
from advisor.words.money import dollars_about

REVIEW_MONTHS = 6


def measures_table(recommendation: Recommendation, today: date) -> Table:
    """Each chosen measure with its figure today, its target and the month of its review."""
    rows = (recommendation.plan or Plan()).measures
    return Table(
        heading=_("How we will know it worked"),
        columns=(
            Column(_("Measure"), 0.43), Column(_("Today"), 0.16, "right"),
            Column(_("Target"), 0.16, "right"),
            Column(_("Review"), 0.25, "right"),
        ),
        rows=tuple(
            (
                with_unit(row.label, row.unit),
                number(row.baseline, _("count first")),
                number(row.target, _("to set")),
                month_after(today, row.review_months, short=True),
            )
            for row in rows
        ),
        note="" if rows else _("No measure is chosen yet. Choose one with a target before the vote."),
    )  # fmt: skip


def motion(recommendation: Recommendation, answers: Answers, catalog: Catalog, today: date) -> Motion | None:
    """A draft of the motion with its fiscal note; None while there is nothing to vote on."""
    chosen = recommendation.set
    if not recommendation.needs:
        return None
    blanks = (_("Moved by"), _("Seconded by"), _("Vote"), _("Date"))
    heading = _("Motion, in draft")
    if not chosen.platforms:
        copies = kept_names(chosen, catalog)
        text = _(
            "That the department open no account now{copies}, and report by {month} which hours and money it "
            "could have."
        ).format(
            month=month_after(today, REVIEW_MONTHS),
            copies=_(", keep {names} going with copies of other posts").format(names=listed(copies))
            if copies
            else "",
        )
        fiscal = _fiscal(recommendation, answers, catalog) if copies else _("Fiscal note: no cost.")
        return Motion(heading, text, fiscal, blanks)
    measures = (recommendation.plan or Plan()).measures
    months = min((row.review_months for row in measures), default=REVIEW_MONTHS)
    report = (
        _("report its measures of success") if measures else _("report what it achieved and what it took")
    )
    copies = kept_names(chosen, catalog)
    text = _(
        "That the board approve running {names} as set out above{copies}, with up to {hours} of staff time a "
        "week, and that the department {report} in {month}."
    ).format(
        names=listed([the_name(catalog.platforms[p]) for p in chosen.platforms]),
        copies=_(" and keeping {names} going beside them").format(names=listed(copies)) if copies else "",
        hours=hours(chosen.hours_per_week),
        report=report,
        month=month_after(today, months),
    )
    return Motion(heading, text, _fiscal(recommendation, answers, catalog), blanks)


def _fiscal(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> str:
    """Fees and hours of a year, of all that is run and kept; where a wage is known, what the hours cost."""
    fees = fees_of_all(recommendation, catalog)
    time = hours(round(recommendation.set.hours_per_week * WEEKS_PER_YEAR))
    cost = staff_dollars_a_year(recommendation)
    if cost is None:
        return _("Fiscal note: {money}; about {hours} of staff time a year.").format(money=fees, hours=time)
    words = _("Fiscal note: {money}; about {hours} of staff time a year ({cost} in pay and benefits).")
    if not all_are_paid_alike(recommendation):
        words = _("Fiscal note: {money}; about {hours} of staff time a year ({cost} if all are paid staff).")
    return words.format(money=fees, hours=time, cost=dollars_about(cost))
