"""The town's own figures on the Who step: a census file is read, shown, used and taken back."""

from pathlib import Path

import pytest

from advisor.telling.parts.town_figures import town_figures
from advisor.web.widgets.town_file import read_file

FILES = Path(__file__).parents[1] / "answers" / "town" / "files"
AGES = FILES / "ACSST5Y2024.S0101-Data.csv"
SEVERAL = FILES / "ACSDP5Y2022.DP05-Data.csv"
LANGUAGES = FILES / "ACSST5Y2024.S1601-Data.csv"


def upload(app, content, name):
    uploader = next(u for u in app.test.get("file_uploader") if u.key == "town-upload")
    uploader.upload(name, content, "text/csv")
    return app.run()


def choose_first_place(app):
    boxes = [s for s in app.test.selectbox if s.key == "town-place"]
    if boxes:
        boxes[0].select_index(0)
        app.run()
    return app


@pytest.fixture
def who(app, police):
    police["department"] |= {"population": 9, "age_shares": None}
    police["audiences"] = [{"id": "age_65_plus", "importance": 3}, {"id": "all_residents", "importance": 3}]
    app.open_work(police)
    return app.open("who")


def test_a_file_is_shown_with_margins_and_used_on_a_click(who):
    upload(who, AGES.read_bytes(), AGES.name)
    choose_first_place(who)
    shown = who.text.replace("\\", "")
    assert "sample of households" in shown
    assert "table S0101" in shown
    who.click("town-use")

    department = who.saved["department"]
    assert department["population"] == 10_000
    assert sum(department["age_shares"].values()) == pytest.approx(1)
    assert department["census"]["sources"] == ["US Census Bureau, ACS 5-year 2024, table S0101"]
    assert "In use" in who.text


def test_several_places_are_to_be_chosen_from_before_anything_is_used(who):
    upload(who, SEVERAL.read_bytes(), SEVERAL.name)

    assert not who.has_button("town-use")
    who.test.selectbox(key="town-place").select("Birch Hollow village, Ohio")
    who.run().click("town-use")
    assert who.saved["department"]["census"]["place"] == "Birch Hollow village, Ohio"


def test_people_are_counted_beside_a_chosen_audience(who):
    upload(who, AGES.read_bytes(), AGES.name)
    choose_first_place(who).click("town-use")

    text = who.open("who").text.replace("\\", "")
    assert "About 2," in text
    assert "(± " in text
    assert "of your residents. From the census, adults only." in text


def test_the_margins_are_there_after_a_reload(who, visit):
    upload(who, AGES.read_bytes(), AGES.name)
    choose_first_place(who).click("town-use")
    other = visit()
    other.test.query_params["work"] = who.work_id
    text = other.open("who").text

    assert "In use" in text
    assert "(± " in text.replace("\\", "")


def test_a_typed_number_alone_counts_adults_without_a_margin(app, police):
    police["department"] |= {"population": 10_000, "age_shares": None}
    police["audiences"] = [{"id": "all_residents", "importance": 3}, {"id": "parents", "importance": 3}]
    app.open_work(police)
    text = app.open("who").text.replace("\\", "")

    assert "About 7,700 of your residents. From the number of residents you gave." in text
    assert text.count("of your residents") == 1


def test_the_number_on_the_why_step_follows(who):
    upload(who, AGES.read_bytes(), AGES.name)
    choose_first_place(who).click("town-use")
    who.open("why")

    assert who.test.number_input(key="ask-department-population").value == 10_000


def test_figures_can_be_taken_back(who):
    upload(who, AGES.read_bytes(), AGES.name)
    choose_first_place(who).click("town-use").click("town-drop")

    assert "age_shares" not in who.saved["department"]
    assert "census" not in who.saved["department"]
    assert who.saved["department"]["population"] == 10_000
    assert "In use" not in who.text


def test_languages_join_ages_of_the_same_place(who):
    for file in (AGES, LANGUAGES):
        upload(who, file.read_bytes(), file.name)
        choose_first_place(who).click("town-use")

    department = who.saved["department"]
    assert department["language_shares"]["spanish"] == pytest.approx(0.06)
    assert len(department["census"]["sources"]) == 2
    assert len(department["age_shares"]) == 4


@pytest.mark.parametrize("file", sorted((FILES / "bad").iterdir()), ids=lambda f: f.name)
def test_a_bad_file_is_refused_in_a_sentence(file, catalog):
    found = read_file(file.read_bytes(), file.name)

    if isinstance(found, str):
        assert found.endswith(".")
    else:
        assert all(town_figures(place, catalog).rows for place in found.places)


def test_the_sentence_stands_on_the_page_and_nothing_is_written(who):
    before = who.saved
    upload(who, (FILES / "bad" / "web-page.csv").read_bytes(), "web-page.csv")

    assert "This is a saved web page" in who.text
    assert not who.has_button("town-use")
    assert who.saved == before


def test_a_hostile_place_is_shown_as_text(who):
    content = AGES.read_text(encoding="utf-8-sig").replace(
        "Alder Falls", "![x](https://evil.example/p.png)<script>"
    )
    upload(who, content.encode(), AGES.name)
    choose_first_place(who)
    if who.has_button("town-use"):
        who.click("town-use")

    assert "![x](" not in who.text
    assert "<script>" not in who.text.replace("\\<script\\>", "")
