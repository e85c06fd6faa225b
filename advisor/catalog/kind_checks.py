"""Rules about kinds of service and the scale of shares: flags that fit each other, steps without a gap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from advisor.catalog.delivery import Kind
from advisor.catalog.problems import Problem
from advisor.catalog.reading import Located, ReadTables
from advisor.catalog.records import Platform, ScaleStep

# What cannot be true of a kind together, and why.
NEVER_BOTH = (
    ("alerts", "followed", "A warning comes to phones without anyone following an account."),
    ("alerts", "passed_on", "A warning on a phone is not passed on with one tap."),
    ("alerts", "live", "A warning is a text or a call, not a broadcast."),
    ("tips", "followed", "What takes tips is used by whoever has one, not followed."),
    ("alerts", "tips", "What warns and what takes tips are two kinds."),
)
NEEDS = (
    ("live", "in_pieces", "What is live is made in pieces."),
    ("live_chat", "live", "Only beside something live do viewers write as it runs."),
)
# The steps of an audience rating, from nobody to most.
STEPS = tuple("01234")
AUDIENCE = "audience"


def kind_problems(read: ReadTables, broken: frozenset[str]) -> Iterator[Problem]:
    """Problems of kinds.csv, of platforms that do not fit their kind, and of the scale of shares.

    Rows of a broken table are missing here, so nothing is concluded from their absence.
    """
    for row in read.get("kinds", []):
        yield from _flags(row)
    if "kinds" not in broken:
        yield from _platforms_of_their_kind(read)
    if "scales" not in broken:
        yield from _audience_scale(read)


def _flags(row: Located) -> Iterator[Problem]:
    kind = cast(Kind, row.record)
    for one, other, why in NEVER_BOTH:
        if getattr(kind, one) and getattr(kind, other):
            message = f"{kind.id} has both {one} and {other}. {why}"
            yield Problem("kinds.csv", row.line, other, "flags", message, "Write no for one of the two.")
    for one, other, why in NEEDS:
        if getattr(kind, one) and not getattr(kind, other):
            message = f"{kind.id} has {one} without {other}. {why}"
            yield Problem("kinds.csv", row.line, other, "flags", message, f"Write yes here, or no for {one}.")


def _platforms_of_their_kind(read: ReadTables) -> Iterator[Problem]:
    kinds = {kind.id: kind for kind in (cast(Kind, row.record) for row in read.get("kinds", []))}
    for row in read.get("platforms", []):
        platform = cast(Platform, row.record)
        kind = kinds.get(platform.kind)
        if kind is None or platform.status == "discontinued":
            continue
        message = None
        if kind.alerts and platform.delivery != "rings":
            column, message = "delivery", f"{platform.id} warns, as {kind.id} does, and does not ring."
        elif platform.status == "vendor" and not kind.bought:
            column, message = "status", f"{platform.id} is bought from a vendor, and {kind.id} is not."
        elif kind.live and platform.live_video is False:
            column, message = (
                "live_video",
                f"{platform.id} is live, as {kind.id} is, and carries no live video.",
            )
        if message:
            fix = f"Correct the cell, its kind, or the flags of {kind.id} in kinds.csv."
            yield Problem("platforms.csv", row.line, column, "unlike_its_kind", message, fix)


def _audience_scale(read: ReadTables) -> Iterator[Problem]:
    """The five steps are there, each a range, and each begins where the one before it ends."""
    found = [row for row in read.get("scales", []) if cast(ScaleStep, row.record).scale == AUDIENCE]
    steps = [cast(ScaleStep, row.record) for row in found]
    values = tuple(step.value for step in steps)
    if values != STEPS:
        message = f"The scale audience has the steps {', '.join(values) or 'none'}."
        fix = f"Give it the steps {', '.join(STEPS)}, in this order."
        yield Problem("scales.csv", 0, "value", "audience_steps", message, fix)
        return
    for row, step in zip(found, steps, strict=True):
        if step.number_high is None:
            message = f"Step {step.value} of the scale audience has no high end."
            yield Problem("scales.csv", row.line, "number_high", "empty", message, "Fill it in.")
            return
    if steps[0].number_high != 0:
        message = "Step 0 of the scale audience says nobody, so its share is 0."
        yield Problem("scales.csv", found[0].line, "number_high", "audience_steps", message, "Write 0.")
    # Nobody is a step of its own: a few begin above it, and from there on nothing is left out.
    for row, (before, step) in zip(found[2:], pairwise(steps[1:]), strict=True):
        if step.number != before.number_high:
            ends = f"step {before.value} ends at {before.number_high:g}"
            message = f"Step {step.value} begins at {step.number:g}, and {ends}."
            fix = "Let each step begin where the one before it ends."
            yield Problem("scales.csv", row.line, "number", "audience_steps", message, fix)
