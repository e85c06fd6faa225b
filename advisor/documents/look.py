"""How a document is to look: its layout, how much of it, and whose colours it wears."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.telling.blocks import PLAIN, Branding, Detail, Layout


@dataclass(frozen=True)
class Look:
    """The choices of whoever takes the report along."""

    layout: Layout = "board"
    detail: Detail = "short"
    branding: Branding = PLAIN
