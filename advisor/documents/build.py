"""The report as it is printed: what was told, in letters that the fonts have, in the department's look."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.documents.branding import branding_of
from advisor.documents.cleaning import clean_text, cleaned_report
from advisor.documents.edits import edits_of, with_edits
from advisor.telling.blocks import Branding, Report
from advisor.telling.parts.their_own_look import logo_words
from advisor.telling.told_report import told_report
from advisor.words.phrases import shortened

LETTERS_IN_A_NAME = 90


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
    department = shortened(clean_text(recommendation.department), LETTERS_IN_A_NAME)
    told = told_report(recommendation, answers, catalog, date or datetime.date.today(), department)
    look = branding_of(answers) if branding is None else branding
    if look.logo and not look.logo_alt:
        look = replace(look, logo_alt=clean_text(logo_words(told.department)))
    report = replace(cleaned_report(told), branding=look)
    return with_edits(report, edits_of(answers) if edited is None else edited)
