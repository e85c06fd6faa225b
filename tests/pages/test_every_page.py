"""Every page opens: with nothing answered, with everything answered, and for every example."""

import json
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
PAGES = sorted(p.stem for p in (Path(__file__).parents[2] / "advisor" / "web" / "pages").glob("[!_]*.py"))


def test_the_router_knows_every_page():
    from advisor.web.navigation import PAGES as ROUTED

    assert sorted(ROUTED) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_opens_with_nothing_answered(app, page):
    app.open(page)

    assert app.title


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.stem)
def test_opens_with_an_example(app, example):
    app.open_work(json.loads(example.read_text(encoding="utf-8")))

    for page in PAGES:
        assert app.open(page).title, page


def test_opens_with_two_accounts_on_one_platform_that_both_go_on(app):
    """One of them is worked on, the other is a copy: two cards of one platform on a page."""
    draft = json.loads((EXAMPLES[-1]).read_text(encoding="utf-8"))
    draft["resources"] |= {"hours_per_week": 9, "max_accounts": None}
    draft["accounts"] = [
        {"id": name, "platform": "facebook_page", "state": "active", "followers": people}
        for name, people in (("first", 1500), ("second", 1200), ("third", 900))
    ]
    app.open_work(draft)

    for page in PAGES:
        assert app.open(page).title, page
        assert not app.test.exception, page
    assert app.open("plan").words.count("Kept as a copy") >= 2


def test_there_are_six_examples():
    assert len(EXAMPLES) == 6


def test_an_example_is_walked_from_the_front_page_to_every_result(app):
    app.open("start").click("example-two-officer-police")

    assert app.title == "Your advice"
    for page in ("ranking", "platform", "ruled_out", "plan", "take"):
        assert "Four questions come first" not in app.open(page).text


def test_an_example_is_copied_so_that_changing_it_changes_no_other_visit(visit):
    first, second = visit(), visit()
    first.open("start").click("example-two-officer-police")
    second.open("start").click("example-two-officer-police")

    assert first.work_id != second.work_id
