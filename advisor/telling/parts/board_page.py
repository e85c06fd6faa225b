"""Page one: what to decide, why, what it costs and how success is measured. Words and no scores."""

from __future__ import annotations

from datetime import date

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Board, Column, Table
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.cited_sources import Evidence
from advisor.telling.parts.costs import costs, yearly_fees
from advisor.telling.parts.decision_and_reviews import departures_words
from advisor.telling.parts.measures_and_motion import measures_table, motion
from advisor.telling.parts.not_chosen import not_chosen
from advisor.telling.parts.reasons import reasons
from advisor.telling.parts.what_to_run import what_to_run
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.telling.sentences.decision_sentence import decision_sentence
from advisor.text import _
from advisor.words.numbers import fees_words, figure
from advisor.words.numbers import hours_alone as hours
from advisor.words.phrases import inside, listed

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
        decided=departures_words(Basis(recommendation, answers, catalog, evidence, today)),
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
