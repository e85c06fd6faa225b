"""What cannot be used: ruled out for good, not now, or only when a legal gate is answered.

Rules stand before scores: a broken rule never merely lowers one. "Don't know" rules nothing out, except
that a legal gate keeps a platform conditional until it is answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform
from advisor.decision.facts.new_money import fees_in_budget, new_money
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms, skills_proved
from advisor.decision.facts.settled_accounts import all_end
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.result import Rule, RuledOut
from advisor.decision.wording.left_out import other_job
from advisor.decision.wording.numbers import rounded, time_a_week
from advisor.decision.wording.phrases import one_of
from advisor.text import _

COVERS_THE_NIGHT = frozenset({"pio", "supervisor", "dispatch", "county"})
# A choice of the department, as a ban is; whoever tells what would change says so.
NOT_READABLE = "Your posts must be readable without an account, and here they are not."


@dataclass(frozen=True)
class Gate:
    """Something to confirm: a check ("tiktok_device_rule"), "owned:…" or "quote:…", and its sentence."""

    id: str
    reason: str


@dataclass(frozen=True)
class Screen:
    """Which platforms may be ranked, in which modes; the rest with its reason.

    conditional  what must be confirmed before they may be opened
    tasks        the same for accounts that run already: they go on, and it is confirmed by a day
    """

    modes: dict[str, tuple[Mode, ...]] = field(default_factory=dict)
    conditional: dict[str, str] = field(default_factory=dict)
    tasks: dict[str, str] = field(default_factory=dict)
    ruled_out: dict[str, RuledOut] = field(default_factory=dict)


def screen(catalog: Catalog, answers: Answers, hours_per_week: float) -> Screen:
    """Apply every rule but "does another job", which needs the ratings (see benefit.py).

    hours_per_week  what there is, or what is assumed when unknown
    """
    modes: dict[str, tuple[Mode, ...]] = {}
    conditional: dict[str, str] = {}
    tasks: dict[str, str] = {}
    ruled_out: dict[str, RuledOut] = {}
    own = _Own(catalog, answers)
    for platform in catalog.platforms.values():
        if platform.is_companion:
            continue
        out = _ruled_out(platform, catalog, answers, own)
        if out is None:
            usable, out = _usable_modes(platform, catalog, answers, own, hours_per_week)
            if out is None:
                modes[platform.id] = usable
                gates = _gates(platform, catalog, answers, own.paid_for)
                legal = [gate.reason for gate in gates if gate.id == platform.legal_gate]
                if gates and platform.id not in own.live:
                    conditional[platform.id] = gates[0].reason
                elif legal:
                    tasks[platform.id] = legal[0]
        if out is not None:
            ruled_out[platform.id] = out
    _follow_the_parent(catalog, modes, conditional, ruled_out)
    return Screen(modes, conditional, tasks, ruled_out)


def _follow_the_parent(
    catalog: Catalog,
    modes: dict[str, tuple[Mode, ...]],
    conditional: dict[str, str],
    ruled_out: dict[str, RuledOut],
) -> None:
    """A feature lives in its parent's account: what stops the parent stops the feature."""
    for name in list(modes):
        parent = catalog.platforms[name].shares_account_with
        if parent is None or parent not in catalog.platforms:
            continue
        if parent in ruled_out:
            reason = _("It needs {parent}: {reason}").format(
                parent=catalog.platforms[parent].name, reason=ruled_out[parent].reason
            )
            rule: Rule = "not_now" if ruled_out[parent].rule == "not_now" else "needs_account"
            ruled_out[name] = RuledOut(
                platform=name, name=catalog.platforms[name].name, rule=rule, reason=reason,
                remedy=ruled_out[parent].remedy,
            )  # fmt: skip
            del modes[name]
            conditional.pop(name, None)
        elif parent in conditional:
            conditional.setdefault(name, conditional[parent])


class _Own:
    """What the department has already, looked up once for all platforms."""

    def __init__(self, catalog: Catalog, answers: Answers) -> None:
        self.accounts = accounts_by_platform(catalog, answers)
        self.live = live_platforms(self.accounts)
        self.proved = skills_proved(self.accounts)
        self.paid_for = _paid_for(catalog, answers, self.accounts)
        self.team = team_skills(catalog, answers.resources)


