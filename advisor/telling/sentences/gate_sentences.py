"""What must be confirmed before a platform may be opened."""

from __future__ import annotations

from advisor.telling.sentences.context import Sentences
from advisor.text import _
from advisor.words.lists import one_of

SENTENCES: Sentences = {
    "confirm-exception": lambda now, reason: _(
        "A state rule bars it on public devices; confirm that an exception covers you."
    ),
    "confirm-no-device-rule": lambda now, reason: _(
        "Confirm with your state and your attorney that no device rule forbids it."
    ),
    "get-a-quote": lambda now, reason: _("Get a quote first: it is a paid product, and we know no price."),
    "confirm-that-you-have": lambda now, reason: _("Confirm that you have: {things}.").format(
        things=one_of([now.catalog.owned[thing].label for thing in reason.names("needs")])
    ),
}
