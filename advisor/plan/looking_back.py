"""Months later: what was measured, set beside baseline and target, and what the trials say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from advisor.answers import Answers, Review, WantedSuccess
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.text import _, mark, ngettext
from advisor.words.dates import day_words
from advisor.words.numbers import figure, rounded

Verdict = Literal["met", "on_the_way", "no_change", "worse", "not_measured", "no_target"]

VERDICT_WORDS: dict[Verdict, str] = {
    "met": mark("Target met"),
    "on_the_way": mark("On the way"),
    "no_change": mark("No change yet"),
    "worse": mark("Further away than before"),
    "not_measured": mark("Not measured"),
    "no_target": mark("No target was set"),
}


@dataclass(frozen=True)
class Progress:
    """One measure on one day.

    progress  0 at the baseline, 1 at the target, beyond it above 1; None where one of the two is missing
    """

    success: str
    label: str
    baseline: float | None
    target: float | None
    measured: float | None
    progress: float | None
    verdict: Verdict
    sentence: str


@dataclass(frozen=True)
class LookBack:
    """One review in full.

    rows    one per chosen measure, in their order
    trials  what each trial's figure asks to be decided now, one sentence a trial
    hours   what it took beside what was planned; "" where it was not told
    """

    reviewed_on: date | None
    heading: str
    rows: tuple[Progress, ...]
    hours: str
    changed: str
    trials: tuple[str, ...]
    summary: str


def look_back(review: Review, recommendation: Recommendation, answers: Answers, catalog: Catalog) -> LookBack:
    """The review set beside the answers; nothing is filled in that was not measured."""
    measured = review.measured or {}
    rows = tuple(_progress(w, measured.get(w.id), catalog) for w in answers.success or ())
    when = day_words(review.reviewed_on) if review.reviewed_on else _("without a date")
    return LookBack(
        reviewed_on=review.reviewed_on,
        heading=_("Review of {day}").format(day=when) if review.reviewed_on else _("Review, without a date"),
        rows=rows,
        hours=_hours(review, recommendation),
        changed=(review.changed or "").strip(),
        trials=tuple(_trials(recommendation, catalog)),
        summary=_summary(rows),
    )


def look_backs(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> tuple[LookBack, ...]:
    """All reviews, the earliest first; those without a day last, as they were written."""
    found = [look_back(r, recommendation, answers, catalog) for r in answers.looked_back()]
    return tuple(sorted(found, key=lambda f: (f.reviewed_on is None, f.reviewed_on or date.min)))


def _progress(wanted: WantedSuccess, measured: float | None, catalog: Catalog) -> Progress:
    baseline, target = wanted.baseline, wanted.target
    share = None
    if measured is not None and baseline is not None and target is not None and target != baseline:
        share = (measured - baseline) / (target - baseline)
    verdict = _verdict(measured, baseline, target, share)
    label = catalog.success[wanted.id].label
    return Progress(
        wanted.id, label, baseline, target, measured, share, verdict,
        _sentence(label, measured, baseline, target, verdict),
    )  # fmt: skip


def _verdict(
    measured: float | None, baseline: float | None, target: float | None, progress: float | None
) -> Verdict:
    """Without a baseline a target counts as met from it upwards: most measures are to grow."""
    if measured is None:
        return "not_measured"
    if target is None:
        return "no_target"
    if progress is None:
        return "met" if measured >= target else "on_the_way"
    if progress >= 1:
        return "met"
    if progress > 0:
        return "on_the_way"
    return "no_change" if progress == 0 else "worse"


def _sentence(
    label: str, measured: float | None, baseline: float | None, target: float | None, verdict: Verdict
) -> str:
    parts = []
    if baseline is not None:
        parts.append(_("at the start {figure}").format(figure=rounded(baseline)))
    if measured is not None:
        parts.append(_("now {figure}").format(figure=rounded(measured)))
    if target is not None:
        parts.append(_("target {figure}").format(figure=rounded(target)))
    figures = ", ".join(parts)
    words = _(VERDICT_WORDS[verdict])
    return f"{label}: {figures}. {words}." if figures else f"{label}: {words[:1].lower()}{words[1:]}."


def _hours(review: Review, recommendation: Recommendation) -> str:
    if review.hours_per_week is None:
        return ""
    planned = recommendation.set.hours_per_week
    if review.hours_per_week > planned * 1.25:
        told = _("It took {took} hours a week; the plan was {planned}. Do less, or find the hours.")
    elif review.hours_per_week < planned * 0.75:
        told = _("It took {took} hours a week; the plan was {planned}. Was everything done?")
    else:
        told = _("It took {took} hours a week, as planned ({planned}).")
    # as the advice tells them, to the quarter hour
    return told.format(took=figure(review.hours_per_week), planned=figure(planned))


def _trials(recommendation: Recommendation, catalog: Catalog) -> list[str]:
    return [
        _("{name} is on trial. Stop it if {figure}.").format(
            name=catalog.platforms[item.platform].name, figure=item.stop_if
        )
        for item in recommendation.actions
        if item.action == "trial" and item.stop_if
    ]


def _summary(rows: tuple[Progress, ...]) -> str:
    """One sentence for the board."""
    if not rows:
        return _("No measure was chosen, so nothing can be said. Choose one for the next review.")
    met = sum(row.verdict == "met" for row in rows)
    blank = sum(row.verdict == "not_measured" for row in rows)
    told = ngettext("{met} of {count} target met", "{met} of {count} targets met", len(rows))
    sentence = told.format(met=met, count=len(rows))
    if blank:
        more = ngettext("; {count} was not measured", "; {count} were not measured", blank)
        sentence += more.format(count=blank)
    return sentence + "."
