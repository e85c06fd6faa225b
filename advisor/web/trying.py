"""What if: hours, money and weights tried out beside the answers, and how the advice then differs.

Nothing here touches the saved answers: a trial becomes a draft of its own, until it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from advisor.answers import Answers, Resources, staffing
from advisor.decision import Recommendation
from advisor.decision.method import USUAL_CERTAINTY
from advisor.decision.result import Conditions, OpenGate
from advisor.questions import Draft
from advisor.questions.draft import erase, read, write
from advisor.questions.resources import BUDGET, HOURS, SKILLS, SKILLS_LACKING, STAFF_QUESTIONS

FAMILIES, SUCCESS, CERTAINTY = "weights.families", "weights.success", "weights.certainty"
# Shares closer than this are the same: a slider hands back what it showed.
SAME = 1e-9


@dataclass(frozen=True)
class Trial:
    """What is tried. None: not known (hours, money), or nothing to weigh (success).

    families  family → share of the needs, summing to 1
    skills, confirm  what is taken as given besides: skills to gain, open questions as settled
    """

    hours_per_week: float | None
    usd_per_year: float | None
    families: Mapping[str, float]
    success: float | None
    certainty: str
    skills: tuple[str, ...] = ()
    confirm: tuple[str, ...] = ()


def start(answers: Answers, result: Recommendation) -> Trial:
    """The trial that changes nothing: what the answers say."""
    resources = answers.resources or Resources()
    shares: dict[str, float] = {}
    for need in result.needs:
        shares[need.family] = shares.get(need.family, 0.0) + need.weight
    total = sum(shares.values())
    weights = answers.weights
    return Trial(
        hours_per_week=staffing(resources).hours_per_week,
        usd_per_year=resources.budget_usd_per_year,
        families={family: share / total for family, share in shares.items()} if total else {},
        success=1 - total if answers.success else None,
        certainty=(weights.certainty if weights else None) or USUAL_CERTAINTY,
    )


def with_family(trial: Trial, family: str, share: float) -> Trial:
    """One family's share moved; the others keep their proportions, so that all sum to 1."""
    others = {f: s for f, s in trial.families.items() if f != family}
    rest = sum(others.values())
    if rest > SAME:
        others = {f: s / rest * (1 - share) for f, s in others.items()}
    else:  # nothing to be in proportion to: they share alike
        others = {f: (1 - share) / len(others) for f in others}
    return replace(trial, families={f: others.get(f, share) for f in trial.families})


def with_needs(trial: Trial, needs: Conditions) -> Trial:
    """The trial with a least change in it (`WhatWouldChange.needs`)."""
    trial = replace(
        trial,
        hours_per_week=trial.hours_per_week if needs.hours_per_week is None else needs.hours_per_week,
        usd_per_year=trial.usd_per_year if needs.usd_per_year is None else needs.usd_per_year,
        skills=needs.skills,
        confirm=tuple(gate for gate in needs.confirm if not is_quote(gate)),
    )
    weight = needs.weight
    if weight is None or weight.criterion.family not in trial.families:
        return trial
    return with_family(trial, weight.criterion.family, weight.to)


def is_quote(gate: str) -> bool:
    """A price nobody knows yet: no answer can stand in for it, so it cannot be tried."""
    return OpenGate.parse(gate).kind == "quote"


def applied(draft: Draft, trial: Trial, today: Trial) -> Draft:
    """The draft with what the trial changes, and nothing else."""
    if trial.hours_per_week != today.hours_per_week:
        # hours outrank a share of a job, so what said so before goes
        draft = erase(draft, *(question.id for question in STAFF_QUESTIONS))
        draft = write(draft, HOURS.id, trial.hours_per_week)
    if trial.usd_per_year != today.usd_per_year:
        draft = write(draft, BUDGET.id, trial.usd_per_year)
    if trial.skills:
        have = read(draft, SKILLS.id) or []
        draft = write(draft, SKILLS.id, [*have, *(s for s in trial.skills if s not in have)])
        lacking = read(draft, SKILLS_LACKING.id)
        if lacking:
            draft = write(draft, SKILLS_LACKING.id, [s for s in lacking if s not in trial.skills])
    for gate in trial.confirm:
        draft = _confirmed(draft, gate)
    if families_moved(trial, today):
        draft = write(draft, FAMILIES, {f: round(share, 6) for f, share in trial.families.items()})
    if trial.success is not None and abs(trial.success - (today.success or 0.0)) > SAME:
        draft = write(draft, SUCCESS, round(trial.success, 6))
    if trial.certainty != today.certainty:
        draft = write(draft, CERTAINTY, trial.certainty)
    return draft


def families_moved(trial: Trial, today: Trial) -> bool:
    """Whether any family weighs otherwise than today."""
    return any(abs(trial.families[f] - today.families.get(f, 0.0)) > SAME for f in trial.families)


def _confirmed(draft: Draft, gate: str) -> Draft:
    """An open question as settled: something owned, else a check answered with yes."""
    opened = OpenGate.parse(gate)
    if opened.kind == "owned":
        have = read(draft, "resources.owned") or []
        return write(draft, "resources.owned", [*have, opened.ids[0]])
    return draft | {"checks": {**(draft.get("checks") or {}), gate: "yes"}}
