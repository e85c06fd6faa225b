"""One platform: what we say of it for this department, and the evidence for every claim."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame, known, navigation, session
from advisor.web.widgets import evidence, facts, locked
from advisor.web.widgets.own_figures import own_figures_of

CHOSEN = "platform"
KEY = "platform-choice"


def picked(names: dict[str, str], first: str) -> str:
    """The platform in the address, or the one chosen in the list; the address follows the list."""
    asked = st.query_params.get(CHOSEN)
    if asked in names and st.session_state.get("platform-asked") != asked:
        st.session_state[KEY] = asked
    elif st.session_state.get(KEY) not in names:
        st.session_state[KEY] = first
    chosen = st.selectbox(_("Platform"), list(names), format_func=lambda p: names[p], key=KEY)
    st.session_state["platform-asked"] = chosen
    if st.query_params.get(CHOSEN) != chosen:
        st.query_params.from_dict(session.query(**{CHOSEN: chosen}))
    return str(chosen)


frame.open_page("platform", _("Each platform and its evidence"))
result = locked.result_or_stop()
catalog = known.catalog()
every = {p.id: p.name for p in sorted(catalog.platforms.values(), key=lambda p: p.name.casefold())}
order = [*result.set.platforms, *(row.platform for row in result.ranking), *every]
platform = catalog.platforms[picked({p: every[p] for p in dict.fromkeys(order)}, order[0])]
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
