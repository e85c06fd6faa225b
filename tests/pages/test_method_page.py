"""The method page: constants as the program uses them, terms explained, and one score redone by hand."""

import json
import re
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.decision import method
from advisor.web.safe import plain
from advisor.web.widgets.method_words import CONSTANTS

EXAMPLES = Path(__file__).parents[2] / "examples"


def figures(app):
    return "\n".join(table.value.to_string() for table in app.test.table).replace("\\", "")


def test_it_opens_without_answers_and_says_what_it_would_show(app):
    assert "is redone here" in app.open("method").text


def test_every_constant_of_the_method_has_words_and_no_words_are_left_over():
    names = {name for name in vars(method) if name.isupper()}

    assert set(CONSTANTS) == names


def test_a_constant_is_shown_as_the_program_holds_it(app, monkeypatch):
    assert f"{method.DRAWS:,}" in figures(app.open("method"))

    monkeypatch.setattr(method, "SECOND_PLATFORM_ADDS", 0.4321)
    app.open("method")
    assert "43.21 %" in figures(app)
    assert "43.21 %" in app.words


def test_every_constant_on_the_page_is_the_programs_own(app, monkeypatch):
    """Each is moved to a number of its own: the page shows that, and its text holds no old one."""
    before = app.open("method").words
    moved = {}
    for place, (name, value) in enumerate(vars(method).copy().items()):
        if name.isupper() and isinstance(value, int | float):
            moved[name] = 700 + place if isinstance(value, int) else round(0.5001 + place / 100, 4)
            monkeypatch.setattr(method, name, moved[name])
    after = app.open("method").words

    table = next(t.value for t in app.test.table if "Why" in t.value.columns)
    shown = dict(zip(table["What"], table["Value"].str.replace("\\", ""), strict=True))
    for name, value in moved.items():
        label, unit, _reason = CONSTANTS[name]
        number = f"{100 * value:g} %" if unit == "%" else f"{value:g}"
        assert shown[plain(label)].startswith(number), name
    old, new = (set(re.findall(r"[\d.]+ %", text)) for text in (before, after))
    # "never 83 % sure" is an example, 100 % the whole; a range of two is not moved here
    standing = {"83 %", "100 %", *(f"{100 * share:g} %" for share in method.NO_CLEAR_LEADER)}
    assert len(old - standing) >= 4
    assert not old & new - standing


def test_the_words_hold_no_number_of_their_own():
    for label, _unit, reason in CONSTANTS.values():
        assert not re.search(r"\d", label + reason), label


def test_the_terms_of_the_field_are_defined(app):
    text = app.open("method").text

    for term in ("Alternative", "Criterion", "Value function", "Weight", "SMAA", "TURF"):
        assert f"**{term}**" in text


def test_the_first_score_is_redone_need_by_need_and_sums_up(app, catalog):
    draft = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    first = recommend(catalog, parse_answers(json.dumps(draft), catalog), draws=1).ranking[0]
    app.open_work(draft, "method")

    table = next(t.value for t in app.test.table if "Need or measure" in t.value.columns)
    rows = table.to_dict("records")
    assert len(rows) == len(first.contributions) + 1
    for row, contribution in zip(rows, first.contributions, strict=False):
        weight, value = float(row["Weight"].removesuffix(" %")) / 100, float(row["Value"])
        assert float(row["Points"]) == pytest.approx(contribution.points, abs=0.006)
        assert 100 * weight * value == pytest.approx(contribution.points, abs=0.1)
    assert float(rows[-1]["Points"].strip("*")) == pytest.approx(first.score, abs=0.006)
    assert first.name in app.text


def test_the_method_says_what_it_cannot_do(app):
    text = app.open("method").text

    assert "ceiling" in text
    assert "our judgement" in text
    assert "ask your attorney" in text
