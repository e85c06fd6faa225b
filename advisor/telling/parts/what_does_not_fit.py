"""Why answers, a file or tables were not taken, with every fault as a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.telling.blocks import Point, Points
from advisor.text import _, ngettext
from advisor.words.numbers import figure


def answers_do_not_fit(problems: Sequence[str]) -> Points:
    """Answers that contradict each other."""
    return _listed(_("Some answers do not fit together:"), problems)


def cannot_be_tried(problems: Sequence[str]) -> Points:
    """A trial that the answers do not allow."""
    return _listed(_("This cannot be tried:"), problems)


def file_not_opened(problems: Sequence[str], most: int) -> Points:
    """A file of answers that cannot be opened; no more than so many faults are told."""
    return _listed(_("This file cannot be opened:"), problems[:most])


def tables_not_taken(problems: Sequence[str], most: int) -> Points:
    """Tables of one's own with faults: how many in all, the first of them, and how many more there are."""
    heading = ngettext(
        "{count} problem, so nothing was taken over:",
        "{count} problems, so nothing was taken over:",
        len(problems),
    ).format(count=figure(len(problems)))
    told, more = list(problems[:most]), len(problems) - most
    if more > 0:
        told.append(_("and {count} more. Mend these first.").format(count=figure(more)))
    return _listed(heading, told)


def _listed(heading: str, problems: Sequence[str]) -> Points:
    return Points(heading, tuple(Point(problem) for problem in problems))
