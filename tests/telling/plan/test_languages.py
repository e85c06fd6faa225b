"""Who speaks another language at home is written to in it, or told how to reach an interpreter."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.telling import complete, recommend
from advisor.telling.plan.languages import languages
from advisor.telling.plan.spoken import Spoken

SHIPPED = load_catalog()


def parts(*spoken: dict[str, Any], population: int | None = 8000, **more: Any) -> list[dict[str, Any]]:
    answers = read_answers(
        {
            "schema_version": 1,
            "department": {"population": population, "languages": list(spoken), **more.pop("department", {})},
            "resources": {"hours_per_week": 4, **more},
        },
        SHIPPED,
    )
    return languages(Spoken.of(recommend(SHIPPED, answers, draws=1), answers, SHIPPED))


def words(*spoken: dict[str, Any], **more: Any) -> str:
    return " ".join(step for row in parts(*spoken, **more) for step in row.steps)


@pytest.mark.parametrize(
    ("share", "population", "counts"),
    [
        (0.05, 8000, True),
        (0.049, 8000, False),
        (0.02, 50_000, True),
        (0.019, 50_000, False),
        (0.02, None, False),
        (0.05, None, True),
    ],
)
def test_from_five_in_a_hundred_or_a_thousand_people_on_they_are_written_to(
    share: float, population: int | None, counts: bool
) -> None:
    found = parts({"language": "hmong", "share": share}, population=population)

    assert [row.heading for row in found] == (["In Hmong"] if counts else [])


@pytest.mark.parametrize(
    ("skills", "said", "not_said"),
    [
        (
            {"skills": ["second_language"], "skills_lacking": []},
            "in English and Hmong together",
            "interpreter",
        ),
        ({"skills_lacking": ["second_language"]}, "Nobody writes Hmong", "First ask whether"),
        ({"skills": ["writing"]}, "Nobody writes Hmong", "First ask whether"),
        ({}, "First ask whether somebody on staff writes Hmong", "Nobody writes"),
    ],
)
def test_it_is_bilingual_where_a_writer_is_and_an_interpreters_line_stands_in_else(
    skills: dict[str, Any], said: str, not_said: str
) -> None:
    text = words({"language": "Hmong", "share": 0.2}, **skills)

    assert said in text
    assert not_said not in text
    assert ("Say who answers a reply" in text) == ("together" in said)
    assert ("First step: ask your county" in text) == ("together" not in said)


def test_the_app_of_the_group_is_named_and_opens_no_account() -> None:
    text = words({"language": "Hmong", "share": 0.2, "app": " WhatsApp "})

    assert "Many of them use WhatsApp: ask a community group there" in text
    assert "WhatsApp" not in words({"language": "Hmong", "share": 0.01, "app": "WhatsApp"})


def test_an_unknown_share_is_to_be_found_out_unless_the_town_has_the_figure() -> None:
    unknown = {"language": "Spanish"}

    assert "Find out how many residents speak Spanish" in words(unknown)
    assert "Spanish" in words(unknown, department={"language_shares": {"spanish": 0.2}})
    assert "Find out" not in words(unknown, department={"language_shares": {"spanish": 0.2}})
    assert parts(unknown, department={"language_shares": {"spanish": 0.01}}) == []


def test_nothing_is_said_without_a_language() -> None:
    assert parts() == []
    assert parts({"share": 0.5, "app": "WhatsApp"}, {"language": "  "}) == []


def test_the_parts_stand_in_the_plan_and_change_no_advice(catalog: Catalog) -> None:
    def plan(**department: Any) -> Any:
        answers = read_answers(
            {
                "schema_version": 1,
                "department": {"population": 8000, **department},
                "purposes": [{"id": "events"}],
                "resources": {"hours_per_week": 4},
            },
            SHIPPED,
        )
        return complete(recommend(SHIPPED, answers, draws=1), answers, SHIPPED)

    before, after = plan(), plan(languages=[{"language": "Hmong", "share": 0.2}])
    assert before.plan is not None
    assert after.plan is not None
    added = [row for row in after.plan.accessibility if row not in before.plan.accessibility]
    assert [row.heading for row in added] == ["In Hmong"]
    assert after.set == before.set
    assert after.ranking == before.ranking
