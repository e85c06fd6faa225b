"""One report model, several files of the same facts: PDF, Word, spreadsheet, CSV, JSON, Markdown."""

from typing import TYPE_CHECKING, Any

from advisor.report.branding import Branding, branding
from advisor.report.build import build_report
from advisor.report.edits import paragraphs
from advisor.report.errors import BrandingError, ReportError
from advisor.report.model import Report
from advisor.report.tables import ranking_csv

if TYPE_CHECKING:
    from advisor.report.pdf import render_cards, render_pdf

__all__ = [
    "Branding", "BrandingError", "Report", "ReportError", "branding", "build_report", "paragraphs",
    "ranking_csv", "render_cards", "render_pdf",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Typesetting is loaded by the first who asks for a PDF: the web pages start without it."""
    if name in ("render_cards", "render_pdf"):
        from advisor.report import pdf

        return getattr(pdf, name)
    raise AttributeError(name)
