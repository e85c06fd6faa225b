"""The town's own figures: a census file is read, shown with its margins, and put into the answers."""

from __future__ import annotations

from typing import Any

import streamlit as st

from advisor.answers import Department
from advisor.answers.people import census_of, people_in, people_words
from advisor.answers.town import AGE_BANDS, TownFile, TownFileError, TownProfile, read_town
from advisor.answers.town.keeping import drop_figures, use_figures
from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS
from advisor.questions.draft import erase, write
from advisor.text import _
from advisor.web import known, session
from advisor.web.safe import plain
from advisor.words.numbers import figure, weight_words, whole

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
        st.markdown(
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
    language = known.catalog().audiences[audience].language
    people = people_in(_department(), audience, ADULT_SHARE_OF_RESIDENTS, language)
    if people is not None:
        words = people_words(people)
        st.caption(plain(words[:1].upper() + words[1:] + ". " + _basis()))


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
    st.table(figures(place), hide_index=True, border="horizontal")
    st.caption(plain(place.source))
    if place.notes:
        st.markdown("\n".join(f"- {plain(note)}" for note in place.notes))


def figures(place: TownProfile) -> list[dict[str, str]]:
    """The figures of a place as the lines of a table."""
    rows: list[tuple[str, str, str]] = []
    if place.population is not None:
        margin = place.population_margin
        give_or_take = "–" if margin is None else f"± {whole(margin)}"
        rows.append((_("Residents"), figure(place.population), give_or_take))
    if place.adults is not None:
        rows.append((_("Adults"), figure(place.adults), "–"))
    for band in AGE_BANDS:
        share = place.age_shares[band]
        if share is not None:
            label = known.catalog().audiences[band].label
            rows.append((label, _of_adults(share), _points(place.age_margins[band])))
    languages = {
        "spanish": _("Speak Spanish at home"), "other_than_english": _("Speak a language other than English"),
    }  # fmt: skip
    for language, share in place.language_shares.items():
        shown = weight_words(share)
        rows.append((languages[language], shown, _points(place.language_margins.get(language))))
    heads = (_("What"), _("Figure"), _("Give or take"))
    return [dict(zip(heads, map(plain, row), strict=True)) for row in rows]


def _of_adults(share: float) -> str:
    return _("{percent} of adults").format(percent=weight_words(share))


def _points(margin: float | None) -> str:
    return "–" if margin is None else _("± {points} points").format(points=figure(round(100 * margin, 1)))


def _in_use() -> None:
    """Which figures are in use, and how to take them back."""
    department = _department()
    census = department.census
    assert census is not None
    st.markdown(f"**{plain(_('In use: {place}.').format(place=census.place))}**")
    st.caption(plain("; ".join(census.sources)))
    if census_of(department) is None:
        st.caption(
            _(
                "You typed another number of residents since, so we leave out the margins. "
                "Use the file again to get them back."
            )
        )
    st.button(_("Do not use these figures"), key="town-drop", on_click=_drop)


def _basis() -> str:
    census = census_of(_department())
    if census is None or census.adults is None:
        return _("From the number of residents you gave.")
    return _("From the census, adults only.")


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
