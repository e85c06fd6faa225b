"""The rendered pages of every example in every layout, measured: letters, rules, headings and charts."""

import itertools
import math
import re
from functools import cache

import numpy as np
import pypdfium2
import pytest
from pypdfium2 import raw

from advisor.charts.themes import contrast
from advisor.documents.flow import flow
from advisor.documents.picture import chart_svg
from advisor.telling.blocks import Beside, Picture
from tests.documents.facts import width_of_words
from tests.documents.shapes import CARDS, SHAPES

SMALLEST = 8.0
FOOT = 60
NOTES = "Notes from the meeting"  # only lines stand below it


@pytest.fixture(scope="module")
def made(pdf_of):
    """The pages of an example in a shape, and of each page the pieces of text: size in points, lower edge."""

    @cache
    def make(name, layout, detail):
        document = pypdfium2.PdfDocument(pdf_of(name, layout, detail))
        return document, [list(pieces(page)) for page in document]

    return make


def pieces(page):
    for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        size = piece.get_font_size()
        matrix = piece.get_matrix()
        _left, bottom, _right, _top = piece.get_bounds()
        yield size * math.hypot(matrix.c, matrix.d), bottom


@pytest.mark.parametrize(("example", "layout", "detail"), [*SHAPES, *CARDS])
def test_no_letter_is_smaller_than_eight_points_in_charts_neither(layout, detail, example, made):
    for page in made(example, layout, detail)[1]:
        assert min(size for size, _edge in page) > SMALLEST - 0.01


@pytest.mark.parametrize(("example", "layout", "detail"), SHAPES)
def test_no_page_is_under_a_third_full(layout, detail, example, made):
    """The lowest ink above the foot; a last page may be ruled for notes."""
    for at, page in enumerate(made(example, layout, detail)[0], start=1):
        grey = np.asarray(page.render(scale=0.5).to_pil().convert("L"))
        inked = np.flatnonzero((grey[: int(grey.shape[0] * 0.93)] < 235).any(axis=1))
        assert inked.max() > grey.shape[0] / 3, f"page {at}"


@pytest.mark.parametrize(("example", "layout", "detail"), SHAPES)
def test_no_heading_stands_alone_at_the_foot_of_a_page(layout, detail, example, made):
    """What it is about begins on the same page: the heading itself takes 20 points or less."""
    document, pages = made(example, layout, detail)
    headings = [heading for heading in document.get_toc() if heading.get_title() != NOTES]
    assert headings
    for heading in headings:
        place = heading.get_dest()
        _mode, (_left, top, *_zoom) = place.get_view()
        lowest = min(edge for _size, edge in pages[place.get_index()] if edge > FOOT)
        assert top - lowest > 30, heading.get_title()


@pytest.mark.parametrize("layout", ["board", "staff_report", "memo"])
def test_the_rule_at_the_foot_is_clear_of_its_words(layout, example, made):
    grey = np.asarray(made(example, layout, "short")[0][0].render(scale=4).to_pil().convert("L"))
    foot = grey[int(grey.shape[0] * 0.945) :] < 235
    rows = np.flatnonzero(foot.any(axis=1))
    rule, words = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)[:2]
    assert foot[rule].mean() > 0.5
    assert words[0] - rule[-1] > 4 * 3  # points


# ---------------------------------------------------------------- charts on paper


def pictures_of(report, layout):
    for section in flow(report, layout, "full"):
        for block in section.blocks:
            parts = (block.left, block.right) if isinstance(block, Beside) else (block,)
            yield from (part.chart for part in parts if isinstance(part, Picture))


def attributes(svg, element):
    for found in re.findall(rf"<{element} ([^>]*)>(?:([^<]*)<)?", svg):
        yield dict(re.findall(r'([\w-]+)="([^"]*)"', found[0])) | {"words": found[1]}


@pytest.mark.parametrize("layout", ["board", "review"])
def test_every_piece_of_a_chart_stands_apart_from_the_paper_in_grey(layout, example, later_report_of):
    charts = [c for c in pictures_of(later_report_of(example), layout) if c.bars]
    assert charts
    for chart in charts:
        pieces = list(attributes(chart_svg(chart), "rect"))
        assert pieces
        for piece in pieces:
            outlined = contrast(piece["stroke"], "#ffffff") >= 3
            assert outlined or contrast(piece["fill"], "#ffffff") >= 3, piece


def test_no_two_words_of_a_chart_overlap(example, report_of):
    for chart in pictures_of(report_of(example), "board"):
        if not chart.bars:
            continue
        lines = {}
        for text in attributes(chart_svg(chart), "text"):
            width = width_of_words(text["words"], int(text["font-size"]), text["font-weight"])
            left = float(text["x"]) - {"start": 0, "middle": width / 2, "end": width}[text["text-anchor"]]
            lines.setdefault(text["y"], []).append((left, left + width, text["words"]))
            assert left >= 0, text
            assert left + width <= chart.bars.width, text
        for line in lines.values():
            for (_l, end, one), (start, _r, other) in itertools.pairwise(sorted(line)):
                assert end <= start, (one, other)


def test_the_number_of_pages_is_said_at_the_foot(example, made):
    document, _pages = made(example, "board", "full")
    for at, page in enumerate(document, start=1):
        assert f"Page {at} of {len(document)}" in page.get_textpage().get_text_range()
