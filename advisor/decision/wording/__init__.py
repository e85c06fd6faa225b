"""The sentences of a recommendation: short, specific, from this department's own needs and figures."""

from advisor.decision.wording.comparing import above_next, with_above_next
from advisor.decision.wording.left_out import (
    Room,
    left_out,
    no_hours,
    no_room_beside_its_account,
    other_job,
)
from advisor.decision.wording.naming import need_label, needs_listed, short_label
from advisor.decision.wording.reasons import top_need, with_reasons
from advisor.decision.wording.run import Run

__all__ = [
    "Room", "Run", "above_next", "left_out", "need_label", "needs_listed", "no_hours",
    "no_room_beside_its_account", "other_job", "short_label", "top_need", "with_above_next", "with_reasons",
]  # fmt: skip
