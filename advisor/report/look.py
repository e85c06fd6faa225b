"""How a document is to look: its layout, how much of it, and whose colours it wears."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.report.branding import PLAIN, Branding
from advisor.report.model import Detail, Layout


@dataclass(frozen=True)
class Look:
    """The choices of whoever takes the report along."""

    layout: Layout = "board"
    detail: Detail = "short"
    branding: Branding = PLAIN
