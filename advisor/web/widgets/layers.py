"""The layers of warning on a page: side by side, each with who sends, whether it is there, its first step."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.warning_layers import (
    sender_words,
    settled_words,
    side_by_side,
    there_words,
    way_words,
)
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain


def layers(result: Recommendation) -> None:
    """Nothing where warning is none of the department's business."""
    if not result.layers:
        return
    catalog = known.catalog()
    st.header(_("Layers of warning"), anchor=False)
    st.caption(plain(side_by_side()))
    for number, layer in enumerate(result.layers):
        record = catalog.warning_layers[layer.layer]
        with st.container(border=True, key=f"card-layer-{layer.layer}-{number}"):
            st.markdown(f"**{plain(way_words(layer, catalog))}**")
            st.markdown(plain(record.meaning))
            st.markdown(
                f"{_('There?')} **{plain(there_words(layer))}** · {_('Who sends')}: "
                f"**{plain(sender_words(layer))}**"
            )
            st.markdown(f"{_('First step')}: {plain(layer.first_step)}")
            with st.expander(_("When power or phones fail, and for everyone")):
                st.markdown(plain(record.works_without))
                st.markdown(plain(record.for_everyone))
                questions = settled_words(layer, catalog)
                if questions:
                    st.markdown(f"**{_('To settle')}**")
                    st.markdown("\n".join(f"- {plain(question)}" for question in questions))
