"""A kind of department is a row of departments.csv: what the check lets pass works in form and advice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from advisor.answers import parse_answers
from advisor.catalog import Catalog, load_catalog
from advisor.questions import options_of
from advisor.questions.department import KIND
from advisor.questions.opening import open_text
from advisor.questions.packs import pack_kind, start_purposes
from advisor.telling import complete, recommend

DATA = Path(__file__).parents[2] / "data"
# It polices, and it speaks for the whole town: no shipped kind does both.
ROW = (
    "marshal,Town marshal,two_way_dialog;crime_alerts;tips,all_residents;journalists,replies;tips_received,"
    "yes,no,no,yes,yes,A lost dog\n"
)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The shipped data with one department more."""
    folder = Path(shutil.copytree(DATA, tmp_path_factory.mktemp("own") / "data"))
    with (folder / "departments.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(ROW)
    return load_catalog(folder)


def answers_of(kind: str) -> str:
    return json.dumps(
        {
            "schema_version": 1,
            "department": {"name": "Alder Falls", "kind": kind, "population": 4000},
            "purposes": [{"id": "everyday_news", "importance": 4}, {"id": "two_way_dialog", "importance": 3}],
            "resources": {"hours_per_week": 6, "budget_usd_per_year": 0},
            "accounts": [{"id": "a1", "platform": "facebook_page", "run_by": "town", "state": "active"}],
        }
    )


def test_the_form_offers_it_and_ticks_its_pack(catalog: Catalog) -> None:
    draft = {"department": {"kind": "marshal"}}

    assert "Town marshal" in [option.label for option in options_of(KIND, catalog)]
    assert pack_kind(draft, catalog) == "marshal"
    assert [row["id"] for row in start_purposes(draft, catalog)["purposes"]] == [
        "two_way_dialog", "crime_alerts", "tips",
    ]  # fmt: skip


def test_a_saved_file_of_it_is_opened_with_nothing_set_aside(catalog: Catalog) -> None:
    opened = open_text(answers_of("marshal").encode(), catalog)

    assert opened.draft["department"]["kind"] == "marshal"
    assert "department.kind" not in str(opened)


def test_the_advice_and_the_plan_are_made_for_it(catalog: Catalog) -> None:
    answers = parse_answers(answers_of("marshal"), catalog)

    result = complete(recommend(catalog, answers), answers, catalog)

    assert result.set.platforms or result.set.kept
    assert result.plan


def test_its_flags_and_not_its_name_decide(catalog: Catalog) -> None:
    """It polices, so tools for the police are compared for it; the town's account is its own."""
    marshal, library = (
        recommend(catalog, parse_answers(answers_of(kind), catalog)) for kind in ("marshal", "library")
    )

    def actions(result: object) -> dict[str, str]:
        return {item.platform: item.action for item in result.actions if item.account_id == "a1"}  # type: ignore[attr-defined]

    assert [out.rule for out in library.ruled_out if out.platform == "ring_neighbors"] == ["other_job"]
    assert "other_job" not in [out.rule for out in marshal.ruled_out if out.platform == "ring_neighbors"]
    assert actions(library) == {"facebook_page": "share_town_account"}
    assert actions(marshal) != {"facebook_page": "share_town_account"}
