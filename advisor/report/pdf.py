"""The report as a tagged PDF (PDF/UA-1), set by typst from a template and data that is never code."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal

import typst

from advisor.report.cleaning import clean_text, cleaned
from advisor.report.model import Report
from advisor.report.picture import chart_svg
from advisor.report.typefaces import font_folders

TEMPLATES = Path(__file__).parent / "templates"
BOARD_TEMPLATE = TEMPLATES / "board.typ"


class ReportError(RuntimeError):
    """The document could not be made. The message says why, for the log and for the person."""


def render_pdf(report: Report, *, detail: Literal["short", "full"] = "short") -> bytes:
    """The board's page and its annex as one PDF/UA-1 file.

    detail  "short": an annex of one page; "full": every need, ruled-out platform and source as well

    Raises ReportError when the typesetter refuses or breaks.
    """
    try:
        document = typst.compile(
            BOARD_TEMPLATE,
            # the folder holds the template only, so a path in it can reach nothing else
            root=TEMPLATES,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            package_path=_empty_folder(),
            package_cache_path=_empty_folder(),
            sys_inputs={"report": _as_json(report), "detail": detail},
            format="pdf",
            pdf_standards=["ua-1"],
        )
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    # a panic inside typst arrives as a BaseException, which `except Exception` would let through
    except BaseException as error:
        raise ReportError(f"The PDF could not be made: {error}") from error
    if not isinstance(document, bytes):
        raise ReportError("The PDF could not be made: the typesetter gave no single document.")
    return document


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """One set of fonts for all compilations: reading them costs more than a page, and sharing is safe."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )


@lru_cache(maxsize=1)
def _empty_folder() -> str:
    """Where typst looks for packages: nowhere, so that no template can fetch one."""
    return mkdtemp(prefix="advisor-typst-")


def _as_json(report: Report) -> str:
    """The report as the template reads it, with its chart drawn and every text cleaned."""
    data = asdict(report)
    picture = report.annex.picture
    svg = chart_svg(picture.chart) if picture else ""
    if data["annex"]["picture"]:
        del data["annex"]["picture"]["chart"]
    data = cleaned(data)
    # addresses are never shown, only linked to: no break may stand in them
    for entry, source in zip(data["annex"]["sources"]["entries"], report.annex.sources.entries, strict=True):
        entry["url"] = clean_text(source.url)
    data["title"] = clean_text(report.title)
    if picture:
        data["annex"]["picture"] |= {"svg": svg, "alt": clean_text(picture.chart.alt)}
    return json.dumps(data, ensure_ascii=False)
