"""Weights: families first, then purposes, then their audiences."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.weighing.needs import rank_order_centroid, weigh

PUBLISHED = Path(__file__).parents[2] / "published"


def weights(catalog: Catalog, **answers: Any) -> dict[str, float]:
    weighting = weigh(catalog, read_answers({"schema_version": 1, **answers}, catalog))
    return {str(n.criterion): n.weight for n in weighting.needs} | {
        f"success:{s}": w for s, w in weighting.success
    }


def test_a_purpose_and_its_audiences_worked_by_hand(catalog: Catalog) -> None:
    """Dialog (4) and recruitment (2) are two families: 4/6 and 2/6 of the 90% that success leaves.

    Recruitment serves two audiences of importance 5 and 3, so 5/8 and 3/8 of its weight.
    """
    found = weights(
        catalog,
        purposes=[
            {"id": "two_way_dialog", "importance": 4, "audiences": ["all_residents"]},
            {"id": "recruitment", "importance": 2},
        ],
        audiences=[
            {"id": "all_residents", "importance": 1},
            {"id": "job_seekers_entry", "importance": 5},
            {"id": "job_seekers_professional", "importance": 3},
        ],
        success=[{"id": "applications", "importance": 5}],
    )
    assert found == pytest.approx(
        {
            "need:two_way_dialog:all_residents": 0.9 * 4 / 6,
            "need:recruitment:job_seekers_entry": 0.9 * 2 / 6 * 5 / 8,
            "need:recruitment:job_seekers_professional": 0.9 * 2 / 6 * 3 / 8,
            "success:applications": 0.1,
        }
    )


def test_ticking_four_police_purposes_does_not_out_vote_dialog(catalog: Catalog) -> None:
    found = weights(
        catalog,
        purposes=[
            {"id": "two_way_dialog", "importance": 5},
            *({"id": p, "importance": 5} for p in ("crime_alerts", "traffic", "service_updates")),
        ],
    )
    assert found["need:two_way_dialog:all_residents"] == pytest.approx(0.5)


def test_press_is_for_journalists_whatever_audience_is_chosen(catalog: Catalog) -> None:
    assert set(weights(catalog, purposes=[{"id": "press"}], audiences=[{"id": "all_residents"}])) == {
        "need:press:journalists"
    }


def test_a_purposes_own_audiences_win_over_the_chosen_ones(catalog: Catalog) -> None:
    found = weights(
        catalog,
        purposes=[{"id": "events", "audiences": ["teens"]}],
        audiences=[{"id": "all_residents"}],
    )
    assert set(found) == {"need:events:teens"}


def test_family_weights_set_by_hand_are_used(catalog: Catalog) -> None:
    found = weights(
        catalog,
        purposes=[{"id": "two_way_dialog"}, {"id": "events"}],
        weights={"families": {"converse": 0.2, "invite": 0.8}},
    )
    assert found["need:events:all_residents"] == pytest.approx(0.8)


def test_rank_order_centroid_weights_are_the_published_ones() -> None:
    """Barron & Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11)."""
    table = json.loads((PUBLISHED / "weights_roc_table.json").read_text(encoding="utf-8"))
    for n, expected in table["expected"]["ROC"].items():
        order = [float(i) for i in range(int(n), 0, -1)]
        assert rank_order_centroid(order) == pytest.approx(expected, abs=6e-5)


def test_ties_in_the_order_share_their_weight() -> None:
    assert rank_order_centroid([5, 3, 3]) == pytest.approx([11 / 18, 7 / 36, 7 / 36])
