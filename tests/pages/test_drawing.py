"""Blocks of telling on a page: read aloud as what they are, and nothing in them acts as markup."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from advisor.telling.blocks import (
    Amount,
    Amounts,
    Beside,
    Citation,
    Column,
    Figure,
    Motion,
    Point,
    Points,
    Section,
    Sources,
    Table,
)
from advisor.web import draw
from advisor.web.safe import html_text
from tests.pages.conftest import Drawn

HOSTILE = '<img src=x onerror=alert(1)> ![x](https://evil.example/p.png) "quoted" & [a](b)'
TABLE = Table(
    heading="Who runs what",
    columns=(
        Column("Platform", 0.4),
        Column("Hours", 0.2, "right"),
        Column("Why", 0.3),
        Column("By hand", 0.1, fill=True),
    ),
    rows=(("Facebook page", Figure("4", 4), "Most people", ""), ("Email", Figure("1.5", 1.5), HOSTILE, "")),
    note="Hours are our judgment.",
)


def drawn(script: Callable[..., None], *args: object) -> AppTest:
    # a run leaves its script behind as the main module, which a new process would run anew
    before = sys.modules["__main__"]
    try:
        test = AppTest.from_function(script, args=args, default_timeout=60).run()
    finally:
        sys.modules["__main__"] = before
    assert not test.exception, [e.message for e in test.exception]
    return test


def box_it(told: object) -> None:
    import streamlit as st

    from advisor.web import draw

    draw.boxed(told, st.error)


def draw_it(block: object) -> None:
    from advisor.web import draw

    draw.draw(block)


def bodies(test: AppTest) -> list[str]:
    return [element.proto.body for element in test.get("html")]


def said(test: AppTest) -> str:
    kinds = ("header", "subheader", "markdown", "caption")
    return "\n".join(str(element.value) for kind in kinds for element in test.get(kind))


def test_a_table_has_a_caption_heads_of_columns_and_a_head_of_each_row() -> None:
    test = drawn(draw_it, TABLE)
    table = Drawn(bodies(test)[0])

    assert table.caption == "Who runs what"
    assert table.heads == ["Platform", "Hours", "Why"]
    assert table.named
    assert [row[:2] for row in table.rows] == [["Facebook page", "4"], ["Email", "1.5"]]
    assert test.caption[0].value == "Hours are our judgment\\."


def test_where_the_first_cell_is_a_sentence_no_row_has_a_head() -> None:
    sentences = Table("Open", TABLE.columns, TABLE.rows, named=False)

    assert not Drawn(bodies(drawn(draw_it, sentences))[0]).named


def test_what_is_filled_in_by_hand_is_not_drawn() -> None:
    assert "By hand" not in bodies(drawn(draw_it, TABLE))[0]


def test_a_table_keeps_its_roles_where_a_phone_lays_it_out_row_by_row() -> None:
    wordy = Table(
        "", (Column("A", 0.2), Column("B", 0.2), Column("C", 0.3), Column("D", 0.3)), (tuple("1234"),)
    )
    narrow = Table("", (Column("A", 0.5), Column("B", 0.5)), (("1", "2"),))

    body = bodies(drawn(draw_it, wordy))[0]
    assert 'class="told wordy"' in body
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader", "cell"):
        assert f'role="{role}"' in body
    assert 'class="told"' in bodies(drawn(draw_it, narrow))[0]


def test_nothing_in_a_table_is_markup() -> None:
    body = bodies(drawn(draw_it, TABLE))[0]

    assert "<img" not in body
    assert Drawn(body).rows[1][2] == HOSTILE


def test_html_text_shows_the_text_itself_in_one_line() -> None:
    assert html_text("a\n<b> & \"c\" 'd'\u202e") == "a &lt;b&gt; &amp; &quot;c&quot; &#x27;d&#x27;"


@pytest.mark.parametrize(
    "block",
    [
        Point(HOSTILE, lead=HOSTILE),
        Points(HOSTILE, (Point(HOSTILE),), note=HOSTILE),
        Motion(HOSTILE, HOSTILE, HOSTILE, ()),
        Amounts(HOSTILE, (Amount(HOSTILE, HOSTILE, HOSTILE),)),
        Sources(
            HOSTILE, HOSTILE, (Citation(1, HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE),), 1, HOSTILE
        ),
    ],
    ids=lambda block: type(block).__name__,
)
def test_nothing_in_any_block_is_markdown(block: object) -> None:
    text = said(drawn(draw_it, block))

    assert text
    assert not re.search(r"(?<!\\)(!\[|\]\(|<)", text)
    assert "javascript:" not in text


def test_points_are_numbered_where_their_order_matters() -> None:
    steps = (Point("Open it"), Point("Name it", lead="Then:"))

    assert said(drawn(draw_it, Points("", steps))) == "- Open it\n- **Then\\:** Name it"
    assert said(drawn(draw_it, Points("", steps, numbered=True))).startswith("1. Open it\n2. ")


def test_an_amount_is_a_figure_with_what_it_counts() -> None:
    metric = drawn(draw_it, Amounts("Costs", (Amount("$1,200", "a year"),))).metric[0]

    assert (metric.label, metric.value) == ("a year", "\\$1\\,200")


def test_parts_that_are_read_together_stand_in_columns() -> None:
    test = drawn(draw_it, Beside(Points("One", (Point("a"),)), Points("Two", (Point("b"),))))

    assert [column.subheader[0].value for column in test.columns] == ["One", "Two"]


def test_a_section_is_its_heading_and_every_block_in_order() -> None:
    def draw_section(section: object) -> None:
        from advisor.web import draw

        draw.section(section)

    test = drawn(draw_section, Section("x", "Costs", (Point("First"), TABLE, Point("Last"))))
    kinds = [element.type for element in test.main if element.type != "main"]
    assert kinds == ["header", "markdown", "html", "caption", "markdown"]


def test_a_card_has_every_cell_with_a_word_behind_its_column() -> None:
    def draw_cards(table: object) -> None:
        from advisor.web import draw

        draw.as_cards(table, "week")

    text = said(drawn(draw_cards, TABLE))
    assert "**Facebook page**" in text
    assert "Hours: 4  \nWhy: Most people" in text
    assert "By hand" not in text


def test_every_kind_of_block_can_be_drawn() -> None:
    """A new kind in blocks.py must be drawn, too: mypy sees the match, this sees that it is whole."""
    from typing import get_args

    from advisor.telling.blocks import Block

    code = draw.draw.__code__.co_names
    assert {kind.__name__ for kind in get_args(Block)} <= set(code)


def test_what_is_boxed_stands_in_one_box_and_nothing_in_it_acts() -> None:
    told = Points(f"Wrong {HOSTILE}", (Point("first"), Point(HOSTILE, lead="Then")), note="All of it")
    (box,) = drawn(box_it, told).error

    heading, points, note = box.value.split("\n\n")
    assert heading.startswith("Wrong ")
    assert points.splitlines()[0] == "- first"
    assert points.splitlines()[1].startswith("- **Then** ")
    assert note == "All of it"
    assert "![x](" not in box.value
    assert "[a](b)" not in box.value


def test_a_box_without_heading_and_note_holds_the_points_alone() -> None:
    (box,) = drawn(box_it, Points("", (Point("one"), Point("two")), numbered=True)).error

    assert box.value == "1. one\n2. two"


def test_a_single_sentence_in_a_box_has_no_mark_of_a_list_unless_a_heading_leads_to_it() -> None:
    (alone,) = drawn(box_it, Points("", (Point("one"),))).error
    (under,) = drawn(box_it, Points("Wrong", (Point("one"),))).error

    assert alone.value == "one"
    assert under.value == "Wrong\n\n- one"
