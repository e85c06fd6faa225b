"""How a look back is headed, and how far one measure has come, in words."""

from __future__ import annotations

from datetime import date

from advisor.text import _, mark
from advisor.words.dates import day_words
from advisor.words.lists import apart
from advisor.words.numbers import rounded
from advisor.words.phrases import uncapital

VERDICT_WORDS = {
    "met": mark("Target met"),
    "on_the_way": mark("On the way"),
    "no_change": mark("No change yet"),
    "worse": mark("Further away than before"),
    "not_measured": mark("Not measured"),
    "no_target": mark("No target was set"),
}


def review_heading(day: date | None) -> str:
    """Review of June 1, 2027."""
    return _("Review of {day}").format(day=day_words(day)) if day else _("Review, without a date")


def verdict_words(verdict: str) -> str:
    """How a measure stands beside its target."""
    return _(VERDICT_WORDS[verdict])


def progress_sentence(
    label: str, baseline: float | None, measured: float | None, target: float | None, verdict: str
) -> str:
    """ "Applications: at the start 4, now 7, target 10. On the way."; nothing is told that nobody knows."""
    parts = []
    if baseline is not None:
        parts.append(_("at the start {figure}").format(figure=rounded(baseline)))
    if measured is not None:
        parts.append(_("now {figure}").format(figure=rounded(measured)))
    if target is not None:
        parts.append(_("target {figure}").format(figure=rounded(target)))
    said = verdict_words(verdict)
    if not parts:
        return _("{measure}: {verdict}.").format(measure=label, verdict=uncapital(said))
    return _("{measure}: {figures}. {verdict}.").format(measure=label, figures=apart(parts), verdict=said)
