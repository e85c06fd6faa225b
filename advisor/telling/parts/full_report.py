"""The topics of the full report in their order. A new part of the plan is one line here."""

from __future__ import annotations

from collections.abc import Callable

from advisor.telling.blocks import Section
from advisor.telling.parts import set_and_ranking
from advisor.telling.parts.accounts_of_today import audit
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.decision_and_reviews import decision_record, reviews
from advisor.telling.parts.first_weeks import weeks
from advisor.telling.parts.how_sure import sureness
from advisor.telling.parts.how_you_will_know import measuring
from advisor.telling.parts.plan_sections import plan_parts
from advisor.telling.parts.reach import reach
from advisor.telling.parts.warning_layers import warning
from advisor.telling.parts.what_would_change import changing
from advisor.telling.parts.what_you_can_decide import alternatives

Part = Callable[[Basis], Section | tuple[Section, ...] | None]

# Sources come last but one: they list what the parts before have cited.
PARTS: tuple[Part, ...] = (
    decision_record,
    alternatives,
    set_and_ranking.set_details,
    audit,
    warning,
    reach,
    set_and_ranking.ranking,
    set_and_ranking.ruled_out,
    sureness,
    changing,
    set_and_ranking.checks,
    weeks,
    measuring,
    plan_parts,
    reviews,
    set_and_ranking.answers_given,
    set_and_ranking.grounds,
    set_and_ranking.sources,
    set_and_ranking.method,
)


def sections(basis: Basis) -> tuple[Section, ...]:
    """Every part that has something to say."""
    found: list[Section] = []
    for part in PARTS:
        made = part(basis)
        found += [made] if isinstance(made, Section) else list(made or ())
    return tuple(section for section in found if section.blocks)
