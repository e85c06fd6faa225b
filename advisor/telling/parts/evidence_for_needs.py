"""The evidence behind a platform's points: each purpose, its rating, why, who says so, and how sure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.catalog.staleness import age_words
from advisor.decision.result import Contribution, Recommendation, Valued
from advisor.telling.blocks import Point, Points
from advisor.telling.claims import rating_words
from advisor.telling.sentences.naming import names
from advisor.text import _
from advisor.words.labels import level_words
from advisor.words.numbers import benefit_words, whole


@dataclass(frozen=True)
class Rating:
    """How a platform is rated for a purpose: the rating, its reason, its grounds, and ids of who says so."""

    rated: Point
    reason: str = ""
    grounds: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def rating_of(platform: str, purpose: str, catalog: Catalog, today: date) -> Rating:
    """What the tables say of one platform for one purpose; "not known" where they say nothing."""
    fit = catalog.purpose_fit.get((platform, purpose))
    rated = Point(rating_words(catalog, fit.rating if fit else None), lead=_("For the job:"))
    if fit is None:
        return Rating(rated)
    basis = catalog.scales[("basis", fit.basis)].label
    confidence = catalog.scales[("confidence", fit.confidence)].label
    grounds = [
        _("What it rests on: {basis}. How sure: {confidence}. {age}").format(
            basis=basis, confidence=confidence, age=age_words(fit, today)
        )
    ]
    if fit.unsourced_because:
        grounds.append(_("Why it is our judgment: {why}").format(why=fit.unsourced_because))
    return Rating(rated, fit.rationale, tuple(grounds), tuple(fit.sources))


def by_purpose(row: Valued) -> dict[str, list[Contribution]]:
    """The contributions of needs, under their purposes, the purposes with most points first."""
    found: dict[str, list[Contribution]] = {}
    for contribution in row.contributions:
        if contribution.criterion.kind == "need":
            found.setdefault(contribution.criterion.purpose, []).append(contribution)
    return dict(sorted(found.items(), key=lambda item: -sum(c.points for c in item[1])))


def points_of_purpose(purpose: str, served: list[Contribution], catalog: Catalog) -> str:
    """How many of the points that a purpose could bring the platform gets."""
    got, most = sum(c.points for c in served), sum(c.weight for c in served) * 100
    return _("{purpose}: {points} of {most} points").format(
        purpose=catalog.purposes[purpose].label, points=whole(got), most=whole(most)
    )


def people_served(contribution: Contribution, catalog: Catalog) -> str:
    """How well one group of people is served, in words."""
    return _("{people}: serves this need {words}").format(
        people=catalog.audiences[contribution.criterion.audience].label,
        words=benefit_words(contribution.value),
    )


def through_its_feature(feature: str, catalog: Catalog) -> str:
    """That a live or group feature of it does part of the job."""
    return _("Some of it through its feature {name}:").format(name=names([feature], catalog)[0])


def how_to_read_it(platform: Platform, result: Recommendation, catalog: Catalog) -> tuple[str, ...]:
    """What stands above its needs: that it has no points, or whose account it is in and what points are."""
    if result.row_of(platform.id) is None:
        return (_("It is not ranked, so it has no points. These are its ratings for your purposes:"),)
    told = [_("Points are for this list only. Open a line for the facts behind it and who says so.")]
    account = platform.shares_account_with
    if account:
        lives = _("It lives in the account of {name} and takes no place of its own.")
        told.insert(0, lives.format(name=names([account], catalog)[0]))
    return tuple(told)


def what_it_can_show(platform: Platform, result: Recommendation, catalog: Catalog) -> Points | None:
    """Which of the chosen measures it can show, and how; None where it shows none."""
    chosen = [m.success for m in result.set.measures_readable]
    rows = [catalog.measures[(platform.id, s)] for s in chosen if (platform.id, s) in catalog.measures]
    if not rows:
        return None
    return Points(
        _("What it can show you"),
        tuple(
            Point(
                _("{level}. {how}").format(level=level_words(m.level), how=m.how),
                lead=_("{measure}:").format(measure=catalog.success[m.success].label),
            )
            for m in rows
        ),
    )


def facts_read_on(platform: Platform, today: date) -> str:
    """When the sources of its facts were last read, and how old the facts are."""
    read = _("Last read {date}. ").format(date=platform.last_read) if platform.last_read else ""
    return read + age_words(platform, today)
