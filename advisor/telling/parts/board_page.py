"""Page one: what to decide, why, what it costs and how success is measured. Words and no scores."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Board, Column, Table
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.costs import costs
from advisor.telling.parts.decision_and_reviews import departures_words
from advisor.telling.parts.measures_and_motion import measures_table, motion
from advisor.telling.parts.not_chosen import not_chosen
from advisor.telling.parts.purposes_and_platforms import purposes_and_platforms
from advisor.telling.parts.reasons import reasons
from advisor.telling.parts.what_to_run import what_to_run
from advisor.telling.parts.whole_plans import whole_plans
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.telling.sentences.decision_sentence import decision_sentence
from advisor.text import _
from advisor.words.lists import listed
from advisor.words.numbers import figure
from advisor.words.phrases import capital, inside

WARNINGS_SHOWN = 2


def board_page(basis: Basis) -> Board:
    """The page that is handed out."""
    recommendation, answers, catalog = basis.recommendation, basis.answers, basis.catalog
    return Board(
        kind=_("Recommendation to the board"),
        headline=_("Which platforms to run, and which not to"),
        decision=_finding(recommendation, catalog),
        summary=_summary(recommendation),
        served=purposes_and_platforms(recommendation, catalog),
        plans=whole_plans(recommendation, catalog),
        chosen=what_to_run(recommendation, answers, catalog),
        beside=_beside(recommendation),
        reasons=reasons(recommendation, answers, catalog, basis.evidence),
        cost_heading=_("What it costs"),
        costs=costs(recommendation, answers, catalog),
        by_hours=_by_hours(recommendation, catalog),
        vote_heading=_("What was ruled out, and the vote"),
        not_chosen=not_chosen(recommendation, catalog),
        measures=measures_table(recommendation, basis.today),
        motion=motion(recommendation, answers, catalog, basis.today),
        warnings=recommendation.warnings[:WARNINGS_SHOWN] if recommendation.set.platforms else (),
        sure=set_sentence(recommendation.robustness)
        if recommendation.robustness and recommendation.set.platforms
        else "",
        decided=departures_words(basis),
    )


def _finding(recommendation: Recommendation, catalog: Catalog) -> str:
    """What to run and what to let go, in a person's words; where nothing is run, why."""
    headline = recommendation.headline
    if headline is None or not recommendation.set.platforms:
        return decision_sentence(recommendation, catalog)
    return headline.said


def _summary(recommendation: Recommendation) -> str:
    """Hours, fees and purposes in one line."""
    headline = recommendation.headline
    return capital(headline.takes) + "." if headline and recommendation.set.platforms else ""


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
