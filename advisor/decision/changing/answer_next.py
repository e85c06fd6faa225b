"""Which missing answer to give next: the one that could move the recommended set most.

For each question that is still open the set is solved again with the answer at the end that differs most
from what was assumed. Answers that could move nothing are not asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from advisor.answers import Answers, Constraints, Department, Local, Resources
from advisor.catalog import Catalog
from advisor.decision.changing.looser_limits import GATE, Possible
from advisor.decision.choosing.selection import RatedSet, best_sets, problems
from advisor.decision.facts.evidence import Bools
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.result import SetByHours

# What is assumed of a department that keeps up few accounts.
FEW_ACCOUNTS = 2
ONE_WAY_MODES = frozenset({"post_only", "emergency_only"})


def answer_next(
    catalog: Catalog, answers: Answers, possible: Possible, by_hours: Sequence[SetByHours]
) -> tuple[str, ...]:
    """Fields of the answers that are missing and matter, the one that moves most platforms first.

    by_hours  the sets at several hours, where the hours are unknown
    """
    moved: dict[str, tuple[int, float]] = {}
    if by_hours:
        sets = [frozenset(row.platforms) for row in by_hours]
        differ = sets[0].union(*sets) - sets[0].intersection(*sets)
        moved["resources.hours_per_week"] = (len(differ), 1.0)
    for field, found in _answered_otherwise(catalog, answers, possible).items():
        moved[field] = _distance(possible, found)
    skipped = set(answers.does_not_apply or ())
    wanted = [field for field, far in moved.items() if far[0] > 0 and field not in skipped]
    return tuple(sorted(wanted, key=lambda field: (-moved[field][0], -moved[field][1], field)))


def _distance(possible: Possible, found: RatedSet) -> tuple[int, float]:
    """How many platforms differ from today's set, and how far the objective is."""
    differ = set(possible.names(possible.today)) ^ set(possible.names(found))
    return len(differ), abs(found.objective - possible.today.objective)


def _answered_otherwise(catalog: Catalog, answers: Answers, possible: Possible) -> dict[str, RatedSet]:
    """Per open question the best set if its answer were the one that differs most from the assumption."""
    pool, limits = possible.pool, possible.limits
    usual = possible.allowed(possible.weights)
    money = np.inf if limits.usd_per_year is None else limits.usd_per_year
    asked: list[tuple[str, Bools, float, int]] = [
        (field, mask, money, limits.accounts) for field, mask in _masks(catalog, answers, possible).items()
    ]
    resources = answers.resources or Resources()
    if resources.budget_usd_per_year is None:
        asked.append(("resources.budget_usd_per_year", usual, 0.0, limits.accounts))
    if resources.max_accounts is None:
        asked.append(("resources.max_accounts", usual, money, min(FEW_ACCOUNTS, limits.accounts)))
    if not asked:
        return {}
    without, more = _one_platform_otherwise(catalog, answers, possible)
    asked += [(field, usual & ~mine, money, limits.accounts) for field, mine in without.items()]
    many = problems(
        pool,
        np.tile(possible.weights, (len(asked), 1)),
        limits,
        usd_per_year=np.array([row[2] for row in asked]),
        accounts=np.array([row[3] for row in asked], dtype=np.intp),
        allowed=np.array([row[1] for row in asked]),
    )
    nothing = RatedSet((), 0.0)
    found = {row[0]: best or nothing for row, best in zip(asked, best_sets(pool, many), strict=True)}
    return found | {field: _with_more(possible, usual, mine) or nothing for field, mine in more.items()}


def _masks(catalog: Catalog, answers: Answers, possible: Possible) -> dict[str, Bools]:
    """Per open question the candidates that its other answer would leave, or let in."""
    alternatives = possible.pool.alternatives
    usual = possible.allowed(possible.weights)
    resources = answers.resources or Resources()
    constraints = answers.constraints or Constraints()

    def where(good: Callable[[int], bool]) -> Bools:
        return np.array([bool(usual[i]) and good(i) for i in range(len(alternatives))], dtype=bool)

    def modes(i: int) -> list[str]:
        return [m.mode for m in (alternatives[i].mode, alternatives[i].feature_mode) if m]

    masks: dict[str, Bools] = {}
    team = team_skills(catalog, answers.resources)
    if team.unknown(catalog.skills):
        field = "resources.skills" if resources.skills is None else "resources.skills_lacking"
        masks[field] = where(
            lambda i: (
                not any(team.unsaid(m) for m in (alternatives[i].mode, alternatives[i].feature_mode) if m)
            )
        )
    if resources.after_hours is None and resources.night_publisher is None:
        masks["resources.after_hours"] = where(
            lambda i: (
                not any(
                    m.after_hours_needed for m in (alternatives[i].mode, alternatives[i].feature_mode) if m
                )
            )
        )
    if constraints.one_way_only is None:
        masks["constraints.one_way_only"] = where(
            lambda i: (
                catalog.platforms[alternatives[i].platform].dialog == "none" or set(modes(i)) <= ONE_WAY_MODES
            )
        )
    if constraints.readable_without_account is None:
        masks["constraints.readable_without_account"] = where(
            lambda i: catalog.platforms[alternatives[i].platform].readable_without_account != "no"
        )
    gates = {first for needed in possible.needs_first for first in needed if first.startswith(GATE)}
    owned = {g for g in gates if g.startswith(f"{GATE}owned:")}
    if resources.owned is None and owned:
        masks["resources.owned"] = possible.allowed(possible.weights, owned)
    legal = {g for g in gates if not g.startswith((f"{GATE}owned:", f"{GATE}quote:"))}
    if (answers.department or Department()).state is None and legal:
        masks["department.state"] = possible.allowed(possible.weights, legal)
    return masks


def _one_platform_otherwise(
    catalog: Catalog, answers: Answers, possible: Possible
) -> tuple[dict[str, Bools], dict[str, Bools]]:
    """Open questions about one platform, with its candidates: those that the set holds, and the others.

    A figure of the town could be none of it, or as much as the evidence allows.
    """
    local = answers.local or Local()
    without: dict[str, Bools] = {}
    more: dict[str, Bools] = {}
    today = possible.names(possible.today)
    for fact in catalog.local_facts.values():
        if fact.tells == "people" or getattr(local, fact.field) is not None:
            continue
        mine = np.array([fact.platform in a.names for a in possible.pool.alternatives], dtype=bool)
        if mine.any():
            (without if fact.platform in today else more)[f"local.{fact.field}"] = mine
    return without, more


def _with_more(possible: Possible, usual: Bools, mine: Bools) -> RatedSet | None:
    """The best set if some candidates were worth as much as the evidence allows."""
    higher = possible.pool.valued(np.where(mine[:, None], possible.value_high, possible.pool.value))
    allowed = (usual | (mine & possible.ready()))[None, :]
    return best_sets(higher, problems(higher, possible.weights[None, :], possible.limits, allowed=allowed))[0]
