"""What cannot be used: ruled out for good, not now, or only when a legal gate is answered.

Rules stand before scores: a broken rule never merely lowers one. "Don't know" rules nothing out, except
that a legal gate keeps a platform conditional until it is answered.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform
from advisor.decision.facts.new_money import fees_in_budget, new_money
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms, paid_for, skills_proved
from advisor.decision.facts.settled_accounts import all_end
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.result import Reason, Rule, RuledOut
from advisor.decision.weighing.gates import (
    gates_of,
    is_law_enforcement,
    may_claim_exception,
    state_of,
    state_rule,
)
from advisor.decision.weighing.ruled_out import other_job
from advisor.decision.weighing.usable_modes import usable_modes


@dataclass(frozen=True)
class Screen:
    """Which platforms may be ranked, in which modes; the rest with its reason.

    conditional  what must be confirmed before they may be opened
    tasks        the same for accounts that run already: they go on, and it is confirmed by a day
    by_rule      per platform the rule that keeps it out whatever hours, money and skills there are, if any
    """

    modes: dict[str, tuple[Mode, ...]] = field(default_factory=dict)
    conditional: dict[str, Reason] = field(default_factory=dict)
    tasks: dict[str, Reason] = field(default_factory=dict)
    ruled_out: dict[str, RuledOut] = field(default_factory=dict)
    by_rule: dict[str, RuledOut | None] = field(default_factory=dict)


def screen(
    catalog: Catalog, answers: Answers, hours_per_week: float, *, before: Screen | None = None
) -> Screen:
    """Apply every rule but "does another job", which needs the ratings (see benefit.py).

    hours_per_week  what there is, or what is assumed when unknown
    before  the screen of answers that differ in hours, skills, money and the like alone
    """
    modes: dict[str, tuple[Mode, ...]] = {}
    conditional: dict[str, Reason] = {}
    tasks: dict[str, Reason] = {}
    ruled_out: dict[str, RuledOut] = {}
    own = _Own(catalog, answers)
    by_rule = before.by_rule if before else _by_rule(catalog, answers, own)
    for name, rule in by_rule.items():
        platform = catalog.platforms[name]
        out = rule or _too_dear(platform, catalog, answers, own)
        if out is None:
            usable, out = usable_modes(
                platform, catalog, answers, hours_per_week, team=own.team, proved=platform.id in own.proved
            )
            if out is None:
                modes[platform.id] = usable
                gates = gates_of(platform, catalog, answers, own.paid_for)
                legal = [gate.because for gate in gates if gate.id == platform.legal_gate]
                if gates and platform.id not in own.live:
                    conditional[platform.id] = gates[0].because
                elif legal:
                    tasks[platform.id] = legal[0]
        if out is not None:
            ruled_out[platform.id] = out
    _follow_the_parent(catalog, modes, conditional, ruled_out)
    return Screen(modes, conditional, tasks, ruled_out, by_rule)


def _follow_the_parent(
    catalog: Catalog,
    modes: dict[str, tuple[Mode, ...]],
    conditional: dict[str, Reason],
    ruled_out: dict[str, RuledOut],
) -> None:
    """A feature lives in its parent's account: what stops the parent stops the feature."""
    for name in list(modes):
        parent = catalog.platforms[name].shares_account_with
        if parent is None or parent not in catalog.platforms:
            continue
        if parent in ruled_out:
            rule: Rule = "not_now" if ruled_out[parent].rule == "not_now" else "needs_account"
            ruled_out[name] = RuledOut(
                platform=name,
                name=catalog.platforms[name].name,
                rule=rule,
                because=(Reason.of("it-needs", platform=parent), *ruled_out[parent].because),
                remedy_because=ruled_out[parent].remedy_because,
            )
            del modes[name]
            conditional.pop(name, None)
        elif parent in conditional:
            conditional.setdefault(name, conditional[parent])


class _Own:
    """What the department has already, looked up once for all platforms: accounts, contracts, skills."""

    def __init__(self, catalog: Catalog, answers: Answers) -> None:
        self.accounts = accounts_by_platform(catalog, answers)
        self.live = live_platforms(self.accounts)
        self.proved = skills_proved(self.accounts)
        self.paid_for = paid_for(catalog, answers)
        self.team = team_skills(catalog, answers.resources)


