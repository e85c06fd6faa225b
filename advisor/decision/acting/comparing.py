"""Why the first of a role stands above the second: what the difference of their parts says."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import account_of
from advisor.decision.result import Ranked, Reason, needs_of

# A part is worth naming from this share of the larger part on.
WORTH_NAMING = 0.1


class Part(NamedTuple):
    """What may speak for one of two rows: a purpose, a group of people or a measure of success, by its id."""

    kind: Literal["purpose", "people", "success"]
    id: str


def with_above_next(
    catalog: Catalog, ranking: Sequence[Ranked], too_close: Collection[tuple[str, str]]
) -> tuple[Ranked, ...]:
    """The rows, where the first of each role says why it stands above the next account.

    too_close  pairs of platforms without a clear leader between them
    """
    pairs = {frozenset(pair) for pair in too_close}
    compared = []
    for row in ranking:
        runner_up = _runner_up(catalog, ranking, row) if row.role_rank == 1 else None
        compared.append(_compared(catalog, row, runner_up, pairs) if runner_up else row)
    return tuple(compared)


def _runner_up(catalog: Catalog, ranking: Sequence[Ranked], first: Ranked) -> Ranked | None:
    """The next of the same role; a page is not compared with its own live or group feature."""
    account = account_of(catalog, first.platform)
    others = (r for r in ranking if r.role == first.role and account_of(catalog, r.platform) != account)
    return next(others, None)


def _compared(catalog: Catalog, row: Ranked, runner_up: Ranked, close: set[frozenset[str]]) -> Ranked:
    too_close = frozenset((row.platform, runner_up.platform)) in close
    return row.model_copy(update={"above_next_because": above_next(row, runner_up, too_close)})


def above_next(row: Ranked, runner_up: Ranked, too_close: bool) -> Reason:
    """What puts a platform above the next, and what speaks for that.

    too_close  the draws show no clear leader between the two
    """
    name = runner_up.platform
    # more points and yet second: only what is too little known stands so
    if runner_up.score > row.score + 1e-9:
        return Reason.of("ahead-of-the-little-known", platform=name)
    mine, theirs = _differences(row, runner_up)
    if too_close:
        return Reason.of("too-close-to", platform=name, leader=mine, other=theirs)
    if not mine:
        return Reason.of("as-good-as", platform=name)
    return Reason.of("ahead-of", platform=name, leader=mine, other=theirs)


def _differences(row: Ranked, runner_up: Ranked) -> tuple[Part | None, Part | None]:
    """The part that speaks most for each of the two; None where none does.

    A part is a purpose, a group of people, or a measure of success: whichever differs most in points.
    """
    by_purpose: dict[Part, float] = {}
    by_people: dict[Part, float] = {}
    by_success: dict[Part, float] = {}
    theirs = {c.criterion: c.points for c in runner_up.contributions}
    for c in needs_of(row.contributions):
        more = c.points - theirs.get(c.criterion, 0.0)
        purpose, people = Part("purpose", c.criterion.purpose), Part("people", c.criterion.audience)
        by_purpose[purpose] = by_purpose.get(purpose, 0.0) + more
        by_people[people] = by_people.get(people, 0.0) + more
    for c in row.contributions:
        if c.criterion.kind == "success":
            by_success[Part("success", c.criterion.success)] = c.points - theirs.get(c.criterion, 0.0)
    # purposes tell more than groups, unless there is one purpose, or only groups speak for both sides
    people_tell_more = len(by_purpose) == 1 or (_one_sided(by_purpose) and not _one_sided(by_people))
    differences = {**(by_people if people_tell_more else by_purpose), **by_success}
    return _largest(differences, 1), _largest(differences, -1)


def _one_sided(differences: Mapping[Part, float]) -> bool:
    return all(d >= 0 for d in differences.values()) or all(d <= 0 for d in differences.values())


def _largest(differences: Mapping[Part, float], side: int) -> Part | None:
    """The largest difference to one side, where it is worth naming beside the others."""
    largest = max((abs(d) for d in differences.values()), default=0.0)
    part = max(differences, key=lambda d: side * differences[d], default=None)
    if part is None or side * differences[part] <= max(WORTH_NAMING * largest, 1e-9):
        return None
    return part
