"""What the team can do: skills that are there, skills that nobody has, and those of which nobody said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.answers import Resources
from advisor.catalog import Catalog
from advisor.catalog.records import Mode


@dataclass(frozen=True)
class TeamSkills:
    """there, lacking  ids of skills; what is in neither is unknown."""

    there: frozenset[str]
    lacking: frozenset[str]

    def can(self, mode: Mode) -> bool:
        """Whether nothing is missing that a way of running takes."""
        if self.lacking.isdisjoint(mode.skills):
            return True
        return bool(mode.skills_instead) and self.lacking.isdisjoint(mode.skills_instead)

    def missing(self, mode: Mode) -> frozenset[str]:
        """Of the skills that a way of running takes, those that nobody has."""
        return min((self.lacking.intersection(skills) for skills in mode.skill_sets), key=len)

    def gaps(self, mode: Mode) -> tuple[frozenset[str], ...]:
        """What nobody has of each set of skills that would do."""
        return tuple(self.lacking.intersection(skills) for skills in mode.skill_sets)

    def unsaid(self, mode: Mode) -> frozenset[str]:
        """Of the skills that a way of running takes, those of which nobody said whether they are there."""
        possible = [skills for skills in mode.skill_sets if not self.lacking.intersection(skills)]
        return min((self.unknown(skills) for skills in possible or mode.skill_sets), key=len)

    def unknown(self, needed: Iterable[str]) -> frozenset[str]:
        """Of the skills that something takes, those of which nobody said whether they are there."""
        return frozenset(needed) - self.there - self.lacking


def team_skills(catalog: Catalog, resources: Resources | None) -> TeamSkills:
    """The skills as answered. A list of skills alone is all there is; what anyone can do is never unknown."""
    stated = resources.skills if resources else None
    lacking = resources.skills_lacking if resources else None
    there = frozenset(stated or ())
    if lacking is None and stated is not None:
        return TeamSkills(there, frozenset(catalog.skills) - there)
    anyone = {skill.id for skill in catalog.skills.values() if skill.of_anyone}
    return TeamSkills(there | (anyone - set(lacking or ())), frozenset(lacking or ()))
