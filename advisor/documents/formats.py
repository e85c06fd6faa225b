"""Every kind of file the report can be, by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from advisor.telling.blocks import Detail, Layout, Report


@dataclass(frozen=True)
class Format:
    """`paged`: it is laid out, so that layout and detail make a difference."""

    ending: str
    media_type: str
    paged: bool


FORMATS = {
    f.ending: f
    for f in (
        Format("pdf", "application/pdf", True),
        Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", True),
        Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", False),
        Format("csv", "text/csv", False),
        Format("json", "application/json", True),
        Format("md", "text/markdown", True),
    )
}


def render(report: Report, ending: str, *, layout: Layout = "board", detail: Detail = "short") -> bytes:
    """The report as a file of a kind. Each library is imported by the first who asks for its kind.

    Raises KeyError for an ending that is not in FORMATS, ReportError where a document cannot be made.
    """
    return _renderer(ending)(report, layout, detail)


def _renderer(ending: str) -> Callable[[Report, Layout, Detail], bytes]:
    match ending:
        case "pdf":
            from advisor.documents.pdf import render_pdf

            return lambda report, layout, detail: render_pdf(report, layout=layout, detail=detail)
        case "docx":
            from advisor.documents.word import render_word

            return lambda report, layout, detail: render_word(report, layout=layout, detail=detail)
        case "xlsx":
            from advisor.documents.workbook import render_workbook

            # a spreadsheet is for looking things up: it always has every part
            return lambda report, _layout, _detail: render_workbook(report)
        case "csv":
            from advisor.documents.csv_file import sheet_csv

            return lambda report, _layout, _detail: sheet_csv(
                next(sheet for sheet in report.sheets if sheet.id == "ranking")
            )
        case "json":
            from advisor.documents.plain_data import render_json

            return lambda report, layout, detail: render_json(report, layout=layout, detail=detail)
        case "md":
            from advisor.documents.markdown import render_markdown

            return lambda report, layout, detail: render_markdown(report, layout=layout, detail=detail)
    raise KeyError(ending)
