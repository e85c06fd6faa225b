"""How sure: what the draws and the moved constants say."""

from __future__ import annotations

from typing import Literal

from advisor.decision.result.base import Result


class RankShares(Result):
    """How often each platform of one list takes each place: platforms × places, each row sums to 1.

    list   a role, or "all" for the ranking as a whole
    """

    list: str
    platforms: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]


class PairwiseWin(Result):
    """The share of draws in which one platform scores above another (a tie counts half to each)."""

    platform: str
    other: str
    share: float


class CentralWeights(Result):
    """ "Choose this if…": the mean weights of the draws that put it first, by family (they sum to 1).

    confidence  share of value draws in which it is first at exactly these weights
    """

    platform: str
    list: str
    families: dict[str, float]
    confidence: float


class ConstantMoved(Result):
    """One constant of the set, moved: what it is, what to, and which set would then be best."""

    constant: str
    value: float
    moved_to: float
    platforms: tuple[str, ...]
    same: bool


class Robustness(Result):
    """How sure (SMAA-2). Shares are fractions of draws 0–1.

    error              largest standard error of any share here, from the number of draws
    ranks              one matrix for all platforms and one for each role with two or more
    wins               every pair among the first platforms of the ranking
    central            for every platform that is ever first of a list
    set_share          draws in which exactly the recommended platforms are the best set
    first_any_weights  the second view: first of the ranking if nothing were known of the weights
    in_set_any_weights  likewise: in the best set
    second_draws       how many draws stand behind this second view and behind `confidence`
    constants          the set's constants, moved
    """

    draws: int
    seed: int
    error: float
    ranks: tuple[RankShares, ...]
    wins: tuple[PairwiseWin, ...]
    central: tuple[CentralWeights, ...]
    set_share: float
    second_draws: int
    first_any_weights: dict[str, float]
    in_set_any_weights: dict[str, float]
    constants: tuple[ConstantMoved, ...]


class Certainty(Result):
    """How sure a member of the set is: the share of draws (0–1) in whose best set it stands."""

    platform: str
    certainty: Literal["firm", "likely", "toss-up"]
    share: float
