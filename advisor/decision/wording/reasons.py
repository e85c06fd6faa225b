"""Why a platform stands where it stands: the need it serves best, how well, for whom, and a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import PurposeFit
from advisor.decision.facts.evidence import account_of
from advisor.decision.method import SERVED_AT_ALL, SERVED_WELL
from advisor.decision.result import Contribution, Criterion, Valued
from advisor.decision.wording.against import against
from advisor.decision.wording.figures import strongest_figure
from advisor.decision.wording.naming import (
    audience_of,
    needs_of,
    people_words,
    purpose_of,
    purpose_words,
    shortest_that_fits,
)
from advisor.decision.wording.run import Run
from advisor.decision.wording.told import as_judgement, reason_told
from advisor.text import _
from advisor.words.labels import mode_label
from advisor.words.numbers import benefit_words
from advisor.words.phrases import bare, listed
from advisor.words.steps import HARDLY


def with_reasons(
    catalog: Catalog,
    answers: Answers,
    rows: Sequence[Valued],
    runs: Mapping[str, Run],
    hours_per_week: float,
) -> tuple[Valued, ...]:
    """The rows with their reason and what counts against them; no two rows give the same reason.

    runs            how the members of the set are run there, and for which needs
    hours_per_week  what there is, or what is assumed when unknown
    """
    said: set[str] = set()
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
        reason = ""
        for reason in why(catalog, answers, row, contributions, best=best, member=run is not None):
            if reason not in said:  # the longer versions are not even worded
                break
        said.add(reason)
        explained.append(
            row.model_copy(
                update={
                    "reason": reason,
                    "against": against(catalog, answers, row, top, run, hours_per_week),
                }
            )
        )
    return tuple(explained)


def top_need(contributions: Sequence[Contribution]) -> Contribution | None:
    """Of the needs it serves well, else of all, the one that gives most points; None where none gives any."""
    top = max(needs_of(contributions), key=lambda c: (c.value >= SERVED_WELL, c.points), default=None)
    return top if top is not None and top.points > 0 else None


def why(
    catalog: Catalog,
    answers: Answers,
    row: Valued,
    contributions: Sequence[Contribution],
    *,
    best: bool,
    member: bool,
) -> Iterator[str]:
    """The reason, then longer versions of it for a row that would otherwise say what another said.

    best    no other account serves its first need as well
    member  it is in the set: then what it is there for, not that it does little
    """
    top = top_need(contributions)
    if top is None:
        yield from _nothing(catalog, answers, row)
        return
    speaker = top.through or row.platform
    first = _first_sentence(catalog, contributions, top, best=best, member=member)
    figure = strongest_figure(catalog, answers, speaker, audience_of(top))
    claim = reason_told(catalog, answers, speaker, purpose_of(top))
    how = _how_it_works(catalog, claim)
    if figure.kind == "judgement" and how:
        yield f"{first} {how}"
    yield f"{first} {figure.sentence}"
    if how:
        yield f"{first} {figure.sentence} {how}"
    if claim is not None and claim.rationale:
        told = _("Seen elsewhere: {rationale}") if claim.basis == "published" else "{rationale}"
        yield f"{first} {figure.sentence} {told.format(rationale=claim.rationale)}"
    yield f"{first} {figure.sentence} {catalog.platforms[speaker].good_for}"


def _first_sentence(
    catalog: Catalog, contributions: Sequence[Contribution], top: Contribution, *, best: bool, member: bool
) -> str:
    """The need, how well it is served and for whom, in at most twenty words."""
    purpose, words = purpose_words(catalog, purpose_of(top)), benefit_words(top.value)
    feature = catalog.platforms[top.through].name if top.through else ""
    job = _("{purpose} through {feature}").format(purpose=purpose, feature=feature) if feature else purpose
    people = _people_served_so(catalog, contributions, top)
    second = _second_purpose(catalog, contributions, top)
    versions: list[str] = []
    if best:
        versions += [
            _("The best here for {job} among {people}: it serves them {words}."),
            _("Best here for {job}: it serves {people} {words}."),
        ]
    elif top.value >= SERVED_WELL:
        if second:
            versions.append(_("Good for {job}, serving {people} {words}, and for {second}."))
        versions.append(_("Good for {job}: it serves {people} {words}."))
    elif top.value >= SERVED_AT_ALL:
        versions.append(_("Of some use for {job}: it serves {people} {words}."))
    elif member:
        versions.append(_("Here for {job}: it serves {people} {words}."))
    elif top.value >= HARDLY:
        versions.append(_("Of little use even for {job}: it serves {people} {words}."))
    else:
        versions.append(_("Hardly of use, even for {job} among {people}."))
    filled = [
        version.format(job=job, people=group, words=words, second=second)
        for version in versions
        for group in people
    ]
    plain = _("It serves {purpose} {words}.").format(purpose=purpose, words=words)
    return shortest_that_fits(*filled, plain)


def _people_served_so(
    catalog: Catalog, contributions: Sequence[Contribution], top: Contribution
) -> tuple[str, ...]:
    """The groups that this purpose serves in the same words: two of them, or the first alone."""
    same = [
        c
        for c in needs_of(contributions)
        if purpose_of(c) == purpose_of(top) and c.through == top.through
        and benefit_words(c.value) == benefit_words(top.value) and c is not top
    ]  # fmt: skip
    first = people_words(catalog, audience_of(top))
    if not same:
        return (first,)
    second = people_words(catalog, audience_of(max(same, key=lambda c: c.points)))
    # two groups that a bracket tells apart are one group without it
    both = bare(first) if bare(first) == bare(second) else listed([first, second])
    return (both, first)


def _second_purpose(catalog: Catalog, contributions: Sequence[Contribution], top: Contribution) -> str:
    """Another purpose that it serves well; "" without one."""
    others = [
        c
        for c in needs_of(contributions)
        if purpose_of(c) != purpose_of(top) and c.value >= SERVED_WELL and c.through == top.through
    ]
    second = max(others, key=lambda c: c.points, default=None)
    return purpose_words(catalog, purpose_of(second)) if second else ""


def _nothing(catalog: Catalog, answers: Answers, row: Valued) -> Iterator[str]:
    """For a row without points: what it was asked to do and cannot, as it would be run."""
    heaviest = max(needs_of(row.contributions), key=lambda c: c.weight, default=None)
    if heaviest is None:
        yield _("It has nothing to offer for these needs.")
        return
    first = _("Run so ({mode}), it does nothing for {purpose}.").format(
        mode=mode_label(row.mode), purpose=purpose_words(catalog, purpose_of(heaviest))
    )
    yield first
    how = _how_it_works(catalog, reason_told(catalog, answers, row.platform, purpose_of(heaviest)))
    yield f"{first} {how or catalog.platforms[row.platform].not_for}"


def _how_it_works(catalog: Catalog, claim: PurposeFit | None) -> str:
    """How the platform works for this purpose, called our judgement. "" for a claim that tells of elsewhere.

    Published claims tell what other departments did; so does a claim with figures or names of others.
    """
    if claim is None or not claim.rationale or claim.basis == "published":
        return ""
    names = re.findall(r"(?<=[\w,;] )[A-Z][\w-]+", claim.rationale)
    if re.search(r"\d", claim.rationale) or not _words_of_names(catalog).issuperset(names):
        return ""
    return as_judgement(claim)


@lru_cache(maxsize=8)
def _words_of_names(catalog: Catalog) -> frozenset[str]:
    """Words with a capital in the names of the platforms: they name no other department."""
    return frozenset(word for p in catalog.platforms.values() for word in re.findall(r"[A-Z]\w+", p.name))


def _is_best(catalog: Catalog, row: Valued, need: Contribution, worth: Sequence[tuple[str, float]]) -> bool:
    """Whether it serves this need better than every other account; a feature leaves that to its account.

    worth  account and value of every row for this need
    """
    account = account_of(catalog, row.platform)
    if account != row.platform:
        return False
    others = [value for other, value in worth if other != account]
    return need.value >= SERVED_AT_ALL and need.value > max(others, default=0.0) + 1e-9
