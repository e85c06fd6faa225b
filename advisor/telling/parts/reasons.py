"""Three reasons, each from this department's own needs, accounts and measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.acting.for_and_against import top_need
from advisor.decision.method import SERVED_WELL
from advisor.decision.result import Contribution, Ranked, Recommendation
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.cited_sources import Evidence
from advisor.text import _
from advisor.words.lists import listed
from advisor.words.numbers import followers_words, purposes_words
from advisor.words.phrases import capital, inside
from advisor.words.steps import benefit_step

REASONS_SHOWN = 3


def reasons(recommendation: Recommendation, answers: Answers, catalog: Catalog, evidence: Evidence) -> Points:
    """The needs it serves, then why each member; with one member, what is there already."""
    if not recommendation.set.platforms:
        return _without_a_set(recommendation, catalog)
    found: list[Point] = []
    for point in _candidates(recommendation, answers, catalog, evidence):
        found.append(point)
        if len(found) == REASONS_SHOWN:
            break
    items = tuple(replace(point, id=f"reason_{n}") for n, point in enumerate(found, start=1))
    return Points(heading=_("Why this plan"), items=items)


def _candidates(
    recommendation: Recommendation, answers: Answers, catalog: Catalog, evidence: Evidence
) -> Iterator[Point]:
    yield _coverage(recommendation)
    by_name = {row.platform: row for row in recommendation.ranking}
    members = [by_name[name] for name in recommendation.set.platforms if name in by_name]
    for row in members:
        yield _why_member(row, recommendation, catalog, evidence)
    if len(members) == 1 and (own := _own_account(recommendation, answers, catalog)):
        yield own
    readable = [r for r in recommendation.set.measures_readable if r.level > 0]
    if readable:
        yield Point(
            _("{measures} can be counted, so a review can end what does not work.").format(
                measures=capital(listed([inside(r.label) for r in readable]))
            ),
            lead=_("It can be checked."),
        )


def _coverage(recommendation: Recommendation) -> Point:
    """How many purposes are served well, and honestly which need least."""
    covered = recommendation.set.needs_covered
    purposes = recommendation.purposes or ()
    well = sum(purpose.served >= benefit_step(SERVED_WELL) for purpose in purposes)
    text = _("It {words}.").format(words=purposes_words(well, len(purposes)))
    rest = [c for c in covered if c.value < SERVED_WELL]
    if rest:
        least = min(rest, key=lambda c: c.value)
        text += " " + _("Least served: {purpose} for {audience} ({words}).").format(
            purpose=inside(least.purpose_label), audience=inside(least.audience_label), words=least.words
        )
    if not rest:
        return Point(text, lead=_("It fits your needs."))
    most = 2 * well > len(purposes)
    return Point(text, lead=_("It serves most of what you want.") if most else _("It is a start."))


def _without_a_set(recommendation: Recommendation, catalog: Catalog) -> Points:
    """Where no account is recommended: what there is to keep right."""
    # an add-on to an account is no help to a department that should open none
    alone = [f for f in recommendation.foundation if not catalog.platforms[f.platform].requires]
    items = tuple(Point(f.reason, lead=f"{f.name}.") for f in alone[:REASONS_SHOWN])
    return Points(heading=_("What you can rely on meanwhile"), items=items)


def _why_member(row: Ranked, recommendation: Recommendation, catalog: Catalog, evidence: Evidence) -> Point:
    """The reason of its row, with the sources of the rating and the survey behind the need it names."""
    need = first_need(row, recommendation)
    sources = [*_rating_sources(row, need, catalog), *_survey_sources(row, need, catalog)] if need else []
    cites = evidence.cite(sources, row.name)
    ours = not cites and not row.reason_called_ours
    return Point(_("{reason} (Our judgment.)").format(reason=row.reason) if ours else row.reason,
                 lead=_("{name}.").format(name=row.name), cites=cites)  # fmt: skip


def first_need(row: Ranked, recommendation: Recommendation) -> Contribution | None:
    """The need a member is in the set for: the one its reason names."""
    mine = {c.criterion for c in recommendation.set.needs_covered if c.platform == row.platform}
    return top_need([c for c in row.contributions if c.criterion in mine]) or top_need(row.contributions)


def _rating_sources(row: Ranked, need: Contribution, catalog: Catalog) -> tuple[str, ...]:
    claim = catalog.purpose_fit.get((need.through or row.platform, need.criterion.purpose))
    return claim.sources[:1] if claim else ()


def _survey_sources(row: Ranked, need: Contribution, catalog: Catalog) -> list[str]:
    segments = catalog.audiences[need.criterion.audience].segments
    rows = [catalog.reach.get((row.platform, segment)) for segment in segments]
    return [found.source for found in rows if found]


def _own_account(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Point | None:
    """What is already there: followers are worth more than a new start."""
    kept = [
        account for account in answers.accounts or ()
        if account.platform in recommendation.set.platforms and account.followers
    ]  # fmt: skip
    if not kept:
        return None
    best = max(kept, key=lambda account: account.followers or 0)
    if best.local_followers is not None or best.reach_per_post is not None or best.state == "dormant":
        return None  # the reason of the member already tells more of it
    text = _("{name} has {followers} today; the plan builds on them.").format(
        name=catalog.platforms[best.platform].name, followers=followers_words(best.followers or 0)
    )
    return Point(text, lead=_("You start with readers."))
