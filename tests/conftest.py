"""Fixtures every test may use."""

from typing import Any

import pytest
from find_browser import NONE_FOUND, find_browser

from advisor.catalog import Catalog, load_catalog

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
