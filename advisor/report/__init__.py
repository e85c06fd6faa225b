"""One report model, several files of the same facts: PDF, Word, spreadsheet, CSV, JSON, Markdown."""

from advisor.report.branding import Branding, BrandingError, branding
from advisor.report.build import build_report
from advisor.report.edits import paragraphs
from advisor.report.model import Report
from advisor.report.pdf import ReportError, render_cards, render_pdf
from advisor.report.tables import ranking_csv

__all__ = [
    "Branding", "BrandingError", "Report", "ReportError", "branding", "build_report", "paragraphs",
    "ranking_csv", "render_cards", "render_pdf",
]  # fmt: skip
