"""Platform cards: each platform on one sheet, found by its name or a name it had before, ready to print."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.finding import Found, find_platforms
from advisor.catalog.records import Platform
from advisor.telling.parts.platform_sheet import ended, formerly, what_came_after
from advisor.text import _
from advisor.web import draw, frame, known, navigation
from advisor.web.safe import plain
from advisor.web.widgets.card_sheet import PRINT, sheet
from advisor.words.labels import ROLES, role_label

CHOSEN = "platform"
ALL = "all"


def overview() -> None:
    """The list of cards, by the job of the platform, with a search that knows former names."""
    typed = st.text_input(
        _("Find a platform"), key="cards-words", max_chars=100, placeholder=_("Also by an old name: Twitter")
    )
    found = find_platforms(known.catalog(), typed or "")
    if not found:
        st.info(_("We know no platform of that name, old or new. Look through the list without a search."))
    for role in (*ROLES, "companion"):
        hits = [hit for hit in found if hit.platform.role == role]
        if hits:
            if not typed:
                st.header(plain(role_label(role)), anchor=False)
            for hit in hits:
                entry(hit)
    if not typed:
        navigation.page_link("cards", _("All cards on one page, to print"), ":material/print:", platform=ALL)


def entry(hit: Found) -> None:
    """One line of the list: the name, why it was found, and what it is good for."""
    platform = hit.platform
    with st.container(border=True, key=f"row-card-{platform.id}"):
        navigation.page_link("cards", plain(platform.name), platform=platform.id)
        former = [hit.former] if hit.former else list(platform.former_names)
        if former:
            draw.small((formerly(former),))
        if platform.status == "discontinued":
            gone(platform)
        else:
            st.caption(plain(platform.good_for))


def gone(platform: Platform) -> None:
    """A platform that is gone: since when, and where to go instead."""
    catalog = known.catalog()
    draw.lines((ended(platform),))
    if platform.successor in catalog.platforms:
        label = plain(what_came_after(platform, catalog))
        navigation.page_link("cards", label, platform=str(platform.successor))


def one(platform: Platform) -> None:
    """A single card, with the way back and on."""
    links(platform)
    sheet(platform)
    if platform.status == "discontinued" and platform.successor in known.catalog().platforms:
        with st.container(key="screen-after"):
            gone(platform)


def links(platform: Platform | None) -> None:
    """What stands around cards on the screen and not on paper."""
    with st.container(horizontal=True, key="screen-links"):
        navigation.page_link("cards", _("All platforms"), ":material/arrow_back:")
        if platform is not None:
            navigation.page_link(
                "platform", _("For your department"), ":material/fact_check:", platform=platform.id
            )
    with st.container(key="screen-hint"):
        st.caption(_("To print: Ctrl and P, or Print in the menu of your browser. One card fills one page."))


frame.open_page("cards", _("Platform cards"))
st.html(PRINT)
asked = st.query_params.get(CHOSEN)
catalog = known.catalog()
if asked in catalog.platforms:
    one(catalog.platforms[str(asked)])
elif asked == ALL:
    links(None)
    for hit in find_platforms(catalog, ""):
        sheet(hit.platform)
else:
    if asked:
        st.info(_("We know no platform of that name. Look for it here."))
    st.markdown(_("What each platform is, what it is for, and how to begin. One page each, ready to print."))
    overview()
frame.close_page()
