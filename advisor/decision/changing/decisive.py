"""The one answer that would change the set most, and the plan on its other side.

A missing answer comes first, since it may be given. Where none that is missing would change the set, it
is the one more hour, skill or thing of their own that would gain the most covered need. The searches of
this room say which answers to try; each that is told was tried by choosing the set anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers, Constraints, Local, Resources, staffing
from advisor.catalog import Catalog
from advisor.decision.changing.answer_next import HOURS
from advisor.decision.changing.least_change import LEAST_GAIN, Loosened
from advisor.decision.changing.looser_limits import SKILL, Possible
from advisor.decision.changing.otherwise import OWNED_GATE, Otherwise
from advisor.decision.choosing.portfolio import Choice, choose_members
from advisor.decision.choosing.selection import RatedSet
from advisor.decision.choosing.work_meter import Work
from advisor.decision.facts.evidence import MIDDLE, Floats
from advisor.decision.method import ASSUMED_HOURS_PER_WEEK
from advisor.decision.result import Answer, Decisive, PurposeThen, Reason, SetByHours
from advisor.decision.weighing.assessment import Assessment, assess, need_weights
from advisor.decision.weighing.needs import within_purposes
from advisor.words.steps import benefit_step

SKILLS, OWNED = "resources.skills", "resources.owned"
# The other answer to a question of yes or no, or of none or some: for yes or some, and for no or none.
CONDITIONS: Mapping[str, tuple[Reason | None, Reason | None]] = {
    "resources.after_hours": (None, Reason.of("if-nobody-posts-at-night")),
    "constraints.one_way_only": (Reason.of("if-one-way-only"), None),
    "constraints.readable_without_account": (Reason.of("if-readable-without-account"), None),
    "local.nextdoor_member_share": (None, Reason.of("if-hardly-anybody-is-a-member")),
    "local.active_subreddit": (Reason.of("if-a-lively-subreddit"), Reason.of("if-no-lively-subreddit")),
    "local.resident_facebook_groups": (Reason.of("if-lively-groups"), Reason.of("if-no-lively-groups")),
}
# Of the answers that a search found, so many are tried in order.
MOST_TRIED = 3


@dataclass(frozen=True)
class _Side:
    """One other answer. before None: nobody answered it."""

    path: str
    before: Answer
    after: Answer


@dataclass(frozen=True)
class _Plan:
    """Platforms and features of a set, what adds most first, and what it covers per need, 0–1."""

    names: tuple[str, ...]
    covered: Floats


def decisive(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    choice: Choice,
    sides: Sequence[_Side],
    work: Work,
) -> Decisive | None:
    """The first of some other answers that changes the set; None where none does."""
    today = _plan(assessed, choice)
    for side in sides[:MOST_TRIED]:
        other = _answered(answers, side)
        stated = staffing(other.resources).hours_per_week
        hours = ASSUMED_HOURS_PER_WEEK if stated is None else stated
        means_alone = side.path.startswith("resources.") and side.path != OWNED
        anew = assess(catalog, other, hours, before=assessed if means_alone else None)
        chosen = choose_members(catalog, other, anew, hours, work=work)
        then = _plan(anew, chosen)
        # where the search was stopped, another set might be the best
        if then.names and chosen.short_by == 0 and _differs(today, then):
            return _told(assessed, side, today, then)
    return None


def sides_to_try(
    answers: Answers,
    possible: Possible,
    open_fields: Sequence[str],
    otherwise: Mapping[str, Otherwise],
    by_hours: Sequence[SetByHours],
    loosened: Loosened,
    granted: Mapping[str, RatedSet],
) -> list[_Side]:
    """Other answers, the most promising first.

    open_fields  the missing answers that matter, what moves most first; see `answer_next`
    otherwise    per open question the set if it were answered otherwise
    by_hours     the sets at several hours, where the hours are unknown
    loosened, granted   the best sets with more hours, and with each skill or confirmation
    """
    missing = []
    for field in open_fields:
        after = _other_hours(possible, by_hours) if field == HOURS else otherwise[field].after
        if after is not None:
            missing.append(_Side(field, None, after))
    gains = sorted(_in_their_hands(answers, possible, loosened, granted), key=lambda pair: -round(pair[0], 9))
    return missing + [side for gain, side in gains if gain > LEAST_GAIN]


def _other_hours(possible: Possible, by_hours: Sequence[SetByHours]) -> float:
    """The hours whose set differs most from the one at the hours that are assumed."""
    today, assumed = set(possible.names(possible.today)), possible.limits.hours_per_week
    other = max(
        by_hours, key=lambda row: (len(today ^ set(row.platforms)), abs(row.hours_per_week - assumed))
    )
    return other.hours_per_week


def _in_their_hands(
    answers: Answers, possible: Possible, loosened: Loosened, granted: Mapping[str, RatedSet]
) -> Iterator[tuple[float, _Side]]:
    """One more hour, one skill or one thing of their own, with what each gains."""
    resources = answers.resources or Resources()
    today = possible.today.objective
    more = loosened.at_hours(possible.limits.hours_per_week + 1)
    if more is not None and resources.hours_per_week is not None:
        yield more.objective - today, _Side(HOURS, resources.hours_per_week, resources.hours_per_week + 1)
    for grant, found in granted.items():
        if grant.startswith(SKILL) and resources.skills is not None:
            has = tuple(resources.skills)
            yield found.objective - today, _Side(SKILLS, has, (*has, grant.removeprefix(SKILL)))
        elif grant.startswith(OWNED_GATE) and resources.owned is not None:
            has, thing = tuple(resources.owned), grant.removeprefix(OWNED_GATE).partition("|")[0]
            yield found.objective - today, _Side(OWNED, has, (*has, thing))


def _answered(answers: Answers, side: _Side) -> Answers:
    """The answers with one of them given otherwise."""
    group, _dot, field = side.path.partition(".")
    empty = {"resources": Resources, "constraints": Constraints, "local": Local}[group]
    part = getattr(answers, group) or empty()
    value = int(side.after) if field == "max_accounts" and isinstance(side.after, float) else side.after
    return answers.model_copy(update={group: part.model_copy(update={field: value})})


def _plan(assessed: Assessment, choice: Choice) -> _Plan:
    value, weights = assessed.benefit.value[MIDDLE], need_weights(assessed.weighting)
    members = sorted(choice.members, key=lambda i: -round(float(value[i] @ weights), 9))
    names = [name for i in members for name in assessed.benefit.alternatives[i].names]
    covered = value[members].max(axis=0) if members else np.zeros(value.shape[1])
    return _Plan(tuple(dict.fromkeys(names)), np.asarray(covered))


def _differs(today: _Plan, then: _Plan) -> bool:
    return set(today.names) != set(then.names) or bool(
        np.abs(today.covered - then.covered).max() > LEAST_GAIN
    )


def _told(assessed: Assessment, side: _Side, today: _Plan, then: _Plan) -> Decisive:
    adds = tuple(name for name in then.names if name not in today.names)
    drops = tuple(name for name in today.names if name not in then.names)
    purposes = _purposes(assessed, today.covered, then.covered)
    return Decisive(
        id=side.path,
        missing=side.before is None,
        today=None if isinstance(side.before, tuple | str) else side.before,
        to=side.after,
        platforms=then.names,
        adds=adds,
        drops=drops,
        purposes=purposes,
        because=(_condition(side),),
    )


def _condition(side: _Side) -> Reason:
    """The other answer as a condition."""
    path, before, after = side.path, side.before, side.after
    if path == HOURS and before is not None:
        return Reason.of("with-an-hour-more")
    if path == HOURS and isinstance(after, float):
        return Reason.of("with-hours", hours=after)
    if path == "resources.budget_usd_per_year":
        return Reason.of("if-nothing-is-bought")
    if path == "resources.max_accounts" and isinstance(after, float):
        return Reason.of("if-few-accounts", count=after)
    if isinstance(after, tuple):
        old = before if isinstance(before, tuple) else ()
        gained = tuple(one for one in after if one not in old)
        if path == OWNED:
            return Reason.of("if-you-have", needs=gained)
        if path == "resources.skills_lacking":
            return Reason.of("if-nobody-can", needs=gained)
        if before is None:
            return Reason.of("if-the-team-can-only", needs=gained)
        return Reason.of("with-somebody-for", needs=gained)
    yes, no = CONDITIONS[path]
    condition = yes if after else no
    assert condition is not None  # only the answer that differs from what is assumed is tried
    return condition


def _purposes(assessed: Assessment, today: Floats, then: Floats) -> tuple[PurposeThen, ...]:
    def step(covered: Floats, share: Mapping[int, float]) -> int:
        return benefit_step(sum(part * float(covered[j]) for j, part in share.items()))

    return tuple(
        PurposeThen(id=purpose, served=step(then, share), today=step(today, share))
        for purpose, share in within_purposes(assessed.weighting.needs).items()
    )