def _by_rule(catalog: Catalog, answers: Answers, own: _Own) -> dict[str, RuledOut | None]:
    """Per platform that may be ranked, what rules it out whatever hours, money and skills there are."""
    return {
        platform.id: _ruled_out(platform, catalog, answers, own)
        for platform in catalog.platforms.values()
        if not platform.is_companion
    }


def _ruled_out(platform: Platform, catalog: Catalog, answers: Answers, own: _Own) -> RuledOut | None:
    """Rules that hours, money and skills cannot mend."""
    constraints = answers.constraints

    def out(
        rule: Rule, *because: Reason, remedy: Reason | None = None, successor: str | None = None
    ) -> RuledOut:
        return RuledOut(
            platform=platform.id,
            name=platform.name,
            rule=rule,
            because=because,
            remedy_because=remedy,
            successor=successor,
        )

    if all_end(own.accounts.get(platform.id, [])):
        return out("decided", Reason.of("its-end-is-decided"), remedy=Reason.of("decide-anew"))
    if platform.police_tool and _is_for_the_police_alone(platform, catalog, answers, own):
        return other_job(catalog, platform.id)
    if platform.status == "discontinued":
        successor = catalog.platforms.get(platform.successor or "")
        what_now = (Reason.of("does-that-job-today", platform=successor.id),) if successor else ()
        ended = Reason.of("ended", year=platform.status_date[:4] if platform.status_date else None)
        return out("discontinued", ended, *what_now, successor=platform.successor)
    banned = set((constraints.banned_platforms if constraints else None) or ())
    if platform.id in banned:
        return out("banned", Reason.of("banned"), remedy=Reason.of("change-your-rules"))
    if platform.shares_account_with in banned:
        return out("banned", Reason.of("account-banned", platform=platform.shares_account_with))
    rule = state_rule(platform, catalog, answers)
    if rule == "yes" and not may_claim_exception(platform, catalog, answers):
        reason = Reason.of("state-rule-bars", state=state_of(answers))
        return out("state_rule", reason, remedy=Reason.of("ask-for-an-exception"))
    needs = _known_to_be_missing(platform, catalog, answers, own)
    if needs:
        return out("requires", Reason.of("lacks-things", needs=needs), remedy=Reason.of("ask-who-can-act"))
    if constraints and constraints.readable_without_account and platform.readable_without_account == "no":
        return out("requires", Reason.of("not-readable"), remedy=Reason.of("post-on-the-website-first"))
    return None


def _is_for_the_police_alone(platform: Platform, catalog: Catalog, answers: Answers, own: _Own) -> bool:
    """For a tool of the police: a desk that is none, for purposes that are not about crime."""
    kind = answers.department.kind if answers.department else None
    about_crime = any(catalog.purposes[p.id].about_crime for p in answers.purposes or ())
    return (
        kind is not None
        and not is_law_enforcement(catalog, answers)
        and not about_crime
        and platform.id not in own.live
    )


def _too_dear(platform: Platform, catalog: Catalog, answers: Answers, own: _Own) -> RuledOut | None:
    """A price above the known budget. A bought product of unknown price is still not free."""
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    price = platform.usd_per_year_low
    bought = platform.status == "vendor" if price is None else price > 0
    if budget is None or not bought or platform.id in own.paid_for:
        return None
    money = new_money(catalog, answers)
    if money is None:
        return None
    fees = fees_in_budget(catalog, answers)
    if price is None and platform.status == "vendor" and money == 0:
        reason = Reason.of("price-not-known", budget=budget, fees=fees)
        remedy = Reason.of("ask-the-vendor")
    elif price is not None and price > money:
        reason = Reason.of("too-dear", price=price, budget=budget, fees=fees)
        remedy = Reason.of("ask-for-money", more=price + fees - budget)
    else:
        return None
    return RuledOut(
        platform=platform.id, name=platform.name, rule="money", because=(reason,), remedy_because=remedy
    )


def _known_to_be_missing(
    platform: Platform, catalog: Catalog, answers: Answers, own: _Own
) -> tuple[str, ...]:
    """The things owned that it needs and that are known not to be there; "a|b" where either would do.

    What runs has what it needs, told of or not.
    """
    owned = answers.resources.owned if answers.resources else None
    if owned is None or platform.id in own.live:
        return ()
    missing = []
    for requirement in platform.requires:
        choices = requirement.split("|")
        things = [c for c in choices if c in catalog.owned]
        if things and len(things) == len(choices) and not set(things) & set(owned):
            missing.append("|".join(things))
    return tuple(missing)
