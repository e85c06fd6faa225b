"""Opening saved work, and taking it along: the address, the file, the report and the table."""

import json
from pathlib import Path

import pytest

from advisor.answers import parse_answers
from advisor.web.widgets import files

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


def test_the_file_that_is_saved_opens_again_with_every_dont_know(app, police):
    police["resources"]["budget_usd_per_year"] = None
    app.open_work(police, "take")
    saved = json.loads(
        app.test.get("download_button")[-1].proto.url and app.store.load(app.work_id).answers_json
    )

    app.open("start")
    app.test.get("file_uploader")[0].upload("answers.json", json.dumps(saved).encode(), "application/json")
    app.run()

    assert app.title == "Your advice"
    # the advice that was shown is written down beside the answers; the answers are the same
    beside = {name: app.saved[name] for name in ("catalog_version", "last_result")}
    assert app.saved == saved | beside
    assert app.saved["resources"]["budget_usd_per_year"] is None


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_answers_of_every_example_come_out_of_the_app_as_they_went_in(app, example):
    given = json.loads(example.read_text(encoding="utf-8"))
    app.open("start")
    app.test.get("file_uploader")[0].upload(example.name, example.read_bytes(), "application/json")
    app.run()
    app.open("plan").open("decision").open("review").open("take")

    beside = {name: app.saved[name] for name in ("catalog_version", "last_result")}
    assert app.saved == given | beside


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"schema_version": 9}', b'{"purposes": 1}']
)
def test_a_file_that_is_no_answers_is_refused_in_a_sentence(app, content):
    app.open("start")
    app.test.get("file_uploader")[0].upload("x.json", content, "application/json")
    app.run()

    assert app.test.error
    assert "cannot be opened" in app.text


def test_work_opens_by_its_pasted_address_and_by_its_code(visit, police):
    app = visit()
    app.open_work(police)
    for typed in (f"http://town.example/tool?work={app.work_id}", app.work_id, f"  {app.work_id} "):
        other = visit().open("start")
        other.test.text_input(key="link").set_value(typed)
        other.test.button[-1 - [b.label for b in other.test.button][::-1].index("Open")].click()
        other.run()
        assert other.title == "Your advice"


def test_an_address_of_no_work_says_what_to_do(app):
    app.test.query_params["work"] = "gone"
    app.open("why")

    assert "no saved work at this address" in app.text


def test_deleting_is_asked_twice_and_final(app, police):
    app.open_work(police, "take")
    work_id = app.work_id
    assert app.test.button(key="delete-now").disabled

    app.test.checkbox(key="delete-sure").check()
    app.run().click("delete-now")

    assert app.store.load(work_id) is None


def test_a_new_assessment_leaves_the_old_work_alone(app, police):
    app.open_work(police)
    before = app.work_id
    app.open("start").click("assess")
    app.test.selectbox(key="ask-department-kind").select("fire")
    app.run()

    assert app.work_id != before
    assert app.store.load(before) is not None


def test_the_report_and_the_table_are_made_from_the_answers(police, catalog):
    answers = parse_answers(json.dumps(police), catalog)

    assert files.pdf(answers).startswith(b"%PDF-")
    assert b"Facebook page" in files.csv(answers)


def test_the_report_is_not_made_before_it_is_asked_for(app, police, monkeypatch):
    def refuse(*_args):
        raise AssertionError("made without being asked for")

    monkeypatch.setattr(files, "report", refuse)
    monkeypatch.setattr(files, "cards", refuse)
    app.open_work(police, "take")

    assert app.test.get("download_button")


def test_a_disk_that_fails_keeps_the_answers_and_says_what_to_do(app, police, monkeypatch):
    from advisor.store import Store, StoreError

    app.open_work(police, "why")

    def full(*_args):
        raise StoreError("The disk is full, so nothing was saved. Free some space, then save again.")

    monkeypatch.setattr(Store, "save", full)
    app.test.text_input(key="ask-department-name").set_value("Kept in hand")
    app.run()

    assert "disk is full" in app.text
    assert app.test.text_input(key="ask-department-name").value == "Kept in hand"
    assert any(b.proto.label == "Save my answers as a file" for b in app.test.get("download_button"))
