"""What a department says: the versioned answers, read with messages for people."""

from advisor.answers.decided import ActionOverride, Decision, ReportWishes, Review
from advisor.answers.departments import Town, TownAccount, holds_departments, parse_town, read_town
from advisor.answers.errors import AnswersError
from advisor.answers.models import (
    AGE_BANDS,
    SCHEMA_VERSION,
    Account,
    Answers,
    Constraints,
    CountySystem,
    DecidedAccount,
    Department,
    HoursToCome,
    LastResult,
    Local,
    Override,
    Resources,
    SpokenLanguage,
    WantedAudience,
    WantedPurpose,
    WantedSuccess,
    Weights,
)
from advisor.answers.reading import parse_answers, read_answers
from advisor.answers.staffing import HoursPart, Staffing, staffing

__all__ = [
    "AGE_BANDS",
    "SCHEMA_VERSION",
    "Account",
    "ActionOverride",
    "Answers",
    "AnswersError",
    "Constraints",
    "CountySystem",
    "DecidedAccount",
    "Decision",
    "Department",
    "HoursPart",
    "HoursToCome",
    "LastResult",
    "Local",
    "Override",
    "ReportWishes",
    "Resources",
    "Review",
    "SpokenLanguage",
    "Staffing",
    "Town",
    "TownAccount",
    "WantedAudience",
    "WantedPurpose",
    "WantedSuccess",
    "Weights",
    "holds_departments",
    "parse_answers",
    "parse_town",
    "read_answers",
    "read_town",
    "staffing",
]
