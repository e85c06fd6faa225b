"""From a recommendation to a report: everything is worded here and in the parts, nothing in a renderer."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.charts import Chart
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.result import Recommendation
from advisor.plan import complete
from advisor.report.annex import annex
from advisor.report.board import board_page
from advisor.report.branding import Branding, branding_of
from advisor.report.card_sheet import cards
from advisor.report.cleaning import clean_text, shortened
from advisor.report.edits import edits_of, with_edits
from advisor.report.evidence import Evidence
from advisor.report.matter import Matter
from advisor.report.model import Report, Sheet
from advisor.report.papers import memo, staff_report
from advisor.report.phrases import day_words
from advisor.report.review_paper import review_paper
from advisor.report.sections import sections
from advisor.report.tables import sheets
from advisor.text import _

LETTERS_IN_A_NAME = 90
T = TypeVar("T")


def build_report(
    recommendation: Recommendation,
    answers: Answers,
    catalog: Catalog,
    *,
    date: datetime.date | None = None,
    branding: Branding | None = None,
    edited: Mapping[str, str] | None = None,
) -> Report:
    """The report of a recommendation, dated today unless a date is given.

    branding  the department's colour and logo, as `branding()` has checked them
    edited    paragraphs in the department's own words by their name. `paragraphs(report)` lists the names.

    Both are those saved with the answers unless given. A logo there that is no picture raises BrandingError.

    A recommendation without its plan is completed first.
    """
    today = date or datetime.date.today()
    if recommendation.plan is None or recommendation.checks is None:
        recommendation = complete(recommendation, answers, catalog)
    catalog = with_overrides(catalog, answers)
    department = shortened(clean_text(recommendation.department), LETTERS_IN_A_NAME) or _("Our department")
    evidence = Evidence(catalog, today)
    matter = Matter(recommendation, answers, catalog, evidence, today)
    board = board_page(recommendation, answers, catalog, evidence, today)
    # the page behind the board's page numbers its sources before the full report adds more
    short = annex(recommendation, answers, catalog, evidence)
    report = Report(
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
        sections=sections(matter),
        staff_report=staff_report(matter, board, short.sources, department),
        memo=memo(matter, board, short.sources, department),
        review=review_paper(matter, board, department),
        cards=cards(matter),
        sheets=sheets(matter),
        branding=branding_of(answers) if branding is None else branding,
    )
    return with_edits(cleaned_report(report), edits_of(answers) if edited is None else edited)


def cleaned_report(value: T) -> T:
    """Every text of the report, or of a part of it, made printable once, so that all files say the same."""
    cleaned: Any = value
    if isinstance(value, str):
        cleaned = clean_text(value)
    elif isinstance(value, tuple):
        cleaned = tuple(cleaned_report(inner) for inner in value)
    # charts are cleaned where they are drawn, and values of sheets where they are made
    elif is_dataclass(value) and not isinstance(value, type | Chart | Sheet | Branding):
        changed = {f.name: cleaned_report(getattr(value, f.name)) for f in fields(value)}
        cleaned = type(value)(**changed)
    result: T = cleaned
    return result
