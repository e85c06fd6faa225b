"""Each law of pairs passes what keeps it and names what breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.laws import laws_of_knowing_and_having_more
from tests.laws.case import Case
from tests.laws.small import NEWS, account, case, covered, laws_in, row, seen, told, told_apart

silent, figure = account(), account(followers=3_000)
PLACES = [row("facebook_page", 1), row("x", 2)]


def way(share: float) -> dict[str, Any]:
    return {"strategies": [{"id": "recommended", "worth": share}]}


def served(value: float) -> Case:
    return case(chosen={"needs_covered": [covered(NEWS, "x", value)]})


EXAMPLES = {
    "a_good_figure_lowers_no_rank": (
        (case(silent, ranking=PLACES), case(figure, ranking=PLACES)),
        (case(silent, ranking=PLACES), case(figure, ranking=[row("x", 1), row("facebook_page", 2)])),
    ),
    "a_good_figure_drops_nothing": (
        (case(silent, members=["facebook_page"]), case(figure, members=["facebook_page"])),
        (case(silent, members=["facebook_page"]), case(figure, members=["x"])),
    ),
    "a_good_figure_ends_no_account": (
        (case(silent, told=[told("park")]), case(figure, told=[told("park")])),
        (case(silent, told=[told("park")]), case(figure, told=[told("wind_down")])),
    ),
    "more_covers_no_less": (
        (case(result=way(0.5)), case(result=way(0.5))),
        (case(result=way(0.5)), case(result=way(0.49))),
    ),
    "more_ends_nothing": (
        (case(silent, told=[told("keep")]), case(silent, told=[told("lead")])),
        (case(silent, told=[told("keep")]), case(silent, told=[told("park")])),
    ),
    "more_leaves_no_need_behind": ((served(0.5), served(0.4)), (served(0.5), served(0.3))),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_pairs_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_knowing_and_having_more)


def test_a_figure_of_the_list_speaks_of_each_alert_list_of_theirs() -> None:
    alerts = account("codered")
    before, after = case(alerts), case(alerts, local={"alert_subscribers": 900}, owned=["alert_contract"])
    platforms = laws_of_knowing_and_having_more.told_platforms(before, after)
    assert platforms == ["codered", "text_alerts"]


def test_of_two_figures_one_may_pass_the_other() -> None:
    x = {**account("x"), "id": "a2"}
    before = case(silent, x, ranking=PLACES)
    after = case(figure, x | {"followers": 9_000}, ranking=[row("x", 1), row("facebook_page", 2)])
    assert seen("a_good_figure_lowers_no_rank", before, after) == (2, 0)


def test_a_page_that_falls_out_of_the_ranking_has_lost_its_rank() -> None:
    barred = {"ruled_out": [{"platform": "facebook_page", "rule": "not_now", "reason": "So."}], "ranking": []}
    before, after = case(silent, ranking=PLACES), case(figure, result=barred)
    assert seen("a_good_figure_lowers_no_rank", before, after) == (0, 1)
