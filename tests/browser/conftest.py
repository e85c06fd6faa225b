from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest


@pytest.fixture(scope="session")
def server(
    start_server: Callable[..., AbstractContextManager[str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """`advisor serve`; yields its address."""
    with start_server(tmp_path_factory.mktemp("serve"), "serve") as address:
        yield address
