"""At which other weights another platform would be first: "choose this if…", and the view without weights."""

from __future__ import annotations

from advisor.decision import Recommendation
from advisor.telling.parts import other_weights
from advisor.web import draw, session


def choose_this_if(result: Recommendation) -> None:
    """The weights that would put a platform first: "choose this if…"."""
    told = other_weights.choose_this_if(session.basis(result))
    if told is not None:
        draw.points(told)


def any_weights(result: Recommendation) -> None:
    """The second view: what would hold if nothing were known of the weights."""
    told = other_weights.any_weights(session.basis(result))
    if told is not None:
        draw.points(told)
