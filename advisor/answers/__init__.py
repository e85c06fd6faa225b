"""What a department says: the versioned answers, read with messages for people."""

from advisor.answers.departments import Town, TownAccount, holds_departments, parse_town, read_town
from advisor.answers.models import (
    SCHEMA_VERSION,
    Account,
    Answers,
    Constraints,
    Department,
    LastResult,
    Local,
    Override,
    Resources,
    WantedAudience,
    WantedPurpose,
    WantedSuccess,
    Weights,
)
from advisor.answers.reading import AnswersError, parse_answers, read_answers
from advisor.answers.staffing import Staffing, staffing

__all__ = [
    "SCHEMA_VERSION",
    "Account",
    "Answers",
    "AnswersError",
    "Constraints",
    "Department",
    "LastResult",
    "Local",
    "Override",
    "Resources",
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
