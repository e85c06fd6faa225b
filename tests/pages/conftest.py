"""The app without a browser, over a database of its own for each test."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from advisor.store import Store

ROOT = Path(__file__).parents[2]
PAGES = (
    "start",
    "why",
    "who",
    "resources",
    "know",
    "tool",
    "ranking",
    "platform",
    "ruled_out",
    "plan",
    "take",
)


class Drawn(HTMLParser):
    """A table as it was sent to the page: its caption, its heads, and the cells of each row.

    named  whether the first cell of each row is its head
    """

    def __init__(self, body: str) -> None:
        super().__init__()
        self.caption, self.heads = "", list[str]()
        self.rows, self.named = list[list[str]](), True
        self._tag, self._scope = "", ""
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag, self._scope = tag, dict(attrs).get("scope") or ""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            if self._scope != "col" and not self.rows[-1]:
                self.named = self.named and self._scope == "row"
            (self.heads if self._scope == "col" else self.rows[-1]).append("")

    def handle_data(self, data: str) -> None:
        if self._tag == "caption":
            self.caption += data
        elif self._tag in ("th", "td"):
            (self.heads if self._scope == "col" else self.rows[-1])[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "thead":
            self.rows.clear()
        self._tag = ""

    @property
    def text(self) -> str:
        return "\n".join([self.caption, *self.heads, *(cell for row in self.rows for cell in row)])

    @property
    def records(self) -> list[dict[str, str]]:
        return [dict(zip(self.heads, row, strict=True)) for row in self.rows]


class App:
    """A visit: pages by name, and what stands on them."""

    def __init__(self, url: str) -> None:
        self.store = Store(url)
        self.test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()

    def open(self, page: str) -> App:
        self.test.switch_page(f"advisor/web/pages/{page}.py").run()
        return self.checked()

    def open_work(self, draft: dict[str, Any], page: str = "tool") -> App:
        """As if the address with this work had been typed."""
        self.test.query_params["work"] = self.store.create(json.dumps(draft), "test")
        return self.open(page)

    def click(self, key: str) -> App:
        self.test.button(key=key).click()
        self.test.run()
        return self.checked()

    def run(self) -> App:
        self.test.run()
        return self.checked()

    def checked(self) -> App:
        assert not self.test.exception, [e.message for e in self.test.exception]
        return self

    @property
    def title(self) -> str:
        return str(self.test.title[0].value)

    @property
    def text(self) -> str:
        """All that is drawn as Markdown, and the boxes."""
        kinds = ("title", "header", "subheader", "markdown", "caption", "info", "success", "warning", "error")
        return "\n".join(str(e.value) for kind in kinds for e in self.test.get(kind) if hasattr(e, "value"))

    @property
    def words(self) -> str:
        """The same as a person reads it, without what keeps it from being Markdown; then the tables."""
        said = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", self.text)
        return "\n".join([said, *(table.text for table in self.tables)])

    @property
    def tables(self) -> list[Drawn]:
        """The tables of the result, as a screen reader gets them."""
        return [
            Drawn(element.proto.body) for element in self.test.get("html") if "<table" in element.proto.body
        ]

    def has_button(self, key: str) -> bool:
        return any(b.key == key for b in self.test.button)

    @property
    def work_id(self) -> str:
        value = self.test.query_params["work"]
        return value[0] if isinstance(value, list) else value

    @property
    def revision(self) -> int:
        """How often the work was saved."""
        found = self.store.revision_of(self.work_id)
        assert found is not None
        return found

    @property
    def saved(self) -> dict[str, Any]:
        """The answers as they stand in the database."""
        work = self.store.load(self.work_id)
        assert work is not None
        return dict(json.loads(work.answers_json))


@pytest.fixture(scope="session", autouse=True)
def components_looked_for_once() -> Iterator[None]:
    """Every visit looks through the metadata of all installed packages for components: a quarter of a
    second each time, and the packages stay the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests)
        )
        yield


@pytest.fixture
def visit(tmp_path: Path, current_sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], App]:
    """Starts a visit; another one sees the same database."""
    path = Path(shutil.copy(current_sqlite_file, tmp_path / "work.db"))
    url = f"sqlite:///{path}"
    monkeypatch.setenv("ADVISOR_DATABASE_URL", url)
    return lambda: App(url)


@pytest.fixture
def app_of() -> Callable[[str], App]:
    """Starts a visit over a database that the environment names already."""
    return App


@pytest.fixture
def app(visit: Callable[[], App]) -> App:
    return visit()


@pytest.fixture
def police() -> dict[str, Any]:
    """A police department that has answered everything."""
    return dict(json.loads((ROOT / "examples" / "two-officer-police.json").read_text(encoding="utf-8")))
