"""The best set if an answer that is missing were the one that differs most from what was assumed.

For each question that is still open the set is solved again with that answer. What is assumed of hours
that nobody told is solved apart, see `portfolio.sets_by_hours`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers, Constraints, Department, Local, Resources
from advisor.catalog import Catalog
from advisor.decision.changing.looser_limits import GATE, Possible
from advisor.decision.choosing.selection import RatedSet, problems
from advisor.decision.choosing.together import Analysis, Question
from advisor.decision.facts.evidence import Bools
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.result import Answer

# What is assumed of a department that keeps up few accounts.
FEW_ACCOUNTS = 2
OWNED_GATE = f"{GATE}owned:"
ONE_WAY_MODES = frozenset({"post_only", "emergency_only"})


@dataclass(frozen=True)
class Otherwise:
    """The best set if an open question were answered so.

    after  the answer; None: one that has no single value, such as the share of members at its highest
    """

    after: Answer
    found: RatedSet


@dataclass(frozen=True)
class _Asked:
    """One open question: its other answer, and the candidates, money and accounts it would leave."""

    field: str
    after: Answer
    allowed: Bools
    usd_per_year: float
    accounts: int


def answered_otherwise(
    catalog: Catalog, answers: Answers, possible: Possible
) -> Analysis[dict[str, Otherwise]]:
    """Per open question the best set if its answer were the one that differs most from the assumption."""
    pool, limits = possible.pool, possible.limits
    usual = possible.allowed(possible.weights)
    money = np.inf if limits.usd_per_year is None else limits.usd_per_year
    asked = [
        _Asked(field, after, mask, money, limits.accounts)
        for field, (after, mask) in _masks(catalog, answers, possible).items()
    ]
    resources = answers.resources or Resources()
    if resources.budget_usd_per_year is None:
        asked.append(_Asked("resources.budget_usd_per_year", 0.0, usual, 0.0, limits.accounts))
    if resources.max_accounts is None:
        few = min(FEW_ACCOUNTS, limits.accounts)
        asked.append(_Asked("resources.max_accounts", float(few), usual, money, few))
    if not asked:
        return {}
    without, more = _one_platform_otherwise(catalog, answers, possible)
    asked += [
        _Asked(field, after, usual & ~mine, money, limits.accounts)
        for field, (after, mine) in without.items()
    ]
    many = problems(
        pool,
        np.tile(possible.weights, (len(asked), 1)),
        limits,
        usd_per_year=np.array([one.usd_per_year for one in asked]),
        accounts=np.array([one.accounts for one in asked], dtype=np.intp),
        allowed=np.array([one.allowed for one in asked]),
    )
    answer = yield Question(pool, many)
    nothing = RatedSet((), 0.0)
    found = {
        one.field: Otherwise(one.after, best or nothing) for one, best in zip(asked, answer, strict=True)
    }
    for field, (after, mine) in more.items():
        (best,) = yield _with_more(possible, usual, mine)
        found[field] = Otherwise(after, best or nothing)
    return found


def _masks(catalog: Catalog, answers: Answers, possible: Possible) -> dict[str, tuple[Answer, Bools]]:
    """Per open question its other answer, and the candidates that it would leave, or let in."""
    alternatives = possible.pool.alternatives
    usual = possible.allowed(possible.weights)
    resources = answers.resources or Resources()
    constraints = answers.constraints or Constraints()

    def where(good: Callable[[int], bool]) -> Bools:
        return np.array([bool(usual[i]) and good(i) for i in range(len(alternatives))], dtype=bool)

    def modes(i: int) -> list[str]:
        return [m.mode for m in (alternatives[i].mode, alternatives[i].feature_mode) if m]

    masks: dict[str, tuple[Answer, Bools]] = {}
    team = team_skills(catalog, answers.resources)
    if team.unknown(catalog.skills):
        nobody_has = sorted(team.lacking | team.unknown(catalog.skills))
        field, after = (
            ("resources.skills", tuple(sorted(team.there)))
            if resources.skills is None
            else ("resources.skills_lacking", tuple(nobody_has))
        )
        masks[field] = (
            after,
            where(
                lambda i: (
                    not any(team.unsaid(m) for m in (alternatives[i].mode, alternatives[i].feature_mode) if m)
                )
            ),
        )
    if resources.after_hours is None and resources.night_publisher is None:
        masks["resources.after_hours"] = (
            False,
            where(
                lambda i: (
                    not any(
                        m.after_hours_needed
                        for m in (alternatives[i].mode, alternatives[i].feature_mode)
                        if m
                    )
                )
            ),
        )
    if constraints.one_way_only is None:
        masks["constraints.one_way_only"] = (
            True,
            where(
                lambda i: (
                    catalog.platforms[alternatives[i].platform].dialog == "none"
                    or set(modes(i)) <= ONE_WAY_MODES
                )
            ),
        )
    if constraints.readable_without_account is None:
        masks["constraints.readable_without_account"] = (
            True,
            where(lambda i: catalog.platforms[alternatives[i].platform].readable_without_account != "no"),
        )
    gates = {first for needed in possible.needs_first for first in needed if first.startswith(GATE)}
    owned = {g for g in gates if g.startswith(OWNED_GATE)}
    if resources.owned is None and owned:
        things = tuple(sorted({g.removeprefix(OWNED_GATE).partition("|")[0] for g in owned}))
        masks["resources.owned"] = things, possible.allowed(possible.weights, owned)
    legal = {g for g in gates if not g.startswith((OWNED_GATE, f"{GATE}quote:"))}
    if (answers.department or Department()).state is None and legal:
        masks["department.state"] = None, possible.allowed(possible.weights, legal)
    return masks


def _one_platform_otherwise(
    catalog: Catalog, answers: Answers, possible: Possible
) -> tuple[dict[str, tuple[Answer, Bools]], dict[str, tuple[Answer, Bools]]]:
    """Open questions about one platform, with its candidates: those that the set holds, and the others.

    A figure of the town could be none of it, or as much as the evidence allows.
    """
    local = answers.local or Local()
    without: dict[str, tuple[Answer, Bools]] = {}
    more: dict[str, tuple[Answer, Bools]] = {}
    today = possible.names(possible.today)
    for fact in catalog.local_facts.values():
        if fact.tells == "people" or getattr(local, fact.field) is not None:
            continue
        mine = np.array([fact.platform in a.names for a in possible.pool.alternatives], dtype=bool)
        if not mine.any():
            continue
        counted = fact.tells == "users"
        if fact.platform in today:
            without[f"local.{fact.field}"] = (0.0 if counted else False), mine
        else:
            more[f"local.{fact.field}"] = (None if counted else True), mine
    return without, more


def _with_more(possible: Possible, usual: Bools, mine: Bools) -> Question:
    """What the best set is if some candidates were worth as much as the evidence allows."""
    higher = possible.pool.valued(np.where(mine[:, None], possible.value_high, possible.pool.value))
    allowed = (usual | (mine & possible.ready()))[None, :]
    many = problems(higher, possible.weights[None, :], possible.limits, allowed=allowed)
    return Question(higher, many)
