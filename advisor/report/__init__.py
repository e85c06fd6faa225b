"""One report model, several documents: PDF for the board, CSV of the ranking."""

from advisor.report.build import build_report
from advisor.report.model import Report
from advisor.report.pdf import ReportError, render_pdf
from advisor.report.tables import ranking_csv

__all__ = ["Report", "ReportError", "build_report", "ranking_csv", "render_pdf"]
