"""One server for all tests of this folder: under a sub-path, with a name of its own, with tables full of
hostile text, and with every address written down that it asks for."""

from __future__ import annotations

import csv
import itertools
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from advisor.catalog import default_folder
from advisor.store import Store

ROOT = Path(__file__).parents[2]
NAME = "advice.example.gov"
SUB_PATH = "town/advice"
# Everything that Markdown, the framework's additions to it or a browser could make more of than text.
# In parts as long as the name of a department may be.
HOSTILE_NAMES = (
    "www.evil.example https://evil.example/x http://evil.example a@evil.example mailto:a@evil.example "
    "xmpp:a@evil.example //evil.example evil.example <https://evil.example> [x](https://evil.example)",
    "![x](https://evil.example/p.png) <img src=https://evil.example/p.png onerror=alert(1)> "
    "<script>alert(1)</script> <a href=//evil.example>x</a>",
    ":streamlit: :smile: :material/home: :material_home: :red[x] :blue-badge[x] "
    "$\\href{https://evil.example}{x}$ -> -- `x` **x** _x_ ~~x~~ &lt;b&gt;",
)
HOSTILE = " ".join(HOSTILE_NAMES)


# A shorter one for the tables, where it stands thousands of times.
HOSTILE_CELL = (
    " www.evil.example a@evil.example ![x](https://evil.example/p.png) :streamlit: <b>x</b> $x$ _x_"
)
# Every cell that is shown and is not a number, a date or an id.
SHOWN = {
    "sources": ("publisher", "title"), "families": ("label", "meaning"), "skills": ("label", "meaning"),
    "owned": ("label", "meaning"), "audiences": ("label", "meaning", "example", "proxy_note"),
    "purposes": ("label", "meaning", "example_post"), "departments": ("label", "examples"),
    "success": ("label", "meaning", "formula", "benchmark"), "modes": ("reply_promise", "note"),
    "platforms": ("name", "former_names", "cost_note", "official_account", "first_steps", "good_for",
                  "not_for", "not_found", "archiving"),
    "purpose_fit": ("rationale", "unsourced_because"), "audience_fit": ("rationale",),
    "measures": ("how",), "checks": ("question", "ask_whom", "why"),
    "state_rules": ("exception",), "library": ("title", "publisher", "access"),
}  # fmt: skip


@dataclass
class Served:
    """A running server: its address with the sub-path, its files, and the work saved in it."""

    address: str
    folder: Path

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 0

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    @property
    def addresses_seen(self) -> list[str]:
        return (self.folder / "seen").read_text(encoding="utf-8").splitlines()

    @property
    def outside(self) -> list[str]:
        """What was asked of anybody but this machine."""
        own = re.compile(r"socket\.bind |'(127\.0\.0\.1|localhost|::1|/[^']*)'|\(None, ")
        return [line for line in self.addresses_seen if not own.search(line)]

    def keep(self, draft: dict[str, Any]) -> str:
        """Save work; returns its id."""
        return Store(f"sqlite:///{self.folder / 'work.db'}").create(json.dumps(draft), "test")


@pytest.fixture(scope="session")
def served(start_server: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served")
    environment = {
        "ADVISOR_DATA": str(_hostile_tables(folder / "data")),
        "STREAMLIT_SERVER_BASE_URL_PATH": SUB_PATH,
        "ADDRESSES_SEEN": str(folder / "seen"),
        "PYTHONPATH": str(Path(__file__).parent / "recorder"),
    }
    with start_server(folder, "serve", "--host", NAME, environment=environment, sub_path=SUB_PATH) as address:
        yield Served(address, folder)


def _hostile_tables(folder: Path) -> Path:
    shutil.copytree(default_folder(), folder)
    for name, columns in SHOWN.items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row, column in itertools.product(rows, columns):
            row[column] += HOSTILE_CELL if row[column] else ""
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


@pytest.fixture(scope="session")
def hostile_drafts() -> list[dict[str, Any]]:
    """The answers of a police department with hostile text wherever a person or a file can put text.

    One draft for each part of the text that its name can hold.
    """
    return [_hostile_draft(name) for name in HOSTILE_NAMES]


def _hostile_draft(name: str) -> dict[str, Any]:
    draft = json.loads((ROOT / "examples" / "two-officer-police.json").read_text(encoding="utf-8"))
    draft["department"] |= {
        "name": name,
        "country": "www.evil.example ![x](https://evil.example/p.png)",
        "population": 8200,
        "census": {"place": HOSTILE, "sources": [HOSTILE], "population": 8200},
    }
    draft["accounts"][0] |= {"id": "www.evil.example ![x](https://evil.example/p.png)", "vendor": HOSTILE}
    draft["overrides"] = [
        {"platform": "instagram", "field": "usd_per_year_low", "value": 5, "why": HOSTILE, "by": HOSTILE}
    ]
    draft["notes"] = dict.fromkeys(("purposes", "audiences", "resources", "success"), HOSTILE)
    draft["decision"] = {
        "outcome": "approved", "decided_on": "2026-10-01", "decided_by": "www.evil.example", "why": HOSTILE,
        "overrides": [{"platform": "instagram", "action": "add", "why": HOSTILE, "by": "a@evil.example"}],
    }  # fmt: skip
    draft["reviews"] = [
        {
            "reviewed_on": "2026-11-01",
            "reviewed_by": "www.evil.example",
            "changed": HOSTILE,
            "hours_per_week": 2,
        }
    ]
    draft["report"] = {"logo_alt": "www.evil.example", "edited": {"summary": HOSTILE}}
    return draft
