"""Which facts changed since a report was made, and whether they changed its recommendation."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.answers import Answers, LastResult
from advisor.catalog import Catalog
from advisor.catalog.changes import changes_since, relevant_changes, version_order
from advisor.catalog.records import Change
from advisor.decision.result import Recommendation
from advisor.plan.fact_words import fact_sentence
from advisor.plan.last_result import answers_key, run
from advisor.plan.members import members
from advisor.text import _
from advisor.words.labels import mode_label, role_label


@dataclass(frozen=True)
class Since:
    """The changes between two versions of the data that touch one report.

    facts       one sentence a change; those about the set and their accounts first
    compared    False where no earlier result was kept, so that nothing can be said about it
    same        the same set, run in the same ways, under the same lead
    differences one sentence for each thing that is different
    also        what else changed and may be the cause: their answers, the program
    """

    then: str
    now: str
    facts: tuple[str, ...]
    compared: bool
    same: bool
    differences: tuple[str, ...]
    also: tuple[str, ...]


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
    changes = _touching(catalog, answers, recommendation, then)
    compared = last is not None
    in_set = _set_differences(last, recommendation, catalog) if last else ()
    return Since(
        then=then,
        now=catalog.version,
        facts=tuple(fact_sentence(change, catalog) for change in changes),
        compared=compared,
        same=compared and not in_set,
        differences=(*in_set, *_other_firsts(last, recommendation, catalog)) if last else (),
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


def _set_differences(last: LastResult, now: Recommendation, catalog: Catalog) -> tuple[str, ...]:
    """What is in, out, led or run in another way."""
    before = last.platforms
    after, modes = run(now.set)
    said = [_("Added: {name}.").format(name=_name(p, catalog)) for p in after if p not in before]
    said += [_("Dropped: {name}.").format(name=_name(p, catalog)) for p in before if p not in after]
    for platform in after:
        was, mode = last.modes.get(platform), modes.get(platform)
        if platform in before and was and mode and was != mode:
            said.append(
                _("{name} is run in another way: {now}. It was: {was}.").format(
                    name=_name(platform, catalog), now=mode_label(mode), was=mode_label(was)
                )
            )
    if before and after and before[0] != after[0] and after[0] in before and before[0] in after:
        said.append(
            _("{now} leads now. It was {was}.").format(
                now=_name(after[0], catalog), was=_name(before[0], catalog)
            )
        )
    return tuple(said)


def _other_firsts(last: LastResult, now: Recommendation, catalog: Catalog) -> tuple[str, ...]:
    """Who stands first in the lists by role, where it is another one."""
    said = []
    for row in now.ranking:
        was = last.first.get(row.role)
        if row.role_rank == 1 and was is not None and was != row.platform:
            said.append(
                _("First in the list “{role}”: {now}. It was {was}.").format(
                    role=role_label(row.role), now=row.name, was=_name(was, catalog)
                )
            )
    return tuple(said)


def _other_causes(last: LastResult, answers: Answers, now: Recommendation) -> tuple[str, ...]:
    """Facts are not the only thing that may have changed; a cause is never put on them alone."""
    said = []
    if last.answers_key is not None and last.answers_key != answers_key(answers):
        said.append(_("Your answers have changed since then, too."))
    if last.engine_version is not None and last.engine_version != now.engine_version:
        said.append(_("The program is another version, too."))
    return tuple(said)


def _name(platform: str, catalog: Catalog) -> str:
    return catalog.platforms[platform].name if platform in catalog.platforms else platform
