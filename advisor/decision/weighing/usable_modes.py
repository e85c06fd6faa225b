"""In which ways a platform could be run: those that fit hours, skills and nights, or why none does."""

from __future__ import annotations

from typing import Literal

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform
from advisor.decision.facts.team_skills import TeamSkills
from advisor.decision.result import RuledOut
from advisor.decision.wording.naming import skills_missing
from advisor.text import _
from advisor.words.numbers import rounded, time_a_week

COVERS_THE_NIGHT = frozenset({"pio", "supervisor", "dispatch", "county"})


def usable_modes(
    platform: Platform,
    catalog: Catalog,
    answers: Answers,
    hours_per_week: float,
    *,
    team: TeamSkills,
    proved: bool,
) -> tuple[tuple[Mode, ...], RuledOut | None]:
    """Modes that fit hours, skills and nights, or why none does (not now, with the remedy).

    proved  an account runs there, so that its skills are there
    """
    all_modes = catalog.modes.get(platform.id, ())
    resources, constraints = answers.resources, answers.constraints
    one_way = bool(constraints and constraints.one_way_only)
    allowed = [m for m in all_modes if not one_way or m.mode in ("post_only", "emergency_only")]
    # Tools that never converse have only a full mode; a one-way rule is no reason to drop them.
    if one_way and not allowed and platform.dialog == "none":
        allowed = list(all_modes)
    skilled = [m for m in allowed if proved or not team.missing(m)]
    no_night = bool(resources and resources.after_hours is False) and not (
        resources and resources.night_publisher in COVERS_THE_NIGHT
    )
    covered = [m for m in skilled if not (m.after_hours_needed and no_night)]
    fitting = tuple(m for m in covered if m.hours_per_week <= hours_per_week)
    if fitting or (proved and covered):  # what runs may go on as a copy, whatever its usual hours
        return fitting, None

    def not_now(lacks: Literal["answers", "skills", "nights", "hours"], reason: str, remedy: str) -> RuledOut:
        return RuledOut(
            platform=platform.id,
            name=platform.name,
            rule="not_now",
            lacks=lacks,
            reason=reason,
            remedy=remedy,
        )

    if not allowed:
        return (), not_now(
            "answers",
            _("You post one way only, and it cannot be run so."),
            _("Name someone who answers."),
        )
    if not skilled:
        nearest = min(allowed, key=lambda m: (len(team.missing(m)), sorted(team.missing(m))))
        names = skills_missing(catalog, team.gaps(nearest))
        return (), not_now(
            "skills",
            _("It needs a skill you do not have: {skills}.").format(skills=names),
            _("Train or find someone for: {skills}.").format(skills=names),
        )
    if not covered:
        return (), not_now(
            "nights",
            _("It must be watched outside office hours, and nobody is there."),
            _("Agree with dispatch or the county who acts at night."),
        )
    least = min(m.hours_per_week for m in covered)
    return (), not_now(
        "hours",
        _("Even its lightest use takes about {time}; you have {have}.").format(
            time=time_a_week(least), have=rounded(hours_per_week)
        ),
        _("Find {time} more.").format(time=time_a_week(least - hours_per_week)),
    )
