"""Put a place's figures into the answers of a department."""

from __future__ import annotations

from typing import Any

from advisor.answers.models import AGE_BANDS, Department
from advisor.answers.town.profile import TownProfile


def apply_to_department(profile: TownProfile, department: Department) -> Department:
    """A copy of the department with the place's population, age shares and language shares.

    What the file does not give stays as it was. An incomplete age split (QuickFacts gives 65 and over
    alone) does not replace a complete one: two files of one town may be read one after the other.
    """
    values: dict[str, Any] = department.model_dump()
    if profile.population is not None:
        values["population"] = profile.population
    given = {band: share for band, share in profile.age_shares.items() if share is not None}
    has_all = department.age_shares is not None and all(band in department.age_shares for band in AGE_BANDS)
    if given and (profile.ages_complete or not has_all):
        values["age_shares"] = given
    if profile.language_shares:
        values["language_shares"] = {**(department.language_shares or {}), **profile.language_shares}
    return Department.model_validate(values)
