"""Reach: the most people the set could reach, a ceiling, beside the people the accounts really have."""

from __future__ import annotations

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import charts, locked, reach

frame.open_page("reach", _("Reach: a ceiling"))
result = locked.result_or_stop()
reach.ceiling(result)
charts.reach_by_age(result)
reach.really_there(result)
reach.what_each_adds(result)
reach.source(result)
frame.close_page()
