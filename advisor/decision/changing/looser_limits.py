"""What could be used if limits were looser: every alternative with what it still needs.

One assessment without limits of hours, money and skills, and with every gate open, holds all that a change
in the department's hands could bring. Each candidate carries its prerequisites, so that "what if we had
video?" is one more problem for the same search and needs no second assessment.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from advisor.answers import Answers, Resources
from advisor.catalog import Catalog
from advisor.decision.choosing.branching import Problems
from advisor.decision.choosing.candidates import Candidates, candidates
from advisor.decision.choosing.portfolio import Choice, without_a_place
from advisor.decision.choosing.selection import Limits, RatedSet, problems
from advisor.decision.facts.evidence import HIGH, Bools, Floats
from advisor.decision.facts.new_money import fees_in_budget
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms, paid_for, skills_proved
from advisor.decision.facts.team_skills import TeamSkills, team_skills
from advisor.decision.method import MORE_HOURS_LOOKED_AT
from advisor.decision.weighing.assessment import Assessment, assess, need_weights
from advisor.decision.weighing.benefit import Alternative
from advisor.decision.weighing.gates import Gate, open_gates

SKILL, GATE = "skill:", "gate:"


@dataclass(frozen=True, eq=False)
class Possible:
    """The pool of everything possible, the set of today in it, and the limits of today.

    needs_first  per candidate: "skill:…" and "gate:…" that are not there yet; needs_either: the sets of
                 which each is enough, that one first
    value_high   candidates × needs: the high end of what each may be worth
    today        the recommended set, as positions in this pool;  near_best: with all near-best ones
    weights      of the needs, summing to 1
    fees         dollars a year that today's fees take of the stated budget; the limit is what they leave
    """

    pool: Candidates
    needs_either: tuple[tuple[frozenset[str], ...], ...]
    value_high: Floats
    today: RatedSet
    near_best: tuple[RatedSet, ...]
    limits: Limits
    weights: Floats
    fees: float = 0.0

    @property
    def needs_first(self) -> tuple[frozenset[str], ...]:
        """Per candidate what it needs first, as it is usually run."""
        return tuple(ways[0] for ways in self.needs_either)

    def names(self, found: RatedSet) -> tuple[str, ...]:
        """Platforms of a set, what adds most first where values are equal in order; features too."""
        ordered = sorted(found.members, key=lambda m: -self._worth[m])
        return tuple(name for m in ordered for name in self.pool.alternatives[m].names)

    @cached_property
    def _worth(self) -> tuple[float, ...]:
        return tuple(round(float(value @ self.weights), 9) for value in self.pool.value)

    def allowed(self, weights: Floats, granted: Iterable[str] = ()) -> Bools:
        """Candidates whose prerequisites are granted and that can pay for themselves at these weights."""
        return np.asarray(self.ready(granted) & (self.pool.value @ weights > self.pool.cost))

    def ready(self, granted: Iterable[str] = ()) -> Bools:
        """Candidates whose prerequisites are granted."""
        given = frozenset(granted)
        known = self._ready_with.get(given)
        if known is None:
            found = [any(needed <= given for needed in ways) for ways in self.needs_either]
            known = self._ready_with[given] = np.array(found, dtype=bool)
            known.flags.writeable = False
        return known

    @cached_property
    def _ready_with(self) -> dict[frozenset[str], Bools]:
        """What `ready` has found: the same few lists of prerequisites are asked for again and again."""
        return {}

    def problems(
        self,
        granted: Iterable[Iterable[str]],
        *,
        hours_per_week: Iterable[float] | None = None,
        usd_per_year: Iterable[float] | None = None,
    ) -> Problems:
        """One problem per list of granted prerequisites, at today's weights."""
        allowed = np.array([self.allowed(self.weights, g) for g in granted])
        return problems(
            self.pool,
            np.tile(self.weights, (len(allowed), 1)),
            self.limits,
            hours_per_week=None if hours_per_week is None else np.array(list(hours_per_week)),
            usd_per_year=None if usd_per_year is None else np.array(list(usd_per_year)),
            allowed=allowed,
        )

    def problems_at(self, weights: Floats) -> Problems:
        """One problem per row of weights, with what is there today."""
        ready = self.ready()
        allowed = np.array([ready & (self.pool.value @ w > self.pool.cost) for w in weights])
        return problems(self.pool, weights, self.limits, allowed=allowed)


