"""Work that was saved with older data: the advice page says which facts changed and what follows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from advisor import recommend
from advisor.answers import parse_answers
from advisor.catalog import load_catalog

ROOT = Path(__file__).parents[2]
HISTORY = (
    "version,table,key,column,was,now,why,affects\n"
    "2026.12,purpose_fit,nextdoor;neighborhood_watch,rating,4,3,Two towns said less.,nextdoor\n"
    "2026.12,purpose_fit,nextdoor;recruitment,rating,2,1,Nobody found staff there.,nextdoor\n"
)
HEADING = "These facts changed since your report"


@pytest.fixture
def newer_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The shipped tables one version later. What visits share is read again, before and after."""
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    (folder / "VERSION").write_text("2026.12\n")
    (folder / "changes.csv").write_text(HISTORY)
    with monkeypatch.context() as only_here:
        only_here.setenv("ADVISOR_DATA", str(folder))
        st.cache_resource.clear()
        yield folder
    st.cache_resource.clear()


@pytest.fixture
def november(police):
    """The police department's work as it was saved with the data of November."""
    police["catalog_version"] = "2026.11"
    police["last_result"] = {"platforms": ["nextdoor"], "modes": {"nextdoor": "light"}}
    return police


def test_the_box_names_the_facts_and_what_changed_until_it_is_kept(newer_data, visit, november):
    app = visit().open_work(november)

    assert HEADING in app.text
    assert "The advice has changed" in app.text
    assert "Added\\: Facebook page\\." in app.text
    assert "Dropped\\: Nextdoor for Public Agencies\\." in app.text
    assert "Two towns said less" in app.text
    assert "Nobody found staff there" not in app.text  # recruitment is no purpose of theirs
    assert app.saved == november  # only looking at it changes nothing

    app.click("keep-new-state")

    assert HEADING not in app.text
    assert app.saved["catalog_version"] == "2026.12"
    assert "facebook_page" in app.saved["last_result"]["platforms"]
    assert HEADING not in app.run().text


def test_another_way_of_running_is_told_beside_the_one_before(newer_data, visit, november):
    november["last_result"] = {"platforms": ["facebook_page"], "modes": {"facebook_page": "light"}}

    text = visit().open_work(november).words

    assert "Facebook page is run in another way: posts and replies. It was: weekly" in text


def test_a_file_of_november_gets_the_box_and_the_same_advice_is_called_the_same(newer_data, visit, police):
    first = visit().open_work(police)
    saved = first.saved
    saved["catalog_version"] = "2026.11"

    app = visit().open("start")
    app.test.get("file_uploader")[0].upload("answers.json", json.dumps(saved).encode(), "application/json")
    app.run()

    assert HEADING in app.text
    assert "The advice is the same" in app.text


def test_work_without_a_record_gets_one_and_no_box(visit, police, catalog):
    app = visit().open_work(police)

    assert HEADING not in app.text
    record = app.saved["last_result"]
    assert app.saved["catalog_version"] == record["catalog_version"] == load_catalog().version
    advised = recommend(catalog, parse_answers(json.dumps(police), catalog), draws=1).set
    assert record["platforms"] == list(advised.platforms)
    assert record["modes"] == advised.modes
    assert set(app.saved) - set(police) <= {"catalog_version", "last_result"}


def test_the_record_is_written_once_and_again_when_the_advice_changes(visit, police, monkeypatch):
    from advisor.store import Store

    app = visit().open_work(police)
    before = app.saved["last_result"]
    writes = []
    save = Store.save
    monkeypatch.setattr(Store, "save", lambda *args: (writes.append(args), save(*args))[1])
    app.run().open("ranking").open("tool")
    assert writes == []

    app.open("resources").test.number_input(key="ask-resources-hours_per_week").set_value(1.0)
    app.run().open("tool")

    assert app.saved["last_result"] != before
    assert len(writes) == 2  # the answer, then the record of the new advice


def test_looking_does_not_write_over_what_another_tab_saved(visit, police):
    one = visit().open_work(police, "ranking")
    changed = police | {"notes": {"why": "written in another tab"}}
    one.store.save(one.work_id, json.dumps(changed), "test", one.revision)

    one.open("tool")

    beside = {name: one.saved[name] for name in ("catalog_version", "last_result")}
    assert one.saved == changed | beside
