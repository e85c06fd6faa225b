"""Fixtures every test may use."""

import os
from typing import Any

import pytest
from find_browser import NONE_FOUND, find_browser
from hypothesis import settings

from advisor.catalog import Catalog, load_catalog

# The same random examples on every run of CI: a new find there would block a change that did not cause it.
# At the desk the examples differ from run to run, so that finds are still made.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")

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
