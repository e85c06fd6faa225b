"""Looking for claims: words, filters, and the list of what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

import streamlit as st

from advisor.catalog import Catalog
from advisor.catalog.staleness import AGES
from advisor.documents.csv_file import inert
from advisor.telling.claims import TABLES, Claim, Wanted, all_claims, matching
from advisor.telling.parts.what_is_known import claim_in_short, claim_line, how_many_found
from advisor.text import _
from advisor.web import draw, known
from advisor.words.labels import age_label

KEPT = 20
# More lines are of no use to a reader, and each has to travel to the browser.
SHOWN = 200
PREFIX = "claims-"
CHOSEN = f"{PREFIX}chosen"
LIST = f"{PREFIX}list"


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _claims(version: str, today: date, _catalog: Catalog) -> tuple[Claim, ...]:
    return all_claims(_catalog, today)


def search() -> Claim | None:
    """The search with its results. Returns the claim to show in full."""
    catalog = known.catalog()
    wanted = _asked(catalog)
    found = list(matching(_claims(catalog.version, known.today(), catalog), wanted))
    shown = found[:SHOWN]
    if not shown:
        st.info(_("Nothing holds all these words. Try fewer words, or take a filter away."))
        return None
    draw.small((how_many_found(len(found), SHOWN),))
    return _choose(catalog, shown)


def _asked(catalog: Catalog) -> Wanted:
    words = st.text_input(
        _("Search the claims"),
        key=f"{PREFIX}words",
        max_chars=200,
        placeholder=_("A platform, a purpose, a publisher … such as: tip line Pew"),
    )
    tables = _pick("tables", _("Kind of claim"), {name: _(label) for name, label in TABLES.items()})
    with st.expander(_("More filters"), key=f"{PREFIX}more"):
        every = sorted(catalog.platforms.values(), key=lambda p: p.name.casefold())
        platforms = _pick("platforms", _("Platform"), {p.id: p.name for p in every})
        purposes = _pick("purposes", _("Purpose"), {p.id: p.label for p in catalog.purposes.values()})
        steps = {s.value: s.label for s in catalog.scales.values() if s.scale == "basis"}
        bases = _pick("bases", _("What it rests on"), steps)
        ages = _pick("ages", _("Age"), {age: age_label(age) for age in AGES})
    return Wanted(words or "", tables, platforms, purposes, bases, ages)


def _pick(name: str, label: str, options: Mapping[str, str]) -> tuple[str, ...]:
    """A filter with any number of choices. Its entries are plain text, so nothing needs escaping."""
    key = PREFIX + name
    # Own data may have taken away what was chosen before.
    if key in st.session_state:
        st.session_state[key] = [o for o in st.session_state[key] if o in options]
    return tuple(
        st.multiselect(label, list(options), format_func=lambda o: options[o], placeholder=_("All"), key=key)
    )


def _choose(catalog: Catalog, shown: Sequence[Claim]) -> Claim | None:
    """The list; a line that is clicked and the box below it choose the same claim."""
    by_id = {claim.id: claim for claim in shown}
    if st.session_state.get(CHOSEN) not in by_id:
        st.session_state[CHOSEN] = None
    lines = [_line(catalog, claim) for claim in shown]
    about = next(iter(lines[0]))
    st.dataframe(
        lines,
        hide_index=True,
        width="stretch",
        height=min(38 + 35 * len(shown), 388),
        on_select=_clicked,
        selection_mode="single-row",
        key=LIST,
        column_config={about: st.column_config.Column(width=240)},
    )
    st.session_state[f"{PREFIX}ids"] = list(by_id)
    chosen = st.selectbox(
        _("Show in full"),
        list(by_id),
        index=None,
        format_func=lambda id: claim_in_short(by_id[id]),
        placeholder=_("Tick a line above, or choose one here"),
        key=CHOSEN,
    )
    return by_id.get(chosen) if chosen else None


def _clicked() -> None:
    rows = st.session_state[LIST]["selection"]["rows"]
    ids = st.session_state.get(f"{PREFIX}ids") or []
    st.session_state[CHOSEN] = next((ids[i] for i in islice(rows, 1) if i < len(ids)), None)


def _line(catalog: Catalog, claim: Claim) -> dict[str, str]:
    """A line of the list. The list can be saved as CSV, so no cell may be a formula."""
    return {head: str(inert(cell)) for head, cell in claim_line(claim, catalog).items()}
