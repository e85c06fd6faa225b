"""In which ways a platform could be run: those that fit hours, skills and nights, or why none does."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform
from advisor.decision.facts.team_skills import TeamSkills
from advisor.decision.result import Lacks, Reason, RuledOut

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
    # comments are closed, and nobody comments on a tip
    one_way = bool(constraints and constraints.one_way_only) and not catalog.kind_of(platform.id).tips
    allowed = [m for m in all_modes if not one_way or m.mode in ("post_only", "emergency_only")]
    # Tools that never converse have only a full mode; a one-way rule is no reason to drop them.
    if one_way and not allowed and platform.dialog == "none":
        allowed = list(all_modes)
    skilled = [m for m in allowed if proved or team.can(m)]
    no_night = bool(resources and resources.after_hours is False) and not (
        resources and resources.night_publisher in COVERS_THE_NIGHT
    )
    covered = [m for m in skilled if not (m.after_hours_needed and no_night)]
    fitting = tuple(m for m in covered if m.hours_per_week <= hours_per_week)
    if fitting or (proved and covered):  # what runs may go on as a copy, whatever its usual hours
        return fitting, None

    def not_now(lacks: Lacks, reason: Reason, remedy: Reason) -> RuledOut:
        return RuledOut(
            platform=platform.id,
            name=platform.name,
            rule="not_now",
            lacks=lacks,
            because=(reason,),
            remedy_because=remedy,
        )

    if not allowed:
        return (), not_now(
            "answers",
            Reason.of("not-one-way"),
            Reason.of("name-someone-who-answers"),
        )
    if not skilled:
        nearest = min(allowed, key=lambda m: (len(team.missing(m)), sorted(team.missing(m))))
        # each way that would do, its skills joined: "short_video&writing"
        skills = tuple("&".join(sorted(gap)) for gap in team.gaps(nearest))
        return (), not_now(
            "skills", Reason.of("lacks-skills", needs=skills), Reason.of("find-skills", needs=skills)
        )
    if not covered:
        return (), not_now(
            "nights",
            Reason.of("nobody-there-at-night"),
            Reason.of("agree-who-acts-at-night"),
        )
    least = min(m.hours_per_week for m in covered)
    return (), not_now(
        "hours",
        Reason.of("too-few-hours", takes=least, have=hours_per_week),
        Reason.of("find-hours", hours=least - hours_per_week),
    )
