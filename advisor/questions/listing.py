"""All questions in the order they are asked, and the options a question offers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from advisor.catalog import Catalog
from advisor.questions.accounts import (
    ACCOUNT_PLATFORM,
    ACCOUNT_QUESTIONS,
    ALERT_QUESTIONS,
    LIST_QUESTIONS,
)
from advisor.questions.afterwards import DECISION_QUESTIONS, OVERRIDE_QUESTIONS, REVIEW_QUESTIONS
from advisor.questions.department import COMMUNITY, DEPARTMENT_QUESTIONS, LANGUAGE_QUESTIONS
from advisor.questions.others_lists import COUNTY_QUESTIONS
from advisor.questions.question import Option, Question
from advisor.questions.resources import (
    AFTER_HOURS,
    BUDGET,
    BUDGET_INCLUDES_FEES,
    HOURS,
    MAX_ACCOUNTS,
    NIGHT_PUBLISHER,
    OWNED,
    SKILLS,
    SKILLS_LACKING,
    STAFF_HOUR,
    STAFF_QUESTIONS,
    TO_COME_QUESTIONS,
    WEBSITE_HOURS,
)
from advisor.questions.rules import LOCAL_QUESTIONS, RULE_QUESTIONS
from advisor.questions.success import BASELINE, REVIEW, SUCCESS, SUCCESS_IMPORTANCE, TARGET
from advisor.questions.wishes import (
    AUDIENCE_IMPORTANCE,
    AUDIENCES,
    PURPOSE_AUDIENCES,
    PURPOSE_HORIZON,
    PURPOSE_IMPORTANCE,
    PURPOSES,
)

QUESTIONS: tuple[Question, ...] = (
    *DEPARTMENT_QUESTIONS,
    PURPOSES,
    PURPOSE_IMPORTANCE,
    AUDIENCES,
    AUDIENCE_IMPORTANCE,
    PURPOSE_AUDIENCES,
    PURPOSE_HORIZON,
    COMMUNITY,
    *LANGUAGE_QUESTIONS,
    HOURS,
    *STAFF_QUESTIONS,
    *TO_COME_QUESTIONS,
    WEBSITE_HOURS,
    BUDGET,
    BUDGET_INCLUDES_FEES,
    STAFF_HOUR,
    SKILLS,
    SKILLS_LACKING,
    OWNED,
    AFTER_HOURS,
    NIGHT_PUBLISHER,
    MAX_ACCOUNTS,
    ACCOUNT_PLATFORM,
    *ACCOUNT_QUESTIONS,
    *LIST_QUESTIONS,
    *ALERT_QUESTIONS,
    *COUNTY_QUESTIONS,
    *RULE_QUESTIONS,
    *LOCAL_QUESTIONS,
    SUCCESS,
    SUCCESS_IMPORTANCE,
    BASELINE,
    TARGET,
    REVIEW,
)


# Asked once the advice is there.
AFTERWARDS: tuple[Question, ...] = (*DECISION_QUESTIONS, *OVERRIDE_QUESTIONS, *REVIEW_QUESTIONS)


def options_of(question: Question, catalog: Catalog) -> tuple[Option, ...]:
    """The answers a question offers: its own, or the rows of the table it names.

    A platform that has ended can be no account of today and needs no ban, so it is left out.
    """
    if not question.source:
        return question.options
    table: Mapping[str, Any] = getattr(catalog, question.source)
    if question.source == "platforms":
        return tuple(
            Option(p.id, p.name, p.good_for)
            for p in sorted(table.values(), key=lambda p: p.name.casefold())
            if p.status != "discontinued" and not p.is_companion
        )
    return tuple(Option(id, row.label, getattr(row, "meaning", "")) for id, row in table.items())
