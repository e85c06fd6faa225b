"""Which accounts count against the number that a department can keep up."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog


def kept_up_by_others(catalog: Catalog, answers: Answers) -> frozenset[str]:
    """Platforms that take no place among the accounts they can keep up.

    Where lives are at stake: warnings that others run for them, and alerts that nobody signs up for. A limit
    of two pages is no reason to go without.
    """
    if not any(catalog.purposes[wanted.id].life_safety for wanted in answers.purposes or ()):
        return frozenset()
    alerts = [p for p in catalog.platforms.values() if catalog.kind_of(p.id).alerts]
    return frozenset(p.id for p in alerts if p.shared_service or not catalog.kind_of(p.id).enrolled)
