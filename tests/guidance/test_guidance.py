"""Does the advice agree with what practitioners published?

34 of the 35 cases demand something. A fixed list of popular platforms meets 47 % of them, 44 % of the
strong ones and 64 % of single expectations. Cases we think wrong are listed, never bent to.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.cli import app
from advisor.decision import Recommendation, recommend
from tests.guidance.scoring import CASES, expectations, score, without_sources_of

# The seed and Boston speak for Twitter among all residents. Since 2023 readers without an account meet a
# log-in wall, a 2025 survey of 147 agencies finds that residents hardly react there any more, and 21 % of
# adults use it at all: for a whole small town five other channels do this better today.
# A blog of 2019 alone names live video on X for briefings; the survey of 2025 was first read for one sentence
# and then whole, X fell from the best to a good place for the press, and its live video fell with it.
THOUGHT_WRONG = {"G-02 x among the first 5", "G-04 x among the first 5", "G-10 x_live among the first 5"}


@pytest.fixture(scope="module")
def through_batch(tmp_path_factory: pytest.TempPathFactory) -> list[Recommendation]:
    folder = tmp_path_factory.mktemp("guidance")
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("\n".join(json.dumps(case["answers"]) for case in CASES), encoding="utf-8")
    done = CliRunner().invoke(app, ["batch", str(source), "--out", str(target)])
    assert done.exit_code == 0, done.output
    lines = Path(target).read_text(encoding="utf-8").splitlines()
    return [Recommendation.model_validate_json(line) for line in lines]


def test_at_least_nine_in_ten_guidance_cases_are_met_in_full(through_batch: list[Recommendation]) -> None:
    result = score(zip(CASES, through_batch, strict=True))
    print(f"\nguidance: {result}; not met: {', '.join(result.failed)}")
    assert len(CASES) == 35
    assert result.cases[1] == 34
    assert result.cases[0] / result.cases[1] >= 0.90
    assert result.strong[0] / result.strong[1] >= 0.94
    assert result.single[0] / result.single[1] >= 0.97


def test_every_case_we_do_not_meet_is_one_we_say_is_wrong(through_batch: list[Recommendation]) -> None:
    result = score(zip(CASES, through_batch, strict=True))
    assert set(result.failed) == THOUGHT_WRONG


@pytest.mark.parametrize(
    ("second_opinion", "least_cases", "least_single"),
    [(True, 0.85, 0.92), (False, 0.50, 0.65)],
    ids=["a blind second rating stands in", "the ratings become unknown"],
)
def test_the_advice_holds_when_a_case_may_not_use_its_own_sources(
    catalog: Catalog, second_opinion: bool, least_cases: float, least_single: float
) -> None:
    results = []
    for case in CASES:
        blind = without_sources_of(catalog, case, second_opinion=second_opinion)
        results.append((case, recommend(blind, read_answers(case["answers"], blind))))
    result = score(results)
    print(f"\nguidance, own sources left out: {result}; not met: {', '.join(result.failed)}")
    assert result.cases[0] / result.cases[1] >= least_cases
    assert result.single[0] / result.single[1] >= least_single


@pytest.mark.parametrize("case", [c for c in CASES if c["expect"]["never"]], ids=lambda c: c["id"])
def test_what_must_never_be_recommended_is_not(case: dict, catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(case["answers"], catalog))
    assert all(ok for name, ok in expectations(case["expect"], result) if name.endswith("never"))
