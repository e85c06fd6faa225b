"""Whose report is kept: every example, as each paper, on fixed days, and the advice as it is printed."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from advisor.answers import parse_town, read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.documents import build_report
from advisor.documents.formats import render
from advisor.telling import complete, complete_town, recommend, recommend_town
from tests.report_facts.facts import Sections, facts_of, joined, sentences_of

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = datetime.date(2026, 11, 22)
LATER = datetime.date(2027, 6, 1)
# The parts of a report that are a paper of their own; "board" has all others.
PAPERS = ("staff_report", "memo", "review", "cards", "sheets")
LAYOUTS = ("board", *PAPERS)
# What is printed as JSON: the sentences of the result, which the pages show, too.
ADVICE = "advice"
LAID_OUT = ("board", "staff_report", "memo", "review")

# {"sample": …, "layout": …, "sections": …}
Line = dict[str, Any]


def lines() -> Iterator[Line]:
    """One line for each example and paper, and one for the advice; of a town the advice alone."""
    catalog = load_catalog()
    for path in sorted(EXAMPLES.rglob("*.json")):
        name = path.relative_to(EXAMPLES).with_suffix("").as_posix()
        for layout, sections in facts(json.loads(path.read_bytes()), catalog).items():
            yield {"sample": name, "layout": layout, "sections": sections}


def facts(answers: dict[str, Any], catalog: Catalog) -> dict[str, Sections]:
    """By layout all that is said for these answers: the review is written half a year later."""
    if "departments" in answers:
        town = parse_town(json.dumps(answers), catalog)
        whole = complete_town(recommend_town(catalog, town), town, catalog)
        # its departments are advised as the others are
        return {ADVICE: sentences_of(json.loads(whole.model_dump_json(exclude={"departments"})), ADVICE)}
    read, later = read_answers(answers, catalog), read_answers(reviewed(answers), catalog)
    result = recommend(catalog, read)
    printed = complete(result, read, catalog)
    report = build_report(printed, read, catalog, date=DAY)
    review = build_report(complete(result, later, catalog), later, catalog, date=LATER)
    before = {section.id for section in report.sections}
    said = {name: facts_of(getattr(report, name), name) for name in (f.name for f in fields(report))}
    found = {
        "board": joined(*(sections for name, sections in said.items() if name not in PAPERS)),
        **{name: said[name] for name in PAPERS},
        # beside the paper what its full report has more of than that of today
        "review": joined(facts_of(review.review, "review"),
                         facts_of(tuple(s for s in review.sections if s.id not in before), "review behind"),
                         facts_of(review.board.decided, "review decided")),
    }  # fmt: skip
    for layout in LAID_OUT:
        found[layout] = joined(found[layout], _contents(review if layout == "review" else report, layout))
    return found | {ADVICE: sentences_of(json.loads(printed.to_json()), ADVICE)}


def reviewed(answers: dict[str, Any]) -> dict[str, Any]:
    """The same answers after a decision and two reviews; all of it is made up."""
    measures = [entry["id"] for entry in answers["success"]]
    return answers | {
        "decision": {
            "outcome": "approved_with_changes", "decided_on": "2026-12-08", "decided_by": "Town board",
            "why": "Two members want a page for the press as well.",
            "overrides": [{"platform": "x", "action": "Keep for road closures", "why": "The paper reads it",
                           "by": "Chief"}],
        },
        "reviews": [
            {"reviewed_on": "2027-03-01", "measured": {measures[0]: 16}, "hours_per_week": 4.5},
            {"reviewed_on": "2027-06-01", "hours_per_week": 5.5, "changed": "One member left.",
             "measured": {measure: 12 * n for n, measure in enumerate(measures, start=1)}},
        ],
    }  # fmt: skip


def _contents(report: Any, layout: Any) -> Sections:
    """The headings of a paper in their order, short and in full, as the file for other programs has them."""
    found: Sections = {}
    for detail in ("short", "full"):
        file = json.loads(render(report, "json", layout=layout, detail=detail))
        found[f"contents, {detail}"] = [[s["kind"], f"{s['id']}: {s['heading']}"] for s in file["sections"]]
    return found
