from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Known where tests/laws is named on the command line; elsewhere nothing is ever rewritten."""
    parser.addoption(
        "--freeze", action="store_true", help="write tests/laws/broken.json and docs/laws.md anew"
    )


@pytest.fixture
def freezing(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--freeze", default=False))
