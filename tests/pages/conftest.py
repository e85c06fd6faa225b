"""The app without a browser, over a database of its own for each test."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import cache
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
        """The same as a person reads it, without the escapes that keep it from being Markdown."""
        return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", self.text)

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
