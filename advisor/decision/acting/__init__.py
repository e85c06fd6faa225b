"""What to do with each platform and each account: one action, why, until when, when to stop."""

from advisor.decision.acting.advice import act
from advisor.decision.acting.base import base_action, nothing_fits, nothing_more_fits
from advisor.decision.acting.situation import Situation
from advisor.decision.acting.trial import stop_figures

__all__ = [
    "Situation",
    "act",
    "base_action",
    "nothing_fits",
    "nothing_more_fits",
    "stop_figures",
]
