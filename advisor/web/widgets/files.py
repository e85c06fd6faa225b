"""The documents as bytes. They are made outside the page's run, when a button is pressed.

There the session is out of sight, so the page hands over its catalogue.
"""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.web import known


def pdf(answers: Answers, catalog: Catalog | None = None) -> bytes:
    """The two-page report. Typesetting is imported by the first who asks for a report."""
    from advisor.report import build_report, render_pdf

    used = catalog or known.catalog()
    return render_pdf(build_report(known.result(answers, used), answers, used))


def csv(answers: Answers, catalog: Catalog | None = None) -> bytes:
    """The ranking as a table."""
    from advisor.report import ranking_csv

    used = catalog or known.catalog()
    return ranking_csv(known.result(answers, used), used, answers, today=known.today())
