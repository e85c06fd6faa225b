"""Page one: what to decide, why, what it costs and how success is measured. Words and no scores."""

from __future__ import annotations

from datetime import date

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.report.costs import costs, yearly_fees
from advisor.report.evidence import Evidence
from advisor.report.matter import Matter
from advisor.report.model import Board, Column, Table
from advisor.report.phrases import hours, inside, listed
from advisor.report.reasons import reasons
from advisor.report.record import departures_words
from advisor.report.running import what_to_run
from advisor.report.set_aside import not_chosen
from advisor.report.vote import measures_table, motion
from advisor.telling.certainty_sentences import set_sentence
from advisor.telling.decision_sentence import decision_sentence
from advisor.text import _
from advisor.words.numbers import fees_words, figure

WARNINGS_SHOWN = 2


def board_page(
    recommendation: Recommendation, answers: Answers, catalog: Catalog, evidence: Evidence, today: date
) -> Board:
    """The page that is handed out."""
    return Board(
        kind=_("Recommendation to the board"),
        headline=_("Which platforms to run, and which not to"),
        decision=decision_sentence(recommendation, catalog),
        summary=_summary(recommendation, answers, catalog),
        chosen=what_to_run(recommendation, answers, catalog),
        beside=_beside(recommendation),
        reasons=reasons(recommendation, answers, catalog, evidence),
        cost_heading=_("What it costs"),
        costs=costs(recommendation, answers, catalog),
        by_hours=_by_hours(recommendation, catalog),
        not_chosen=not_chosen(recommendation, catalog),
        measures=measures_table(recommendation, today),
        motion=motion(recommendation, answers, catalog, today),
        warnings=recommendation.warnings[:WARNINGS_SHOWN] if recommendation.set.platforms else (),
        sure=set_sentence(recommendation.robustness)
        if recommendation.robustness and recommendation.set.platforms
        else "",
        decided=departures_words(Matter(recommendation, answers, catalog, evidence, today)),
    )


def _summary(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> str:
    if not recommendation.set.platforms:
        return ""
    return _("Open nothing else now. This set takes about {hours} a week and {money}.").format(
        hours=hours(recommendation.set.hours_per_week),
        money=fees_words(*yearly_fees(recommendation, catalog)),
    )


def _beside(recommendation: Recommendation) -> str:
    companions = [f.name for f in recommendation.foundation]
    if not companions:
        return ""
    names = "; ".join([companions[0], *(inside(name) for name in companions[1:])])
    return _("Beside these, and not counted in the hours: {names}.").format(names=names)


def _by_hours(recommendation: Recommendation, catalog: Catalog) -> Table | None:
    if not recommendation.set_by_hours:
        return None
    return Table(
        heading=_("If you have more or fewer hours"),
        columns=(Column(_("Hours a week"), 0.32), Column(_("What to run"), 0.68)),
        rows=tuple(
            (
                figure(by_hours.hours_per_week),
                listed([catalog.platforms[p].name for p in by_hours.platforms]) or _("nothing"),
            )
            for by_hours in recommendation.set_by_hours
        ),
    )
