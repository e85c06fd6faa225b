"""The routines of the plan by topic: answers, comments, records, access, handover, moving, crisis, log."""

from __future__ import annotations

from advisor.decision.result import LogPart, MovingPart, PartName
from advisor.telling.blocks import Point, Points, Section
from advisor.telling.parts.basis import Basis
from advisor.telling.plan.titles import about, title
from advisor.text import _

# The first 90 days and the week stand with the hours.
PARTS: tuple[PartName, ...] = (
    "answering", "comments", "records", "accessibility", "handover", "moving", "crisis", "logs",
)  # fmt: skip


def plan_parts(basis: Basis) -> tuple[Section, ...]:
    """Each part that has something to say, in the order of the plan page."""
    return tuple(
        Section(f"plan_{key}", title(key), (Point(about(key)), *plan_points(basis, key)))
        for key in PARTS
        if basis.plan.parts(key)
    )


def plan_points(basis: Basis, key: PartName) -> tuple[Points, ...]:
    """What one part says, under the headings it has."""
    blocks: list[Points] = []
    for part in basis.plan.parts(key):
        cites = basis.evidence.cite(part.sources, title(key), always_shown=False)
        steps = [Point(step) for step in part.steps]
        if isinstance(part, MovingPart) and part.pinned:
            steps.append(Point(part.pinned, lead=_("Pin this at the end:")))
        if steps and cites:
            steps[-1] = Point(steps[-1].text, lead=steps[-1].lead, cites=cites)
        blocks.append(Points(part.heading, tuple(steps)))
    return tuple(blocks)


def log_told(log: LogPart) -> Points:
    """How a log of one's own is kept, and what it has a column for."""
    return Points(log.heading, tuple(Point(step) for step in log.steps), note=" · ".join(log.columns))


def sample_posts(basis: Basis) -> Points | None:
    """A post for each purpose of the week, to show the length and the tone; None without one."""
    samples = dict.fromkeys(row.example for row in basis.plan.rhythm if row.example)
    return Points(_("Sample posts"), tuple(Point(text) for text in samples)) if samples else None
