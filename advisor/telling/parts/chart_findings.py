"""What a chart shows, as its title: the finding, and not what is drawn."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.charts.reach_by_age import shares_by_age
from advisor.decision.result import ReachCeiling, Recommendation
from advisor.plan.looking_back import LookBack
from advisor.telling.sentences.naming import the_name
from advisor.text import _
from advisor.words.labels import role_label
from advisor.words.lists import listed
from advisor.words.numbers import whole
from advisor.words.percent import hundredths, percent
from advisor.words.phrases import uncapital


def points_finding(result: Recommendation, catalog: Catalog) -> str:
    """ "Most points: the Facebook page with 60, then CodeRED with 21"; the result has a ranking.

    Names may be plural ("wireless emergency alerts"), so no verb goes with them.
    """
    names = [the_name(catalog.platforms[row.platform]) for row in result.ranking[:2]]
    points = [whole(row.score) for row in result.ranking[:2]]
    if len(names) == 1:
        return _("The only one ranked: {name}, with {points} of 100 points").format(
            name=names[0], points=points[0]
        )
    if points[0] == points[1]:
        return _("Most points: {names} with {points} each").format(names=listed(names), points=points[0])
    return _("Most points: {name} with {points}, then {other} with {fewer}").format(
        name=names[0], points=points[0], other=names[1], fewer=points[1]
    )


def points_caption() -> str:
    """What is drawn, and what points are not."""
    return _(
        "Where the points come from. They run from 0 to 100 and are for this list only: they compare with no "
        "other town and no other date. The number in a piece is the need it serves."
    )


def ages_finding(ceiling: ReachCeiling) -> str:
    """ "At most 87% of ages 30–49, and 60% of ages 65 and over"."""
    shares = shares_by_age(ceiling)
    most, least = max(shares, key=lambda age: shares[age]), min(shares, key=lambda age: shares[age])
    if percent(shares[most]) == percent(shares[least]):
        return _("At most {share} of every age").format(share=percent(shares[most]))
    return _("At most {most} of {age}, and {least} of {other}").format(
        most=percent(shares[most]), age=uncapital(most), least=percent(shares[least]), other=uncapital(least)
    )


def places_finding(result: Recommendation, catalog: Catalog, role: str) -> str:
    """ "News and conversation: the Facebook page first in 96 of 100 ways"; the role has such shares."""
    ranks = result.robustness.ranks if result.robustness else ()
    matrix = next(matrix for matrix in ranks if matrix.list == role)
    firsts = [shares[0] for shares in matrix.shares]
    first = max(range(len(firsts)), key=lambda place: firsts[place])
    return _("{role}: {name} first in {count} of 100 ways").format(
        role=role_label(role),
        name=the_name(catalog.platforms[matrix.platforms[first]]),
        count=hundredths(firsts[first]),
    )


def progress_finding(look: LookBack) -> str:
    """ "Targets reached: one of two", of the measures that a chart can place."""
    placed = [row for row in look.rows if row.progress is not None]
    if not placed:
        return _("How far each measure has come")
    met = sum(row.verdict == "met" for row in placed)
    return _("Targets reached: {met} of {count}").format(met=whole(met), count=whole(len(placed)))
