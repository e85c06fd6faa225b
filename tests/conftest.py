"""Fixtures every test may use."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from find_browser import NONE_FOUND, find_browser
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase, MultiplexedDatabase, ReadOnlyDatabase

from advisor import text
from advisor.catalog import Catalog, load_catalog
from advisor.store import Store
from tests.translating import Strict, every_label, every_text

# The same random examples on every run of CI: a new find there would block a change that did not cause it.
# At the desk the examples differ from run to run, so that finds are still made. At night many more are tried,
# with seeds of their own; what fails then is kept in a folder and tried again by day.
FOUND_AT_NIGHT = DirectoryBasedExampleDatabase(Path(__file__).parent / "found_at_night")
settings.register_profile("ci", derandomize=True)
settings.register_profile(
    "desk",
    database=MultiplexedDatabase(DirectoryBasedExampleDatabase(".hypothesis/examples"),
                                 ReadOnlyDatabase(FOUND_AT_NIGHT)),
)  # fmt: skip
settings.register_profile("nightly", derandomize=False, database=FOUND_AT_NIGHT, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "desk"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Asked by pytest-xdist; another --dist than the usual one is left to it."""
    if config.getoption("dist") != "load":
        return None
    from tests.sharing import ByFile

    return ByFile(config, log)


BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session", autouse=True)
def every_text_is_given_to_translators() -> Iterator[None]:
    """Whatever a test makes the program say is one of the texts that a translator is given."""
    strict, translations = Strict(every_text() | every_label()), text._translations
    text._translations = lambda language: strict if language == "en" else translations(language)
    yield
    text._translations = translations


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalogue as shipped."""
    return load_catalog()


@pytest.fixture(scope="session")
def current_sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file that is up to date and empty, to be copied: upgrading one takes half a second."""
    path = tmp_path_factory.mktemp("current") / "saved-work.db"
    store = Store(f"sqlite:///{path}")
    assert store.load("nothing") is None
    store.close()
    return path


EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture
def with_copies() -> dict[str, Any]:
    """Two police officers who run three further accounts that nothing speaks against."""
    draft: dict[str, Any] = json.loads((EXAMPLES / "two-officer-police.json").read_text(encoding="utf-8"))
    draft["accounts"] += [
        {"id": f"town-{platform}", "platform": platform, "state": "active", "run_by": "department"}
        for platform in ("instagram", "x", "youtube")
    ]
    draft["resources"] |= {"hours_per_week": 8, "max_accounts": 6}
    return draft


START_SECONDS = 180  # a busy machine is slow, not broken


@contextmanager
def _running(
    folder: Path, *command: str, environment: dict[str, str] | None = None, sub_path: str = ""
) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program, *more = command
    programs = {"serve": ["advisor", "serve", "--port"], "streamlit": ["streamlit", "run", "--server.port"]}
    name, *options = programs[program]
    started = [str(Path(sys.executable).parent / name), *options, str(port), *more]
    variables = os.environ | {"ADVISOR_DATABASE_URL": f"sqlite:///{folder / 'work.db'}"} | (environment or {})
    log = (folder / "log").open("wb")
    process = subprocess.Popen(started, cwd=folder, env=variables, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}" + (f"/{sub_path}" if sub_path else "")
    try:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                    break
            except OSError:
                if process.poll() is not None or time.monotonic() > deadline:
                    pytest.fail((folder / "log").read_text(encoding="utf-8", errors="replace"))
                time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=10)
        log.close()


@pytest.fixture(scope="session")
def start_server() -> Callable[..., AbstractContextManager[str]]:
    """Starts `advisor serve` ("serve") or `streamlit run` ("streamlit") from another folder, with a database
    of its own; gives its address, with the sub-path if there is one, as soon as it answers."""
    return _running


@pytest.fixture(scope="session")
def browser_executable() -> str:
    """The Chrome or Chromium on this machine."""
    path = find_browser()
    if path is None:
        pytest.fail(NONE_FOUND)
    return path


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_executable: str
) -> dict[str, Any]:
    """Make pytest-playwright's `page` and `browser` use that browser, quietly."""
    return {**browser_type_launch_args, "executable_path": browser_executable, "args": BROWSER_FLAGS}
