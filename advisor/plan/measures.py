"""How they will know: each chosen measure with its formula, where it is read, target and review."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, Measure, ReadElsewhere
from advisor.plan.members import members

# Long enough to see a change, short enough to stop what does not work. Advice, where nothing was answered.
SUGGESTED_REVIEW_MONTHS = 6


def measures(chosen: ChosenSet, answers: Answers, catalog: Catalog) -> list[Measure]:
    """One row per chosen success criterion, in their order."""
    readable = {row.success: row for row in chosen.measures_readable}
    rows = []
    for wanted in answers.success or ():
        criterion = catalog.success[wanted.id]
        place = readable.get(wanted.id)
        platform = place.platform if place else None
        rows.append(
            Measure(
                success=wanted.id,
                label=criterion.label,
                formula=criterion.formula,
                unit=criterion.unit,
                where=catalog.platforms[platform].name if platform else None,
                how=place.how if place and platform else "",
                level=place.level if place and platform else 0,
                also=_elsewhere(chosen, wanted.id, platform, catalog),
                baseline=wanted.baseline,
                target=wanted.target,
                review_months=wanted.review_months or SUGGESTED_REVIEW_MONTHS,
                review_suggested=wanted.review_months is None,
                benchmark=criterion.benchmark or None,
                sources=criterion.sources if criterion.benchmark else (),
            )
        )
    return rows


def _elsewhere(
    chosen: ChosenSet, success: str, best: str | None, catalog: Catalog
) -> tuple[ReadElsewhere, ...]:
    """How the other members and features show it, in the order of the set."""
    rows = []
    for name in members(chosen):
        read = catalog.measures.get((name, success))
        if name != best and read is not None and read.level > 0:
            called = catalog.platforms[name].name
            rows.append(ReadElsewhere(platform=name, name=called, level=read.level, how=read.how))
    return tuple(rows)
