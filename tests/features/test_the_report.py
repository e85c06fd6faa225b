"""What the report says of the advice, part by part, in the file that is easiest to read: Markdown."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.documents import build_report
from advisor.documents.formats import render
from advisor.telling import complete, recommend
from advisor.words.phrases import bare
from tests.features.conftest import draft_of

SHERIFF = "rural-sheriff-emergencies"
PARKS = "parks-department"
POLICE = "two-officer-police"
DAY = datetime.date(2027, 6, 1)
LATER = {
    "decision": {"outcome": "approved_with_changes", "decided_on": "2026-12-08", "decided_by": "Town board",
                 "why": "The press wants a page.",
                 "overrides": [{"platform": "x", "action": "Keep it", "why": "The paper reads it",
                                "by": "Chief"}]},
    "reviews": [{"id": "r1", "reviewed_on": "2027-06-01", "measured": {"local_outcome": 12},
                 "hours_per_week": 5.5, "changed": "One member left."}],
    "overrides": [{"platform": "facebook_page", "field": "hours_per_week_high", "value": 5,
                   "why": "We timed it.", "by": "Clerk"}],
}  # fmt: skip

Made = Callable[..., tuple[Any, Any, dict[str, str]]]


@pytest.fixture(scope="module")
def made(catalog: Catalog) -> Made:
    """Answers, advice, and the full report by heading, as one reads it."""

    @cache
    def build(example: str, later: bool = False) -> tuple[Any, Any, dict[str, str]]:
        answers = read_answers(draft_of(example) | (LATER if later else {}), catalog)
        result = complete(recommend(catalog, answers), answers, catalog)
        report = build_report(result, answers, catalog, date=DAY)
        text = render(report, "md", detail="full").decode("utf-8")
        parts = [part.partition("\n") for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]]
        return answers, result, {read(heading): read(words) for heading, _line, words in parts}

    return build


def read(text: str) -> str:
    """Markdown as one reads it: without the signs that set it."""
    return " ".join(re.sub(r"\\(.)", r"\1", text.replace("**", "").replace("|", " ")).split())


def said(part: str, *texts: Any) -> None:
    assert texts
    assert [text for text in texts if read(str(text)) not in part] == []


def test_page_one_has_the_set_why_the_costs_what_was_not_chosen_and_the_motion(made: Made) -> None:
    _answers, result, parts = made(PARKS)
    headings = list(parts)
    page = " ".join(parts[heading] for heading in headings[: headings.index("What you can decide")])
    rows = [row for row in result.ranking if row.platform in result.set.platforms]
    said(page, *(row.name for row in rows), *(measure.label for measure in result.plan.measures))
    said(page, "hours a week", "in fees a year", "Looked at and not chosen", "Motion")
    assert [heading for heading in headings if heading.startswith("Why this")]


def test_page_one_shows_what_each_does_for_each_purpose_and_whole_plans(made: Made, catalog: Catalog) -> None:
    _answers, result, parts = made(PARKS)
    first = next(iter(parts.values()))
    said(first, *(bare(catalog.purposes[one.id].label) for one in result.purposes), "All together")
    assert any("plans" in heading for heading in parts)


def test_a_board_reads_what_each_decision_would_mean(made: Made) -> None:
    _answers, result, parts = made(PARKS)
    part = parts["What you can decide"]
    said(part, "Approve ", "Approve with changes ", "Not yet ")
    said(part, *(way.reason for way in result.strategies[1:]))


def test_each_member_has_what_counts_for_and_against_it(made: Made) -> None:
    _answers, result, parts = made(PARKS)
    part = parts["The set, and the needs it serves"]
    said(part, *(row.name for row in result.ranking if row.platform in result.set.platforms))
    said(part, *(f"for {need.audience_label.lower()}" for need in result.needs[:3]), "Who leads in what")


def test_every_account_of_today_has_its_action_and_why(made: Made) -> None:
    answers, result, parts = made(PARKS)
    items = [item for item in result.actions if item.account_id]
    assert len(items) == len(answers.accounts)
    said(parts["Your accounts today"], *(item.reason for item in items))


def test_the_layers_of_warning_stand_in_the_report(made: Made) -> None:
    _answers, result, parts = made(SHERIFF)
    (part,) = (words for heading, words in parts.items() if "warning" in heading.lower())
    said(part, *(layer.first_step for layer in result.layers))


def test_the_reach_is_a_ceiling_beside_the_people_there_really_are(made: Made) -> None:
    answers, _result, parts = made(POLICE)
    part = parts["Whom it can reach"]
    said(part, "It is a ceiling and no promise", f"{answers.accounts[0].followers:,}")


def test_the_whole_ranking_and_all_that_is_out_is_listed(made: Made) -> None:
    _answers, result, parts = made(POLICE)
    said(parts["The ranking"], *(row.name for row in result.ranking))
    out = parts["Ruled out, or not now"]
    said(
        out, *(row.name for row in result.ruled_out), *(row.remedy for row in result.ruled_out if row.remedy)
    )


def test_how_sure_it_is_and_what_would_change_it_is_told(made: Made) -> None:
    _answers, result, parts = made(PARKS)
    said(parts["How sure this is"], f"{result.robustness.draws:,} other ways", "Too close to call")
    assert "No change of hours" in parts["What would change it"]
    _answers, result, parts = made(POLICE)
    (change, *_others) = (one for one in result.what_would_change if one.needs.kinds)
    said(parts["What would change it"], change.reason)


def test_the_plan_is_printed_in_full(made: Made) -> None:
    _answers, result, parts = made(PARKS)
    whole = " ".join(parts.values())
    for key in ("first_90_days", "answering", "comments", "records", "accessibility", "handover", "crisis",
                "logs"):  # fmt: skip
        said(whole, *(step for row in result.plan.parts(key) for step in row.steps))
    said(parts["How you will know"], *(m.label for m in result.plan.measures))
    # what is settled is not asked again
    said(whole, *(check.question for check in result.checks if check.answer != "yes"))


def test_what_was_answered_and_noted_is_printed(made: Made) -> None:
    answers, _result, parts = made(POLICE)
    said(parts["What was answered"], "3,100", "Your notes", *answers.notes.values())


def test_figures_of_their_own_are_printed_with_reason_and_name(made: Made) -> None:
    _answers, _result, parts = made(POLICE, later=True)
    said(" ".join(parts.values()), "We timed it.", "Clerk")


def test_every_source_is_listed_with_its_date(made: Made, catalog: Catalog) -> None:
    _answers, result, parts = made(POLICE)
    cited = catalog.purpose_fit["facebook_page", "neighborhood_watch"].sources
    assert cited
    said(parts["Sources"], *(catalog.sources[source].title for source in cited))
    said(parts["Method and versions"], result.catalog_version, result.engine_version)


def test_the_decision_and_the_reviews_are_printed(made: Made) -> None:
    _answers, _result, parts = made(POLICE, later=True)
    said(parts["What was decided"], "approved with changes", "Town board", "The press wants a page.",
         "Keep it", "The paper reads it", "Chief")  # fmt: skip
    said(parts["Reviews so far"], "Review of June 1, 2027", "target 10", "One member left.")
    assert "What was decided" not in made(POLICE)[2]


@pytest.mark.parametrize(
    ("layout", "kind", "has"),
    [
        ("staff_report", "Staff report", ["To", "From", "Subject", "Fiscal effect", "Reviewed by"]),
        ("memo", "Memo", ["To", "From", "Date", "Subject", "What comes next"]),
        ("review", "Review", ["What was measured", "What has changed", "The advice today", "Next review on"]),
    ],
)
def test_each_paper_has_its_address_and_its_parts(
    catalog: Catalog, layout: Any, kind: str, has: list[str]
) -> None:
    answers = read_answers(draft_of(POLICE) | LATER, catalog)
    report = build_report(recommend(catalog, answers, draws=1), answers, catalog, date=DAY)
    text = read(render(report, "md", layout=layout).decode("utf-8"))
    said(text, kind, *has)


def test_a_card_has_the_job_the_first_steps_and_room_for_names(catalog: Catalog) -> None:
    answers = read_answers(draft_of(PARKS), catalog)
    result = complete(recommend(catalog, answers, draws=1), answers, catalog)
    cards = {card.name: card for card in build_report(result, answers, catalog, date=DAY).cards}
    assert len(cards) == len(result.set.platforms)
    for row in (row for row in result.ranking if row.platform in result.set.platforms):
        card = cards[row.name]
        assert [label for label, _value in card.facts][-2:] == ["Who", "Stands in"]
        assert "First steps" in [getattr(block, "heading", "") for block in card.blocks]


def test_the_spreadsheet_holds_every_figure_under_its_name(catalog: Catalog) -> None:
    answers = read_answers(draft_of(PARKS), catalog)
    result = recommend(catalog, answers, draws=64)
    report = build_report(result, answers, catalog, date=DAY)
    sheets = {sheet.id: sheet for sheet in report.sheets}
    assert {"ranking", "points", "shares", "accounts"} <= set(sheets)
    assert [row[2] for row in sheets["ranking"].rows if row[0]] == [row.name for row in result.ranking]
    assert json.loads(render(report, "json"))["sheets"][0]["name"] == report.sheets[0].name
