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
    "tests/documents/": "the reports of the examples",
    "tests/plan/": "the plans of the examples",
    "tests/telling/plan/": "the plans of the examples",
}
ONE_BY_ONE = (
    "tests/laws/test_laws_of_good_advice.py",
    "tests/decision/test_properties",
    "tests/decision/weighing/test_properties",
    "tests/decision/choosing/test_properties",
    "tests/decision/doubting/test_properties",
    "tests/decision/changing/test_what_would_change.py",
)


# They take minutes, or half of one: begun late, they would be waited for.
FIRST = ("a browser and a server", "the reports of the examples", "tests/laws/test_laws_of_good_advice.py")


class ByFile(LoadScopeScheduling):
    """What takes minutes is begun first, then what has the most tests."""

    def _split_scope(self, nodeid: Any) -> str:
        return scope_of(nodeid)

    def _assign_work_unit(self, node: Any) -> None:
        for start in reversed(FIRST):
            for scope in [scope for scope in self.workqueue if scope.startswith(start)]:
                self.workqueue.move_to_end(scope, last=False)
        super()._assign_work_unit(node)


def scope_of(nodeid: str) -> str:
    """What a test is kept together with."""
    path = nodeid.partition("::")[0]
    if path.startswith(ONE_BY_ONE):
        return nodeid
    return next((kept for folder, kept in TOGETHER.items() if path.startswith(folder)), path)
