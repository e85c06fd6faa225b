"""The documents as bytes. They are made outside the page's run, when a button is pressed."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.web import known


def pdf(answers: Answers) -> bytes:
    """The two-page report. Typesetting is imported by the first who asks for a report."""
    from advisor.report import build_report, render_pdf

    return render_pdf(build_report(known.result(answers), answers, known.catalog()))


def csv(answers: Answers) -> bytes:
    """The ranking as a table."""
    from advisor.report import ranking_csv

    return ranking_csv(known.result(answers), known.catalog())
