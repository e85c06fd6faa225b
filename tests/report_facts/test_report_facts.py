"""What the reports of the examples say is what was kept, fact by fact.

A change of wording is seen here first, then kept: `make facts`, and `make facts ARGS=--keep`.
"""

from __future__ import annotations

import copy
import dataclasses
import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.documents import build_report
from advisor.telling import recommend
from tests.documents.facts import texts_of
from tests.report_facts.differences import MOVED, NOTHING, Difference, differences, in_lines
from tests.report_facts.facts import Sections, facts_of, sentences_of
from tests.report_facts.keeping import keep, kept
from tests.report_facts.samples import ADVICE, DAY, EXAMPLES, LAYOUTS, facts, lines

MOST_TOLD = 40
KEEP_ANEW = "If this is meant, look at it with `make facts` and keep it with `make facts ARGS=--keep`."


def test_the_reports_say_today_what_was_kept() -> None:
    found = differences(kept(), list(lines()))
    assert not found, "\n".join([*in_lines(found, most=MOST_TOLD), KEEP_ANEW])


def test_every_example_is_kept_as_every_paper() -> None:
    departments = sorted(path.stem for path in EXAMPLES.glob("*.json"))
    towns = sorted(f"towns/{path.stem}" for path in (EXAMPLES / "towns").glob("*.json"))
    assert len(departments) == 6
    wanted = [(name, layout) for name in departments for layout in (*LAYOUTS, ADVICE)]
    wanted += [(name, ADVICE) for name in towns]
    assert sorted((line["sample"], line["layout"]) for line in kept()) == sorted(wanted)
    assert all(line["sections"] for line in kept())


# ---------------------------------------------------------------- nothing is left out


@pytest.fixture(scope="module")
def given() -> dict[str, Any]:
    """The answers of the smallest example."""
    return dict(json.loads((EXAMPLES / "town-clerk-one-hour.json").read_bytes()))


@pytest.fixture(scope="module")
def papers(given: dict[str, Any], catalog: Catalog) -> dict[str, Sections]:
    return facts(given, catalog)


@pytest.fixture(scope="module")
def report(given: dict[str, Any], catalog: Catalog) -> Any:
    answers = read_answers(given, catalog)
    return build_report(recommend(catalog, answers), answers, catalog, date=DAY)


def test_every_text_of_the_report_is_a_fact(papers: dict[str, Sections], report: Any) -> None:
    said = {value for sections in papers.values() for value in _values(sections) if isinstance(value, str)}
    texts = {text for text in texts_of(report) if text and text != report.branding.colour}
    assert len(texts) > 400
    assert not {text for text in texts if text not in said}


def test_every_figure_of_a_sheet_and_of_a_chart_is_a_fact(papers: dict[str, Sections], report: Any) -> None:
    for sheet in report.sheets:
        rows = [value for what, value in papers["sheets"][sheet.id] if what == "Sheet.rows"]
        figures = [cell for row in sheet.rows for cell in row if isinstance(cell, float)]
        assert [c for row in rows for c in row if isinstance(c, float)] == pytest.approx(figures, abs=0.001)
    chart = report.annex.picture.chart
    rows = [value for what, value in papers["board"]["annex picture"] if what == "Chart.table"]
    assert rows == [[list(pair) for pair in row.items()] for row in chart.table]


def test_the_contents_of_each_paper_are_kept_short_and_in_full(papers: dict[str, Sections]) -> None:
    for layout in ("board", "staff_report", "memo", "review"):
        short, full = (len(papers[layout][f"contents, {detail}"]) for detail in ("short", "full"))
        assert full > short > 3


def test_a_class_may_live_in_any_module() -> None:
    def model(module: str) -> Any:
        item = dataclasses.make_dataclass("Point", ["text", ("id", str, "")])
        table = dataclasses.make_dataclass("Table", ["heading", "rows"])
        section = dataclasses.make_dataclass("Section", ["id", "heading", "blocks"])
        item.__module__ = table.__module__ = section.__module__ = module
        rows = (("Website", 2.25, None), ("Email", 1, datetime.date(2027, 3, 1)))
        return section(
            "set", "What to run", (item("Run it.", "decision"), item("Then stop."), table("", rows))
        )

    here, there = (facts_of(model(module), "sections") for module in ("advisor.telling.blocks", "elsewhere"))
    assert here == there == {
        "set": [
            ["Section.id", "set"],
            ["Section.heading", "What to run"],
            ["Point.text", "Run it."],
            ["Point.id", "decision"],
            ["Point.text", "Then stop."],
            ["Table.rows", ["Website", 2.25, None]],
            ["Table.rows", ["Email", 1, "2027-03-01"]],
        ]
    }  # fmt: skip


def test_zero_and_no_are_said_and_a_colour_is_not() -> None:
    piece = dataclasses.make_dataclass("Piece", ["start", "there", "shade", ("end", int, 0)])
    assert facts_of((piece(0.0, False, "#1f4e8c", 0),), "bars") == {
        "bars": [["Piece.start", 0.0], ["Piece.there", False]]
    }


def test_a_figure_in_a_cell_is_its_words_and_its_value_beside_them() -> None:
    figure = dataclasses.make_dataclass("Figure", ["words", "value", "unit"])
    table = dataclasses.make_dataclass("Table", ["rows"])
    rows = (("Website", figure("$1,200", 1200.00004, "dollars")), ("Email", ""))
    assert facts_of((table(rows),), "costs") == {
        "costs": [
            ["Table.rows", ["Website", "$1,200"]],
            ["Table.rows, values", [[1200.0, "dollars"]]],
            ["Table.rows", ["Email", ""]],
        ]
    }


