"""Step 5, the tool: the recommended set with actions and reasons. Locked until steps 1 to 4 are answered."""

from __future__ import annotations

import streamlit as st

from advisor.questions import is_unlocked
from advisor.text import _
from advisor.web import frame, navigation, session
from advisor.web.widgets import (
    answer_next,
    changed_facts,
    layers,
    locked,
    other_sets,
    reading,
    recommended,
    tipping,
)

frame.open_page("tool", _("Your advice") if is_unlocked(session.current().draft) else _("The tool is last"))
result = locked.result_or_stop()
changed_facts.show(result)
reading.headline(result)
reading.warnings(result)
recommended.hours(result)
other_sets.one_more_hour(result)
other_sets.hours_to_come(result)
recommended.leads(result)
recommended.by_role(result)
recommended.kept(result)
layers.layers(result)
recommended.accounts(result)
answer_next.answer_next(result)
recommended.foundation(result)
reading.covered(result)
reading.reach(result)
other_sets.what_you_can_decide(result)
tipping.nearest_for_first(result)
st.space("small")
navigation.page_link("plan", _("Next: your plan, and what to check first"), icon=":material/arrow_forward:")
navigation.page_link("take", _("Take it with you: PDF and files"), icon=":material/download:")
frame.close_page()
