"""The town's own figures: a census file is read, shown with its margins, and put into the answers."""

from __future__ import annotations

from typing import Any

import streamlit as st

from advisor.answers import Department
from advisor.answers.town import TownFile, TownFileError, TownProfile, read_town
from advisor.answers.town.keeping import drop_figures, use_figures
from advisor.questions.draft import erase, write
from advisor.telling.parts.town_figures import (
    figures_in_use,
    how_many_people,
    margins_left_out,
    read_from,
    town_figures,
    what_the_file_says,
)
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain

UPLOAD = "town-upload"
PLACE = "town-place"
MOST_MB = 2
WRITTEN = ("population", "age_shares", "language_shares", "census")


def own_figures() -> None:
    """The box on the Who step."""
    in_use = _department().census
    with st.expander(_("Your town's own figures"), key="town-file", expanded=in_use is not None):
        if in_use is not None:
            _in_use()
        st.caption(
            _(
                "Upload a file with the ages or languages of your town. It is free: get a CSV file from "
                "census.gov/quickfacts, or table S0101, DP05, B01001 or S1601 from data.census.gov."
            )
        )
        uploaded = st.file_uploader(
            _("Census file (.csv)"), type=["csv", "txt"], max_upload_size=MOST_MB, key=UPLOAD
        )
        if uploaded is not None:
            _read(uploaded.getvalue(), uploaded.name)


def people_line(audience: str) -> None:
    """Beside a chosen audience: about how many people that is, where the town's figures tell."""
    draw.small((how_many_people(_department(), audience, known.catalog()),))


def read_file(content: bytes, name: str) -> TownFile | str:
    """What the file holds, or one sentence on why it cannot be read."""
    try:
        return read_town(content, name)
    except TownFileError as error:
        return error.sentence


def _read(content: bytes, name: str) -> None:
    found = read_file(content, name)
    if isinstance(found, str):
        st.error(plain(found))
        return
    places = {place.name: place for place in found.places}
    chosen = next(iter(places))
    if len(places) > 1:
        if st.session_state.get(PLACE) not in places:
            st.session_state[PLACE] = None
        picked = st.selectbox(
            _("Which place is yours?"), list(places), index=None, placeholder=_("Choose …"), key=PLACE
        )
        if picked is None:
            return
        chosen = picked
    _show(places[chosen])
    for sentence in found.left_out:
        st.caption(plain(sentence))
    place = places[chosen]
    census = _department().census
    if census is not None and census.place == place.name and place.source in census.sources:
        st.caption(_("These figures are in use."))
    else:
        st.button(_("Use these figures"), type="primary", key="town-use", on_click=_use, args=(place,))


def _show(place: TownProfile) -> None:
    """What was read: each figure with its margin, then what the file cannot tell."""
    st.markdown(f"**{plain(place.name)}**")
    draw.table(town_figures(place, known.catalog()), place.name)
    st.caption(plain(place.source))
    draw.items(what_the_file_says(place))


def _in_use() -> None:
    """Which figures are in use, and how to take them back."""
    department = _department()
    census = department.census
    assert census is not None
    st.markdown(f"**{plain(figures_in_use(census))}**")
    draw.small((read_from(census), margins_left_out(department)))
    st.button(_("Do not use these figures"), key="town-drop", on_click=_drop)


def _use(place: TownProfile) -> None:
    _save(use_figures(place, _department()))


def _drop() -> None:
    _save(drop_figures(_department()))


def _save(department: Department) -> None:
    """Write what changed into the answers; a figure that was taken back is unanswered again."""
    draft = session.current().draft
    values: dict[str, Any] = department.model_dump(mode="json", exclude_none=True)
    for name in WRITTEN:
        path = f"department.{name}"
        if name in values:
            draft = write(draft, path, values[name])
        elif name != "population":
            draft = erase(draft, path)
    session.forget("department.population")
    session.change(draft)


def _department() -> Department:
    return Department.model_validate(session.current().draft.get("department") or {})
