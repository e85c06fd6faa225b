"""What stands in a rule's place while it is taken out: the plain thing that one would do without it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np

from advisor.answers import Account, Answers, Resources, WantedPurpose
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.catalog.records import Mode, Platform
from advisor.decision.acting.outside_the_set import place_to_move_to
from advisor.decision.acting.situation import Situation
from advisor.decision.choosing import candidates
from advisor.decision.choosing.selection import Limits
from advisor.decision.facts import new_money, own_accounts, running_accounts, team_skills
from advisor.decision.facts.evidence import LOW, MIDDLE, Bools, Evidence, Floats, account_of, evidence
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.facts.presence import presence
from advisor.decision.facts.running_accounts import EndingReason, Running
from advisor.decision.facts.team_skills import TeamSkills
from advisor.decision.method import DEFAULT_IMPORTANCE, NEVER_TOO_FEW
from advisor.decision.result import ActionItem, Feature, Ranked, Valued
from advisor.decision.weighing import assessment, benefit, needs, screening
from advisor.decision.weighing.assessment import Assessment
from advisor.decision.weighing.benefit import Alternative, Job
from advisor.decision.weighing.best_modes import too_little_known
from advisor.decision.weighing.gates import open_gates
from advisor.decision.weighing.needs import WeightedNeed, Weighting
from advisor.decision.weighing.screening import Screen
from tests.laws.case import CATALOG
from tests.rules.switching import replacing, together

# Behind a wall: so many of the users are left where part of it, or all of it, is hidden (our guess).
LEFT_BEHIND_A_WALL = {"partial": 0.75, "no": 0.5}
NO_MONEY_LIMIT = 1e9

ORIGINAL_WEIGHTS, ORIGINAL_WEIGH = needs.family_weights, needs.weigh
ORIGINAL_ALTERNATIVES, ORIGINAL_SCREEN = benefit._alternatives, screening.screen
ORIGINAL_OPENING = candidates._is_worth_opening
ORIGINAL_TOGETHER, ORIGINAL_MONEY = candidates._together, new_money.new_money
ORIGINAL_TEAM, ORIGINAL_ASSESS = team_skills.team_skills, assessment.assess
ORIGINAL_PLACE, ORIGINAL_MAIN = place_to_move_to, own_accounts.main_account
ORIGINAL_MISSING = screening._known_to_be_missing
ORIGINAL_REASON, ORIGINAL_ORDER = running_accounts.ending_reason, running_accounts.running


def nothing(*_any: Any, **_more: Any) -> None:
    return None


def no(*_any: Any, **_more: Any) -> bool:
    return False


def yes(*_any: Any, **_more: Any) -> bool:
    return True


def none_of_them(*_any: Any, **_more: Any) -> tuple[Any, ...]:
    return ()


def no_set(*_any: Any, **_more: Any) -> frozenset[Any]:
    return frozenset()


# ---------------------------------------------------------------- needs


def families_by_their_sum(importance: Mapping[str, float], answers: Answers) -> dict[str, float]:
    sums = dict.fromkeys(importance, 0.0)
    for purpose in answers.purposes or ():
        family = CATALOG.purposes[purpose.id].family
        if family in sums:
            sums[family] += purpose.importance or DEFAULT_IMPORTANCE
    return ORIGINAL_WEIGHTS({f: sums[f] or importance[f] for f in importance}, answers)


def every_chosen_audience(purpose: WantedPurpose, catalog: Catalog, answers: Answers) -> tuple[str, ...]:
    chosen = tuple(a.id for a in answers.audiences or ())
    natural = catalog.purposes[purpose.id].natural_audiences
    return purpose.audiences or chosen or natural[:1] or (ALL_RESIDENTS,)


def all_in_weeks(catalog: Catalog, answers: Answers) -> Weighting:
    weighting = ORIGINAL_WEIGH(catalog, answers)
    return replace(weighting, needs=tuple(replace(need, horizon="weeks") for need in weighting.needs))


def a_job_without_a_skill(catalog: Catalog, need: WeightedNeed) -> Job:
    purpose = catalog.purposes[need.purpose]
    return Job(None, catalog.is_conversation(need.purpose), purpose.life_safety)


# ---------------------------------------------------------------- access


def mean(low: float, high: float) -> float:
    return (low + high) / 2


def straight(share: Floats | float, half: Floats | float) -> Floats:
    return np.clip(np.asarray(share, dtype=float) + 0.0 * np.asarray(half), 0.0, 1.0)


def all_users_follow(facts: Evidence) -> Evidence:
    return replace(facts, running=np.ones(facts.running.shape), new=np.ones(facts.new.shape))


def nothing_is_passed_on(facts: Evidence) -> Evidence:
    return replace(facts, passed_on=np.ones(facts.passed_on.shape))


def a_sleeping_account_is_met_as_a_busy_one(facts: Evidence) -> Evidence:
    return replace(facts, met_cold=facts.met)


def users_are_cut_at_the_wall(facts: Evidence) -> Evidence:
    left = np.array(
        [
            LEFT_BEHIND_A_WALL.get(str(CATALOG.platforms[name].readable_without_account), 1.0)
            for name in facts.platforms
        ]
    )
    return replace(facts, met=facts.met * left[:, None, None], met_cold=facts.met_cold * left[:, None, None])


# ---------------------------------------------------------------- features


def pages_alone(
    catalog: Catalog, modes: Mapping[str, tuple[Mode, ...]], hours_per_week: float
) -> tuple[Alternative, ...]:
    """No page carries a feature in the set; how a feature stands by itself is still worked out."""
    return tuple(a for a in ORIGINAL_ALTERNATIVES(catalog, modes, hours_per_week) if a.feature is None)


def features_in_rows_of_their_own(catalog: Catalog, rows: Sequence[Valued]) -> tuple[Ranked, ...]:
    """Features take places in the ranking, by their points."""
    order = {name: k for k, name in enumerate(catalog.platforms)}
    known = [row for row in rows if isinstance(row, Ranked | Feature)]
    known.sort(key=lambda r: (too_little_known(r.known_share), -round(r.score, 9), order[r.platform]))
    by_role: dict[str, int] = {}
    ranked = []
    for rank, row in enumerate(known, start=1):
        role = catalog.platforms[account_of(catalog, row.platform)].role
        by_role[role] = by_role.get(role, 0) + 1
        fields = {name: getattr(row, name) for name in type(row).model_fields}
        ranked.append(Ranked(**{**fields, "rank": rank, "role": role, "role_rank": by_role[role]}))
    return tuple(ranked)


# ---------------------------------------------------------------- screening


def running_accounts_wait_at_the_gate(
    catalog: Catalog, answers: Answers, hours_per_week: float, *, before: Screen | None = None
) -> Screen:
    screened = ORIGINAL_SCREEN(catalog, answers, hours_per_week, before=before)
    for name in live_platforms(accounts_by_platform(catalog, answers)) & screened.modes.keys():
        gates = open_gates(catalog.platforms[name], catalog, answers)
        if gates:
            screened.conditional[name] = gates[0].because
    screening._follow_the_parent(catalog, screened.modes, screened.conditional, screened.ruled_out)
    screened.tasks.clear()
    return screened


class _UnknownSkills:
    """What is ticked nowhere is missing; what would change the set is still looked for with all skills."""

    def __init__(self) -> None:
        self.all_there = False

    def team(self, catalog: Catalog, resources: Resources | None) -> TeamSkills:
        if self.all_there:
            return ORIGINAL_TEAM(catalog, resources)
        there = ORIGINAL_TEAM(catalog, resources).there
        return TeamSkills(there, frozenset(catalog.skills) - there)

    def assess(self, *told: Any, before: Assessment | None = None) -> Assessment:
        self.all_there = before is not None
        try:
            return ORIGINAL_ASSESS(*told, before=before)
        finally:
            self.all_there = False


def unknown_skills_are_missing() -> AbstractContextManager[None]:
    unknown = _UnknownSkills()
    return together(replacing(ORIGINAL_TEAM, unknown.team), replacing(ORIGINAL_ASSESS, unknown.assess))


# ---------------------------------------------------------------- what runs


def looked_up_by_everybody(catalog: Catalog, answers: Answers, platform: str) -> float:
    """What is looked up speaks to everybody who may look it up."""
    facts = evidence(catalog)
    there = presence(catalog, answers).there[MIDDLE, :, facts.audience_index[ALL_RESIDENTS]]
    return float(there[facts.platform_index[platform]])


def the_larger_one(accounts: Sequence[Account], *, own_first: bool = True) -> Account:
    """Of two awake accounts the larger one, whoever runs it."""
    in_any_hands = [
        a.model_copy(update={"run_by": None if a.run_by == "council_member" else a.run_by}) for a in accounts
    ]
    return accounts[in_any_hands.index(ORIGINAL_MAIN(in_any_hands, own_first=own_first))]


def missing_for_what_runs_too(
    platform: Platform, catalog: Catalog, answers: Answers, own: Any
) -> tuple[str, ...]:
    """What is not among the things owned is missing, whatever runs."""
    nothing_runs = SimpleNamespace(live=frozenset())
    return ORIGINAL_MISSING(platform, catalog, answers, nothing_runs)  # type: ignore[arg-type]


def by_name_alone(catalog: Catalog, answers: Answers) -> tuple[Running, ...]:
    return tuple(
        sorted(ORIGINAL_ORDER(catalog, answers), key=lambda one: (one.account.id or "", one.platform))
    )


def no_account_has_too_few(catalog: Catalog, answers: Answers, account: Account) -> EndingReason | None:
    found = ORIGINAL_REASON(catalog, answers, account)
    return None if found == "too_few" else found


def sleep_is_no_reason(catalog: Catalog, answers: Answers, account: Account) -> EndingReason | None:
    found = ORIGINAL_REASON(catalog, answers, account)
    return None if found == "asleep" else found


def every_account_is_theirs(account: Account) -> bool:
    return True


def no_account_is_new(catalog: Catalog, answers: Answers, facts: Evidence) -> list[int]:
    return []


# ---------------------------------------------------------------- the set


def limits_without_an_alarm(**told: Any) -> Limits:
    return Limits(**{**told, "alert_needed": False})


def any_two_together(catalog: Catalog, names: Sequence[str], existing: frozenset[str]) -> Bools:
    """Only two ways of running the same platform exclude each other."""
    return np.array([[one != other for other in names] for one in names], dtype=bool).reshape(
        len(names), len(names)
    )


def one_way_of_warning(catalog: Catalog, names: Sequence[str], existing: frozenset[str]) -> Bools:
    """Whatever warns counts as the same product."""
    warns = np.array([catalog.is_alert(name) for name in names], dtype=bool)
    return ORIGINAL_TOGETHER(catalog, names, existing) & ~(warns[:, None] & warns[None, :])


def lists_of_others_are_no_list(catalog: Catalog, names: Sequence[str], existing: frozenset[str]) -> Bools:
    """A list of their own is opened beside one that runs, where no product excludes the other."""
    return ORIGINAL_TOGETHER(catalog, names, frozenset(names))


def nothing_is_within_reach(*_told: Any) -> Floats:
    """What runs bars nothing new."""
    return np.zeros(1)


def money_is_no_question(
    catalog: Catalog, alternative: Alternative, better: Floats, value: Floats, usd_per_year: float
) -> bool:
    """What is bought is opened like anything else."""
    return ORIGINAL_OPENING(catalog, alternative, better, value, 0.0)


def named_by_what_they_add(
    catalog: Catalog, answers: Answers, assessed: Assessment, worked_on: Sequence[Alternative]
) -> list[Alternative]:
    """Warnings where lives are at stake, then whatever adds most."""
    life_safety = any(catalog.purposes[n.purpose].life_safety for n in assessed.weighting.needs)
    return sorted(worked_on, key=lambda a: not (life_safety and catalog.kind_of(a.platform).alerts))


def old_accounts_are_the_measure(catalog: Catalog, answers: Answers, platform: str) -> float:
    """The low end of what accounts of any age have, of lists too."""
    facts = evidence(catalog)
    row, column = facts.platform_index[platform], facts.audience_index[ALL_RESIDENTS]
    return min(float(facts.users[LOW, row, column] * facts.running[LOW, row, column]), NEVER_TOO_FEW)


def unknown_money_is_no_limit(catalog: Catalog, answers: Answers) -> float | None:
    money = ORIGINAL_MONEY(catalog, answers)
    return NO_MONEY_LIMIT if money is None else money


def no_fees(catalog: Catalog, answers: Answers) -> float:
    return 0.0


# ---------------------------------------------------------------- actions


class _Anywhere(dict[str, float]):
    """Where people can be sent: every platform, how many are there known or not."""

    def __contains__(self, platform: object) -> bool:
        return True

    def __missing__(self, platform: str) -> float:
        return math.inf


def sent_anywhere(now: Situation, row: Valued, people: int) -> str | None:
    wide = replace(now)
    vars(wide)["running"] = _Anywhere(now.running)
    return ORIGINAL_PLACE(wide, row, people)


def the_item_as_it_is(now: Situation, item: ActionItem) -> ActionItem:
    return item
