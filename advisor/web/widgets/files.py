"""The documents as bytes. They are made outside the page's run, when a button is pressed.

There the session is out of sight, so the page hands over its catalogue and the look it chose.
"""

from __future__ import annotations

from typing import Literal

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.documents.look import Look
from advisor.web import known


def report(
    answers: Answers, catalog: Catalog | None = None, ending: str = "pdf", look: Look | None = None
) -> bytes:
    """The report as a file of a kind. Typesetting is imported by the first who asks for a report."""
    from advisor.documents import build_report
    from advisor.documents.formats import render

    used, chosen = catalog or known.catalog(), look or Look()
    made = build_report(
        known.result(answers, used), answers, used, date=known.today(), branding=chosen.branding
    )
    return render(made, ending, layout=chosen.layout, detail=chosen.detail)


def cards(
    answers: Answers, catalog: Catalog | None, look: Look | None, arrangement: Literal["page", "sheet"]
) -> bytes:
    """A card for each platform of the set."""
    from advisor.documents import build_report, render_cards

    used, chosen = catalog or known.catalog(), look or Look()
    made = build_report(
        known.result(answers, used), answers, used, date=known.today(), branding=chosen.branding
    )
    return render_cards(made, arrangement=arrangement)


def pdf(answers: Answers, catalog: Catalog | None = None) -> bytes:
    """The two-page report."""
    return report(answers, catalog)


def csv(answers: Answers, catalog: Catalog | None = None) -> bytes:
    """The ranking as a table."""
    return report(answers, catalog, "csv")
