"""From a catalogue and answers to a recommendation: pure, deterministic, no files, no clock."""

from __future__ import annotations

from advisor.answers import Answers, staffing
from advisor.catalog import Catalog
from advisor.decision.accounts import (
    accounts_by_platform,
    as_of,
    live_platforms,
    strangers_by_platform,
    with_sleeping_accounts,
)
from advisor.decision.actions import Situation, act, nothing_fits, stop_figures
from advisor.decision.along import pieces_along
from advisor.decision.alternatives import core, next_sets
from advisor.decision.answer_next import answer_next
from advisor.decision.assessment import assess, need_weights
from advisor.decision.certainty import summary, too_close, with_shares
from advisor.decision.constants_moved import constants_moved
from advisor.decision.explanation import need_label, with_above_next
from advisor.decision.how_sure import how_sure
from advisor.decision.method import ASSUMED_HOURS_PER_WEEK, DRAWS, NEAR_BEST_GAP
from advisor.decision.overrides import with_overrides
from advisor.decision.portfolio import choose_members, chosen_set, sets_by_hours
from advisor.decision.possible import possible
from advisor.decision.recommendation import (
    Need,
    Recommendation,
    Robustness,
    Strategy,
    WhatWouldChange,
)
from advisor.decision.rows import ranking_rows
from advisor.decision.strategies import strategies, waiting_for_staff
from advisor.decision.surroundings import foundation, warnings
from advisor.decision.tipping import nearest_first, set_tipping_points, tipping_points
from advisor.decision.what_would_change import family_lines, need_lines, one_more_hour, what_would_change


def recommend(catalog: Catalog, answers: Answers, *, draws: int = DRAWS) -> Recommendation:
    """The recommendation for one department.

    draws  how many weights and values are sampled to say how sure the answer is

    The same catalogue, answers and draws give the same bytes of JSON. Fields of analyses that are not made
    yet stay None.
    """
    catalog = with_overrides(catalog, answers)
    today = as_of(catalog, answers)
    answers = with_sleeping_accounts(catalog, answers)
    staff = staffing(answers.resources)
    hours = ASSUMED_HOURS_PER_WEEK if staff.hours_per_week is None else staff.hours_per_week
    assessed = assess(catalog, answers, hours)
    choice = choose_members(catalog, answers, assessed, hours, gap=NEAR_BEST_GAP)
    members = choice.members
    chosen = chosen_set(catalog, answers, assessed, members, staff.hours_per_week)
    ranking = ranking_rows(catalog, answers, assessed, members, chosen, hours)
    close: tuple[tuple[str, str], ...] | None = None
    sure: Robustness | None = None
    if ranking:
        weights_of_needs = need_weights(assessed.weighting)
        drawn = how_sure(catalog, answers, assessed, ranking, choice.pool, choice.near_best, draws)
        ranking = with_shares(ranking, drawn, choice)
        close = too_close(ranking, drawn)
        ranking = with_above_next(catalog, ranking, close)
        sure = summary(ranking, drawn, choice, chosen.platforms, constants_moved(choice, weights_of_needs))
    order = {name: k for k, name in enumerate(catalog.platforms)}
    ruled_out = tuple(sorted(assessed.screen.ruled_out.values(), key=lambda o: order[o.platform]))
    by_hours = () if staff.hours_per_week is not None else sets_by_hours(catalog, answers)
    said = list(assessed.weighting.warnings) + warnings(catalog, answers, ranking, chosen, hours)
    if answers.purposes and not chosen.platforms:
        said.insert(0, nothing_fits(hours))
    could = possible(catalog, answers, choice, hours)
    changes: tuple[WhatWouldChange, ...] | None = None
    ask_next: tuple[str, ...] | None = None
    tips = tipping_points(assessed.weighting, ranking) if answers.purposes else None
    ways: tuple[Strategy, ...] | None = None
    accounts = accounts_by_platform(answers)
    if could is not None:
        shares = [float(w) for w in could.weights]
        families, needs = family_lines(assessed.weighting, shares), need_lines(assessed.weighting, shares)
        lines = [*families, *needs]
        nearest_only = [False] * len(families) + [True] * len(needs)
        pieces = pieces_along(could, lines, could.near_best, nearest_only=nearest_only)
        changes = what_would_change(catalog, could, lines, pieces, ranking, ruled_out)
        tips = nearest_first([*(tips or ()), *set_tipping_points(could, lines, pieces)])
        ask_next = answer_next(catalog, answers, could, by_hours)
        chosen = chosen.model_copy(update={"one_more_hour": one_more_hour(catalog, could)})
        ways = strategies(catalog, could, live_platforms(accounts))
    items, ranking = act(
        Situation(
            catalog=catalog,
            answers=answers,
            rows={row.platform: row for row in ranking},
            ruled_out={out.platform: out for out in ruled_out},
            chosen=chosen,
            accounts=accounts,
            strangers=strangers_by_platform(answers),
            stop_if=stop_figures(catalog, answers, assessed, members, chosen),
            staff_first=waiting_for_staff(ways or ()),
            today=today,
        )
    )
    return Recommendation(
        catalog_version=catalog.version,
        department=(answers.department.name if answers.department else None) or "",
        needs=tuple(
            Need(criterion=n.criterion, purpose=n.purpose, audience=n.audience, family=n.family,
                 weight=n.weight, label=need_label(catalog, n))
            for n in assessed.weighting.needs
        ),
        hours_steps=staff.steps,
        ranking=ranking,
        foundation=foundation(catalog, answers),
        ruled_out=ruled_out,
        set=chosen,
        set_by_hours=by_hours,
        strategies=ways,
        actions=items,
        alternatives=next_sets(catalog, assessed, choice) if answers.purposes else None,
        core=core(choice) if answers.purposes else None,
        too_close=close,
        robustness=sure,
        tipping_points=tips,
        what_would_change=changes,
        answer_next=ask_next,
        warnings=tuple(dict.fromkeys(said)),
    )  # fmt: skip
