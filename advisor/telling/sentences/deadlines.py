"""The sentence for the day or period until which something is to be done."""

from __future__ import annotations

from datetime import date

from advisor.decision.result import ActionItem
from advisor.text import _, ngettext
from advisor.words.dates import months_of, until_words


def deadline_words(item: ActionItem, decided: date | None = None) -> str:
    """The sentence with the item's `until`: "Within 3 months of the decision."; "" where it has none.

    decided  the day of the decision; None: not known yet
    """
    if not item.until:
        return ""
    count = months_of(item.until)
    if count is None or decided is not None:
        words = _("Until {day}.") if item.action == "trial" else _("By {day}.")
        return words.format(day=until_words(item.until, decided))
    if item.action == "trial":
        said = ngettext(
            "For {count} month from the decision on.", "For {count} months from the decision on.", count
        )
    else:
        said = ngettext(
            "Within {count} month of the decision.", "Within {count} months of the decision.", count
        )
    return said.format(count=count)
