"""From a recommendation to a report: everything is worded here and in the parts, nothing in a renderer."""

from __future__ import annotations

import datetime

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.overrides import with_overrides
from advisor.decision.recommendation import Recommendation
from advisor.plan import complete
from advisor.report.annex import annex
from advisor.report.board import board_page
from advisor.report.cleaning import clean_text, shortened
from advisor.report.evidence import Evidence
from advisor.report.model import Report
from advisor.report.phrases import day_words
from advisor.text import _

LETTERS_IN_A_NAME = 90


def build_report(
    recommendation: Recommendation, answers: Answers, catalog: Catalog, *, date: datetime.date | None = None
) -> Report:
    """The report of a recommendation, dated today unless a date is given.

    A recommendation without its plan is completed first.
    """
    today = date or datetime.date.today()
    if recommendation.plan is None or recommendation.checks is None:
        recommendation = complete(recommendation, answers, catalog)
    catalog = with_overrides(catalog, answers)
    department = shortened(clean_text(recommendation.department), LETTERS_IN_A_NAME) or _("Our department")
    evidence = Evidence(catalog, today)
    board = board_page(recommendation, answers, catalog, evidence, today)
    return Report(
        language="en",
        title=_("{department}: which platforms to run").format(department=department),
        department=department,
        date=day_words(today),
        footer=_("Advice, not law: ask your attorney. Catalog {catalog}, engine {engine}.").format(
            catalog=recommendation.catalog_version, engine=recommendation.engine_version
        ),
        page_words=_("Page {page} of {pages}"),
        board=board,
        annex=annex(recommendation, answers, catalog, evidence),
    )