def possible(
    catalog: Catalog,
    answers: Answers,
    choice: Choice,
    hours_per_week: float,
    *,
    before: Assessment | None = None,
) -> Possible | None:
    """Everything that could be used with more hours, money, skills or confirmations; None without needs.

    choice  the recommended set and the limits it was chosen under
    before  the assessment of these answers within their limits, so that nothing is worked out twice
    """
    if choice.pool is None or choice.limits is None:
        return None
    resources = answers.resources or Resources()
    loosened = answers.model_copy(
        update={
            "resources": resources.model_copy(
                update={"skills": None, "skills_lacking": None, "budget_usd_per_year": None}
            ),
        }
    )
    assessed = assess(catalog, loosened, hours_per_week + MORE_HOURS_LOOKED_AT, before=before)
    team = team_skills(catalog, answers.resources)
    gates = {
        name: frozenset(GATE + gate.id for gate in _gates(catalog, answers, name))
        for name in assessed.screen.conditional
    }
    own = accounts_by_platform(catalog, answers)
    live, proved = live_platforms(own), skills_proved(own)
    needed = [_needed(a, team, gates, proved) for a in assessed.benefit.alternatives]
    weights = need_weights(assessed.weighting)
    pool = candidates(
        catalog,
        assessed.benefit,
        weights,
        excluded=without_a_place(assessed, choice.limits),
        copies_only=assessed.copies_only,
        keep=[choice.pool.alternatives[b].platform for b in choice.pool.base],
        workable=assessed.workable,
        existing=live,
        runs=frozenset(one.platform for one in assessed.running),
        within_reach=assessed.within_reach,
        alarm_needed=choice.limits.alert_needed,
        paid_for=paid_for(catalog, answers),
        no_place=assessed.kept_up_by_others | choice.limits.placed,
        reserved=len(choice.limits.placed),
        prerequisites=[ways[0] for ways in needed],
        any_weights=True,
    )
    place = {alternative: k for k, alternative in enumerate(pool.alternatives)}
    seeds = tuple(
        RatedSet(tuple(sorted(place[choice.pool.alternatives[m]] for m in found.members)), found.objective)
        for found in choice.near_best
    )
    return Possible(
        pool=pool,
        needs_either=tuple(needed[row] for row in pool.rows),
        value_high=assessed.benefit.value[HIGH][list(pool.rows)],
        today=seeds[0] if seeds else RatedSet((), 0.0),
        near_best=seeds,
        limits=choice.limits,
        weights=weights,
        fees=fees_in_budget(catalog, answers),
    )


def _gates(catalog: Catalog, answers: Answers, name: str) -> tuple[Gate, ...]:
    """Its own open gates and those of the account it lives in."""
    platform = catalog.platforms[name]
    parent = catalog.platforms.get(platform.shares_account_with or "")
    own = open_gates(platform, catalog, answers)
    return own if parent is None else own + open_gates(parent, catalog, answers)


def _needed(
    alternative: Alternative,
    team: TeamSkills,
    gates: dict[str, frozenset[str]],
    proved: frozenset[str],
) -> tuple[frozenset[str], ...]:
    """What one alternative needs that is not there yet: each of these sets is enough, the usual one first.

    proved  platforms on which an account runs, so that the skills it takes are there
    """
    modes = ((alternative.platform, alternative.mode), (alternative.feature, alternative.feature_mode))
    taken = [mode for name, mode in modes if mode and name not in proved]
    first = frozenset[str]().union(*(gates.get(name, frozenset()) for name in alternative.names))
    if all(team.can(mode) for mode in taken):
        return (first,)
    gaps = [team.gaps(mode) for mode in taken]
    ways = [
        first.union(SKILL + skill for gap in together for skill in gap)
        for together in itertools.product(*gaps)
    ]
    return tuple(dict.fromkeys(way for way in ways if not any(other < way for other in ways)))
