"""How much the searches of one recommendation may do: counted and not timed, so that the same answers give
the same advice on any machine."""

from __future__ import annotations

import math
from dataclasses import dataclass

# The work of one recommendation, in values looked at (a branch × a need, a branch × a candidate × a need):
# about a second on a core. A usual department needs a hundredth of it, eight purposes for four audiences
# half.
MOST_WORK = 1e8
# One search that wants more than this share of what is left is stopped, so that the later ones have some.
SHARE_OF_ONE_SEARCH = 0.5
# What a stopped search may still do to better what it has.
LEAST_WORK = MOST_WORK / 100


class OutOfWorkError(Exception):
    """A search that was stopped before it was proved that nothing better stands."""


@dataclass
class Work:
    """What is left of the work, in values looked at; without limit unless one is given."""

    left: float = math.inf

    def of_one_search(self) -> float:
        """How much the next search may do."""
        return max(self.left * SHARE_OF_ONE_SEARCH, LEAST_WORK)

    def spend(self, done: float) -> None:
        """Take off what was done."""
        self.left = max(0.0, self.left - done)
