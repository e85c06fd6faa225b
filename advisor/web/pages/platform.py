"""One platform: what we say of it for this department, and the evidence for every claim."""

from __future__ import annotations

from advisor.text import _
from advisor.web import frame, known, navigation
from advisor.web.widgets import evidence, facts, locked, picking
from advisor.web.widgets.own_figures import own_figures_of

frame.open_page("platform", _("Each platform and its evidence"))
result = locked.result_or_stop()
catalog = known.catalog()
every = {p.id: p.name for p in sorted(catalog.platforms.values(), key=lambda p: p.name.casefold())}
order = [*result.set.platforms, *(row.platform for row in result.valued()), *every]
platform = catalog.platforms[
    picking.platform({p: every[p] for p in dict.fromkeys(order)}, order[0], key="platform-choice")
]
facts.verdict(platform, result)
facts.about(platform)
own_figures_of(platform)
evidence.needs(platform, result)
evidence.measures(platform, result)
facts.getting_started(platform)
evidence.sources(platform)
navigation.page_link(
    "cards", _("This platform on one page, to print"), icon=":material/print:", platform=platform.id
)
frame.close_page()
