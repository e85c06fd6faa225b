"""The plan page: every part of the plan, the logs and the drafts, with files made when clicked."""

import json
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.telling import complete
from advisor.telling.plan.drafts import MAKERS
from advisor.telling.plan.titles import TITLES

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def labels(app):
    return [e.label.replace("\\", "") for e in app.test.expander]


def test_every_part_stands_on_the_page_closed(app, police):
    app.open_work(police, "plan")

    wanted = [TITLES[key][0] for key in TITLES if key not in ("moving", "logs", "drafts")]
    assert [label for label in wanted if label not in labels(app)] == []
    assert not any(e.proto.expanded for e in app.test.expander if e.label in wanted)


def test_a_department_without_an_account_that_ends_sees_no_moving_plan(app, police):
    app.open_work(police, "plan")

    assert TITLES["moving"][0] not in labels(app)


def test_an_account_that_ends_shows_what_stays_on_top(app, catalog):
    parks = json.loads(next(p for p in EXAMPLES if p.stem == "parks-department").read_text("utf-8"))
    next(a for a in parks["accounts"] if a["id"] == "pool-page")["run_by"] = "department"

    app.open_work(parks, "plan")

    answers = parse_answers(json.dumps(parks), catalog)
    moving = complete(recommend(catalog, answers, draws=1), answers, catalog).plan.moving
    assert moving
    assert TITLES["moving"][0] in labels(app)
    for account in moving:
        assert account.pinned in app.words


def test_the_night_of_the_department_is_named(app, police):
    police["resources"]["night_publisher"] = "county"

    app.open_work(police, "plan")

    assert "At night the county publishes for you." in app.words


@pytest.mark.parametrize("path", EXAMPLES, ids=[p.stem for p in EXAMPLES])
def test_each_draft_can_be_read_with_its_mark_and_taken_along(app, path):
    app.open_work(json.loads(path.read_text("utf-8")), "plan")

    shown = [label for label in labels(app) if label.endswith(("For your attorney", "Adapt"))]
    assert len(shown) == len(MAKERS)
    keys = {button.key for button in app.test.get("download_button")}
    assert {f"download-draft-{id}" for id in MAKERS} <= keys


def test_a_name_full_of_markdown_is_shown_as_it_is(app, police):
    police["department"]["name"] = "![x](https://evil.example/p.png) *Bold* $5"

    app.open_work(police, "plan")

    assert "![x](" not in app.text
    assert "*Bold*" in app.words
