"""How a measure is read where no platform counts it, and what others measured."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Measure
from advisor.text import _


def told_measure(catalog: Catalog, row: Measure) -> Measure:
    """The row with its words."""
    how = row.how if row.level else _("Keep a log of your own: one line a week.")
    return row.model_copy(update={"how": how, "benchmark": _benchmark(catalog, row)})


def _benchmark(catalog: Catalog, row: Measure) -> str | None:
    """What others measured, and its year: no target, since towns that publish one are larger."""
    criterion = catalog.success[row.success]
    if not criterion.benchmark:
        return None
    if not criterion.benchmark_year:
        return _("{benchmark}; for comparison only").format(benchmark=criterion.benchmark)
    return _("{benchmark}; for comparison only, {year}").format(
        benchmark=criterion.benchmark, year=criterion.benchmark_year
    )
