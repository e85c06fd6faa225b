"""The blocks of telling, drawn on a page. Nothing is worded here: what a block says is shown as it is.

A block may hold text from people, so every word passes `advisor.web.safe`. Numbers of sources have no list to
point to on a page, where the sources stand beside each claim, and are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st

from advisor.telling.blocks import (
    Amounts,
    Beside,
    Block,
    Column,
    Motion,
    Picture,
    Point,
    Points,
    Said,
    Section,
    Sources,
    Table,
    words_of,
)
from advisor.web.safe import html_text, link, plain
from advisor.web.widgets import charts

# From so many columns on, those of words counted twice, a phone has no room for them side by side.
MOST_ON_A_PHONE = 7


def section(told: Section) -> None:
    """A topic under its heading."""
    st.header(plain(told.heading), anchor=False)
    for block in told.blocks:
        draw(block)


def draw(block: Block) -> None:
    """One block of any kind."""
    match block:
        case Point():
            st.markdown(point_words(block))
        case Points():
            points(block)
        case Table():
            table(block)
        case Picture():
            if block.heading:
                st.subheader(plain(block.heading), anchor=False)
            charts.show(block.chart)
            st.caption(plain(block.caption))
        case Amounts():
            _amounts(block)
        case Motion():
            st.subheader(plain(block.heading), anchor=False)
            lines((block.text, block.fiscal))
        case Sources():
            _sources(block)
        case Beside():
            for column, part in zip(st.columns(2), (block.left, block.right), strict=True):
                with column:
                    draw(part)


def lines(said: Iterable[str]) -> None:
    """Sentences, each a paragraph; empty ones are left out."""
    for sentence in said:
        if sentence:
            st.markdown(plain(sentence))


def small(said: Iterable[str]) -> None:
    """The same in small print."""
    for sentence in said:
        if sentence:
            st.caption(plain(sentence))


def point_words(point: Point) -> str:
    """A point as Markdown, its lead in bold."""
    return " ".join(part for part in (point.lead and f"**{plain(point.lead)}**", plain(point.text)) if part)


def points(told: Points) -> None:
    """A heading, where there is one, and its points as a list."""
    if told.heading:
        st.subheader(plain(told.heading), anchor=False)
    items(told)


def under_header(told: Table) -> None:
    """A table that is a topic of the page: its heading is one of the page, so that one can jump to it."""
    st.header(plain(told.heading), anchor=False)
    table(replace(told, heading=""), told.heading)


def items(told: Points) -> None:
    """The points and their note without the heading, where that stands on the page already."""
    if told.items:
        st.markdown(_list(told))
    if told.note:
        st.caption(plain(told.note))


def boxed(told: Points, box: Callable[[str], object]) -> None:
    """The whole in one box, such as `st.error`: what it is about, then its points; one alone has no mark."""
    alone = len(told.items) == 1 and not told.heading
    parts = (plain(told.heading), point_words(told.items[0]) if alone else _list(told), plain(told.note))
    box("\n\n".join(part for part in parts if part))


def _list(told: Points) -> str:
    marks = (f"{number}." if told.numbered else "-" for number in range(1, len(told.items) + 1))
    return "\n".join(f"{mark} {point_words(p)}" for mark, p in zip(marks, told.items, strict=True))


def paragraphs(told: Points) -> None:
    """The points one below the other without marks, where a card is list enough; then the note."""
    for point in told.items:
        st.markdown(point_words(point))
    small((told.note,))


def table(told: Table, caption: str = "") -> None:
    """A table that is read aloud by its caption, its columns and, where a row has a name, by that name.

    caption  what it is, where its heading is empty because the page says it; not seen, but read aloud
    What is filled in by hand has no place on a screen. On a phone a table with many columns of words is laid
    out row by row; the roles keep it a table to those who hear it.
    """
    columns = [number for number, column in enumerate(told.columns) if not column.fill]
    heads = "".join(
        f'<th role="columnheader" scope="col"{_side(told.columns[c])}>{html_text(told.columns[c].label)}</th>'
        for c in columns
    )
    rows = "".join(_row(row, told, columns) for row in told.rows)
    wordy = sum(2 if told.columns[c].align == "left" else 1 for c in columns) > MOST_ON_A_PHONE
    seen = "" if told.heading else ' class="unseen"'
    name = html_text(told.heading or caption)
    st.html(
        f'<div class="told{" wordy" if wordy else ""}" role="region" aria-label="{name}" tabindex="0">'
        f'<table role="table"><caption{seen}>{name}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></div>'
    )
    if told.note:
        st.caption(plain(told.note))


def _row(row: tuple[Said, ...], told: Table, columns: list[int]) -> str:
    cells = []
    for c in columns:
        words, side = html_text(words_of(row[c])), _side(told.columns[c])
        if c == 0 and told.named:
            cells.append(f'<th role="rowheader" scope="row"{side}>{words}</th>')
        else:
            column = html_text(told.columns[c].label)
            cells.append(f'<td role="cell" data-column="{column}"{side}>{words}</td>')
    return f'<tr role="row">{"".join(cells)}</tr>'


def _side(column: Column) -> str:
    return ' class="figures"' if column.align == "right" else ""


def as_cards(told: Table, key: str) -> None:
    """Each row as a card of its own, where a phone has no room for a table: its name, then what is said."""
    for number, row in enumerate(told.rows):
        with st.container(border=True, key=f"card-{key}-{number}"):
            st.markdown(f"**{plain(words_of(row[0]))}**")
            cells = [(column.label, words_of(cell)) for column, cell in zip(told.columns, row, strict=True)]
            st.markdown("  \n".join(f"{plain(label)}: {plain(words)}" for label, words in cells[1:] if words))
    if told.note:
        st.caption(plain(told.note))


def _amounts(told: Amounts) -> None:
    if told.heading:
        st.subheader(plain(told.heading), anchor=False)
    with st.container(horizontal=True):
        for amount in told.items:
            st.metric(plain(amount.unit), plain(amount.figure), width="content")
    small(amount.note for amount in told.items)


def _sources(told: Sources) -> None:
    st.subheader(plain(told.heading), anchor=False)
    small((told.lead,))
    entries = (f"{e.number}. {link(e.title, e.url)} ({plain(e.details)})" for e in told.entries)
    st.markdown("\n".join(entries))
    small((told.more,))
