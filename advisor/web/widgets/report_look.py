"""What the report looks like: as which paper, how much of it, in whose colours. Kept for this visit."""

from __future__ import annotations

import streamlit as st

from advisor.report.branding import OUR_COLOUR, Branding, BrandingError, branding, readable
from advisor.report.look import Look
from advisor.report.model import DETAILS, LAYOUTS, Detail, Layout
from advisor.text import _
from advisor.web.safe import plain

LAYOUT_LABELS: dict[Layout, str] = {
    "board": "A page for the board",
    "staff_report": "A council staff report",
    "memo": "A memo",
}
DETAIL_LABELS: dict[Detail, str] = {"short": "Short, about two pages", "full": "All parts"}


def choose() -> Look:
    """The questions, and what was chosen."""
    layout = st.radio(
        _("As which paper?"),
        LAYOUTS,
        format_func=lambda name: _(LAYOUT_LABELS[name]),
        horizontal=True,
        key="look-layout",
    )
    detail = st.radio(
        _("How much of it?"),
        DETAILS,
        format_func=lambda name: _(DETAIL_LABELS[name]),
        horizontal=True,
        key="look-detail",
    )
    return Look(layout, detail, _branding())


def _branding() -> Branding:
    """Colour and logo; a colour that is too pale to read is darkened, and that is said."""
    with st.expander(_("Our colour and logo"), key="look-own"):
        colour = st.color_picker(_("Colour of headings"), OUR_COLOUR, key="look-colour")
        darker = readable(colour)
        if darker != colour.lower():
            st.info(
                plain(
                    _("{colour} is too pale to read on white, so a darker one is used: {darker}.").format(
                        colour=colour, darker=darker
                    )
                )
            )
        logo = st.file_uploader(_("Logo (PNG or JPEG, up to 2 MB)"), ["png", "jpg", "jpeg"], key="look-logo")
        try:
            return branding(darker, logo.getvalue() if logo else None)
        except BrandingError as error:
            st.error(plain(str(error)))
    return branding(darker)
