"""Why a platform stands where it stands: the need it serves best, how well, and for whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.acting.against import against
from advisor.decision.acting.run import Run
from advisor.decision.facts.evidence import account_of
from advisor.decision.method import SERVED_AT_ALL, SERVED_WELL
from advisor.decision.result import Contribution, Criterion, Reason, Value, Valued, needs_of
from advisor.words.steps import HARDLY, benefit_step


def with_reasons(
    catalog: Catalog,
    answers: Answers,
    rows: Sequence[Valued],
    runs: Mapping[str, Run],
    hours_per_week: float,
) -> tuple[Valued, ...]:
    """The rows with their reason and what counts against them.

    runs            how the members of the set are run there, and for which needs
    hours_per_week  what there is, or what is assumed when unknown
    """
    explained = []
    worth: dict[Criterion, list[tuple[str, float]]] = {}
    for row in rows:
        account = account_of(catalog, row.platform)
        for c in row.contributions:
            worth.setdefault(c.criterion, []).append((account, c.value))
    # a member counts as it is run in the set, too, which may be a way that serves this need better
    for platform, member in runs.items():
        for c in member.job:
            worth.setdefault(c.criterion, []).append((account_of(catalog, platform), c.value))
    for row in rows:
        run = runs.get(row.platform)
        contributions = ((run.job or run.as_run) if run else ()) or row.contributions
        top = top_need(contributions)
        best = top is not None and _is_best(catalog, row, top, worth[top.criterion])
        because = _nothing(row) if top is None else _for_it(contributions, top, best, run is not None)
        minus = tuple(against(catalog, answers, row, top, run, hours_per_week))
        explained.append(row.model_copy(update={"because": (because,), "against_because": minus}))
    return tuple(explained)


def top_need(contributions: Sequence[Contribution]) -> Contribution | None:
    """Of the needs it serves well, else of all, the one that gives most points; None where none gives any."""
    top = max(needs_of(contributions), key=lambda c: (c.value >= SERVED_WELL, c.points), default=None)
    return top if top is not None and top.points > 0 else None


def _for_it(contributions: Sequence[Contribution], top: Contribution, best: bool, member: bool) -> Reason:
    """How well it serves its first need, for whom, and what else it serves well.

    best    no other account serves that need as well
    member  it is in the set: then what it is there for, not that it does little
    """
    values: dict[str, Value | None] = {
        "purpose": (top.criterion.purpose, *_second_purpose(contributions, top)),
        "audience": (top.criterion.audience, *_served_so(contributions, top)),
        "value": top.value,
        "through": top.through,
    }
    if best:
        return Reason.of("best-here", **values)
    if top.value >= SERVED_WELL:
        return Reason.of("good-here", **values)
    if top.value >= SERVED_AT_ALL:
        return Reason.of("of-some-use", **values)
    if member:
        return Reason.of("here-for", **values)
    if top.value >= HARDLY:
        return Reason.of("of-little-use", **values)
    return Reason.of("hardly-of-use", **values)


def _served_so(contributions: Sequence[Contribution], top: Contribution) -> tuple[str, ...]:
    """Another group that this purpose serves as well, step for step; none without one."""
    same = [
        c
        for c in needs_of(contributions)
        if c.criterion.purpose == top.criterion.purpose and c.through == top.through
        and benefit_step(c.value) == benefit_step(top.value) and c is not top
    ]  # fmt: skip
    most = max(same, key=lambda c: c.points, default=None)
    return (most.criterion.audience,) if most else ()


def _second_purpose(contributions: Sequence[Contribution], top: Contribution) -> tuple[str, ...]:
    """Another purpose that it serves well; none without one."""
    others = [
        c
        for c in needs_of(contributions)
        if c.criterion.purpose != top.criterion.purpose
        and c.value >= SERVED_WELL
        and c.through == top.through
    ]
    second = max(others, key=lambda c: c.points, default=None)
    return (second.criterion.purpose,) if second else ()


def _nothing(row: Valued) -> Reason:
    """For a row without points: what it was asked to do and cannot, as it would be run."""
    heaviest = max(needs_of(row.contributions), key=lambda c: c.weight, default=None)
    if heaviest is None:
        return Reason.of("nothing-to-offer")
    return Reason.of("does-nothing-for", mode=row.mode, purpose=heaviest.criterion.purpose)


def _is_best(catalog: Catalog, row: Valued, need: Contribution, worth: Sequence[tuple[str, float]]) -> bool:
    """Whether it serves this need better than every other account; a feature leaves that to its account.

    worth  account and value of every row for this need
    """
    account = account_of(catalog, row.platform)
    if account != row.platform:
        return False
    others = [value for other, value in worth if other != account]
    return need.value >= SERVED_AT_ALL and need.value > max(others, default=0.0) + 1e-9
