"""One report model, several files of the same facts: PDF, Word, spreadsheet, CSV, JSON, Markdown."""

from typing import TYPE_CHECKING, Any

from advisor.documents.branding import branding
from advisor.documents.build import build_report
from advisor.documents.csv_file import ranking_csv
from advisor.documents.edits import paragraphs
from advisor.documents.errors import BrandingError, ReportError
from advisor.telling.blocks import Branding, Report

if TYPE_CHECKING:
    from advisor.documents.pdf import render_cards, render_pdf

__all__ = [
    "Branding", "BrandingError", "Report", "ReportError", "branding", "build_report", "paragraphs",
    "ranking_csv", "render_cards", "render_pdf",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Typesetting is loaded by the first who asks for a PDF: the web pages start without it."""
    if name in ("render_cards", "render_pdf"):
        from advisor.documents import pdf

        return getattr(pdf, name)
    raise AttributeError(name)
