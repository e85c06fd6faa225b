"""The topics of the full report in their order. A new part of the plan is one line here."""

from __future__ import annotations

from collections.abc import Callable

from advisor.report import standing
from advisor.report.alternatives import alternatives
from advisor.report.audit import audit
from advisor.report.changing import changing
from advisor.report.matter import Matter
from advisor.report.measuring import measuring
from advisor.report.model import Section
from advisor.report.plan_parts import plan_parts
from advisor.report.reaching import reach
from advisor.report.record import decision_record, reviews
from advisor.report.sureness import sureness
from advisor.report.warning import warning
from advisor.report.weeks import weeks

Part = Callable[[Matter], Section | tuple[Section, ...] | None]

# Sources come last but one: they list what the parts before have cited.
PARTS: tuple[Part, ...] = (
    decision_record,
    alternatives,
    standing.set_details,
    audit,
    warning,
    reach,
    standing.ranking,
    standing.ruled_out,
    sureness,
    changing,
    standing.checks,
    weeks,
    measuring,
    plan_parts,
    reviews,
    standing.answers_given,
    standing.grounds,
    standing.sources,
    standing.method,
)


def sections(matter: Matter) -> tuple[Section, ...]:
    """Every part that has something to say."""
    found: list[Section] = []
    for part in PARTS:
        made = part(matter)
        found += [made] if isinstance(made, Section) else list(made or ())
    return tuple(section for section in found if section.blocks)
