"""Which tests stay together when several processes share them out.

A file stays with one process, so that what its tests share is made once. The folders below share more than
that; the files below take so long that every test of theirs goes to whoever is free.
"""

from __future__ import annotations

from typing import Any

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {
    "tests/browser/": "a browser and a server",
    "tests/serving/": "a browser and a server",
    "tests/report/": "the reports of the examples",
    "tests/plan/": "the plans of the examples",
}
ONE_BY_ONE = (
    "tests/laws/test_laws_of_good_advice.py",
    "tests/decision/test_properties",
    "tests/decision/weighing/test_properties",
    "tests/decision/choosing/test_properties",
    "tests/decision/doubting/test_properties",
    "tests/decision/changing/test_what_would_change.py",
)


class ByFile(LoadScopeScheduling):
    """Those with the most tests are begun first."""

    def _split_scope(self, nodeid: Any) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """What a test is kept together with."""
    path = nodeid.partition("::")[0]
    if path.startswith(ONE_BY_ONE):
        return nodeid
    return next((kept for folder, kept in TOGETHER.items() if path.startswith(folder)), path)
