"""The report as JSON: the words of every section and the values of every sheet, for other programs."""

from __future__ import annotations

import datetime
import json
from dataclasses import fields, is_dataclass
from typing import Any

from advisor.documents.cleaning import clean_text
from advisor.documents.flow import flow, title_of
from advisor.telling.blocks import Detail, Layout, Picture, Report

# 2: a cell that is a figure holds its value beside its words.
SCHEMA_VERSION = 2


def render_json(report: Report, *, detail: Detail = "full", layout: Layout = "board") -> bytes:
    """The same sections as in the other files. The answers have a JSON file of their own, to open again."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "title": title_of(report, layout),
        "language": report.language,
        "department": report.department,
        "date": report.date,
        "layout": layout,
        "detail": detail,
        "sections": [_data(section) for section in flow(report, layout, detail)],
        "sheets": [_data(sheet) for sheet in report.sheets],
        "footer": report.footer,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _data(value: Any) -> Any:
    """A part of the report as plain data, with the name of its kind where it is a block."""
    if isinstance(value, Picture):
        return {
            "kind": "Picture",
            "heading": value.heading,
            "shows": clean_text(value.chart.alt),
            "figures": list(value.chart.table),
            "caption": value.caption,
        }
    if is_dataclass(value) and not isinstance(value, type):
        data = {f.name: _data(getattr(value, f.name)) for f in fields(value)}
        return {"kind": type(value).__name__, **data}
    if isinstance(value, tuple | list):
        return [_data(inner) for inner in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
