"""What to do with each platform and each account: one action, one sentence, until when, when to stop."""

from advisor.decision.actions.acting import act
from advisor.decision.actions.base import base_action, nothing_fits, nothing_more_fits
from advisor.decision.actions.periods import deadline_words, until_words
from advisor.decision.actions.situation import Situation
from advisor.decision.actions.trial import stop_figures

__all__ = [
    "Situation",
    "act",
    "base_action",
    "deadline_words",
    "nothing_fits",
    "nothing_more_fits",
    "stop_figures",
    "until_words",
]
