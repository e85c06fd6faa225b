"""An account that ends, and where its people go, as they are called."""

from __future__ import annotations

from advisor.plan.ending import Ending
from advisor.telling.plan.spoken import Spoken
from advisor.text import _


def goes_to(now: Spoken, ending: Ending) -> str:
    """The name of where its people are sent."""
    if ending.to not in now.catalog.platforms:
        return _("your website")
    if ending.to == ending.item.platform:
        return _("the official account ({name})").format(name=now.name(ending.to))
    return now.name(ending.to)
