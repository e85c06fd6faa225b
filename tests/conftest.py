"""Fixtures every test may use."""

import os
from pathlib import Path
from typing import Any

import pytest
from find_browser import NONE_FOUND, find_browser
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase, MultiplexedDatabase, ReadOnlyDatabase

from advisor.catalog import Catalog, load_catalog

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

BROWSER_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The catalogue as shipped."""
    return load_catalog()


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
