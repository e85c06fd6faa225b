"""What is not ranked and carries what no network can: the website, print, radio, people."""

from __future__ import annotations

from advisor.decision.result import Foundation, Recommendation
from advisor.telling.blocks import Point, Points
from advisor.text import _
from advisor.words.hours import hours_words
from advisor.words.money import dollars_words


def beside_the_set(recommendation: Recommendation) -> Points | None:
    """Each with what it takes and what it is for; None where nothing stands beside the set."""
    rows = recommendation.foundation
    if not rows:
        return None
    return Points(
        _("Besides these channels"),
        tuple(Point(row.reason, lead=_named(row)) for row in rows),
        note=_("They are not ranked and not counted in the hours. They carry what no network can."),
    )


def _named(row: Foundation) -> str:
    cost = [hours_words(*row.hours_per_week)] if row.hours_per_week else []
    if any(row.usd_per_year):
        cost.append(dollars_words(*row.usd_per_year))
    return _("{name} ({cost}).").format(name=row.name, cost=", ".join(cost)) if cost else f"{row.name}."
