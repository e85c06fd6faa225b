"""The layers of warning on a page: side by side, each with who sends, whether it is there, its first step."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.warning_layers import layer_told, side_by_side
from advisor.text import _
from advisor.web import draw, known
from advisor.web.safe import plain


def layers(result: Recommendation) -> None:
    """Nothing where warning is none of the department's business."""
    if not result.layers:
        return
    st.header(_("Layers of warning"), anchor=False)
    draw.small((side_by_side(),))
    for number, layer in enumerate(result.layers):
        first, when_all_fails = layer_told(layer, known.catalog())
        with st.container(border=True, key=f"card-layer-{layer.layer}-{number}"):
            st.markdown(f"**{plain(first.heading)}**")
            draw.paragraphs(first)
            with st.expander(plain(when_all_fails.heading)):
                draw.paragraphs(when_all_fails)
