"""The result for several departments of one place, in words."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.town_result import TownRecommendation
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.saying import say, say_all
from advisor.telling.tell import telling_of, told_action


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
    # an account is spoken of in the words of the department whose advice it is
    accounts = {
        name: told_action(together if a.advised_by is None else tellings[a.advised_by], a)
        for name, a in decided.accounts.items()
    }
    return decided.model_copy(
        update={
            "departments": tuple(department for _now, department in told),
            "accounts": accounts,
            "overlaps": tuple(overlaps),
            "summary": say_all(together, decided.summary_because),
            "warnings": tuple(say(together, reason) for reason in decided.warnings_because),
        }
    )
