"""What a town reads is said as a clerk would say it: banned words, no ids, no arrows, grade 8 at most."""

from __future__ import annotations

import datetime
import re

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.documents import build_report
from advisor.documents.flow import flow
from advisor.telling import complete, recommend
from tests.decision.departments import EXAMPLES
from tests.documents.facts import texts_of
from tests.telling.reading import grade

DAY = datetime.date(2026, 11, 22)
LAYOUTS = ("board", "staff_report", "memo")
# Not sentences of ours: titles and words of sources, and what the department wrote itself.
NOT_OURS = frozenset({"sources", "answered"})
# Each was read on a page and misread, or not understood: here as kinds.
BANNED = {
    "an arrow": "→|->",
    "a number that does not agree": r"\b1(\.0)? (hours|days|followers|people|points|minutes|checks)\b",
    "a share as a bare decimal": r"[Tt]arget 0\.\d",
    "a part of a person": r"\b0?\.\d+ people\b",
    "a set that serves nothing": r"This set (hardly )?serves|does what can be done",
    "a set without a meaning": r"Exactly this set|reads a ceiling",
    "hours counted wrongly": r"of your 1 hours",
    "words of the program": r"\bas typed\b|\bNone\b(?= \w+\.)|\bnan\b|\bConverse\b",
    "take a name off it": r"take your name and seal|[Tt]ake your name, and never post",
    "nothing instead of something": r"\b0 ?% instead of\b|(\d+ ?%) instead of \1",
    "keys in hands": r"in your hands|hold the keys|in staff hands first",
    "brought in": r"would bring in\b|bring in [A-Z]",
    "run so": r"\bRun so\b",
    "judgement of nobody": r"in our judgment; no survey",
    "an account put right": r"put .{3,30} right first",
    "an add-on of an account they have": r"on an account they have",
    "dropped and not the answers": r"drop one, not the answers",
    "nothing said": r"says nothing\b",
    "people who use something at all": r"use .{3,30} at all",
    "beside it": r"\bBeside it\b",
}
BANNED["an article before a name that has none"] = (
    r"\bthe (Nextdoor|LinkedIn|Instagram|YouTube|TikTok|Threads)\b(?! (page|account|app|channel))"
)
ID = re.compile(r"\b[a-z]+_[a-z_]+\b|\bage_\d|\b[a-z]\d\b(?! )")
TEMPTING = {
    "department": {"kind": "clerk", "name": "Clerk of Fern", "population": 2100, "community": "rural"},
    "purposes": [{"id": "official_notices"}, {"id": "answer_questions"}, {"id": "two_way_dialog"}],
    "resources": {"hours_per_week": 1, "budget_usd_per_year": 200, "skills": []},
    "success": [{"id": "calls_avoided", "baseline": 1, "target": 0.5}],
    "accounts": [
        {"id": "a1", "platform": "facebook_page", "state": "active", "followers": 1, "admins": 1},
        {"id": "a2", "platform": "facebook_page", "state": "personal", "run_by": "council_member"},
        {"id": "old-x", "platform": "x", "state": "dormant", "last_post": "2023-06-01"},
        {"id": "tip", "platform": "tip411", "state": "active", "usd_per_year": 480},
    ],
    "constraints": {"one_way_only": True},
}


SAMPLES = {**EXAMPLES, "a clerk with everything that tempts": TEMPTING}


@pytest.fixture(scope="module")
def papers(catalog: Catalog) -> dict[str, list[str]]:
    """Every text of every paper, by sample."""
    found = {}
    for name, given in SAMPLES.items():
        answers = read_answers({"schema_version": 1, **given}, catalog)
        report = build_report(
            complete(recommend(catalog, answers, draws=50), answers, catalog), answers, catalog, date=DAY
        )
        texts: dict[str, None] = {}
        for layout in LAYOUTS:
            for section in flow(report, layout, "full"):
                if section.id not in NOT_OURS:
                    texts.update(dict.fromkeys(texts_of(section)))
        found[name] = [*texts, *(text for card in report.cards for text in texts_of(card))]
    return found


@pytest.mark.parametrize("kind", BANNED)
def test_no_paper_says(kind: str, papers: dict[str, list[str]]) -> None:
    banned = re.compile(BANNED[kind])
    said = [(name, text) for name, texts in papers.items() for text in texts if banned.search(text)]
    assert said == []


def test_no_paper_prints_an_id(papers: dict[str, list[str]]) -> None:
    said = [
        (name, found[0], text)
        for name, texts in papers.items()
        for text in texts
        if (found := ID.search(re.sub(r"https?://\S+", "", text)))
    ]
    assert said == []


def test_no_paper_prints_the_id_of_an_account(papers: dict[str, list[str]]) -> None:
    """ "“town-page” has fewer than two administrators" stood in a plan for a board."""
    for name, given in SAMPLES.items():
        # an id that is a plain word ("newsletter") is printed as that word
        told = (account.get("id") or "" for account in given.get("accounts", []))
        ids = [re.escape(one) for one in told if re.search(r"[-\d]", one)]
        named = re.compile(rf"(?<![\w-])({'|'.join(ids) or '(?!)'})(?![\w-])")
        assert [text for text in papers[name] if named.search(text)] == []


def test_every_paper_reads_at_grade_eight_or_below(papers: dict[str, list[str]]) -> None:
    assert {name: round(grade(texts), 1) for name, texts in papers.items() if grade(texts) > 8} == {}


def test_the_formula_tells_a_childs_sentence_from_a_lawyers() -> None:
    assert grade(["The cat sat on the mat."]) < 1
    assert (
        grade(["Notwithstanding contractual indemnification, municipal liability remains unaffected."]) > 20
    )
