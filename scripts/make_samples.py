"""Makes docs/samples: the report of each example as PDF and Word, on a fixed day: always the same files.

Run it as `make samples`, then `make verapdf` for the second opinion on the PDFs.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from advisor.answers import parse_answers, read_answers
from advisor.catalog import Catalog, load_catalog
from advisor.documents import build_report, render_cards
from advisor.documents.formats import render
from advisor.telling import recommend
from advisor.telling.blocks import Detail, Layout

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SAMPLES = ROOT / "docs" / "samples"
DAY = datetime.date(2026, 11, 22)
# The one example that is shown in every shape.
SHOWN = "two-officer-police"
SHAPES: tuple[tuple[Layout, Detail], ...] = (("board", "full"), ("staff_report", "short"), ("memo", "short"))
REVIEW_DAY = datetime.date(2027, 6, 1)
LATER = {
    "decision": {
        "outcome": "approved_with_changes", "decided_on": "2026-12-08", "decided_by": "Town board",
        "why": "Two members want a page for the press as well.",
        "overrides": [{"platform": "x", "action": "Keep for road closures", "why": "The paper reads it",
                       "by": "Chief"}],
    },
    "reviews": [
        {"reviewed_on": "2027-03-01", "measured": {"local_outcome": 16}, "hours_per_week": 4.5},
        {"reviewed_on": "2027-06-01", "measured": {"local_outcome": 12, "residents_reached": 900},
         "hours_per_week": 5.5, "changed": "The second officer has learned to post; one member left."},
    ],
}  # fmt: skip
PICTURE = ROOT / "docs" / "images" / "report-page-1.png"
PICTURE_SCALE = 1.6


def main() -> None:
    """Writes every sample and the picture of page one."""
    catalog = load_catalog()
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for path in sorted(EXAMPLES.glob("*.json")):
        answers = parse_answers(path.read_bytes(), catalog)
        report = build_report(recommend(catalog, answers), answers, catalog, date=DAY)
        for ending in ("pdf", "docx"):
            (SAMPLES / f"{path.stem}.{ending}").write_bytes(render(report, ending))
        if path.stem != SHOWN:
            continue
        for layout, detail in SHAPES:
            name = f"{path.stem}-{layout.replace('_', '-')}" if layout != "board" else f"{path.stem}-{detail}"
            for ending in ("pdf", "docx"):
                content = render(report, ending, layout=layout, detail=detail)
                (SAMPLES / f"{name}.{ending}").write_bytes(content)
        _review(catalog, path)
        (SAMPLES / f"{path.stem}.xlsx").write_bytes(render(report, "xlsx"))
        (SAMPLES / f"{path.stem}-cards.pdf").write_bytes(render_cards(report, arrangement="sheet"))
        _picture(SAMPLES / f"{path.stem}.pdf")


def _review(catalog: Catalog, path: Path) -> None:
    """The example half a year later; what was measured and decided is made up, as the example is."""
    later = json.loads(path.read_text(encoding="utf-8")) | LATER
    answers = read_answers(later, catalog)
    report = build_report(recommend(catalog, answers), answers, catalog, date=REVIEW_DAY)
    for ending in ("pdf", "docx"):
        content = render(report, ending, layout="review")
        (SAMPLES / f"{path.stem}-review.{ending}").write_bytes(content)


def _picture(pdf: Path) -> None:
    """Page one as the README shows it."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf)[0]
    page.render(scale=PICTURE_SCALE).to_pil().save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
