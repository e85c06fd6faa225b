"""Text from people is shown as text, wherever it is drawn: no pictures, links, formulas or markup."""

import json
import re

import pytest

from advisor.web.safe import file_stem, link, plain

HOSTILE = [
    "![x](https://evil.example/p.png)",
    "[click](javascript:alert(1))",
    "<img src=https://evil.example/p.png onerror=alert(1)>",
    "<script>alert(1)</script>",
    "$\\href{https://evil.example}{x}$",
    ":red[red] :material/delete: :smile:",
    "# heading\n- list\n\n    code",
    "`code` **bold** _it_ ~~no~~ | a | b |",
    "1. one",
    "https://evil.example www.evil.example a@evil.example",
    "\u202eright to left\u2066",
    "&lt;b&gt; &amp;",
    "\\[x\\]",
]
CLOSER = ("how_sure", "what_if", "why_not", "compare", "reach", "method")


@pytest.mark.parametrize("text", HOSTILE)
def test_every_mark_of_punctuation_is_escaped(text):
    made = plain(text)

    assert re.findall(r"(?<!\\)(?:\\\\)*[!-/:-@\[\]^-`{-~]", made) == []
    assert "\n" not in made
    assert "\u202e" not in made


def test_plain_shows_the_text_itself():
    assert plain("Coffee with a Cop") == "Coffee with a Cop"
    assert plain("$5 & $9") == "\\$5 \\& \\$9"


def test_addresses_do_not_become_links():
    for bare in (
        "https://evil.example",
        "HTTP://evil.example",
        "www.evil.example",
        "WWW..x",
        "a@evil.example",
    ):
        # as Streamlit looks for them, after the escapes are gone
        assert not re.search(r"(?i)https?://|www\.|@\w", plain(bare).replace("\\", ""))


@pytest.mark.parametrize(
    "typed", [":streamlit:", ":smile:", ":+1:", ":material_home:", "->", "<->", "a -- b", ">="]
)
def test_what_streamlit_looks_for_after_reading_is_broken_up(typed):
    made = plain(typed).replace("\\", "")

    assert typed not in made
    assert made.replace("\u2060", "") == typed


def test_clock_times_and_ranges_need_no_joiner():
    assert "\u2060" not in plain("Mon 10:30, $5-9: see page 3, A->B")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "", "http://[bad"]
)
def test_only_web_addresses_become_links(url):
    assert link("Title", url) == "Title"


def test_a_link_cannot_be_broken_out_of():
    made = link("a](https://evil.example)", 'https://good.example/a b>)"<x')

    assert made == "[a\\]\\(https\\:\u2060\\/\\/evil\\.example\\)](<https://good.example/a%20b%3E%29%22%3Cx>)"


def test_file_names_are_letters_and_digits():
    assert file_stem("../../etc/passwd\x00", "x") == "etc-passwd"
    assert file_stem("市", "platform-advice") == "platform-advice"


@pytest.mark.parametrize("text", HOSTILE[:6])
def test_a_hostile_name_reaches_no_page_unescaped(app, police, text):
    police["department"]["name"] = text
    app.open_work(police)

    for page in ("tool", "start", "why", "ranking", "plan", "take", *CLOSER):
        drawn = app.open(page).text
        assert "](javascript" not in drawn, page
        assert "![x](" not in drawn, page
        assert re.search(r"(?<!\\)<(img|script)", drawn) is None, page
        assert ":material/delete:" not in drawn, page


def test_hostile_ids_in_a_file_are_refused_not_drawn(app, police):
    police["purposes"][0]["id"] = "![x](https://evil.example/p.png)"
    app.open("start")
    app.test.get("file_uploader")[0].upload("x.json", json.dumps(police).encode(), "application/json")
    app.run()

    assert "cannot be opened" in app.text
    assert "![x](" not in app.text


def test_words_stay_as_they_are_in_a_label_and_markup_is_escaped() -> None:
    from advisor.web.safe import label

    assert label("Teens 13-17") == "Teens 13-17"
    assert label("Service updates and closures (water, snow, trash)").endswith("(water, snow, trash)")
    for hostile in (
        "**bold**",
        ":material/home:",
        "![x](http://a.b)",
        "$5$",
        "www.example.com",
        "- item",
        "1. item",
        "1) item",
        "_it_",
        "&lt;b&gt;",
        "a -- b",
        "-- ",
    ):
        assert label(hostile) != hostile
