"""Whatever stands in the database, every page opens, says what cannot be used, and keeps it until told to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from advisor.catalog import Catalog
from advisor.questions.opening import UnreadableError, open_text, value_in
from advisor.web.navigation import PAGES, REFERENCE
from tests.pages.odd_works import NO_ANSWERS, ODD, text_of

# Where each part of the draft itself is drawn; the other pages draw what was worked out from it.
DRAWN_ON = {
    "department": ("why", "who"),
    "purposes": ("why", "who", "know"),
    "audiences": ("why", "who"),
    "success": ("know",),
    "local": ("resources", "know"),
    "resources": ("resources",),
    "accounts": ("resources",),
    "constraints": ("resources",),
    "county": ("resources",),
    "weights": ("what_if",),
    "overrides": ("platform",),
    "checks": ("plan",),
    "decision": ("decision",),
    "reviews": ("review",),
    "report": ("take",),
}
WORKS = [(row[0], text_of(row)) for row in ODD]
PART_OF = {name: path.split(".")[0] for name, _example, path, _value in ODD}
WITHOUT_WORK = ("start", *REFERENCE)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One database for all works: making one takes longer than opening a page."""
    with pytest.MonkeyPatch.context() as environment:
        url = f"sqlite:///{tmp_path_factory.mktemp('odd') / 'work.db'}"
        environment.setenv("ADVISOR_DATABASE_URL", url)
        yield url


@pytest.fixture
def opened(database: str, app_of: Callable[[str], object]) -> Callable[..., object]:
    """A visit to work of this text."""

    def visit(text: str) -> object:
        app = app_of(database)
        app.test.query_params["work"] = app.store.create(text, "odd")
        return app

    return visit


def look_at(app, pages, text: str, catalog: Catalog) -> None:
    """Open the pages; each shows a title and no excuse, and what cannot be used is named and still saved."""
    try:
        aside = open_text(text, catalog).set_aside
        whole = open_text(text, catalog).whole
    except UnreadableError:
        aside, whole = None, None
    for page in pages:
        app.open(page)
        assert app.title, page
        assert "went wrong on our side" not in app.text, page
        if aside is None and page not in WITHOUT_WORK:
            assert app.title == "Your work cannot be read", page
        if page not in REFERENCE:
            assert ("cannot be used. All others" in app.text) == bool(aside), page
    work = app.store.load(app.work_id)
    if aside is None:
        assert work.answers_json == text
        return
    now = json.loads(work.answers_json)
    for one in aside:
        assert value_in(now, one.place) == value_in(whole, one.place)


@pytest.mark.parametrize(("name", "text"), WORKS, ids=[name for name, _text in WORKS])
def test_every_odd_work_opens_on_the_pages_that_draw_it_and_on_another(name, text, opened, catalog):
    place = [other for other, _text in WORKS].index(name)
    drawn_on = DRAWN_ON.get(PART_OF[name], ("why", "tool"))
    others = [page for page in PAGES if page not in drawn_on]
    look_at(opened(text), (*drawn_on, others[place % len(others)]), text, catalog)


@pytest.mark.nightly
@pytest.mark.parametrize(("name", "text"), WORKS, ids=[name for name, _text in WORKS])
def test_every_odd_work_opens_on_every_page(name, text, opened, catalog):
    look_at(opened(text), PAGES, text, catalog)


@pytest.mark.parametrize(("name", "text"), NO_ANSWERS, ids=[name for name, _text in NO_ANSWERS])
def test_what_is_no_answers_opens_no_form_is_kept_and_can_be_taken_along(name, text, opened, catalog):
    app = opened(text)
    look_at(app, ("start", "why", "tool", "take", "method"), text, catalog)

    app.open("resources")
    assert not [kind for kind in FORMS if app.test.get(kind)]
    assert app.has_button("try-again")
    assert [b.proto.label for b in app.test.get("download_button")] == ["Download what is saved"]


FORMS = (
    "text_input",
    "text_area",
    "number_input",
    "selectbox",
    "multiselect",
    "checkbox",
    "radio",
    "date_input",
    "button_group",
)


def test_there_are_more_than_ninety_kinds_of_odd_work_and_each_is_odd_in_its_own_way():
    assert len(WORKS) >= 90
    assert len({name for name, _text in WORKS}) == len(WORKS)
    assert len({text for _name, text in WORKS}) == len(WORKS)


def test_taking_off_what_is_no_longer_known_keeps_the_rest_and_opens_the_advice(opened, police):
    odd = json.loads(json.dumps(police))
    odd["purposes"].append({"id": "block_parties", "importance": 3})
    odd["accounts"] = [*(odd.get("accounts") or []), {"id": "acc-2", "platform": "our_town_app"}]
    app = opened(json.dumps(odd))

    app.open("why")
    assert "2 saved answers cannot be used" in app.text
    assert '"block_parties" is not known' in app.words
    assert '"our_town_app" is not known' in app.words
    app.click("take-off-0")
    assert "1 saved answer cannot be used" in app.text
    assert app.saved["purposes"] == police["purposes"]
    assert app.saved["accounts"] == odd["accounts"]

    app.click("take-off-0")

    assert "cannot be used" not in app.text
    assert app.saved["accounts"] == odd["accounts"][:-1]
    assert app.open("tool").title == "Your advice"


def test_answering_anew_is_another_way_to_settle_it(opened, police):
    police["department"]["population"] = "many"
    app = opened(json.dumps(police)).open("why")
    assert "“About how" not in app.text
    assert "About how many people live there?" in app.words

    app.test.number_input(key="ask-department-population").set_value(3100)
    app.run()

    assert "cannot be used" not in app.text
    assert app.saved["department"]["population"] == 3100


def test_all_can_be_taken_off_at_once(opened, police):
    whole = json.loads(json.dumps(police))
    police["purposes"] = [7, *police["purposes"], {"id": "parades"}, None]
    police["mascot"] = "a beaver"
    app = opened(json.dumps(police)).open("take")

    app.click("take-off-all")

    beside = ("catalog_version", "last_result")
    assert {name: part for name, part in app.saved.items() if name not in beside} == whole
