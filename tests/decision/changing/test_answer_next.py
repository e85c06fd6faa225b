"""The missing answer that matters most is asked for first; what moves nothing is not asked for."""

from __future__ import annotations

from typing import Any

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.telling import recommend

ASKED: dict[str, Any] = {
    "schema_version": 1,
    "purposes": [{"id": "two_way_dialog", "importance": 4}, {"id": "everyday_news", "importance": 5}],
    "audiences": [{"id": "all_residents", "importance": 5}],
}
KNOWN = {
    "hours_per_week": 4, "budget_usd_per_year": 500, "skills": ["writing", "photo"], "owned": [],
    "after_hours": False, "max_accounts": 3,
}  # fmt: skip


def advice(catalog: Catalog, **more: Any) -> Recommendation:
    return recommend(catalog, read_answers({**ASKED, **more}, catalog), draws=1)


def test_unknown_hours_are_asked_for_where_they_change_the_set(catalog: Catalog) -> None:
    result = advice(catalog)
    assert len({row.platforms for row in result.set_by_hours}) > 1
    assert "resources.hours_per_week" in (result.answer_next or ())


def test_what_is_answered_or_does_not_apply_is_not_asked_for(catalog: Catalog) -> None:
    nothing_known = set(advice(catalog).answer_next or ())
    known = set(advice(catalog, resources=KNOWN).answer_next or ())
    assert not {f for f in known if f.startswith("resources.") and f.removeprefix("resources.") in KNOWN}
    skipped = advice(catalog, does_not_apply=["resources.hours_per_week"]).answer_next or ()
    assert set(skipped) == nothing_known - {"resources.hours_per_week"}


def test_an_answer_that_is_asked_for_does_move_the_set(catalog: Catalog) -> None:
    """One way only is asked for; answering it with yes changes what is recommended."""
    able = {**KNOWN, "skills": ["writing", "photo", "moderation"]}
    open_question = advice(catalog, resources=able)
    assert "constraints.one_way_only" in (open_question.answer_next or ())
    answered = advice(catalog, resources=able, constraints={"one_way_only": True})
    assert answered.set.modes != open_question.set.modes


def test_nothing_is_asked_for_before_there_is_a_purpose(catalog: Catalog) -> None:
    assert recommend(catalog, read_answers({"schema_version": 1}, catalog), draws=1).answer_next is None
