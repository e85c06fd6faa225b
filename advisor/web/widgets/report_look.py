"""What the report looks like: as which paper, how much of it, in whose colours."""

from __future__ import annotations

import base64

import streamlit as st

from advisor.documents.branding import branding, branding_of, readable
from advisor.documents.errors import BrandingError
from advisor.documents.look import Look
from advisor.telling.blocks import DETAILS, LAYOUTS, OUR_COLOUR, PLAIN, Branding, Detail
from advisor.telling.parts.their_own_look import darkened
from advisor.text import _, mark
from advisor.web import session
from advisor.web.safe import plain
from advisor.web.widgets.asking import seed

LAYOUT_LABELS = {
    "board": mark("A page for the board"),
    "staff_report": mark("A council staff report"),
    "memo": mark("A memo"),
}
REFUSED = "look-logo-refused"
DETAIL_LABELS: dict[Detail, str] = {"short": mark("Short, about two pages"), "full": mark("All parts")}


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


def saved() -> Branding:
    """The department's look as it is saved; ours where it cannot be printed."""
    try:
        return branding_of(session.answers())
    except BrandingError:
        return PLAIN


def _branding() -> Branding:
    """Colour and logo, saved with the answers; a colour too pale to read is darkened, and that is said."""
    wishes = session.current().draft.get("report") or {}
    with st.expander(_("Our color and logo"), key="look-own"):
        seed("look-colour", wishes.get("accent") or OUR_COLOUR)
        colour = st.color_picker(_("Color of headings"), key="look-colour", on_change=_keep_colour)
        darker = readable(colour)
        if darker != colour.lower():
            st.info(plain(darkened(colour, darker)))
        st.file_uploader(
            _("Logo (PNG or JPEG, up to 2 MB)"),
            ["png", "jpg", "jpeg"],
            max_upload_size=2,
            key="look-logo",
            on_change=_take,
        )
        refused = st.session_state.pop(REFUSED, "")
        if refused:
            st.error(plain(refused))
        if wishes.get("logo") and st.button(_("Remove the logo"), key="look-no-logo"):
            _keep(logo=None)
        try:
            return branding_of(session.answers())
        except BrandingError as error:
            st.error(plain(str(error)))
    return branding(darker)


def _keep_colour() -> None:
    _keep(accent=str(st.session_state["look-colour"]).lower())


def _take() -> None:
    """Keeps an uploaded logo as it will be printed, or says why it cannot be. Only when one is chosen: a
    box that still shows a file must not bring back a logo that was removed elsewhere."""
    file = st.session_state.get("look-logo")
    if file is None:
        return
    try:
        drawn = branding(logo=file.getvalue()).logo or b""
    except BrandingError as error:
        st.session_state[REFUSED] = str(error)
        return
    _keep(logo=base64.b64encode(drawn).decode("ascii"))


def _keep(**wishes: str | None) -> None:
    draft = session.current().draft
    session.change({**draft, "report": {**(draft.get("report") or {}), **wishes}})