def test_of_a_printed_result_the_sentences_are_kept() -> None:
    printed = {"rank": 1, "name": "x", "why": ["It fits."], "set": {"platforms": [{"told": "Run it."}]}}
    assert sentences_of(printed, "advice") == {
        "why": [["", "It fits."]],
        "set": [["platforms.told", "Run it."]],
    }


def _values(sections: Sections) -> Iterator[Any]:
    """Every value, of rows each cell."""

    def cells(value: Any) -> Iterator[Any]:
        if isinstance(value, list):
            for inner in value:
                yield from cells(inner)
        else:
            yield value

    for name, found in sections.items():
        yield name
        for _what, value in found:
            yield from cells(value)


# ---------------------------------------------------------------- what changed is told

LINE: dict[str, Any] = {
    "sample": "clerk",
    "layout": "board",
    "sections": {
        "decision": [
            ["Point.text", "Run the page for 2 hours a week."],
            ["Point.text", "Open nothing else."],
        ],
        "ranking": [["Table.rows", ["Website", 40.25, "lead"]], ["Table.rows", ["Email", 30.0, "keep"]]],
    },
}


def changed(change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    other = copy.deepcopy(LINE)
    change(other["sections"])
    return other


def _put(section: str, fact: int, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda sections: sections[section][fact].__setitem__(1, value)


PLANTED: dict[str, tuple[Callable[[dict[str, Any]], Any], list[tuple[str, str, str, str]]]] = {
    "a word of a sentence": (
        _put("decision", 0, "Run the page for 3 hours a week."),
        [("decision", "2", "3", "Run the page for 3 hours a week.")],
    ),
    "another sentence": (
        _put("decision", 1, "Everything can be opened now"),
        [("decision", "Open nothing else.", "Everything can be opened now", "")],
    ),
    "a cell": (_put("ranking", 0, ["Website", 40.25, "add"]), [("ranking", "lead", "add", "")]),
    "a figure": (_put("ranking", 1, ["Email", 31.0, "keep"]), [("ranking", "30.0", "31.0", "")]),
    "a figure that is no longer known": (
        _put("ranking", 1, ["Email", None, "keep"]), [("ranking", "30.0", "–", "")],
    ),
    "a sentence goes": (
        lambda sections: sections["decision"].pop(), [("decision", "Open nothing else.", NOTHING, "")],
    ),
    "a row comes": (
        lambda sections: sections["ranking"].insert(1, ["Table.rows", ["X", 35.0, "park"]]),
        [("ranking", NOTHING, "X | 35.0 | park", "")],
    ),
    "a sentence moves": (
        lambda sections: sections["decision"].reverse(),
        [("decision", "Open nothing else.", MOVED, "")],
    ),
    "another order of sections": (
        lambda sections: sections.__setitem__("decision", sections.pop("decision")),
        [("order", "decision, ranking", "ranking, decision", "")],
    ),
    "a section goes": (
        lambda sections: sections.pop("ranking"),
        [("ranking", "Website | 40.25 | lead", NOTHING, ""), ("ranking", "Email | 30.0 | keep", NOTHING, "")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_change_is_told_and_nothing_else(what: str) -> None:
    change, told = PLANTED[what]
    assert differences([LINE], [changed(change)]) == [Difference("clerk", "board", *one) for one in told]


def test_nothing_is_told_of_the_same_facts_or_of_a_last_digit() -> None:
    assert differences([LINE], [copy.deepcopy(LINE)]) == []
    assert differences([LINE], [changed(_put("ranking", 0, ["Website", 40.2501, "lead"]))]) == []


def test_a_paper_that_came_and_one_that_went_are_told() -> None:
    found = differences([LINE], [LINE | {"layout": "memo"}])
    assert [one.after for one in found if one.layout == "board"] == [NOTHING] * 4
    assert [one.before for one in found if one.layout == "memo"] == [NOTHING] * 4


def test_five_hundred_equal_changes_read_as_one_line() -> None:
    def line(sample: str, said: str) -> dict[str, Any]:
        return {
            "sample": sample,
            "layout": "board",
            "sections": {
                f"part {n}": [["Point.text", f"The account {n} takes {n} hours {said}."]] for n in range(250)
            },
        }

    names = ("one", "two")
    found = differences([line(name, "a week") for name in names], [line(name, "per week") for name in names])
    assert len(found) == 500
    assert in_lines(found) == [
        "500 × 2 samples · board · 250 sections: a → per  (in: The account 0 takes 0 hours per week.)"
    ]


def test_many_different_changes_are_told_up_to_a_number() -> None:
    other = changed(lambda sections: sections.clear())
    told = in_lines(differences([LINE], [other]), most=1)
    assert told == [
        "clerk · board · decision: Run the page for 2 hours a week. → nothing",
        "and 3 more",
    ]


def test_what_is_kept_is_read_back_and_the_same_facts_are_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.gz", tmp_path / "other.gz"
    keep([LINE, LINE], one)
    keep([LINE, LINE], other)
    assert kept(one) == [LINE, LINE]
    assert one.read_bytes() == other.read_bytes()
