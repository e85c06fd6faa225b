"""The result for several departments of one place, in words."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.town_result import AccountAdvice, TownRecommendation
from advisor.telling.context import Telling
from advisor.telling.sentences import say, say_all
from advisor.telling.tell import telling_of


def tell_town(catalog: Catalog, town: Town, decided: TownRecommendation) -> TownRecommendation:
    """The result with every label and sentence of it and of its departments."""
    told = [
        telling_of(catalog, town.answers_of(place), department)
        for place, department in enumerate(decided.departments)
    ]
    tellings = [now for now, _department in told]
    together = Telling(catalog, Answers())
    overlaps = (
        overlap.model_copy(update={"reason": say_all(together, overlap.because)})
        for overlap in decided.overlaps
    )
    return decided.model_copy(
        update={
            "departments": tuple(department for _now, department in told),
            "accounts": {
                name: _account(tellings, together, advice) for name, advice in decided.accounts.items()
            },
            "overlaps": tuple(overlaps),
            "summary": say_all(together, decided.summary_because),
            "warnings": tuple(say(together, reason) for reason in decided.warnings_because),
        }
    )


def _account(tellings: Sequence[Telling], together: Telling, advice: AccountAdvice) -> AccountAdvice:
    """In the words of the department whose advice it is."""
    now = together if advice.advised_by is None else tellings[advice.advised_by]
    stop = advice.stop_because
    return advice.model_copy(
        update={
            "reason": say_all(now, advice.because),
            "job": say_all(now, advice.job_because, "; ") or None,
            "stop_if": say(now, stop) if stop else None,
        }
    )
