"""Logs for what no platform counts: the right heads, and an empty table."""

from __future__ import annotations

from collections.abc import Callable

from advisor.catalog import Catalog
from advisor.telling.plan.logs import as_csv, logs
from advisor.telling.plan.spoken import Spoken


def test_a_measure_that_nothing_shows_gets_a_log(situation: Callable[..., Spoken]) -> None:
    (row,) = logs(situation({"facebook_page": "full"}, success=[{"id": "replies"}]))

    assert row.columns == ("Day", "Channel", "Question", "Asked at", "Answered at", "Noted by")
    assert row.steps[1].startswith("Once a month, work out: questions answered ÷ questions asked")


def test_a_measure_that_a_member_counts_needs_none(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full"}, success=[{"id": "engagement"}])
    shown = {"success": "engagement", "label": "", "platform": "facebook_page", "level": 2, "how": ""}
    chosen = now.recommendation.set.model_validate(
        now.recommendation.set.model_dump() | {"measures_readable": [shown]}
    )

    counted = Spoken(now.recommendation.model_copy(update={"set": chosen}), now.answers, now.catalog)

    assert len(logs(now)) == 1
    assert logs(counted) == []


def test_every_measure_of_the_catalogue_has_heads_of_its_own(shipped: Catalog) -> None:
    assert [name for name, row in shipped.success.items() if not row.log_columns] == []


def test_the_empty_log_is_one_line_of_heads(situation: Callable[..., Spoken]) -> None:
    (row,) = logs(situation({"facebook_page": "full"}, success=[{"id": "applications"}]))

    assert as_csv(row) == ("Day,Channel,Position,Qualified: yes or no,Hired: yes or no,Noted by\n")
