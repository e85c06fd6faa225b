"""Two tabs of one work, a database that fails, work deleted elsewhere: nothing is lost without a word."""

from __future__ import annotations

import json

import pytest

from advisor.store import Store, StoreError
from advisor.web import session

NAME = "ask-department-name"


@pytest.fixture
def tabs(visit, police):
    """Two tabs of one work, both on the first step."""
    one = visit().open_work(police, "why")
    other = visit()
    other.test.query_params["work"] = one.work_id
    return one, other.open("why")


@pytest.fixture
def fails(monkeypatch):
    """Lets methods of the store fail; without names, lets them work again."""

    def refuse(*_arguments):
        raise StoreError("The database does not answer.")

    def fail(*names):
        for name, method in ORIGINALS.items():
            monkeypatch.setattr(Store, name, refuse if name in names else method)

    return fail


ORIGINALS = {name: getattr(Store, name) for name in ("load", "save", "create", "delete", "revision_of")}


def type_name(app, name: str):
    app.test.text_input(key=NAME).set_value(name)
    return app.run()


def labels(app) -> list[str]:
    return [button.proto.label for button in app.test.get("download_button")]


def test_a_tab_opened_before_undoes_nothing_that_another_answered(visit):
    first = visit().open("why")
    first.test.selectbox(key="ask-department-kind").select("police")
    first.run()
    late = visit()
    late.test.query_params["work"] = first.work_id
    late.open("why")
    first.open("who").open("resources")
    first.test.radio(key="ask-hours-choice").set_value("daily")
    first.run()

    type_name(late, "Oak Hill Police")
    first.click("go-forward")

    assert first.saved["department"] == {"kind": "police", "name": "Oak Hill Police"}
    assert first.saved["resources"]["hours_per_week"] == 5.0
    assert len(first.saved["audiences"]) >= 3
    assert late.saved == first.saved


def test_what_the_other_tab_saved_is_shown_on_the_next_page_drawn(tabs):
    one, other = tabs
    type_name(one, "Oak Hill Police")

    other.run()

    assert other.test.text_input(key=NAME).value == "Oak Hill Police"


@pytest.mark.parametrize(("button", "stays"), [("mine", "Elm Creek Police"), ("theirs", "Oak Hill Police")])
def test_the_same_field_changed_in_both_tabs_shows_both_values_and_the_choice_holds(tabs, button, stays):
    one, other = tabs
    type_name(one, "Oak Hill Police")

    type_name(other, "Elm Creek Police")

    assert "changed in another tab, or by somebody else" in other.text
    assert "What is it called?" in other.words
    assert "Saved now: **“Oak Hill Police”**" in other.words
    assert "Yours, not saved: **“Elm Creek Police”**" in other.words
    assert other.test.text_input(key=NAME).value == "Oak Hill Police"
    assert "Saved. The address" not in other.text
    assert one.saved["department"]["name"] == "Oak Hill Police"

    other.click(f"conflict-{button}-0")

    assert "Yours, not saved" not in other.text
    assert other.saved["department"]["name"] == stays
    assert other.test.text_input(key=NAME).value == stays
    assert one.run().test.text_input(key=NAME).value == stays


def test_a_purpose_taken_off_there_and_ticked_anew_here_is_named_as_the_page_names_it(tabs):
    one, other = tabs
    weigh = next(b for b in one.test.get("button_group") if b.key == "ask-purposes-importance-crime_alerts")
    weigh.set_value("5")
    one.run()

    other.test.checkbox(key="ask-purposes-crime_alerts").uncheck()
    other.run()

    assert "What do you want it for? (Crime alerts and breaking news)" in other.words
    assert "Saved now: **Vital**" in other.words
    assert "Yours, not saved: **taken off**" in other.words
    assert other.test.checkbox(key="ask-purposes-crime_alerts").value is True

    other.click("conflict-mine-0")

    assert "crime_alerts" not in [p["id"] for p in other.saved["purposes"]]
    assert other.test.checkbox(key="ask-purposes-crime_alerts").value is False


def test_a_logo_or_colour_taken_back_in_one_tab_is_not_brought_back_by_the_other(visit, police):
    police["report"] = {"accent": "#aa0000"}
    one = visit().open_work(police, "take")
    other = visit()
    other.test.query_params["work"] = one.work_id
    other.open("take")

    one.test.color_picker(key="look-colour").set_value("#00aa00")
    one.run()
    other.run()

    assert one.saved["report"]["accent"] == "#00aa00"
    assert other.test.color_picker(key="look-colour").value == "#00aa00"


