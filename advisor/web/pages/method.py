"""The method: how answers become advice, from the text that ships with the program."""

from __future__ import annotations

from advisor.web import frame
from advisor.web.widgets import by_hand, method

shown = method.shown_texts()
first, *others = shown
frame.open_page("method", first.title, first.opening)
method.contents(shown)
method.whole(first, own={"one-score-by-hand": by_hand.first_score})
for text in others:
    method.opened(text)
    method.whole(text, own={})
frame.close_page()
