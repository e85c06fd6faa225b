"""The report as a tagged PDF (PDF/UA-1), set by typst from a template and data that is never code."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Literal

import typst

from advisor.documents.cleaning import breakable, clean_text
from advisor.documents.errors import ReportError
from advisor.documents.flow import behind, front, paper_of
from advisor.documents.picture import chart_svg
from advisor.documents.row_headers import with_row_headers
from advisor.documents.typefaces import font_folders
from advisor.telling.blocks import (
    Amounts,
    Annex,
    Beside,
    Citation,
    Detail,
    Figure,
    Layout,
    Motion,
    Picture,
    Point,
    Points,
    Report,
    Section,
    Sources,
    Table,
)
from advisor.text import _

TEMPLATES = Path(__file__).parent / "templates"
BOARD_TEMPLATE = TEMPLATES / "board.typ"
PAPER_TEMPLATE = TEMPLATES / "paper.typ"
CARDS_TEMPLATE = TEMPLATES / "cards.typ"
KINDS: dict[type, str] = {
    Point: "point", Points: "points", Table: "table", Picture: "picture", Amounts: "amounts",
    Motion: "motion", Sources: "sources", Beside: "beside",
}  # fmt: skip


def render_pdf(report: Report, *, detail: Detail = "short", layout: Layout = "board") -> bytes:
    """The report as one PDF/UA-1 file.

    detail  "short": two pages; "full": every part, with its tables and sources
    layout  the board's page, a council staff report or a memo

    Raises ReportError when the typesetter refuses or breaks.
    """
    paper = paper_of(report, layout)
    behind_it = behind(report, layout) if detail == "full" else ()
    if paper is None:
        # the short page falls back to every part where its own does not fit
        data = {"board": _data(report.board), "annex": _annex(report.annex, drawn=detail == "short"),
                "sections": _sections(report.sections)}  # fmt: skip
        return _compiled(BOARD_TEMPLATE, report, data, detail, title=report.title)
    data = {
        "paper": _data(paper) | {"sections": _sections(front(paper, detail))},
        "sections": _sections(behind_it),
    }
    return _compiled(PAPER_TEMPLATE, report, data, detail, title=paper.title)


def render_cards(report: Report, *, arrangement: Literal["page", "sheet"] = "page") -> bytes:
    """A card for each recommended platform as PDF/UA-1.

    arrangement  "page": half a letter page each; "sheet": two on a letter page, to be cut

    Raises ReportError where there is no platform to make a card of, or when the typesetter refuses.
    """
    if not report.cards:
        raise ReportError(_("No platform is recommended, so there is no card to print."))
    cards = [_data(card) | {"blocks": [_block(b) for b in card.blocks]} for card in report.cards]
    return _compiled(CARDS_TEMPLATE, report, {"cards": cards}, arrangement, title=report.cards_title)


def _compiled(template: Path, report: Report, data: dict[str, Any], detail: str, *, title: str) -> bytes:
    whole = {"title": title} | _frame(report) | data
    try:
        document = typst.compile(
            template,
            # the folder holds the templates only, so a path in it can reach nothing else
            root=TEMPLATES,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            package_path=_empty_folder(),
            package_cache_path=_empty_folder(),
            sys_inputs={"report": json.dumps(whole, ensure_ascii=False), "detail": detail},
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
    return with_row_headers(document)


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


# ---------------------------------------------------------------- data for the templates


def _frame(report: Report) -> dict[str, Any]:
    """What every template needs."""
    return {
        "language": report.language,
        "department": breakable(report.department),
        "date": report.date,
        "footer": report.footer,
        "page_words": report.page_words,
        "notes": report.notes,
        "accent": report.branding.colour,
        "logo": _logo_svg(report.branding.logo),
        "logo_alt": report.branding.logo_alt,
    }


def _logo_svg(logo: bytes | None) -> str:
    """The logo inside an SVG: data reaches the templates as text only."""
    if logo is None:
        return ""
    width, height = (int.from_bytes(logo[at : at + 4], "big") for at in (16, 20))
    content = base64.b64encode(logo).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{content}"/></svg>'
    )


def _sections(sections: Sequence[Section]) -> list[dict[str, Any]]:
    return [{"heading": breakable(s.heading), "blocks": [_block(b) for b in s.blocks]} for s in sections]


def _block(block: Any) -> dict[str, Any]:
    """A block with the name of its kind."""
    if isinstance(block, Beside):
        return {"kind": "beside", "left": _block(block.left), "right": _block(block.right)}
    data: dict[str, Any] = _data(block)
    return {"kind": KINDS[type(block)]} | data


def _annex(annex: Annex, *, drawn: bool) -> dict[str, Any]:
    data = {f.name: _data(getattr(annex, f.name)) for f in fields(annex) if f.name != "picture"}
    return data | {"picture": _picture(annex.picture) if annex.picture and drawn else None}


def _picture(picture: Picture) -> dict[str, Any]:
    return {
        "heading": breakable(picture.heading),
        "caption": breakable(picture.caption),
        "svg": chart_svg(picture.chart),
        "alt": clean_text(picture.chart.alt),
    }


def _data(value: Any) -> Any:
    """A part of the report as plain data; a word that no line could hold may break."""
    if isinstance(value, str):
        return breakable(value)
    if isinstance(value, Picture):
        return _picture(value)
    if isinstance(value, Figure):
        # a step is drawn, too
        return {"words": value.words, "step": int(value.value)} if value.unit == "step" else value.words
    if isinstance(value, Citation):
        # addresses are never shown, only linked to: no break may stand in them
        return {name: _data(inner) for name, inner in asdict(value).items()} | {"url": value.url}
    if isinstance(value, list | tuple):
        return [_data(inner) for inner in value]
    if is_dataclass(value):
        return {f.name: _data(getattr(value, f.name)) for f in fields(value)}
    return value
