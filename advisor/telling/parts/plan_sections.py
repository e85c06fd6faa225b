"""The routines of the plan by topic: answers, comments, records, access, handover, moving, crisis, log."""

from __future__ import annotations

from advisor.decision.result import MovingPart, PartName
from advisor.plan.titles import about, title
from advisor.telling.blocks import Block, Point, Points, Section
from advisor.telling.parts.basis import Basis
from advisor.text import _

# The first 90 days and the week stand with the hours.
PARTS: tuple[PartName, ...] = (
    "answering", "comments", "records", "accessibility", "handover", "moving", "crisis", "logs",
)  # fmt: skip


def plan_parts(basis: Basis) -> tuple[Section, ...]:
    """Each part that has something to say, in the order of the plan page."""
    return tuple(
        Section(f"plan_{key}", title(key), (Point(about(key)), *_blocks(basis, key)))
        for key in PARTS
        if basis.plan.parts(key)
    )


def _blocks(basis: Basis, key: PartName) -> list[Block]:
    blocks: list[Block] = []
    for part in basis.plan.parts(key):
        cites = basis.evidence.cite(part.sources, title(key), always_shown=False)
        steps = [Point(step) for step in part.steps]
        if isinstance(part, MovingPart) and part.pinned:
            steps.append(Point(part.pinned, lead=_("Pin this at the end:")))
        if steps and cites:
            steps[-1] = Point(steps[-1].text, lead=steps[-1].lead, cites=cites)
        blocks.append(Points(part.heading, tuple(steps)))
    return blocks