def test_a_read_that_fails_draws_no_form_writes_nothing_and_can_be_tried_again(visit, police, fails):
    app = visit().open_work(police, "why")
    before = app.store.load(app.work_id)
    late = visit()
    late.test.query_params["work"] = app.work_id
    fails("load", "revision_of")

    for page in ("why", "who", "resources", "know", "tool", "take", "review"):
        late.open(page)
        assert late.title == "Your work cannot be read"
        assert "The database does not answer" in late.text
        assert not late.test.text_input
        assert not late.test.checkbox
        assert late.work_id == app.work_id

    fails()
    assert app.store.load(app.work_id) == before
    late.click("try-again")
    assert late.open("why").test.text_input(key=NAME).value == "Maple Falls Police"


def test_while_a_work_cannot_be_read_the_first_page_and_the_library_still_open(visit, police, fails):
    app = visit().open_work(police, "why")
    late = visit()
    late.test.query_params["work"] = app.work_id
    fails("load", "revision_of")

    assert late.open("start").has_button("assess")
    assert late.has_button("try-again")
    assert not late.has_button("go-on")
    assert late.open("library").title == "Library"


def test_an_outage_in_the_middle_of_the_work_keeps_the_page_and_its_answers(visit, police, fails):
    app = visit().open_work(police, "why")
    fails("load", "save", "revision_of")

    type_name(app, "Oak Hill Police")

    assert "The database does not answer" in app.text
    assert "Not saved: What is it called?" in app.words
    assert "Saved. The address" not in app.text
    assert "Save my answers as a file" in labels(app)
    app.open("who").open("why")
    assert app.test.text_input(key=NAME).value == "Oak Hill Police"
    fails()
    assert app.saved["department"]["name"] == "Maple Falls Police"

    app.click("save-again")

    assert app.saved["department"]["name"] == "Oak Hill Police"
    assert "Not saved" not in app.text
    assert "Saved. The address" in app.text


def test_what_is_not_saved_is_tried_again_by_itself(visit, police, fails, monkeypatch):
    app = visit().open_work(police, "why")
    fails("save")
    type_name(app, "Oak Hill Police")
    assert "We try again every few seconds" in app.text
    fails()
    monkeypatch.setattr(session, "RETRY_SECONDS", 0)

    app.run()

    assert app.saved["department"]["name"] == "Oak Hill Police"
    assert "Not saved" not in app.run().text


def test_the_first_answer_of_new_work_is_kept_too_when_it_cannot_be_saved(visit, fails):
    app = visit().open("why")
    fails("create")
    type_name(app, "Oak Hill Police")
    assert "Not saved: What is it called?" in app.words
    fails()

    app.click("save-again")

    assert app.saved["department"]["name"] == "Oak Hill Police"


def test_work_deleted_in_one_tab_is_not_brought_back_by_the_other_unasked(tabs):
    one, other = tabs
    gone = one.work_id
    one.open("take").test.checkbox(key="delete-sure").check()
    one.run().click("delete-now")
    assert "Your work is deleted. Nothing of it is left" in one.text

    type_name(other, "Oak Hill Police")

    assert "deleted in another tab" in other.text
    assert one.store.load(gone) is None
    assert other.work_id == gone

    other.click("save-as-new")

    assert other.work_id != gone
    assert other.saved["department"]["name"] == "Oak Hill Police"
    assert one.store.load(gone) is None


def test_a_deletion_that_fails_says_so_and_keeps_the_work(visit, police, fails):
    app = visit().open_work(police, "take")
    fails("delete")
    app.test.checkbox(key="delete-sure").check()

    app.run().click("delete-now")

    assert "Your work is not deleted. The database does not answer" in app.words
    fails()
    assert app.saved["department"]["name"] == "Maple Falls Police"


def test_a_file_with_something_wrong_opens_without_it_when_asked_to(app, police):
    police["purposes"].append({"id": "block_parties"})
    police["department"]["population"] = "many"
    app.open("start")
    content = json.dumps(police).encode()
    app.test.get("file_uploader")[0].upload("answers.json", content, "application/json")
    app.run()
    assert "cannot be opened" in app.text
    assert "population" in app.text

    app.click("open-the-rest")

    assert app.title == "Your advice"
    assert [p["id"] for p in app.saved["purposes"]] == [p["id"] for p in police["purposes"][:-1]]
    assert "population" not in app.saved["department"]
    assert "cannot be used" not in app.text
