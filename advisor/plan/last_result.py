"""What is kept of a result with the answers, so that a later result can be compared with it."""

from __future__ import annotations

import hashlib
from datetime import date

from advisor.answers import Answers, LastResult
from advisor.catalog.records import ModeName
from advisor.decision.result import ChosenSet, Recommendation

KEY_LETTERS = 16
# What the program or the department writes down beside the answers. No result depends on it.
BESIDE = ("notes", "decision", "reviews", "report", "catalog_version", "last_result")
# Of these the report prints the notes; the rest changes with every look at the advice.
NEVER_IN_A_RESULT = ("decision", "reviews", "report", "catalog_version", "last_result")


def without_record(answers: Answers) -> Answers:
    """The answers without what was written down of a result, or after it: equal answers stay equal."""
    if all(getattr(answers, name) is None for name in NEVER_IN_A_RESULT):
        return answers
    return answers.model_copy(update=dict.fromkeys(NEVER_IN_A_RESULT))


def answers_key(answers: Answers) -> str:
    """The same for the same answers, another one for others."""
    bare = answers.model_copy(update=dict.fromkeys(BESIDE))
    return hashlib.sha256(bare.to_json().encode("utf-8", "replace")).hexdigest()[:KEY_LETTERS]


def summary_of(recommendation: Recommendation, answers: Answers, today: date) -> LastResult:
    """The result in short: the set with its modes, copies with theirs, and the first of each role."""
    platforms, modes = run(recommendation.set)
    return LastResult(
        platforms=platforms,
        modes=modes,
        first={row.role: row.platform for row in recommendation.ranking if row.role_rank == 1},
        catalog_version=recommendation.catalog_version,
        engine_version=recommendation.engine_version,
        shown_on=today,
        answers_key=answers_key(answers),
    )


def run(chosen: ChosenSet) -> tuple[tuple[str, ...], dict[str, ModeName]]:
    """The accounts that go on, worked on first and copies last, and how each is run.

    A copy is posts only, so an account that is worked on today and copied tomorrow is not dropped.
    """
    copies: dict[str, ModeName] = {one.platform: "post_only" for one in chosen.kept}
    return tuple(dict.fromkeys((*chosen.platforms, *copies))), copies | chosen.modes


def is_same(one: LastResult | None, other: LastResult | None) -> bool:
    """Whether two summaries say the same of the same answers; the day does not count."""
    if one is None or other is None:
        return one is other
    return one.model_copy(update={"shown_on": None}) == other.model_copy(update={"shown_on": None})
