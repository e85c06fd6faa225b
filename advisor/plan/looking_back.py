"""Months later: what was measured, set beside baseline and target, and what the trials say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from advisor.answers import Answers, Review, WantedSuccess
from advisor.catalog import Catalog
from advisor.decision.result import ActionItem, Recommendation

Verdict = Literal["met", "on_the_way", "no_change", "worse", "not_measured", "no_target"]


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


@dataclass(frozen=True)
class LookBack:
    """One review in full.

    rows            one per chosen measure, in their order
    hours_per_week  what it took; None where it was not told
    hours_planned   what the set of today counts on, a week
    trials          the platforms on trial that have a figure to be read now
    """

    reviewed_on: date | None
    rows: tuple[Progress, ...]
    hours_per_week: float | None
    hours_planned: float
    changed: str
    trials: tuple[ActionItem, ...]


def look_back(review: Review, recommendation: Recommendation, answers: Answers, catalog: Catalog) -> LookBack:
    """The review set beside the answers; nothing is filled in that was not measured."""
    measured = review.measured or {}
    rows = tuple(_progress(w, measured.get(w.id), catalog) for w in answers.success or ())
    return LookBack(
        reviewed_on=review.reviewed_on,
        rows=rows,
        hours_per_week=review.hours_per_week,
        hours_planned=recommendation.set.hours_per_week,
        changed=(review.changed or "").strip(),
        trials=tuple(a for a in recommendation.actions if a.action == "trial" and a.stop_because),
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
    return Progress(wanted.id, label, baseline, target, measured, share, verdict)


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
