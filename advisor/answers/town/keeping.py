"""Keep where a town's figures came from beside the figures: place, sources, adults and margins."""

from __future__ import annotations

from typing import Any

from advisor.answers.models import Census, Department
from advisor.answers.town.applying import apply_to_department
from advisor.answers.town.profile import TownProfile


def use_figures(profile: TownProfile, department: Department) -> Department:
    """A copy of the department with the place's figures, their margins and their source.

    Two files of one place add to each other. Figures of another place are dropped first: a town is one place.
    """
    if department.census is not None and department.census.place != profile.name:
        department = drop_figures(department)
    changed = apply_to_department(profile, department)
    before = department.census or Census(place=profile.name)
    values: dict[str, Any] = before.model_dump()
    values["sources"] = tuple(dict.fromkeys((*before.sources, profile.source)))
    if profile.population is not None:
        values["population"] = profile.population
        values["population_margin"] = profile.population_margin
        values["adults"] = profile.adults
    given = {band: share for band, share in profile.age_shares.items() if share is not None}
    if given and changed.age_shares == given:
        values["age_margins"] = dict(profile.age_margins)
    if profile.language_shares:
        margins = {k: profile.language_margins.get(k) for k in profile.language_shares}
        values["language_margins"] = {**(before.language_margins or {}), **margins}
    return changed.model_copy(update={"census": Census.model_validate(values)})


def drop_figures(department: Department) -> Department:
    """A copy without ages, languages and their source. The number of residents stays: it may be typed."""
    return department.model_copy(update={"age_shares": None, "language_shares": None, "census": None})
