"""A purpose asked for in two parts that are alike: what stays exactly the same, and what may move.

docs/decisions/README.md, 26, says what is claimed; each claim has its test here.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision.weighing.needs import Weighting, weigh
from tests.decision.departments import CATALOG, FEW, answers, changed, recommend

# Their own rules name these purposes, so that a twin of one is not the same purpose.
RULED_BY_NAME = {"emergency_notification", "tips"}
OF_FAMILY = {
    family: sorted(p.id for p in CATALOG.purposes.values() if p.family == family)
    for family in CATALOG.families
}
LARGE_FAMILIES = sorted(family for family, purposes in OF_FAMILY.items() if len(purposes) > 1)


def twin_of(purpose: str) -> str:
    return f"{purpose}_twin"


def with_twin(purpose: str) -> Catalog:
    """The catalogue with a second purpose that is the same in every respect."""
    twin = twin_of(purpose)
    fits = {(p, twin): c for (p, name), c in CATALOG.purpose_fit.items() if name == purpose}
    return changed(
        purposes={**CATALOG.purposes, twin: CATALOG.purposes[purpose].model_copy(update={"id": twin})},
        purpose_fit={
            **CATALOG.purpose_fit,
            **{key: c.model_copy(update={"purpose": twin}) for key, c in fits.items()},
        },
    )


def split(given_answers: Answers, purpose: str, *importances: int | None) -> Answers:
    """The purpose asked for twice, under two names; importances of both parts, else those of the whole."""
    purposes = list(given_answers.purposes or ())
    place = next(i for i, p in enumerate(purposes) if p.id == purpose)
    whole = purposes[place]
    first, second = importances or (whole.importance, whole.importance)
    purposes[place] = whole.model_copy(update={"importance": first})
    purposes.append(whole.model_copy(update={"id": twin_of(purpose), "importance": second}))
    return given_answers.model_copy(update={"purposes": tuple(purposes)})


def importance(given_answers: Answers, purpose: str) -> int:
    return next(p.importance or 3 for p in given_answers.purposes or () if p.id == purpose)


def weights_by(weighting: Weighting, field: str) -> dict[str, float]:
    """Weight of each family or purpose; both parts of a split one together."""
    found: dict[str, float] = {}
    for need in weighting.needs:
        name = str(getattr(need, field)).removesuffix("_twin")
        found[name] = found.get(name, 0.0) + need.weight
    return found


def assert_same_ranking_and_set(catalog: Catalog, parts: Answers, whole: Answers) -> None:
    one, two = recommend(CATALOG, whole), recommend(catalog, parts)
    assert [r.platform for r in two.ranking] == [r.platform for r in one.ranking]
    assert [r.score for r in two.ranking] == pytest.approx([r.score for r in one.ranking])
    # who is named first hangs on the importance of one purpose, so a part may not name it
    assert (set(two.set.platforms), two.set.modes) == (set(one.set.platforms), one.set.modes)
    assert two.core == one.core


@st.composite
def one_family(draw: st.DrawFn) -> tuple[Answers, str]:
    """A department with several purposes in one family, perhaps others too, and one purpose of that family
    that can be divided and is not more important than all the rest of it."""
    inside = OF_FAMILY[draw(st.sampled_from(LARGE_FAMILIES))]
    chosen = draw(st.lists(st.sampled_from(inside), min_size=2, max_size=4, unique=True))
    purpose = draw(st.sampled_from(chosen))
    others = [p for p in CATALOG.purposes if CATALOG.purposes[p].family != CATALOG.purposes[purpose].family]
    wanted = {purpose: draw(st.integers(2, 5))}
    wanted |= {p: draw(st.integers(1, 5)) for p in chosen if p != purpose}
    wanted |= {p: draw(st.integers(1, 5)) for p in draw(st.sets(st.sampled_from(others), max_size=3))}
    assume(any(wanted[p] >= wanted[purpose] for p in chosen if p != purpose))
    assume(purpose not in RULED_BY_NAME)
    asked: dict[str, Any] = {
        "schema_version": 1,
        "purposes": [{"id": p, "importance": i} for p, i in wanted.items()],
        "resources": {"hours_per_week": draw(st.integers(1, 12))},
        "weights": {"certainty": draw(st.sampled_from(["sure", "roughly"]))},
    }
    return read_answers(asked, CATALOG), purpose


@FEW
@given(answers(), st.data())
def test_a_split_moves_no_weight_between_families_where_one_part_keeps_the_importance(
    given_answers: Answers, data: st.DataObject
) -> None:
    """However weights are stated: as importances, as an order, or by hand."""
    assert given_answers.purposes
    families = {CATALOG.purposes[p.id].family for p in given_answers.purposes}
    shares = st.integers(0, 10).map(lambda tenths: tenths / 10)
    by_hand = data.draw(st.none() | st.fixed_dictionaries(dict.fromkeys(sorted(families), shares)))
    if by_hand and (total := sum(by_hand.values())):
        shares_of_1 = {family: share / total for family, share in by_hand.items()}
        stated = {**given_answers.model_dump(mode="json")["weights"], "families": shares_of_1}
        given_answers = read_answers({**given_answers.model_dump(mode="json"), "weights": stated}, CATALOG)
    assert given_answers.purposes
    purpose = data.draw(st.sampled_from([p.id for p in given_answers.purposes]))
    most = importance(given_answers, purpose)
    parts = split(given_answers, purpose, most, data.draw(st.integers(1, most)))
    before = weights_by(weigh(CATALOG, given_answers), "family")
    assert weights_by(weigh(with_twin(purpose), parts), "family") == pytest.approx(before)


@FEW
@given(answers(), st.data())
def test_splitting_the_only_purpose_of_a_family_changes_no_score_and_no_set(
    given_answers: Answers, data: st.DataObject
) -> None:
    asked = [p.id for p in given_answers.purposes or ()]
    families = [CATALOG.purposes[p].family for p in asked]
    alone = [p for p in asked if families.count(CATALOG.purposes[p].family) == 1 and p not in RULED_BY_NAME]
    assume(alone)
    purpose = data.draw(st.sampled_from(alone))
    most = importance(given_answers, purpose)
    parts = split(given_answers, purpose, most, data.draw(st.integers(1, most)))
    assert_same_ranking_and_set(with_twin(purpose), parts, given_answers)


@FEW
@given(one_family(), st.data())
def test_parts_whose_importances_add_up_to_the_whole_change_nothing_beside_one_as_important(
    case: tuple[Answers, str], data: st.DataObject
) -> None:
    """Weights in proportion, and the family keeps its most important purpose."""
    given_answers, purpose = case
    whole = importance(given_answers, purpose)
    part = data.draw(st.integers(1, whole - 1))
    parts = split(given_answers, purpose, part, whole - part)
    before = weights_by(weigh(CATALOG, given_answers), "purpose")
    assert weights_by(weigh(with_twin(purpose), parts), "purpose") == pytest.approx(before)
    assert_same_ranking_and_set(with_twin(purpose), parts, given_answers)


@FEW
@given(one_family(), st.data())
def test_beside_others_of_its_family_a_second_part_of_importance_k_counts_as_k_more(
    case: tuple[Answers, str], data: st.DataObject
) -> None:
    """The parts together have (i + k) of the family's S + k; the others of the family give way in proportion,
    and nobody outside of it does."""
    given_answers, purpose = case
    whole = importance(given_answers, purpose)
    k = data.draw(st.integers(1, whole))
    family = CATALOG.purposes[purpose].family
    inside = [p.id for p in given_answers.purposes or () if CATALOG.purposes[p.id].family == family]
    total = sum(importance(given_answers, p) for p in inside)
    before = weights_by(weigh(CATALOG, given_answers), "purpose")
    after = weights_by(weigh(with_twin(purpose), split(given_answers, purpose, whole, k)), "purpose")
    grown = {p: (importance(given_answers, p) + (k if p == purpose else 0)) / (total + k) for p in inside}
    of_family = sum(before[p] for p in inside)
    assert after == pytest.approx({**before, **{p: of_family * share for p, share in grown.items()}})
    assert before[purpose] < after[purpose] < 2 * before[purpose]
