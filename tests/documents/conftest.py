"""Reports of the six examples, dated on one day so that nothing changes overnight."""

import datetime
import json
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

import pytest

from advisor.answers import Answers, parse_answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.documents import Report, build_report, render_cards, render_pdf
from advisor.documents.formats import render
from advisor.telling import recommend
from tests.documents.facts import page_texts

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = datetime.date(2026, 11, 22)
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.json"))


@pytest.fixture(scope="session")
def answers_of(catalog: Catalog) -> Callable[[str], Answers]:
    return lru_cache(lambda name: parse_answers((EXAMPLES / f"{name}.json").read_bytes(), catalog))


@pytest.fixture(scope="session")
def recommendation_of(catalog: Catalog, answers_of) -> Callable[[str], Recommendation]:
    return lru_cache(lambda name: recommend(catalog, answers_of(name)))


@pytest.fixture(scope="session")
def report_of(catalog: Catalog, answers_of, recommendation_of) -> Callable[[str], Report]:
    @lru_cache
    def build(name: str) -> Report:
        return build_report(recommendation_of(name), answers_of(name), catalog, date=DAY)

    return build


# Half a year later; what was measured and decided is made up, as the examples are.
LATER_DAY = datetime.date(2027, 6, 1)
LATER = {
    "decision": {
        "outcome": "approved_with_changes", "decided_on": "2026-12-08", "decided_by": "Town board",
        "overrides": [{"platform": "x", "action": "Keep for road closures", "why": "The paper reads it"}],
    },
    "reviews": [
        {"reviewed_on": "2027-03-01", "measured": {"local_outcome": 16, "event_attendance": 9}},
        {"reviewed_on": "2027-06-01", "measured": {"local_outcome": 12, "event_attendance": 12},
         "hours_per_week": 5.5, "changed": "The second officer has learned to post."},
    ],
}  # fmt: skip


@pytest.fixture(scope="session")
def later_report_of(catalog: Catalog, recommendation_of) -> Callable[[str], Report]:
    """The report of an example on the day of its second review: it has every paper."""

    @lru_cache
    def build(name: str) -> Report:
        answers = read_answers(json.loads((EXAMPLES / f"{name}.json").read_bytes()) | LATER, catalog)
        return build_report(recommendation_of(name), answers, catalog, date=LATER_DAY)

    return build


@pytest.fixture(scope="session")
def pdf_of(report_of, later_report_of) -> Callable[[str, str, str], bytes]:
    """The PDF of an example by layout and detail, made once: "cards" by arrangement, a review as of later."""

    @cache
    def make(name: str, layout: str, detail: str) -> bytes:
        if layout == "cards":
            return render_cards(report_of(name), arrangement=detail)
        report = (later_report_of if layout == "review" else report_of)(name)
        return render_pdf(report, layout=layout, detail=detail)

    return make


@pytest.fixture(scope="session")
def file_of(report_of, pdf_of) -> Callable[..., bytes]:
    """The file of an example by kind, layout and detail, made once."""

    @cache
    def make(name: str, ending: str, layout: str = "board", detail: str = "short") -> bytes:
        if ending == "pdf":
            return pdf_of(name, layout, detail)
        return render(report_of(name), ending, layout=layout, detail=detail)

    return make


@pytest.fixture(scope="session")
def two_pages_of_its_own(catalog: Catalog) -> tuple[Answers, Recommendation]:
    """The parks department whose second Facebook page is its own too, not a volunteer's."""
    answers = json.loads((EXAMPLES / "parks-department.json").read_bytes())
    next(a for a in answers["accounts"] if a["id"] == "pool-page")["run_by"] = "department"
    read = read_answers(answers, catalog)
    return read, recommend(catalog, read)


@pytest.fixture(params=NAMES)
def example(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="session")
def pages_of() -> Callable[[bytes], list[str]]:
    """The text of each page without any space: lines break where they like."""

    def read(pdf: bytes) -> list[str]:
        return ["".join(text.replace("\u200b", "").split()) for text in page_texts(pdf)]

    return read


@pytest.fixture(scope="session")
def rendered(pdf_of) -> Callable[[str], bytes]:
    """The PDF of an example, made once."""
    return lambda name: pdf_of(name, "board", "short")