def _ruled_out(platform: Platform, catalog: Catalog, answers: Answers, own: _Own) -> RuledOut | None:
    """Rules that hours and skills cannot mend."""
    constraints = answers.constraints

    def out(rule: str, reason: str, remedy: str | None = None, successor: str | None = None) -> RuledOut:
        return RuledOut.model_validate(
            {"platform": platform.id, "name": platform.name, "rule": rule, "reason": reason,
             "remedy": remedy, "successor": successor}
        )  # fmt: skip

    if all_end(own.accounts.get(platform.id, [])):
        return out("decided", _("Its end is decided."), _("Only another decision brings it back."))
    if platform.police_tool and _is_for_the_police_alone(platform, catalog, answers, own):
        return other_job(catalog, platform.id)
    if platform.status == "discontinued":
        successor = catalog.platforms.get(platform.successor or "")
        what_now = _(" {name} does that job today.").format(name=successor.name) if successor else ""
        since = platform.status_date[:4] if platform.status_date else _("some time ago")
        reason = _("It ended in {year}.").format(year=since) + what_now
        return out("discontinued", reason, successor=platform.successor)
    banned = set((constraints.banned_platforms if constraints else None) or ())
    if platform.id in banned:
        return out(
            "banned",
            _("Your own rules ban it."),
            _("Only a change of your rules brings it back."),
        )
    if platform.shares_account_with in banned:
        parent = catalog.platforms[platform.shares_account_with].name
        return out(
            "banned",
            _("Your own rules ban {parent}, which it needs.").format(parent=parent),
        )
    state_rule = _state_rule(platform, catalog, answers)
    if state_rule == "yes" and not _may_claim_exception(platform, catalog, answers):
        reason = _("A state rule that binds towns bars it in {state}.").format(state=_state(answers))
        return out(
            "state_rule",
            reason,
            _("Ask your attorney whether an exception covers you."),
        )
    needs = _known_to_be_missing(platform, catalog, answers)
    if needs:
        remedy = _("Ask your county or state whether it can act for you, or apply for it yourselves.")
        return out(
            "requires",
            _("It needs what you do not have: {needs}.").format(needs=needs),
            remedy,
        )
    if constraints and constraints.readable_without_account and platform.readable_without_account == "no":
        return out("requires", _(NOT_READABLE), _("Post on the website first and link to it."))
    return _too_dear(platform, catalog, answers, own)


