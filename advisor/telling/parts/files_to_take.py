"""What the files hold that one takes along, a line for each kind."""

from __future__ import annotations

from advisor.text import _


def what_a_report_holds() -> str:
    """The report, short or with all its parts."""
    return _(
        "The advice, why, what it costs, what was ruled out, and how success is measured: two pages, "
        "or all that stands behind it."
    )


def what_a_table_holds() -> str:
    """The workbook, or the ranking alone."""
    return _("Every table of the report and all figures, or the whole ranking as one table.")


def what_a_card_holds() -> str:
    """The card of a platform for the desk."""
    return _("A card for each platform: first steps, weekly hours, what we promise, what counts.")


def what_the_answers_are_for() -> str:
    """The file of answers, which holds no result."""
    return _("Your answers as a file. Open it on the first page, here or on another computer.")
