"""The ranking and what is ruled out, with their labels and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from advisor.decision.result import Criterion, Feature, Ranked, Reason, RuledOut, Valued
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.left_out_sentences import (
    share_met_sentence,
    why_not_sentence,
    without_refrains,
)
from advisor.telling.sentences.naming import need_label, short_enough
from advisor.telling.sentences.reason_sentences import reasons
from advisor.telling.sentences.saying import say, say_all

Row = TypeVar("Row", Ranked, Feature)


def told_ruled_out(now: Telling, ruled_out: Sequence[RuledOut]) -> tuple[RuledOut, ...]:
    """What is ruled out, in the same order, with a reason of its own where many have the same."""
    shared = {out.platform: say_all(now, out.because) for out in ruled_out}
    own = without_refrains(now.catalog, {platform: (said, "") for platform, said in shared.items()})
    return tuple(
        out.model_copy(
            update={
                "reason": own[out.platform],
                "reason_in_common": None if own[out.platform] == said else said,
                "remedy": _said(now, out.remedy_because),
            }
        )
        for out, said in zip(ruled_out, shared.values(), strict=True)
    )


def told_ranking(now: Telling, ranking: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """The ranking in words; no two rows give the same reason."""
    order = {platform: place for place, platform in enumerate(now.catalog.platforms)}
    in_order = sorted(ranking, key=lambda row: order[row.platform])
    features = [feature for row in in_order for feature in row.features]
    why = reasons(now, [*ranking, *features])
    not_in = _left_out(now, [*ranking, *features])
    criteria = {part.criterion for row in ranking for part in row.contributions}
    labels = {criterion: _label(now, criterion) for criterion in criteria}

    def in_words(row: Row) -> Row:
        return row.model_copy(
            update={
                "conditional": _said(now, row.conditional_because),
                "contributions": tuple(
                    part.model_copy(update={"label": labels[part.criterion]}) for part in row.contributions
                ),
                "reason": why[row.platform].text,
                "reason_called_ours": why[row.platform].called_ours,
                "left_out_because": not_in.get(row.platform),
                "against": _against(now, row.against_because),
            }
        )

    return tuple(
        in_words(row).model_copy(
            update={
                "above_next": _said(now, row.above_next_because),
                "features": tuple(in_words(feature) for feature in row.features),
            }
        )
        for row in ranking
    )


def _label(now: Telling, criterion: Criterion) -> str:
    if criterion.kind == "need":
        return need_label(now.catalog, criterion)
    return now.catalog.success[criterion.success].label


def _left_out(now: Telling, rows: Iterable[Valued]) -> dict[str, str]:
    """By platform outside the set why it is not in it."""
    told = {
        row.platform: (
            why_not_sentence(now.catalog, row.left_out, _said(now, row.conditional_because)),
            share_met_sentence(row.left_out),
        )
        for row in rows
        if row.left_out is not None
    }
    return without_refrains(now.catalog, told)


def _against(now: Telling, points: Iterable[Reason]) -> str | None:
    """The gravest point that is short enough to be read at a glance; None without one."""
    said = (say(now, point) for point in points)
    return next((sentence for sentence in said if short_enough(sentence)), None)


def _said(now: Telling, reason: Reason | None) -> str | None:
    return say(now, reason) if reason else None
