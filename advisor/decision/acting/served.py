"""What the plan does for each purpose: who leads in it, and how well it is served, in five steps."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.method import SERVED_AT_ALL
from advisor.decision.result import ChosenSet, PurposeServed
from advisor.decision.weighing.assessment import Assessment
from advisor.decision.weighing.needs import within_purposes
from advisor.words.steps import benefit_step


def purposes_served(
    catalog: Catalog, assessed: Assessment, members: tuple[int, ...], chosen: ChosenSet
) -> tuple[PurposeServed, ...]:
    """One for each purpose, life safety first, then as the needs are weighted.

    members  rows of the alternatives that are run
    """
    found = []
    needs, value = assessed.weighting.needs, assessed.benefit.value[MIDDLE]
    for purpose, share in within_purposes(needs).items():
        by = {
            assessed.benefit.alternatives[i].platform: sum(
                part * float(value[i, j]) for j, part in share.items()
            )
            for i in members
        }
        whole = sum(part * chosen.needs_covered[j].value for j, part in share.items())
        lead = max(by, key=lambda platform: round(by[platform], 9), default=None)
        found.append(
            PurposeServed(
                id=purpose,
                horizon=needs[min(share)].horizon,
                weight=sum(needs[j].weight for j in share),
                platform=lead if lead is not None and by[lead] >= SERVED_AT_ALL else None,
                served=benefit_step(whole),
                by={platform: benefit_step(one) for platform, one in by.items() if benefit_step(one)},
            )
        )
    return tuple(sorted(found, key=lambda one: (not catalog.purposes[one.id].life_safety, -one.weight)))
