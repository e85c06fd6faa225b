"""What a reader is told of the draws: shares per platform, ranges of points, pairs too close to call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np

from advisor.decision.choosing.portfolio import Choice
from advisor.decision.doubting.how_sure import rows_by_role
from advisor.decision.doubting.robustness import Robustness as Drawn
from advisor.decision.doubting.smaa import Acceptability
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import FIRM_FROM, LIKELY_FROM, NO_CLEAR_LEADER, ROWS_COMPARED
from advisor.decision.result import (
    CentralWeights,
    Certainty,
    ChosenSet,
    ConstantMoved,
    Feature,
    ListName,
    PairwiseWin,
    Ranked,
    RankShares,
    Robustness,
    Valued,
)

# Shares are told to four digits: the draws carry no more.
DIGITS = 4


def with_shares(ranking: Sequence[Ranked], drawn: Drawn, choice: Choice) -> tuple[Ranked, ...]:
    """The rows with first, top-three and in-set shares and the 5th–95th percentile of their points."""
    in_set = _in_set(choice, drawn.set_share)
    first, top = drawn.ranks.first, drawn.ranks.top(3)
    return tuple(
        row.model_copy(
            update={
                "first_share": float(first[i]),
                "top3_share": float(top[i]),
                "in_set_share": in_set.get(row.platform, 0.0),
                "score_low": min(float(drawn.low[i]), row.score),
                "score_high": max(float(drawn.high[i]), row.score),
            }
        )
        for i, row in enumerate(ranking)
    )


def in_sets(features: Sequence[Feature], drawn: Drawn, choice: Choice) -> tuple[Feature, ...]:
    """The features with the share of draws in which each is in the best set."""
    in_set = _in_set(choice, drawn.set_share)
    return tuple(
        feature.model_copy(update={"in_set_share": in_set.get(feature.platform, 0.0)}) for feature in features
    )


def firmness(rows: Sequence[Valued], chosen: ChosenSet) -> tuple[Certainty, ...]:
    """For each member that is worked on: firm, likely or a toss-up. What is kept by rule has no share."""
    share = {row.platform: row.in_set_share for row in rows}
    return tuple(
        Certainty(platform=p, certainty=_firm(found), share=round(found, DIGITS))
        for p in chosen.platforms
        if (found := share.get(p)) is not None
    )


def _firm(share: float) -> Literal["firm", "likely", "toss-up"]:
    return "firm" if share >= FIRM_FROM else "likely" if share >= LIKELY_FROM else "toss-up"


def too_close(ranking: Sequence[Ranked], drawn: Drawn) -> tuple[tuple[str, str], ...]:
    """Pairs near the top, or at the head of a role, where each wins in 40–60% of the draws."""
    low, high = NO_CLEAR_LEADER
    return tuple(
        (ranking[i].platform, ranking[j].platform)
        for (i, j), share in _wins(ranking, drawn).items()
        if low <= share <= high
    )


def summary(
    ranking: Sequence[Ranked],
    drawn: Drawn,
    choice: Choice,
    constants: tuple[ConstantMoved, ...],
) -> Robustness:
    """Everything the draws say, in numbers; see recommendation.Robustness for each field."""
    names = [row.platform for row in ranking]
    lists: dict[ListName, list[int]] = {"all": list(range(len(ranking))), **rows_by_role(ranking)}
    matrices = {"all": drawn.ranks, **drawn.by_list}
    set_share = sum(
        float(share)
        for found, share in zip(choice.near_best, drawn.set_share, strict=choice.pool is not None)
        if _platforms(choice, found.members) == _platforms(choice, choice.near_best[0].members)
    )
    any_in_set = _in_set(choice, drawn.set_any)
    return Robustness(
        draws=drawn.ranks.draws,
        seed=drawn.seed,
        error=_largest_error(matrices.values()),
        ranks=tuple(
            RankShares(
                list=name,
                platforms=tuple(names[i] for i in lists[name]),
                shares=tuple(tuple(_short(row)) for row in matrix.rank),
            )
            for name, matrix in matrices.items()
        ),
        wins=tuple(
            PairwiseWin(platform=names[i], other=names[j], share=round(share, DIGITS))
            for (i, j), share in _wins(ranking, drawn).items()
        ),
        central=tuple(
            CentralWeights(
                platform=names[found.row],
                list=name,
                families={family: round(w, DIGITS) for family, w in found.families.items()},
                confidence=round(found.confidence, DIGITS),
            )
            for name, told in drawn.central.items()
            for found in told
        ),
        set_share=round(set_share, DIGITS),
        second_draws=drawn.second_draws,
        first_any_weights=dict(zip(names, _short(drawn.first_any), strict=True)),
        in_set_any_weights={name: round(any_in_set.get(name, 0.0), DIGITS) for name in names},
        constants=constants,
    )


def _wins(ranking: Sequence[Ranked], drawn: Drawn) -> dict[tuple[int, int], float]:
    """How often the first of each pair compared wins: all pairs near the top, the first two of each role."""
    count = min(ROWS_COMPARED, len(ranking))
    wins = {(i, j): float(drawn.ranks.wins[i, j]) for i in range(count) for j in range(i + 1, count)}
    for role, rows in rows_by_role(ranking).items():
        if len(rows) > 1:
            wins.setdefault((rows[0], rows[1]), float(drawn.by_list[role].wins[0, 1]))
    return wins


def _short(shares: Floats) -> list[float]:
    return [float(s) for s in np.round(shares, DIGITS)]


def _largest_error(matrices: Iterable[Acceptability]) -> float:
    """The largest Monte Carlo standard error of any share told."""
    return max((round(float(m.error(m.rank).max(initial=0.0)), DIGITS) for m in matrices), default=0.0)


def _platforms(choice: Choice, members: Sequence[int]) -> set[str]:
    assert choice.pool is not None
    return {choice.pool.alternatives[m].platform for m in members}


def _in_set(choice: Choice, share: Floats) -> dict[str, float]:
    """Share of draws in which each platform and feature is in the best set."""
    in_set: dict[str, float] = {}
    for found, part in zip(choice.near_best, share, strict=choice.pool is not None):
        assert choice.pool is not None
        for name in {n for m in found.members for n in choice.pool.alternatives[m].names}:
            in_set[name] = in_set.get(name, 0.0) + float(part)
    return in_set
