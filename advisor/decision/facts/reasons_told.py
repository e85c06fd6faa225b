"""Which reasons of the data a department is told: those that speak of its own kind, or of none."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import PurposeFit


def reason_told(catalog: Catalog, answers: Answers, platform: str, purpose: str) -> PurposeFit | None:
    """The rating of a platform for a purpose, where its reason is one to tell this department; else None."""
    claim = catalog.purpose_fit.get((platform, purpose))
    kind = answers.department.kind if answers.department else None
    return None if claim is None or (claim.speaks_of and kind not in claim.speaks_of) else claim
