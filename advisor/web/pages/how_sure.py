"""How sure: in how many ways of weighing the priorities the advice stays the same, and what would tip it."""

from __future__ import annotations

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import locked, other_weights, sureness, tipping

frame.open_page("how_sure", _("How sure this advice is"))
result = locked.result_or_stop()
sureness.in_words(result)
sureness.too_close(result)
tipping.tips(result)
other_weights.choose_this_if(result)
other_weights.any_weights(result)
sureness.constants(result)
sureness.in_figures(result)
frame.close_page()
