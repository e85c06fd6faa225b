"""Does the advice agree with what practitioners published?

66 of the 67 cases demand something. A fixed list of popular platforms meets 47% of the first 35, 44% of
the strong ones and 64% of single expectations. Odd and even ones are told apart, since only the odd ones
were looked at while the scale of access was made.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.cli import app
from advisor.decision import Recommendation
from advisor.telling import recommend
from tests.guidance.scoring import CASES, expectations, score, without_sources_of


@pytest.fixture(scope="module")
def through_batch(tmp_path_factory: pytest.TempPathFactory) -> list[Recommendation]:
    folder = tmp_path_factory.mktemp("guidance")
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("\n".join(json.dumps(case["answers"]) for case in CASES), encoding="utf-8")
    done = CliRunner().invoke(app, ["batch", str(source), "--out", str(target)])
    assert done.exit_code == 0, done.output
    lines = Path(target).read_text(encoding="utf-8").splitlines()
    return [Recommendation.model_validate_json(line) for line in lines]


def test_guidance_cases_are_met_as_often_as_stated(through_batch: list[Recommendation]) -> None:
    result = score(zip(CASES, through_batch, strict=True))
    print(f"\nguidance: {result}; not met: {', '.join(result.failed)}")
    assert len(CASES) == 67
    assert result.cases[1] == 66
    assert result.cases[0] / result.cases[1] >= 0.88
    assert result.strong[0] / result.strong[1] >= 0.95
    assert result.single[0] / result.single[1] >= 0.95


@pytest.mark.parametrize("places", ["odd", "even"])
def test_odd_and_even_cases_are_told_apart(through_batch: list[Recommendation], places: str) -> None:
    pairs = list(zip(CASES, through_batch, strict=True))[0 if places == "odd" else 1 :: 2]
    result = score(pairs)
    print(f"\nguidance, {places} cases: {result}")
    assert result.cases[0] / result.cases[1] >= 0.80
    assert result.single[0] / result.single[1] >= 0.92


@pytest.mark.parametrize(
    ("second_opinion", "least_cases", "least_single"),
    [
        pytest.param(True, 0.75, 0.88, id="a blind second rating stands in", marks=pytest.mark.nightly),
        pytest.param(False, 0.45, 0.60, id="the ratings become unknown", marks=pytest.mark.nightly),
    ],
)
def test_the_advice_holds_when_a_case_may_not_use_its_own_sources(
    catalog: Catalog, second_opinion: bool, least_cases: float, least_single: float
) -> None:
    results = []
    for case in CASES:
        blind = without_sources_of(catalog, case, second_opinion=second_opinion)
        # the ranking is the same with any number of draws
        results.append((case, recommend(blind, read_answers(case["answers"], blind), draws=64)))
    result = score(results)
    print(f"\nguidance, own sources left out: {result}; not met: {', '.join(result.failed)}")
    assert result.cases[0] / result.cases[1] >= least_cases
    assert result.single[0] / result.single[1] >= least_single


@pytest.mark.parametrize("case", [c for c in CASES if c["expect"]["never"]], ids=lambda c: c["id"])
def test_what_must_never_be_recommended_is_not(case: dict, catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(case["answers"], catalog), draws=64)
    assert all(ok for name, ok in expectations(case["expect"], result) if name.endswith("never"))
