"""The sentences of a recommendation: short, specific, from this department's own needs and figures."""

from advisor.decision.wording.comparing import above_next, with_above_next
from advisor.decision.wording.left_out import (
    no_hours,
    no_room_beside_its_account,
    other_job,
    share_met_sentence,
    why_not_sentence,
    without_common_reasons,
    without_refrains,
)
from advisor.decision.wording.naming import need_label, needs_listed, short_label, skills_label, way_label
from advisor.decision.wording.reasons import top_need, with_reasons
from advisor.decision.wording.run import Run

__all__ = [
    "Run", "above_next", "need_label", "needs_listed", "no_hours", "no_room_beside_its_account",
    "other_job", "share_met_sentence", "short_label", "skills_label", "top_need", "way_label",
    "why_not_sentence", "with_above_next", "with_reasons", "without_common_reasons", "without_refrains",
]  # fmt: skip
