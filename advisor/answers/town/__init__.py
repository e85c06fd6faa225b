"""A town's own census figures, read from the files that a clerk can download for nothing."""

from advisor.answers.models import AGE_BANDS
from advisor.answers.town.applying import apply_to_department
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.profile import TownFile, TownProfile
from advisor.answers.town.reading import read_town

__all__ = ["AGE_BANDS", "TownFile", "TownFileError", "TownProfile", "apply_to_department", "read_town"]
