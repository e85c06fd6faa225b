"""The alternatives that may enter the set, as arrays for the search."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE, Bools, Floats
from advisor.decision.method import COST_OF_A_SECOND, OPENING_COST, SERVED_AT_ALL
from advisor.decision.weighing.benefit import Alternative, Benefit
from advisor.words.steps import HARDLY

# A smaller difference of two values is a rounding error.
SLIGHTEST_GAIN = 1e-9


@dataclass(frozen=True, eq=False)
class Candidates:
    """The alternatives that may enter the set, as parallel arrays.

    rows        indices into Benefit.alternatives
    value       candidates × needs, 0–1
    hours, dollars, cost   per candidate: a week, a year, covered need (0–1) it must earn back
    together    candidates × candidates: True where both may be in one set
    alert       candidates that reach people without a social media account
    needs_one_of   per candidate, the platforms of which one must be in the set (empty: none)
    base     copies of what is kept anyway: each of them, or a better way of running it, is in every set
    no_place   candidates that take no place among the accounts beyond those reserved for what runs
    reserved   places that are taken by what runs, whatever the hours; None: by the base alone
    """

    rows: tuple[int, ...]
    alternatives: tuple[Alternative, ...]
    value: Floats
    hours: Floats
    dollars: Floats
    cost: Floats
    together: Bools
    alert: Bools
    needs_one_of: tuple[tuple[frozenset[str], ...], ...]
    base: tuple[int, ...] = ()
    no_place: frozenset[int] = frozenset()
    reserved: int | None = None

    def valued(self, value: Floats) -> Candidates:
        """The same candidates with other values; what does not hang on them is not worked out again."""
        other = replace(self, value=value)
        kept = {name: found for name, found in vars(self).items() if name not in vars(other)}
        kept.pop("copy_value", None)
        vars(other).update(kept)
        return other

    def without_base(self) -> Candidates:
        """The same candidates where nothing is kept anyway, and all places are free."""
        if not self.base and self.base_places == 0:
            return self
        return replace(self, base=(), reserved=0)

    @cached_property
    def base_of(self) -> NDArray[np.intp]:
        """Per candidate the copy whose place it would take, or that it is; −1: none."""
        copy_of = {self.alternatives[b].platform: b for b in self.base}
        return np.array([copy_of.get(a.platform, -1) for a in self.alternatives], dtype=np.intp)

    @cached_property
    def opens(self) -> NDArray[np.intp]:
        """Accounts to keep up that a candidate adds to those that run: 0 or 1."""
        opens = np.asarray(self.base_of < 0, dtype=np.intp)
        opens[list(self.no_place)] = 0
        return opens

    @cached_property
    def base_places(self) -> int:
        """How many accounts to keep up there are before anything is added."""
        return len(set(self.base) - self.no_place) if self.reserved is None else self.reserved

    @cached_property
    def without_a_place(self) -> int:
        """How many members may join without taking a place: what runs, and what others keep up."""
        free = {self.alternatives[k].platform for k in self.no_place}
        return len(self.base) + len(free - {self.alternatives[b].platform for b in self.base})

    @cached_property
    def copy_value(self) -> Floats:
        """Value of the copy whose place a candidate would take. Candidates × needs; 0 where it takes none."""
        return np.asarray(np.where((self.base_of >= 0)[:, None], self.value[self.base_of], 0.0))

    @cached_property
    def extra_hours(self) -> Floats:
        """Hours a week that a candidate adds to those of what is kept anyway."""
        return np.asarray(np.where(self.base_of >= 0, self.hours - self.hours[self.base_of], self.hours))

    @cached_property
    def ways_to_keep(self) -> tuple[Bools, ...]:
        """For each account kept anyway, the candidates that are it or take its place."""
        return tuple(np.asarray(self.base_of == b) for b in self.base)

    @cached_property
    def beside_base(self) -> Bools:
        """Candidates that may join what is kept anyway."""
        return self.beside(self.base)

    def beside(self, members: Sequence[int]) -> Bools:
        """Candidates that may join some members; another way of running a copy may, as it takes its place."""
        open_to = np.ones(len(self.rows), dtype=bool)
        for m in members:
            open_to &= self.together[m] | ((self.base_of == m) & (np.arange(len(self.rows)) != m))
        return open_to

    def as_run(self, members: Iterable[int]) -> tuple[int, ...]:
        """A set without the copies whose place another member takes, in order."""
        inside = [int(m) for m in members]
        replaced = {self._copy_of[m] for m in inside if self._copy_of[m] not in (-1, m)}
        return tuple(sorted(m for m in inside if m not in replaced))

    @cached_property
    def _copy_of(self) -> list[int]:
        return [int(copy) for copy in self.base_of]

    @cached_property
    def mode_grid(self) -> NDArray[np.intp]:
        """Candidates by platform: modes × platforms, filled up with −1."""
        of_platform: dict[str, list[int]] = {}
        for i, alternative in enumerate(self.alternatives):
            of_platform.setdefault(alternative.platform, []).append(i)
        deepest = max((len(rows) for rows in of_platform.values()), default=0)
        columns = [[*rows, *[-1] * (deepest - len(rows))] for rows in of_platform.values()]
        return np.array(columns, dtype=np.intp).reshape(len(columns), deepest).T

    @cached_property
    def in_grid(self) -> Floats:
        """1 where the grid holds a candidate, 0 where it is filled up. modes × platforms."""
        return np.asarray(self.mode_grid >= 0, dtype=float)

    @cached_property
    def hours_in_grid(self) -> Floats:
        """The extra hours of each candidate in the grid. Modes × platforms."""
        return np.asarray(self.extra_hours[self.mode_grid])

    @cached_property
    def dependencies(self) -> tuple[tuple[Bools, Bools], ...]:
        """Each account that must stand in the set with others: which candidates need it, which are it."""
        names = [a.platform for a in self.alternatives]
        wanted = dict.fromkeys(accounts for needed in self.needs_one_of for accounts in needed)
        return tuple(
            (
                np.array([accounts in needed for needed in self.needs_one_of], dtype=bool),
                np.array([name in accounts for name in names], dtype=bool),
            )
            for accounts in wanted
        )


def candidates(
    catalog: Catalog,
    benefit: Benefit,
    weights: Floats,
    *,
    excluded: frozenset[str],
    workable: frozenset[str],
    existing: frozenset[str],
    runs: frozenset[str],
    within_reach: Floats,
    alarm_needed: bool,
    paid_for: frozenset[str],
    no_place: frozenset[str],
    reserved: int | None = None,
    keep: Sequence[str] = (),
    copies_only: frozenset[str] = frozenset(),
    prerequisites: Sequence[frozenset[str]] | None = None,
    any_weights: bool = False,
    copies_first: bool = True,
) -> Candidates:
    """Alternatives whose platform and feature may be used, with what each costs to open and to run.

    copies_first  False: copies are options like any other
    workable  platforms that are at least a workable fit for one of the needs: a set is not filled up with
    channels bent to a job
    existing, runs   platforms on which an account of theirs is alive, and on which one has no reason to end
    within_reach   per need what the accounts that run could do
    alarm_needed   a danger to life is a purpose
    keep      platforms whose copy, or a better way of running it, is in every set
    no_place, reserved   platforms that take no place among the accounts, and places taken by what runs
    copies_only  platforms whose account goes on as a copy and is not worked on
    prerequisites  per alternative of the benefit, what it needs that is not there yet (None: nothing)
    any_weights    True: keep what could pay for itself at some other weights, too

    One that alone covers less than it costs to open can never pay for itself in a set, so it is left out;
    likewise one that another way of running the same platform beats in every need for no more hours. Nothing
    new is opened to lie quiet.
    """

    def to_earn_back(a: Alternative) -> float:
        """Dollars a year; where lives are at stake nobody asks what an alarm brings beside a page."""
        is_alarm = alarm_needed and catalog.kind_of(a.platform).alerts
        return 0.0 if is_alarm else price_of_new(catalog, a, paid_for)

    value = benefit.value[MIDDLE]
    most = value.max(axis=1, initial=0.0).tolist()
    worth_of = most if any_weights else (value @ weights).tolist()
    better = (value - within_reach).max(axis=1, initial=0.0).tolist()
    feature_does = np.asarray(benefit.by_feature.any(axis=1))
    rows = [
        i
        for i, a in enumerate(benefit.alternatives)
        if (
            a.platform not in (excluded | copies_only)
            and a.feature not in excluded
            and (a.platform in workable or a.feature in workable)
            and (a.feature is None or feature_does[i])
            and worth_of[i] > (0.0 if a.platform in existing else OPENING_COST)
            and (
                _is_worth_working_on(catalog, a, most[i])
                if a.platform in runs
                else _is_worth_opening(catalog, a, better[i], most[i], to_earn_back(a))
            )
        )
        or (a.copied and (reserved is None or a.platform in no_place))
    ]
    copy_of = {
        benefit.alternatives[i].platform: i for i in rows if benefit.alternatives[i].copied and copies_first
    }
    # another way of running what is kept takes the copy's place only where it is nowhere worse
    rows = [
        i
        for i in rows
        if benefit.alternatives[i].platform not in copy_of
        or bool(np.all(value[i] >= value[copy_of[benefit.alternatives[i].platform]]))
    ]
    missing = prerequisites or [frozenset()] * len(benefit.alternatives)
    of_platform: dict[str, list[int]] = {}
    for i in rows:
        of_platform.setdefault(benefit.alternatives[i].platform, []).append(i)
    rows = [
        i
        for i in rows
        if not any(
            missing[j] <= missing[i] and _beaten(benefit, value, i, j)
            for j in of_platform[benefit.alternatives[i].platform]
            if j != i
        )
        or benefit.alternatives[i].copied
    ]
    # The most useful platforms first: what is left for later branches is then small, and they are cut early.
    worth: dict[str, float] = {}
    for i in rows:
        name = benefit.alternatives[i].platform
        worth[name] = max(worth.get(name, 0.0), round(float(value[i] @ weights), 9))
    rows.sort(key=lambda i: (-worth[benefit.alternatives[i].platform], benefit.alternatives[i].platform, i))
    chosen = tuple(benefit.alternatives[i] for i in rows)
    names = [a.platform for a in chosen]
    return Candidates(
        rows=tuple(rows),
        alternatives=chosen,
        value=value[rows],
        hours=np.array([a.hours_per_week for a in chosen]),
        dollars=np.array([price_of_new(catalog, a, paid_for) for a in chosen]),
        cost=np.array(
            [
                0.0 if a.platform in existing else opening_cost(value[i], within_reach)
                for i, a in zip(rows, chosen, strict=True)
            ]
        ),
        together=_together(catalog, names, existing),
        alert=np.array([catalog.is_alert(name) for name in names], dtype=bool),
        # what runs today has what it needs, told of or not
        needs_one_of=tuple(() if name in existing else _accounts_needed(catalog, name) for name in names),
        base=tuple(k for k, a in enumerate(chosen) if a.copied and a.platform in keep),
        no_place=frozenset(k for k, a in enumerate(chosen) if a.platform in no_place),
        reserved=reserved,
    )


def opening_cost(value: Floats, within_reach: Floats) -> float:
    """Covered need (0–1) that a new account must add: little where it does a job better than what runs could.

    value         per need what it does, 0–1
    within_reach  per need what the accounts that run could do
    """
    better = bool((value > within_reach + SLIGHTEST_GAIN).any())
    return OPENING_COST if better else COST_OF_A_SECOND


def _is_worth_opening(
    catalog: Catalog, alternative: Alternative, better: float, most: float, usd_per_year: float
) -> bool:
    """What is bought does something better than what runs could, by as much as serves a need at all.

    better  by how much it exceeds what runs could do, where it does so most;  most  what it does for a need
            at best, 0–1

    Where people follow it, it serves some need at all by itself and does not lie quiet until an emergency;
    any other tool serves one more than hardly. What warns is ready for what seldom comes, and a list of one's
    own grows with use.
    """
    if usd_per_year > 0 and better < SERVED_AT_ALL:
        return False
    kind = catalog.kind_of(alternative.platform)
    if kind.alerts or catalog.is_list(alternative.platform):
        return True
    if not kind.followed:
        return most >= HARDLY
    return alternative.mode.mode != "emergency_only" and most >= SERVED_AT_ALL


def _is_worth_working_on(catalog: Catalog, alternative: Alternative, most: float) -> bool:
    """What runs is worked on for some need that it serves more than hardly; else it goes on as a copy.

    What warns is ready for what seldom comes, and a list of one's own grows with use.
    """
    if catalog.kind_of(alternative.platform).alerts or catalog.is_list(alternative.platform):
        return True
    return most >= HARDLY


def _beaten(benefit: Benefit, value: Floats, i: int, j: int) -> bool:
    """True if j, on the same platform, does all that i does for no more hours or money."""
    mine, other = benefit.alternatives[i], benefit.alternatives[j]
    if other.feature not in (None, mine.feature):
        return False
    if other.hours_per_week > mine.hours_per_week or not bool(np.all(value[j] >= value[i])):
        return False
    # of two equal ones the earlier stays
    same = other.hours_per_week == mine.hours_per_week and bool(np.all(value[j] == value[i]))
    return not same or j < i


def _together(catalog: Catalog, names: Sequence[str], existing: frozenset[str]) -> Bools:
    """A platform is used in one mode only; one alert product, one tip product. names × names.

    Nobody is asked to sign up twice: beside an alert list that runs, or that others run for them, they open
    none of their own. Their own list may go on beside that of others.
    """
    kinds = list(dict.fromkeys(names))
    number = np.array([kinds.index(name) for name in names], dtype=np.intp)
    apart = np.eye(len(kinds), dtype=bool)
    for k, name in enumerate(kinds):
        for other in catalog.platforms[name].excludes:
            if other in kinds:
                apart[k, kinds.index(other)] = apart[kinds.index(other), k] = True
    lists = [catalog.is_list(name) and catalog.kind_of(name).alerts for name in kinds]
    for k, j in itertools.permutations(np.flatnonzero(lists).tolist(), 2):
        if kinds[k] not in existing and not catalog.platforms[kinds[k]].shared_service:
            apart[k, j] = apart[j, k] = True
    return np.asarray(~apart[np.ix_(number, number)])


def _accounts_needed(catalog: Catalog, platform: str) -> tuple[frozenset[str], ...]:
    """Accounts that must stand in the set with it; the website is run anyway."""
    needed = []
    for requirement in catalog.platforms[platform].requires:
        choices = [catalog.platforms[c] for c in requirement.split("|") if c in catalog.platforms]
        accounts = frozenset(c.id for c in choices if not c.is_companion)
        if accounts:
            needed.append(accounts)
    return tuple(needed)


def price_of_new(catalog: Catalog, alternative: Alternative, paid_for: frozenset[str]) -> float:
    """Yearly cost at its low end, which screening used too; what they pay already costs nothing new."""
    if alternative.platform in paid_for:
        return 0.0
    return sum(catalog.platforms[name].usd_per_year_low or 0.0 for name in alternative.names)
