"""Visits over a database of their own, as the tests of the pages have them; and examples looked at once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.telling import complete, recommend
from tests.pages.conftest import App, app, components_looked_for_once, police, visit

__all__ = ["app", "components_looked_for_once", "police", "visit"]

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Shown:
    """What a person sees on a page.

    words   all that is written, and each cell of its tables
    asked   the questions of its fields
    closed  the titles of what opens at a click
    links   the words of links to other pages
    alts    what its charts say to those who do not see them
    """

    words: str
    asked: tuple[str, ...]
    closed: tuple[str, ...]
    links: tuple[str, ...]
    alts: tuple[str, ...]


@pytest.fixture(scope="module")
def shown(
    tmp_path_factory: pytest.TempPathFactory, current_sqlite_file: Path
) -> Iterator[Callable[..., Shown]]:
    """A page of an example as it is shown, looked at once for all tests of a file: (example, page)."""
    path = Path(shutil.copy(current_sqlite_file, tmp_path_factory.mktemp("shown") / "work.db"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{path}")
        visit = cache(lambda example: App(f"sqlite:///{path}").open_work(draft_of(example)))

        @cache
        def look(example: str, page: str) -> Shown:
            return seen(visit(example).open(page))

        yield look


@pytest.fixture(scope="module")
def advice(catalog: Catalog) -> Callable[[str], tuple[Answers, Recommendation]]:
    """The answers of an example and the advice that the pages show."""

    @cache
    def work_out(example: str) -> tuple[Answers, Recommendation]:
        answers = read_answers(draft_of(example), catalog)
        return answers, complete(recommend(catalog, answers), answers, catalog)

    return work_out


FIELDS = (
    "button_group", "checkbox", "color_picker", "date_input", "file_uploader", "multiselect", "number_input",
    "radio", "selectbox", "text_area", "text_input", "toggle",
)  # fmt: skip


def draft_of(example: str) -> dict[str, Any]:
    return dict(json.loads((EXAMPLES / f"{example}.json").read_bytes()))


def seen(page: App) -> Shown:
    """What stands on the page now, without the escapes that keep it from being Markdown."""
    tables = [str(cell) for table in page.test.table for row in table.value.to_numpy() for cell in row]
    return Shown(
        words=bare("\n".join([page.text, *tables, *(table.text for table in page.tables)])),
        asked=tuple(bare(field.proto.label) for kind in FIELDS for field in page.test.get(kind)),
        closed=tuple(bare(box.label) for box in page.test.expander),
        links=tuple(bare(link.proto.label) for link in page.test.get("page_link")),
        alts=tuple(chart.proto.alt for chart in page.test.get("vega_lite_chart")),
    )


def bare(text: str) -> str:
    """The letters and figures alone, without marks and breaks: where a line breaks says nothing."""
    return " ".join(text.replace("\\", "").replace("*", "").replace("\u2060", "").split())
