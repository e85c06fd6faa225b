"""From a catalogue and answers to a recommendation: pure, deterministic, no files, no clock."""

from __future__ import annotations

from advisor.answers import Answers, staffing
from advisor.catalog import Catalog
from advisor.decision.acting import Situation, act, nothing_fits, nothing_more_fits, stop_figures
from advisor.decision.acting.companions_and_warnings import foundation, warnings
from advisor.decision.acting.comparing import with_above_next
from advisor.decision.acting.headline import headline
from advisor.decision.acting.layers import warning_layers
from advisor.decision.acting.ranking_rows import folded, ranking_rows
from advisor.decision.acting.served import purposes_served
from advisor.decision.acting.told_of_accounts import is_filled_for_them
from advisor.decision.changing.could_change import could_change, not_all_tried
from advisor.decision.changing.strategies import share_without_new, waiting_for_staff
from advisor.decision.choosing.alternatives import core, next_sets
from advisor.decision.choosing.portfolio import choose_members, chosen_set, sets_by_hours, totals
from advisor.decision.choosing.price_of_keeping import price_of_keeping
from advisor.decision.choosing.work_meter import MOST_WORK, Work
from advisor.decision.doubting.certainty import firmness, in_sets, summary, too_close, with_shares
from advisor.decision.doubting.constants_moved import constants_moved
from advisor.decision.doubting.how_sure import how_sure
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.facts.own_accounts import (
    accounts_by_platform,
    as_of,
    silent,
    strangers_by_platform,
    with_sleeping_accounts,
)
from advisor.decision.method import ASSUMED_HOURS_PER_WEEK, DRAWS, NEAR_BEST_GAP
from advisor.decision.result import Need, Reason, Recommendation, Robustness, Valued
from advisor.decision.weighing.assessment import assess, need_weights


def recommend(catalog: Catalog, answers: Answers, *, draws: int = DRAWS) -> Recommendation:
    """The recommendation for one department, in codes and values; `telling.recommend` says it in words, too.

    draws  how many weights and values are sampled to say how sure the answer is

    The same catalogue, answers and draws give the same bytes of JSON. Fields of analyses that are not made
    yet stay None.
    """
    catalog = with_overrides(catalog, answers)
    today = as_of(catalog, answers)
    quiet = silent(catalog, answers)
    answers = with_sleeping_accounts(catalog, answers)
    staff = staffing(answers.resources)
    hours = ASSUMED_HOURS_PER_WEEK if staff.hours_per_week is None else staff.hours_per_week
    assessed = assess(catalog, answers, hours)
    work = Work(MOST_WORK)
    choice = choose_members(catalog, answers, assessed, hours, gap=NEAR_BEST_GAP, work=work)
    members = choice.members
    chosen = chosen_set(catalog, answers, assessed, members, staff.hours_per_week, hours)
    ranking, features = ranking_rows(catalog, answers, assessed, members, chosen, hours)
    close: tuple[tuple[str, str], ...] | None = None
    sure: Robustness | None = None
    if ranking:
        weights_of_needs = need_weights(assessed.weighting)
        drawn = how_sure(catalog, answers, assessed, ranking, choice.pool, choice.near_best, draws)
        ranking, features = with_shares(ranking, drawn, choice), in_sets(features, drawn, choice)
        close = too_close(ranking, drawn)
        ranking = with_above_next(catalog, ranking, close)
        sure = summary(ranking, drawn, choice, constants_moved(choice, weights_of_needs))
    order = {name: k for k, name in enumerate(catalog.platforms)}
    ruled_out = tuple(sorted(assessed.screen.ruled_out.values(), key=lambda o: order[o.platform]))
    by_hours = () if staff.hours_per_week is not None else sets_by_hours(catalog, answers, work)
    valued: tuple[Valued, ...] = (*ranking, *features)
    said = list(assessed.weighting.warnings) + warnings(catalog, answers, ranking, chosen, hours)
    if answers.purposes and not chosen.platforms:
        said.insert(
            0,
            _nothing_more(catalog, answers, hours)
            if chosen.kept
            else nothing_fits(hours, ruled_out, ranking),
        )
    could = could_change(catalog, answers, assessed, choice, valued, ruled_out, by_hours, hours)
    said += not_all_tried(choice, could)
    if could is not None:
        chosen = chosen.model_copy(
            update={"one_more_hour": could.one_more_hour, "hours_to_come": could.hours_to_come}
        )
    ways = could.strategies if could else None
    now = Situation(
        catalog=catalog,
        answers=answers,
        rows={row.platform: row for row in valued},
        ruled_out={out.platform: out for out in ruled_out},
        chosen=chosen,
        accounts=accounts_by_platform(catalog, answers),
        strangers=strangers_by_platform(answers),
        stop_if=stop_figures(catalog, answers, assessed, members, chosen),
        staff_first=waiting_for_staff(ways or ()),
        tasks=assessed.screen.tasks,
        silent=quiet,
        today=today,
    )
    items, valued = act(now)
    purposes = purposes_served(catalog, assessed, members, chosen) if answers.purposes else None
    money_and_hours = totals(catalog, answers, assessed, members, chosen)
    return Recommendation(
        catalog_version=catalog.version,
        department=(answers.department.name if answers.department else None) or "",
        needs=tuple(
            Need(criterion=n.criterion, purpose=n.purpose, audience=n.audience, family=n.family,
                 weight=n.weight)
            for n in assessed.weighting.needs
        ),
        ranking=folded(catalog, valued),
        foundation=foundation(catalog, answers),
        ruled_out=ruled_out,
        set=chosen,
        set_by_hours=by_hours,
        strategies=ways,
        actions=items,
        alternatives=next_sets(catalog, answers, assessed, choice) if answers.purposes else None,
        core=core(choice) if answers.purposes else None,
        too_close=close,
        robustness=sure,
        tipping_points=could.tipping_points if could else () if answers.purposes else None,
        what_would_change=could.what_would_change if could else None,
        answer_next=could.answer_next if could else None,
        layers=warning_layers(catalog, answers, chosen),
        headline=headline(now, items, purposes, money_and_hours) if purposes else None,
        decisive=could.decisive if could else None,
        purposes=purposes,
        certainty=None if sure is None else firmness(valued, chosen),
        totals=money_and_hours,
        price_of_keeping=price_of_keeping(catalog, answers, assessed, choice),
        nothing_new=share_without_new(ways or ()),
        warnings_because=tuple(dict.fromkeys(said)),
        hours_parts=staff.parts,
    )  # fmt: skip


def _nothing_more(catalog: Catalog, answers: Answers, hours: float) -> Reason:
    """What is said where only copies go on; no sign-up drive where others fill every list of theirs."""
    lists = [
        account
        for platform, accounts in accounts_by_platform(catalog, answers).items()
        for account in accounts
        if platform in catalog.platforms and catalog.is_list(platform)
    ]
    filled = bool(lists) and all(is_filled_for_them(account) for account in lists)
    return nothing_more_fits(hours, people_sign_up=not filled)
