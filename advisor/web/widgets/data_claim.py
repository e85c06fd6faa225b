"""A claim in full: what it says and why, on what ground, how sure, who says so, and how old it is."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from advisor.catalog.cells import Row
from advisor.catalog.changes import written
from advisor.catalog.columns import columns_of
from advisor.catalog.records import (
    AudienceFit,
    Check,
    DeliveryRate,
    Following,
    Horizon,
    Measure,
    Mode,
    Notice,
    PurposeFit,
    Reach,
)
from advisor.catalog.staleness import age_words, ageing_of
from advisor.catalog.tables import BY_NAME
from advisor.telling.claims import TABLES, Claim, sources_of, tabulated
from advisor.text import _
from advisor.web import known
from advisor.web.safe import link, plain
from advisor.web.widgets.sources import source_list
from advisor.words.numbers import figure
from advisor.words.phrases import capital

# What is said in words further up, or is no fact of its own.
TOLD = frozenset(
    {"id", "name", "platform", "purpose", "audience", "rating", "basis", "confidence", "rationale", "note",
     "sources", "source", "unsourced_because", "last_read", "last_confirmed", "title", "question", "why"}
)  # fmt: skip


def show(claim: Claim) -> None:
    """The claim on a card of its own."""
    record = claim.record
    with st.container(border=True, key="card-claim"):
        st.caption(plain(_(TABLES[claim.table])))
        st.header(plain(claim.about), anchor=False)
        if claim.says:
            st.markdown(f"**{plain(claim.says)}**")
        for line in reasons(record):
            st.markdown(plain(line))
        st.markdown("\n".join(f"- {line}" for line in [*_grounds(record), *_dates(record)]))
        _facts(claim)
        _sources(claim)


def reasons(record: Row) -> Iterator[str]:
    """Why the claim is made, in the words of the table."""
    match record:
        case PurposeFit() | AudienceFit():
            yield record.rationale or _("No reason is written down.")
        case DeliveryRate() | Following() | Horizon() if record.rationale:
            yield record.rationale
        case Mode() if record.note:
            yield record.note
        case Measure() if record.how:
            yield record.how
        case Check():
            yield record.why
        case Notice():
            yield record.what_to_do
        case Reach():
            asked = _("{survey}, asked {dates}").format(
                survey=tabulated(record), dates=record.field_dates or "?"
            )
            people = _("{n} people of this group answered").format(n=figure(record.n)) if record.n else ""
            yield capital("; ".join(part for part in (asked, people) if part))
    because = getattr(record, "unsourced_because", "")
    if because:
        yield _("Why we say so without a source: {because}").format(because=because)


def _grounds(record: Row) -> Iterator[str]:
    """Basis and confidence, with the meaning of the word."""
    scales = known.catalog().scales
    for scale, label in (("basis", _("What it rests on")), ("confidence", _("How sure"))):
        step = scales.get((scale, getattr(record, scale, "")))
        if step:
            yield f"**{label}**: {plain(step.label)}. {plain(step.meaning)}"


def _dates(record: Row) -> Iterator[str]:
    """When the source was read, and how old the claim is."""
    read = getattr(record, "last_read", None)
    if read:
        yield _("**Source last read**: {date}").format(date=plain(read))
    if ageing_of(record, known.today()) is not None:
        yield f"**{_('Age')}**: {plain(age_words(record, known.today()))}"


def _facts(claim: Claim) -> None:
    """The other cells of the row, each with the meaning of its column."""
    rows = [
        {_("Column"): plain(column.name.replace("_", " ")), _("Says"): plain(cell or _("not known")),
         _("Meaning"): plain(column.meaning)}
        for column in columns_of(BY_NAME[claim.table])
        if column.name not in TOLD
        and ((cell := written(getattr(claim.record, column.name))) or claim.table == "platforms")
    ]  # fmt: skip
    if rows:
        with st.expander(_("Every cell of this row"), key="claim-cells"):
            st.table(rows, hide_index=True, border="horizontal")


def _sources(claim: Claim) -> None:
    """Who says so. A source shown by itself is its own."""
    cited = (claim.id.partition(":")[2],) if claim.table == "sources" else sources_of(claim.record)
    st.markdown(f"**{_('Who says so')}**")
    st.markdown(source_list(cited) if cited else _("Nobody has published it that we know of."))
    for name in cited:
        source = known.catalog().sources.get(name)
        if source and source.url and source.cited_url != source.url:
            st.caption(f"{_('The copy that we read')}: {link(source.url, source.url)}")
