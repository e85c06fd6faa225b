"""Platform cards: found by old and new names, complete, and ready to print."""

import pytest

from advisor.catalog.finding import find_platforms


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Twitter", "x"),
        ("twitter", "x"),
        ("Citizen Observer", "tip411"),
        ("citizenobserver", "tip411"),
        ("Nixle", "nixle"),
        ("Everbridge", "nixle"),
        ("Periscope", "periscope"),
        ("Twiter", "x"),
        ("facebook_page", "facebook_page"),
    ],
)
def test_a_platform_is_found_by_the_name_people_use(catalog, typed, found):
    assert found in [hit.platform.id for hit in find_platforms(catalog, typed)]


def test_each_platform_is_found_once_and_by_each_of_its_names(catalog):
    for platform in catalog.platforms.values():
        for name in (platform.name, platform.id, *platform.former_names):
            hits = [hit.platform.id for hit in find_platforms(catalog, name)]
            assert hits.count(platform.id) == 1, name


def test_nothing_typed_is_the_whole_list_and_nonsense_is_none(catalog):
    assert len(find_platforms(catalog, " ")) == len(catalog.platforms)
    assert find_platforms(catalog, "qqqqzzzz") == ()


def test_the_former_name_that_was_typed_is_named(catalog):
    (hit,) = find_platforms(catalog, "Citizen Observer")

    assert hit.former == "Citizen Observer"


def search(app, typed):
    app.open("cards")
    app.test.text_input(key="cards-words").set_value(typed)
    return app.run().text.replace("\\", "")


def links(app):
    return [link.proto.label.replace("\\", "") for link in app.test.get("page_link")]


def test_searching_the_page_for_an_old_name(app):
    assert "Formerly Twitter" in search(app, "Twitter")
    assert "X" in links(app)
    search(app, "Citizen Observer")
    assert "tip411" in links(app)
    search(app, "Nixle")
    assert "Nixle (Everbridge)" in links(app)


def test_an_ended_platform_says_when_and_what_came_after(app):
    assert "It has ended (2021-03)" in search(app, "Periscope")
    assert "What came after: YouTube Live" in links(app)


@pytest.mark.parametrize("typed", ["qqqqzzzz", "![x](https://evil.example/p.png)"])
def test_a_search_without_a_hit_says_so(app, typed):
    assert "We know no platform of that name" in search(app, typed)


def test_every_platform_has_a_card_with_all_that_is_known(app, catalog):
    app.test.query_params["platform"] = "all"
    text = app.open("cards").text.replace("\\", "")

    assert {h.value.replace("\\", "") for h in app.test.header} == {
        p.name for p in catalog.platforms.values()
    }
    for platform in catalog.platforms.values():
        for words in (platform.good_for, platform.not_for, *platform.former_names, *platform.first_steps):
            assert words in text, platform.id
        if platform.status != "discontinued":
            assert platform.official_account in text, platform.id
            assert platform.cost_note in text, platform.id


def test_a_single_card_names_hours_and_sources(app, catalog):
    app.test.query_params["platform"] = "facebook_page"
    text = app.open("cards").text.replace("\\", "")

    assert "Posts and replies" in text
    assert "hours a week" in text
    for source in catalog.platforms["facebook_page"].sources:
        assert catalog.sources[source].title in text
    assert "Confirmed" in text or "onfirmed" in text


def test_a_card_of_an_ended_platform_leads_on(app):
    app.test.query_params["platform"] = "periscope"
    app.open("cards")

    assert "What came after: YouTube Live" in app.text.replace("\\", "")
    assert "What came after: YouTube Live" in links(app)


@pytest.mark.parametrize("asked", ["nonsense", "![x](https://evil.example/p.png)", "<script>"])
def test_an_unknown_card_falls_back_to_the_list(app, asked):
    app.test.query_params["platform"] = asked
    app.open("cards")

    assert "We know no platform of that name" in app.text
    assert "![x](" not in app.text


def test_the_detail_page_leads_to_the_card(app, police):
    app.open_work(police, "platform")

    assert "This platform on one page, to print" in links(app)


def test_the_foot_of_every_page_leads_to_cards_data_and_library(app):
    for page in ("start", "why", "cards", "data", "library"):
        app.open(page)
        assert {"Platform cards", "Data and sources", "Library"} <= set(links(app)), page


def test_print_hides_what_only_a_screen_needs(app):
    app.test.query_params["platform"] = "x"
    app.open("cards")

    styles = "".join(h.proto.body for h in app.test.get("html"))
    assert "@media print" in styles
    assert "break-before: page" in styles
