"""What a trial must have brought by its end: halfway to the target that the department set itself."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.acting.trial import _halfway
from advisor.decision.result import Reason

PAGE = "facebook_page"


def halfway(catalog: Catalog, *success: dict[str, Any]) -> Reason | None:
    answers = read_answers({"schema_version": 1, "success": list(success)}, catalog)
    return _halfway(catalog, answers, PAGE)


def test_halfway_up_to_the_target_is_the_least(catalog: Catalog) -> None:
    wanted = {"id": "residents_reached", "baseline": 400, "target": 1000}

    assert halfway(catalog, wanted) == Reason.of(
        "measure-is-below", success="residents_reached", figure=700.0
    )


def test_where_less_is_better_halfway_down_is_the_most(catalog: Catalog) -> None:
    wanted = {"id": "residents_reached", "baseline": 30, "target": 10}

    most = Reason.of("measure-is-above", success="residents_reached", figure=20.0)
    assert halfway(catalog, wanted) == most


def test_of_several_the_most_important_counts_and_of_equals_the_first(catalog: Catalog) -> None:
    reach = {"id": "residents_reached", "baseline": 0, "target": 1000}
    replies = {"id": "replies", "baseline": 0, "target": 50}

    assert (found := halfway(catalog, reach, replies)) is not None
    assert found.values["success"] == "residents_reached"
    assert (found := halfway(catalog, {**reach, "importance": 2}, {**replies, "importance": 4})) is not None
    assert found.values == {"success": "replies", "figure": 25.0}


@pytest.mark.parametrize(
    "wanted",
    [{"id": "residents_reached"}, {"id": "residents_reached", "baseline": 5, "target": 5},
     {"id": "local_outcome", "baseline": 0, "target": 10}],
    ids=["no target", "no way to go", "not read there"],
)  # fmt: skip
def test_nothing_is_asked_that_cannot_be_read_or_missed(catalog: Catalog, wanted: dict[str, Any]) -> None:
    assert halfway(catalog, wanted) is None
