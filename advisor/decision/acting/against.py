"""What counts against a platform, for these needs and means, the gravest point first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.named import TWO_WAY_DIALOG
from advisor.decision.acting.run import Run
from advisor.decision.facts.own_accounts import paid_for
from advisor.decision.method import SERVED_AT_ALL, SERVED_WELL
from advisor.decision.result import Contribution, Reason, Valued, needs_of
from advisor.decision.weighing.best_modes import too_little_known
from advisor.words.steps import KNOWN_ENTIRELY

# A channel that takes this share of all hours leaves little for anything else.
MOST_OF_THE_HOURS = 0.6


def against(
    catalog: Catalog,
    answers: Answers,
    row: Valued,
    best: Contribution | None,
    run: Run | None,
    hours_per_week: float,
) -> Iterator[Reason]:
    """Each point; none where nothing counts against it.

    best            the need that its reason already names
    run             how it is run in the set; None outside it
    hours_per_week  what there is, or what is assumed when unknown
    """
    needs = needs_of(row.contributions)
    if too_little_known(row.known_share):
        yield Reason.of("part-is-known", share=row.known_share)
    yield from _one_way(catalog, row, needs, run)
    yield from _poorly_served(needs, best, SERVED_AT_ALL)
    yield from _takes_the_hours(row, run, hours_per_week)
    yield from _costs(catalog, answers, row)
    yield from _unreadable(row)
    yield from _poorly_served(needs, best, SERVED_WELL)
    yield from _weak_evidence(catalog, row, best)


def _one_way(
    catalog: Catalog, row: Valued, needs: Sequence[Contribution], run: Run | None
) -> Iterator[Reason]:
    """A conversation is wanted, and people cannot answer there, or nobody would answer them."""
    wanted = [c for c in needs if catalog.is_conversation(c.criterion.purpose)]
    if not wanted:
        return
    # of several conversations that are wanted, the plainest is named
    heaviest = max(wanted, key=lambda c: (c.criterion.purpose == TWO_WAY_DIALOG, c.weight))
    purpose = heaviest.criterion.purpose
    if catalog.platforms[row.platform].dialog == "none":
        yield Reason.of("one-way", purpose=purpose)
    elif (run.mode if run else row.mode) in ("post_only", "emergency_only"):
        yield Reason.of("leaves-questions-unanswered", purpose=purpose)


def _poorly_served(
    needs: Sequence[Contribution], best: Contribution | None, bound: float
) -> Iterator[Reason]:
    """The need on which most is lost, of those served worse than `bound`."""
    named = best.criterion if best else None
    poor = [c for c in needs if c.value < bound and c.criterion != named]
    if poor:
        need = max(poor, key=lambda c: c.weight * (1 - c.value))
        yield Reason.of(
            "poorly-served",
            purpose=need.criterion.purpose,
            audience=need.criterion.audience,
            value=need.value,
        )


def _takes_the_hours(row: Valued, run: Run | None, hours_per_week: float) -> Iterator[Reason]:
    needed = run.hours_per_week if run else sum(row.hours_per_week) / 2
    if hours_per_week > 0 and needed >= MOST_OF_THE_HOURS * hours_per_week:
        if needed >= hours_per_week - 1e-9:
            yield Reason.of("takes-every-hour")
        else:
            yield Reason.of("takes-most-hours", needed=needed, hours=hours_per_week)


def _costs(catalog: Catalog, answers: Answers, row: Valued) -> Iterator[Reason]:
    low, high = row.usd_per_year
    if (low or high) and row.platform not in paid_for(catalog, answers):
        yield Reason.of("costs-money", low=low, high=high)


def _unreadable(row: Valued) -> Iterator[Reason]:
    """The weightiest measure of success that it cannot show at all."""
    blind = [c for c in row.contributions if c.criterion.kind == "success" and c.value <= 0 < c.weight]
    if blind and any(c.points > 0 for c in row.contributions):
        measure = max(blind, key=lambda c: c.weight)
        yield Reason.of("cannot-show-the-measure", success=measure.criterion.success)


def _weak_evidence(catalog: Catalog, row: Valued, best: Contribution | None) -> Iterator[Reason]:
    if row.known_share < KNOWN_ENTIRELY:
        yield Reason.of("part-is-known", share=row.known_share)
    if best is None:
        return
    purpose = best.criterion.purpose
    claim = catalog.purpose_fit.get((best.through or row.platform, purpose))
    if claim and claim.basis != "published" and claim.confidence == "low":
        yield Reason.of("rating-is-our-own", purpose=purpose, confidence=claim.confidence)
