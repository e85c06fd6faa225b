"""Which facts changed since a report was made, and whether they changed its recommendation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from advisor.answers import Answers, LastResult
from advisor.catalog import Catalog
from advisor.catalog.changes import changes_since, relevant_changes, version_order
from advisor.catalog.records import Change
from advisor.decision.result import Recommendation
from advisor.plan.last_result import answers_key, run
from advisor.plan.members import members

# What else changed and may be why the advice did: their answers, the program.
Cause = Literal["answers", "program"]


@dataclass(frozen=True)
class Difference:
    """One thing that is not as it was.

    added, dropped  the platform
    run_otherwise   was, now: its modes
    leads           was: the platform that led
    first_of_list   was: the platform that stood first; now: the role of the list
    """

    kind: Literal["added", "dropped", "run_otherwise", "leads", "first_of_list"]
    platform: str
    was: str = ""
    now: str = ""


@dataclass(frozen=True)
class Since:
    """The changes between two versions of the data that touch one report.

    facts       those about the set and their accounts first
    compared    False where no earlier result was kept, so that nothing can be said about it
    same        the same set, run in the same ways, under the same lead
    also        what else changed and may be the cause: their answers, the program
    """

    then: str
    now: str
    facts: tuple[Change, ...]
    compared: bool
    same: bool
    differences: tuple[Difference, ...]
    also: tuple[Cause, ...]


def is_version(version: str | None) -> bool:
    """Whether it is a version of our data; a folder of one's own may carry none."""
    try:
        return bool(version_order(version or ""))
    except ValueError:
        return False


def is_older(version: str | None, than: str | None) -> bool:
    """Whether a version comes before another. What is no version of ours is not older."""
    if not (is_version(version) and is_version(than)):
        return False
    return version_order(version or "") < version_order(than or "")


def changed_since(catalog: Catalog, answers: Answers, recommendation: Recommendation) -> Since | None:
    """What is new since the answers were saved; None unless they were saved with older data."""
    then = answers.catalog_version
    if then is None or not is_older(then, catalog.version):
        return None
    last = answers.last_result
    compared = last is not None
    in_set = _set_differences(last, recommendation) if last else ()
    return Since(
        then=then,
        now=catalog.version,
        facts=_touching(catalog, answers, recommendation, then),
        compared=compared,
        same=compared and not in_set,
        differences=(*in_set, *_other_firsts(last, recommendation)) if last else (),
        also=_other_causes(last, answers, recommendation) if last else (),
    )


def _touching(
    catalog: Catalog, answers: Answers, recommendation: Recommendation, then: str
) -> tuple[Change, ...]:
    """The changes for the platforms and purposes of this report, the nearest ones first."""
    near = {*members(recommendation.set), *(a.platform for a in answers.accounts or ())}
    if answers.last_result:
        near |= {*answers.last_result.platforms, *answers.last_result.first.values()}
    platforms = near | {row.platform for row in recommendation.ranking}
    purposes = {p.id for p in answers.purposes or ()} | {need.purpose for need in recommendation.needs}
    found = relevant_changes(changes_since(catalog, then), platforms, purposes)
    return tuple(sorted(found, key=lambda change: not near.intersection(change.affects)))


def _set_differences(last: LastResult, now: Recommendation) -> tuple[Difference, ...]:
    """What is in, out, led or run in another way."""
    before = last.platforms
    after, modes = run(now.set)
    found = [Difference("added", p) for p in after if p not in before]
    found += [Difference("dropped", p) for p in before if p not in after]
    for platform in after:
        was, mode = last.modes.get(platform), modes.get(platform)
        if platform in before and was and mode and was != mode:
            found.append(Difference("run_otherwise", platform, was=was, now=mode))
    if before and after and before[0] != after[0] and after[0] in before and before[0] in after:
        found.append(Difference("leads", after[0], was=before[0]))
    return tuple(found)


def _other_firsts(last: LastResult, now: Recommendation) -> tuple[Difference, ...]:
    """Who stands first in the lists by role, where it is another one."""
    return tuple(
        Difference("first_of_list", row.platform, was=was, now=row.role)
        for row in now.ranking
        if row.role_rank == 1 and (was := last.first.get(row.role)) is not None and was != row.platform
    )


def _other_causes(last: LastResult, answers: Answers, now: Recommendation) -> tuple[Cause, ...]:
    """Facts are not the only thing that may have changed; a cause is never put on them alone."""
    found: list[Cause] = []
    if last.answers_key is not None and last.answers_key != answers_key(answers):
        found.append("answers")
    if last.engine_version is not None and last.engine_version != now.engine_version:
        found.append("program")
    return tuple(found)
