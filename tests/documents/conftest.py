"""Reports of the six examples, dated on one day so that nothing changes overnight."""

import datetime
import json
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from advisor.answers import Answers, parse_answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.documents import Report, build_report, render_pdf
from advisor.telling import recommend

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
        pages = [page.extract_text() or "" for page in pypdf.PdfReader(BytesIO(pdf)).pages]
        return ["".join(text.replace("\u200b", "").split()) for text in pages]

    return read


@pytest.fixture(scope="session")
def rendered(report_of) -> Callable[[str], bytes]:
    """The PDF of an example, made once."""
    return lru_cache(lambda name: render_pdf(report_of(name)))
