"""The library page: every entry with what it is for, found by any word."""

import pytest


def test_every_entry_is_there_with_what_it_is_for(app, catalog):
    text = app.open("library").text.replace("\\", "")

    for row in catalog.library.values():
        assert row.title in text
        assert row.what_for in text
        assert row.publisher in text


def test_entries_are_grouped_by_kind(app, catalog):
    app.open("library")

    assert len(app.test.header) == len({row.kind for row in catalog.library.values()})


def test_links_lead_to_the_documents(app, catalog):
    text = app.open("library").text

    linked = [row for row in catalog.library.values() if row.url.startswith("http")]
    assert linked
    assert text.count("](<http") == len(linked)


def test_a_search_narrows_the_list(app):
    app.open("library")
    everything = app.text
    app.test.text_input(key="library-words").set_value("policy")
    app.run()

    assert 0 < len(app.text) < len(everything)
    assert "policy" in app.text.casefold()


@pytest.mark.parametrize("typed", ["no such thing", "![x](https://evil.example/p.png)", "<script>", "\\"])
def test_a_search_without_a_hit_says_so_and_draws_nothing_hostile(app, typed):
    app.open("library")
    app.test.text_input(key="library-words").set_value(typed)
    app.run()

    assert "Try fewer" in app.text
    assert "![x](" not in app.text
