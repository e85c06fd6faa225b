"""From a recommendation to everything that a document says about it, worded and not yet laid out."""

from __future__ import annotations

from datetime import date

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Report
from advisor.telling.parts.annex import annex
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.board_page import board_page
from advisor.telling.parts.cited_sources import Evidence
from advisor.telling.parts.desk_cards import cards
from advisor.telling.parts.full_report import sections
from advisor.telling.parts.review_paper import review_paper
from advisor.telling.parts.staff_report_and_memo import memo, staff_report
from advisor.telling.parts.value_sheets import sheets
from advisor.telling.plan.plan_told import complete
from advisor.text import _
from advisor.words.dates import day_words


def told_report(
    recommendation: Recommendation, answers: Answers, catalog: Catalog, today: date, department: str
) -> Report:
    """The report of a recommendation; one without its plan is completed first.

    department  its name as it is printed; "" where it gave none
    """
    if recommendation.plan is None or recommendation.checks is None:
        recommendation = complete(recommendation, answers, catalog)
    catalog = with_overrides(catalog, answers)
    department = department or _("Our department")
    basis = Basis(recommendation, answers, catalog, Evidence(catalog, today), today)
    board = board_page(basis)
    # the page behind the board's page numbers its sources before the full report adds more
    short = annex(recommendation, answers, catalog, basis.evidence)
    return Report(
        language="en",
        title=_("{department}: which platforms to run").format(department=department),
        department=department,
        date=day_words(today),
        footer=_("Advice, not law: ask your attorney. Catalog {catalog}, engine {engine}.").format(
            catalog=recommendation.catalog_version, engine=recommendation.engine_version
        ),
        page_words=_("Page {page} of {pages}"),
        notes=_("Notes from the meeting"),
        board=board,
        annex=short,
        sections=sections(basis),
        staff_report=staff_report(basis, board, short.sources, department),
        memo=memo(basis, board, short.sources, department),
        review=review_paper(basis, board, department),
        cards=cards(basis),
        cards_title=_("{department}: a card for each platform").format(department=department),
        sheets=sheets(basis),
    )