def _is_for_the_police_alone(platform: Platform, catalog: Catalog, answers: Answers, own: _Own) -> bool:
    """For a tool of the police: a desk that is none, for purposes that are not about crime."""
    kind = answers.department.kind if answers.department else None
    about_crime = any(catalog.purposes[p.id].about_crime for p in answers.purposes or ())
    return (
        kind is not None
        and not _is_law_enforcement(catalog, answers)
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
        reason = _("It is a paid product whose price we do not know; {budget}.").format(
            budget=_budget_words(budget, fees)
        )
        remedy = _("Ask the vendor for a quote, or share a contract with your county.")
    elif price is not None and price > money:
        reason = _("It costs from ${price:,.0f} a year; {budget}.").format(
            price=price, budget=_budget_words(budget, fees)
        )
        more = price + fees - budget
        remedy = _("Ask for ${more:,.0f} more a year, or share a contract.").format(more=more)
    else:
        return None
    return RuledOut(platform=platform.id, name=platform.name, rule="money", reason=reason, remedy=remedy)


def _budget_words(budget: float, fees: float) -> str:
    """The budget inside a sentence, with what today's fees take of it."""
    if not fees:
        return _("your budget is ${budget:,.0f}").format(budget=budget)
    if fees > budget:
        return _("your budget is ${budget:,.0f}, and what runs takes ${fees:,.0f}").format(
            budget=budget, fees=fees
        )
    return _("of your budget of ${budget:,.0f} what runs leaves ${left:,.0f}").format(
        budget=budget, left=budget - fees
    )


def paid_for(catalog: Catalog, answers: Answers) -> frozenset[str]:
    """Platforms that cost nothing new: they have the account, or the contract that it stands for."""
    return _paid_for(catalog, answers, accounts_by_platform(catalog, answers))


def _paid_for(catalog: Catalog, answers: Answers, own: Mapping[str, list[Account]]) -> frozenset[str]:
    owned = (answers.resources.owned if answers.resources else None) or ()
    things = [catalog.owned[thing] for thing in owned]
    contracts = frozenset(t.account for t in things if t.paid_for and t.account)
    told = {account.platform for account in answers.accounts or ()}
    return contracts | told | own.keys()


def _known_to_be_missing(platform: Platform, catalog: Catalog, answers: Answers) -> str:
    """The things owned that it needs and that are known not to be there, in words; "" when none."""
    owned = answers.resources.owned if answers.resources else None
    if owned is None:
        return ""
    missing = []
    for requirement in platform.requires:
        choices = requirement.split("|")
        things = [c for c in choices if c in catalog.owned]
        if things and len(things) == len(choices) and not set(things) & set(owned):
            missing.append(one_of([catalog.owned[c].label for c in things]))
    return "; ".join(missing)


def _usable_modes(
    platform: Platform, catalog: Catalog, answers: Answers, own: _Own, hours_per_week: float
) -> tuple[tuple[Mode, ...], RuledOut | None]:
    """Modes that fit hours, skills and nights, or why none does (not now, with the remedy)."""
    all_modes = catalog.modes.get(platform.id, ())
    resources, constraints = answers.resources, answers.constraints
    one_way = bool(constraints and constraints.one_way_only)
    allowed = [m for m in all_modes if not one_way or m.mode in ("post_only", "emergency_only")]
    # Tools that never converse have only a full mode; a one-way rule is no reason to drop them.
    if one_way and not allowed and platform.dialog == "none":
        allowed = list(all_modes)
    # an account that runs proves its skills, and one that must stay is kept without them
    proved = platform.id in own.proved
    skilled = [m for m in allowed if proved or not own.team.missing(m)]
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
        lacking = [sorted(own.team.missing(m)) for m in allowed]
        missing = min(lacking, key=lambda names: (len(names), names))
        names = ", ".join(catalog.skills[s].label.lower() for s in missing)
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


def open_gates(platform: Platform, catalog: Catalog, answers: Answers) -> tuple[Gate, ...]:
    """Everything that must be confirmed before it may join the set; empty when nothing is open."""
    return _gates(platform, catalog, answers, paid_for(catalog, answers))


def _gates(platform: Platform, catalog: Catalog, answers: Answers, paid: frozenset[str]) -> tuple[Gate, ...]:
    gates: list[Gate] = []
    if platform.legal_gate and (answers.checks or {}).get(platform.legal_gate) != "yes":
        rule = _state_rule(platform, catalog, answers)
        if rule == "yes":
            reason = _("A state rule bars it on public devices; confirm that an exception covers you.")
            gates.append(Gate(platform.legal_gate, reason))
        elif rule != "no":
            reason = _("Confirm with your state and your attorney that no device rule forbids it.")
            gates.append(Gate(platform.legal_gate, reason))
    unpriced = platform.status == "vendor" and platform.usd_per_year_low is None
    if unpriced and platform.id not in paid:
        reason = _("Get a quote first: it is a paid product, and we know no price.")
        gates.append(Gate(f"quote:{platform.id}", reason))
    owned = answers.resources.owned if answers.resources else None
    if owned is None:
        for requirement in platform.requires:
            choices = requirement.split("|")
            if all(c in catalog.owned for c in choices):
                labels = one_of([catalog.owned[c].label for c in choices])
                reason = _("Confirm that you have: {things}.").format(things=labels)
                gates.append(Gate(f"owned:{requirement}", reason))
    return tuple(gates)


def _state(answers: Answers) -> str:
    state = answers.department.state if answers.department else None
    return (state or "").upper()


def _state_rule(platform: Platform, catalog: Catalog, answers: Answers) -> str | None:
    """ "yes", "no" or "unknown" for a gated platform; None without a gate."""
    if not platform.legal_gate:
        return None
    rule = catalog.state_rules.get((_state(answers), platform.legal_gate))
    return rule.binds_towns if rule else "unknown"


def _may_claim_exception(platform: Platform, catalog: Catalog, answers: Answers) -> bool:
    rule = catalog.state_rules.get((_state(answers), platform.legal_gate or ""))
    return bool(rule and rule.exception and _is_law_enforcement(catalog, answers))


def _is_law_enforcement(catalog: Catalog, answers: Answers) -> bool:
    """Exceptions to a state rule are written for them; only they may claim one, and must confirm it."""
    desk = catalog.desk(answers.department.kind) if answers.department else None
    return desk is not None and desk.law_enforcement
