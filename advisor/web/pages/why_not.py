"""Why not …? Any platform: what keeps it out, and the least that would bring it in."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame, known
from advisor.web.widgets import locked, picking, why_not

frame.open_page("why_not", _("Why not …?"))
result = locked.result_or_stop()
catalog = known.catalog()
outside = [c.platform for c in result.what_would_change or ()]
every = {p.id: p.name for p in sorted(catalog.platforms.values(), key=lambda p: p.name.casefold())}
order = dict.fromkeys([*outside, *result.set.platforms, *every])
st.markdown(_("Choose a platform. We say what keeps it out and the least that would bring it in."))
chosen = picking.platform({p: every[p] for p in order}, next(iter(order)), key="why-not-choice")
why_not.answer(chosen, result)
frame.close_page()
