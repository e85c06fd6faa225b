"""Each rule of the advice can be taken out, and then something is advised that the rule stands against."""

from __future__ import annotations

from typing import Any

import pytest

from advisor import decision
from advisor.answers import read_answers
from advisor.decision.changing.could_change import could_change
from tests.laws.case import CATALOG
from tests.rules.cases import CASES, RuleCase
from tests.rules.measuring import ALL_RULES, Measured, demanded
from tests.rules.switches import BY_NAME, RULES
from tests.rules.switching import replacing, setting
from tests.rules.table import DOCUMENT, document, gains, helps_odd_only, kept
from tests.rules.taken_out import nothing

NAMES = [rule.name for rule in RULES]


def advised(case: RuleCase) -> Any:
    """What is read in the advice; what would change it is left out, which takes half of the time."""
    answers = read_answers({"schema_version": 1, **case.answers}, case.catalog)
    with replacing(could_change, nothing):
        return case.read(decision.recommend(case.catalog, answers, draws=64))


@pytest.mark.parametrize("name", NAMES)
def test_the_advice_follows_the_rule_and_without_it_does_not(name: str) -> None:
    case = CASES[name]
    assert case.with_rule != case.without_rule
    assert advised(case) == case.with_rule
    with BY_NAME[name].without():
        assert advised(case) == case.without_rule


def test_a_rule_that_was_taken_out_is_back_afterwards() -> None:
    answers = read_answers({"schema_version": 1, **CASES["opening_costs"].answers}, CATALOG)
    before = decision.recommend(CATALOG, answers, draws=64).to_json()
    for rule in RULES:
        with rule.without():
            pass
    assert decision.recommend(CATALOG, answers, draws=64).to_json() == before


def test_each_rule_has_a_name_of_its_own_a_sentence_and_a_case() -> None:
    assert len(BY_NAME) == len(RULES)
    assert set(CASES) == set(NAMES)
    for rule in RULES:
        assert rule.says.endswith((".", ").")), rule.name


def test_what_is_not_in_the_program_cannot_be_taken_out() -> None:
    with pytest.raises(AssertionError, match="no constant"), setting("NO_SUCH_CONSTANT", 1):
        pass
    with pytest.raises(AssertionError, match="nothing in the program"), replacing(object(), 1):
        pass


# ---------------------------------------------------------------- the page


def test_the_page_is_made_of_what_was_measured_and_tells_every_rule() -> None:
    how, figures = kept()
    assert set(figures) == {ALL_RULES, *NAMES}, "make rules measures them"
    made = document(how, figures)
    assert DOCUMENT.read_text(encoding="utf-8") == made, "make rules ARGS=--from-kept writes it anew"


def measured(odd: int, even: int, **laws: int) -> Measured:
    single = {"guidance odd": odd, "guidance even": even, "towns odd": 0, "towns even": 0}
    return Measured(single=single, whole=dict.fromkeys(single, 0), laws=laws)


def test_what_is_met_less_often_without_a_rule_is_its_gain() -> None:
    gained = gains(measured(10, 10, one=1), measured(8, 11, one=2, other=2))
    assert (gained["guidance odd"], gained["guidance even"], gained["laws"]) == (2, -1, 3)


@pytest.mark.parametrize(
    ("without", "fitted"),
    [
        (measured(8, 10), True),
        (measured(8, 9), False),
        (measured(8, 10, one=2), True),
        (measured(10, 9), False),
        (measured(8, 10, one=3), False),
    ],
    ids=["odd alone", "odd and even", "a law by chance", "even alone", "a law too"],
)
def test_a_rule_that_helps_odd_cases_alone_is_told(without: Measured, fitted: bool) -> None:
    assert helps_odd_only(measured(10, 10), without) is fitted


def test_as_much_is_demanded_as_the_cases_and_towns_hold() -> None:
    most = demanded()
    assert most.single == {"guidance odd": 128, "guidance even": 108, "towns odd": 40, "towns even": 57}
    assert most.whole == {"guidance odd": 34, "guidance even": 32, "towns odd": 14, "towns even": 14}
