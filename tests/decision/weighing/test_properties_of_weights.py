"""What must hold for any department: laws of the weights of needs and families, tried on random answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.answers import Answers, read_answers
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.weighing import assessment
from advisor.decision.weighing.assessment import Assessment, assess, need_weights
from advisor.decision.weighing.needs import Weighting, weigh
from tests.decision.departments import CATALOG, FEW, PURPOSES, answers, changed

HOURS_PER_WEEK = 8.0


def with_weight(weighting: Weighting, need: int, share: float) -> Weighting:
    """One need's share of the needs' weight set; the others keep their proportions."""
    total = sum(n.weight for n in weighting.needs)
    rest = total - weighting.needs[need].weight
    needs = tuple(
        replace(n, weight=total * share if j == need else total * (1 - share) * n.weight / rest)
        for j, n in enumerate(weighting.needs)
    )
    return replace(weighting, needs=needs)


def assess_with(patch: pytest.MonkeyPatch, given_answers: Answers, weighting: Weighting) -> Assessment:
    patch.setattr(assessment, "weigh", lambda _catalog, _answers: weighting)
    return assess(CATALOG, given_answers, HOURS_PER_WEEK)


def best_alternatives(assessed: Assessment) -> dict[str, int]:
    """Each platform's best way of running it, as the ranking takes it."""
    best: dict[str, int] = {}
    for i, alternative in enumerate(assessed.benefit.alternatives):
        current = best.get(alternative.platform)
        if current is None or assessed.benefit.score[MIDDLE, i] > assessed.benefit.score[MIDDLE, current]:
            best[alternative.platform] = i
    return best


@FEW
@given(answers(), st.data())
def test_raising_a_needs_weight_never_puts_anyone_before_the_platform_best_on_it(
    given_answers: Answers, data: st.DataObject
) -> None:
    """The other needs keep their proportions. Points are straight lines in the weight; at its end, when
    the need is all there is, the best on it is first; so whom it leads today it leads all the way."""
    today = weigh(CATALOG, given_answers)
    assume(len(today.needs) > 1)
    need = data.draw(st.integers(0, len(today.needs) - 1))
    now = need_weights(today)[need]
    raised = data.draw(st.floats(float(now), 1.0))
    with pytest.MonkeyPatch.context() as patch:
        before = assess_with(patch, given_answers, today)
        end = assess_with(patch, given_answers, with_weight(today, need, 1.0))
        after = assess_with(patch, given_answers, with_weight(today, need, raised))
    assume(len(before.benefit.alternatives))
    best = int(end.benefit.score[MIDDLE].argmax())
    score_before, score_after = before.benefit.score[MIDDLE], after.benefit.score[MIDDLE]
    for rival in best_alternatives(after).values():
        # every way of running the rival was behind, so its best one may not come before
        mine = [
            i
            for i, a in enumerate(before.benefit.alternatives)
            if a.platform == before.benefit.alternatives[rival].platform
        ]
        if score_before[mine].max() <= score_before[best]:
            assert score_after[mine].max() <= score_after[best] + 1e-9


@FEW
@given(answers(), st.data())
def test_with_the_other_needs_equal_raising_a_needs_weight_never_lowers_the_one_best_on_it(
    given_answers: Answers, data: st.DataObject
) -> None:
    """Two platforms alike but for one purpose: its importance raised, the better one leads by no less."""
    assert given_answers.purposes
    i = data.draw(st.integers(0, len(given_answers.purposes) - 1))
    raised_to = data.draw(st.integers(3, 5))
    wanted = given_answers.purposes[i]
    assume(raised_to >= (wanted.importance or 3))
    purpose, name = wanted.id, "mastodon"
    ratings = {}
    for rating in (1, 4):
        fit = CATALOG.purpose_fit[name, purpose].model_copy(update={"rating": rating})
        ratings[rating] = changed(purpose_fit={**CATALOG.purpose_fit, (name, purpose): fit})
    purposes = list(given_answers.purposes)
    purposes[i] = wanted.model_copy(update={"importance": raised_to})
    heavier = given_answers.model_copy(update={"purposes": tuple(purposes)})

    def lead(asked: Answers) -> float:
        points = {r: assess(catalog, asked, HOURS_PER_WEEK) for r, catalog in ratings.items()}
        found = []
        for assessed in points.values():
            rows = [k for k, a in enumerate(assessed.benefit.alternatives) if a.platform == name]
            assume(rows)
            found.append(float(assessed.benefit.score[MIDDLE, rows].max()))
        return found[1] - found[0]

    today = lead(given_answers)
    assert today >= -1e-9
    assert lead(heavier) >= today - 1e-9


def family_weights(weighting: Weighting) -> dict[str, float]:
    found: dict[str, float] = {}
    for need in weighting.needs:
        found[need.family] = found.get(need.family, 0.0) + need.weight
    return found


def test_a_family_weighs_as_its_most_important_purpose() -> None:
    def converse(*others: str) -> float:
        asked = [{"id": "two_way_dialog", "importance": 4}, *({"id": o, "importance": 3} for o in others)]
        weighting = weigh(CATALOG, read_answers({"schema_version": 1, "purposes": asked}, CATALOG))
        return family_weights(weighting)["converse"]

    assert converse("events") == pytest.approx(4 / 7)
    assert converse("events", "programs") == pytest.approx(4 / 7)


@FEW
@given(answers())
def test_all_weights_sum_to_1_and_none_is_negative(given_answers: Answers) -> None:
    weighting = weigh(CATALOG, given_answers)
    weights = [n.weight for n in weighting.needs] + [w for _id, w in weighting.success]
    assert sum(weights) == pytest.approx(1)
    assert min(weights) >= 0
    assert {n.purpose for n in weighting.needs} <= set(PURPOSES)
