"""The method: how answers become a recommendation, with every constant, and one score redone by hand."""

from __future__ import annotations

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import by_hand, method

frame.open_page(
    "method",
    _("How the advice is made"),
    _("You can redo any number by hand. Nothing is hidden, and what we judged ourselves is called so."),
)
method.in_five_steps()
method.needs_and_weights()
method.benefit()
by_hand.first_score()
method.the_set()
method.how_sure()
method.limits()
method.terms()
method.constants()
frame.close_page()
