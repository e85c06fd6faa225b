"""A department's own hours and prices for a platform: given, shown as theirs, printed, taken back."""

from __future__ import annotations

import csv
import io

import pytest

from advisor.answers import read_answers
from advisor.questions.own_figures import own_figures, remove_own_figures, set_own_figures
from advisor.web.widgets import files

KEY = "ask-own-figure-facebook_page-"


def give(app, **figures):
    """Open the page of Facebook, fill in the form and send it."""
    app.test.query_params["platform"] = "facebook_page"
    app.open("platform")
    for name, value in figures.items():
        kind = app.test.text_input if isinstance(value, str) else app.test.number_input
        kind(key=KEY + name).set_value(value)
    next(b for b in app.test.button if b.label == "Use these figures").click()
    return app.run()


def test_own_figures_are_saved_with_reason_and_name_and_shown_as_theirs(app, police):
    app.open_work(police)
    give(
        app,
        hours_per_week_low=1.5,
        hours_per_week_high=2.0,
        usd_per_year_low=120.0,
        why="We timed it",
        by="Clerk",
    )

    assert app.saved["overrides"] == [
        {"platform": "facebook_page", "field": field, "value": value, "why": "We timed it", "by": "Clerk"}
        for field, value in (
            ("hours_per_week_low", 1.5),
            ("hours_per_week_high", 2),
            ("usd_per_year_low", 120),
        )
    ]
    assert "Fewest hours a week" in app.text
    assert "changed by you" in app.text
    assert "Why\\: We timed it\\. By\\: Clerk\\." in app.text
    assert "Our figure\\: no fee" in app.text


def test_the_advice_counts_with_the_own_hours(app, police):
    app.open_work(police)
    give(app, hours_per_week_low=30.0, hours_per_week_high=40.0)

    app.open("tool")
    result = app.saved["last_result"]
    assert result["modes"].get("facebook_page") not in {"full", "light"}


def test_one_figure_is_taken_back_and_the_others_stay(app, police):
    app.open_work(police)
    give(app, hours_per_week_low=1.0, hours_per_week_high=2.0)
    app.click("own-remove-hours_per_week_low")
    assert [o["field"] for o in app.saved["overrides"]] == ["hours_per_week_high"]
    assert app.test.number_input(key=KEY + "hours_per_week_low").value is None

    app.click("own-remove-hours_per_week_high")
    assert "overrides" not in app.saved
    assert "changed by you" not in app.text


def test_a_low_figure_above_the_high_one_is_not_saved(app, police):
    app.open_work(police)
    give(app, usd_per_year_low=900.0, usd_per_year_high=100.0)

    assert "above the highest" in app.text
    assert "overrides" not in app.saved
    assert app.test.number_input(key=KEY + "usd_per_year_low").value == 900


def test_hostile_words_are_shown_as_words(app, police):
    app.open_work(police)
    give(app, hours_per_week_low=1.0, why="![x](https://evil.example/p.png)", by="<script>")

    assert "![x](" not in app.text
    assert "<script" not in app.text.replace("\\<", "")


@pytest.mark.parametrize("status", ["periscope"])
def test_what_has_ended_takes_no_figures(app, police, status):
    app.open_work(police)
    app.test.query_params["platform"] = status
    app.open("platform")

    assert not any(b.label == "Use these figures" for b in app.test.button)


def test_the_report_and_the_table_print_reason_and_name(police, catalog):
    from pypdf import PdfReader

    figures = {"usd_per_year_low": 3300.0, "usd_per_year_high": None}
    draft = set_own_figures(police, "nixle", figures, " Our quote of June ", "Ann of Finance")
    answers = read_answers(draft, catalog)
    printed = "Nixle (Everbridge), lowest price a year: $3,300 (Our quote of June; Ann of Finance)"

    pages = PdfReader(io.BytesIO(files.pdf(answers, catalog))).pages
    assert len(pages) == 2
    assert "".join(printed.split()) in "".join(pages[1].extract_text().split())
    rows = csv.DictReader(io.StringIO(files.csv(answers, catalog).decode("utf-8-sig"), newline=""))
    assert {row["Id"]: row["Changed by you"] for row in rows if row["Changed by you"]} == {"nixle": printed}


def test_figures_of_other_platforms_are_left_alone():
    draft = {"overrides": [{"platform": "x", "field": "usd_per_year_low", "value": 1}]}

    changed = set_own_figures(draft, "nixle", {"usd_per_year_low": 2.0}, "", "")

    assert own_figures(changed, "x") == draft["overrides"]
    assert own_figures(changed, "nixle") == [{"platform": "nixle", "field": "usd_per_year_low", "value": 2.0}]
    assert remove_own_figures(changed, "nixle") == draft
    assert set_own_figures(draft, "nixle", {"usd_per_year_low": None}, "why", "who") == draft
