"""How long the full report takes as PDF here, and the same content in WeasyPrint, turn by turn in one run.

    .venv/bin/python benchmarks/report_speed.py [example] [rounds]

WeasyPrint lives in an environment of its own (build/weasyprint, requirements/weasyprint.txt). Every round
has another department's name and draws its charts anew, so that no cache answers for the typesetter.
"""

from __future__ import annotations

import datetime
import json
import statistics
import subprocess
import sys
import time
import venv
from html import escape
from pathlib import Path

from advisor.answers import parse_answers
from advisor.catalog import load_catalog
from advisor.documents import build_report, picture, render_pdf
from advisor.documents.flow import flow
from advisor.documents.typefaces import FONTS_FOLDER
from advisor.telling import complete, recommend
from advisor.telling.blocks import Amounts, Beside, Motion, Picture, Point, Points, Sources, Table

ROOT = Path(__file__).parents[1]
PLACE = ROOT / "build" / "weasyprint"
DAY = datetime.date(2026, 11, 22)
ROUNDS, WARM_UP = 11, 2
TARGET_MILLISECONDS, TARGET_RATIO = 400, 2.0
CSS = """
@font-face { font-family: Noto; src: url(FONTS/NotoSans-Regular.ttf) }
@font-face { font-family: Noto; font-weight: bold; src: url(FONTS/NotoSans-Bold.ttf) }
@page { size: letter; margin: 46pt 54pt 52pt; @bottom-right { content: counter(page) " / " counter(pages) } }
body { font: 8.4pt/1.35 Noto } h1 { font-size: 13pt } h2 { font-size: 9pt; color: #1f4e8c }
table { width: 100%; border-collapse: collapse; border-top: 1pt solid #1f4e8c }
td, th { border-bottom: .5pt solid #c3c9d3; text-align: left; vertical-align: top } tr { break-inside: avoid }
img { width: 100% }
""".replace("FONTS", FONTS_FOLDER.as_uri())
WORKER = """
import json, sys, time
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
for line in sys.stdin:
    html = json.loads(line)
    start = time.perf_counter()
    pdf = HTML(string=html).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1", pdf_tags=True)
    print(json.dumps([time.perf_counter() - start, len(pdf)]), flush=True)
"""


def html_of(report) -> str:
    """The same sections, with the same drawings, as a plain page."""
    body = [f"<h1>{escape(report.department)}</h1><p>{escape(report.date)}</p>"]
    for section in flow(report):
        body.append(f"<h1>{escape(section.heading)}</h1>")
        body += [_html(block) for block in section.blocks]
    return f'<html lang="en"><head><title>{escape(report.title)}</title><style>{CSS}</style></head><body>' + (
        "".join(body) + "</body></html>"
    )


def _html(block) -> str:
    match block:
        case Point():
            return f"<p>{_sentence(block)}</p>"
        case Points():
            items = "".join(f"<li>{_sentence(p)}</li>" for p in block.items)
            return _head(block.heading) + f"<ul>{items}</ul><p>{escape(block.note)}</p>"
        case Table():
            head = "".join(f'<th style="width:{c.share:.0%}">{escape(c.label)}</th>' for c in block.columns)
            rows = "".join(
                "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows
            )
            return _head(block.heading) + f"<table><thead><tr>{head}</tr></thead>{rows}</table>{block.note}"
        case Picture():
            svg = picture.chart_svg(block.chart)
            data = "data:image/svg+xml;utf8," + svg.replace("%", "%25").replace("#", "%23").replace('"', "'")
            return (
                _head(block.heading) + f'<img alt="{escape(block.chart.alt)}" src="{data}">' + block.caption
            )
        case Amounts():
            return "".join(
                f"<p><b>{escape(a.figure)}</b> {escape(a.unit)} {escape(a.note)}</p>" for a in block.items
            )
        case Motion():
            blanks = "".join(f"<p>{escape(b)}</p>" for b in block.blanks)
            return f"{_head(block.heading)}<p>{escape(block.text)}</p><p>{escape(block.fiscal)}</p>{blanks}"
        case Sources():
            items = "".join(
                f'<li><a href="{escape(e.url)}">{escape(e.title)}</a> {escape(e.details)}</li>'
                for e in block.entries
            )
            return f"<p>{escape(block.lead)}</p><ol>{items}</ol>"
        case Beside():
            return _html(block.left) + _html(block.right)
    raise AssertionError(block)


def _head(words: str) -> str:
    return f"<h2>{escape(words)}</h2>" if words else ""


def _sentence(point) -> str:
    return f"<b>{escape(point.lead)}</b> {escape(point.text)}"


def weasyprint() -> subprocess.Popen:
    """WeasyPrint in its own environment, waiting for pages on its standard input."""
    python = PLACE / "bin" / "python"
    if not python.exists():
        venv.create(PLACE, with_pip=True)
        lock = ROOT / "requirements" / "weasyprint.txt"
        subprocess.run([python, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock], check=True)
    return subprocess.Popen([python, "-c", WORKER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _line(took: list[float]) -> str:
    """Median, least and most milliseconds."""
    return f"{statistics.median(took):7.0f} ms  ({min(took):.0f}–{max(took):.0f})"


def main() -> None:
    example = sys.argv[1] if len(sys.argv) > 1 else "two-officer-police"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    catalog = load_catalog()
    answers = parse_answers((ROOT / "examples" / f"{example}.json").read_bytes(), catalog)
    recommendation = complete(recommend(catalog, answers), answers, catalog)
    theirs = weasyprint()
    ours_took, render_took, theirs_took = [], [], []
    for number in range(rounds + WARM_UP):
        named = recommendation.model_copy(update={"department": f"{recommendation.department} {number}"})
        picture._drawn.cache_clear()
        start = time.perf_counter()
        report = build_report(named, answers, catalog, date=DAY)
        built = time.perf_counter()
        pdf = render_pdf(report, detail="full")
        end = time.perf_counter()
        theirs.stdin.write(json.dumps(html_of(report)) + "\n")
        theirs.stdin.flush()
        seconds, size = json.loads(theirs.stdout.readline())
        if number >= WARM_UP:
            ours_took.append(1000 * (end - start))
            render_took.append(1000 * (end - built))
            theirs_took.append(1000 * seconds)
    theirs.stdin.close()
    ours, other = statistics.median(ours_took), statistics.median(theirs_took)
    print(f"{example}, full report, {rounds} rounds turn by turn, medians")
    print(f"  ours, from recommendation to PDF {_line(ours_took)}, {len(pdf):,} bytes")
    print(f"  ours, from report model to PDF   {_line(render_took)}")
    print(f"  WeasyPrint, from HTML to PDF     {_line(theirs_took)}, {size:,} bytes")
    print(f"  ratio WeasyPrint : ours          {other / ours:7.1f}  (target at least {TARGET_RATIO:g})")
    print(f"  under {TARGET_MILLISECONDS} ms: {'yes' if ours < TARGET_MILLISECONDS else 'no'}")


if __name__ == "__main__":
    main()
