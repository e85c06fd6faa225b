"""What must be confirmed before a platform may be opened: a legal question, a quote, a thing they own."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.decision.facts.own_accounts import paid_for
from advisor.decision.result import Reason


@dataclass(frozen=True)
class Gate:
    """Something to confirm: a check ("tiktok_device_rule"), "owned:…" or "quote:…", and what to do."""

    id: str
    because: Reason


def open_gates(platform: Platform, catalog: Catalog, answers: Answers) -> tuple[Gate, ...]:
    """Everything that must be confirmed before it may join the set; empty when nothing is open."""
    return gates_of(platform, catalog, answers, paid_for(catalog, answers))


def gates_of(
    platform: Platform, catalog: Catalog, answers: Answers, paid: frozenset[str]
) -> tuple[Gate, ...]:
    """The same. paid: what costs nothing new, see `paid_for`."""
    gates: list[Gate] = []
    if platform.legal_gate and (answers.checks or {}).get(platform.legal_gate) != "yes":
        rule = state_rule(platform, catalog, answers)
        if rule == "yes":
            gates.append(Gate(platform.legal_gate, Reason.of("confirm-exception")))
        elif rule != "no":
            gates.append(Gate(platform.legal_gate, Reason.of("confirm-no-device-rule")))
    unpriced = platform.status == "vendor" and platform.usd_per_year_low is None
    if unpriced and platform.id not in paid:
        gates.append(Gate(f"quote:{platform.id}", Reason.of("get-a-quote")))
    owned = answers.resources.owned if answers.resources else None
    if owned is None:
        for requirement in platform.requires:
            choices = requirement.split("|")
            if all(c in catalog.owned for c in choices):
                reason = Reason.of("confirm-that-you-have", needs=tuple(choices))
                gates.append(Gate(f"owned:{requirement}", reason))
    return tuple(gates)


def state_of(answers: Answers) -> str:
    """The department's state, two letters; "" where nobody told it."""
    state = answers.department.state if answers.department else None
    return (state or "").upper()


def state_rule(platform: Platform, catalog: Catalog, answers: Answers) -> str | None:
    """ "yes", "no" or "unknown" for a gated platform; None without a gate."""
    if not platform.legal_gate:
        return None
    rule = catalog.state_rules.get((state_of(answers), platform.legal_gate))
    return rule.binds_towns if rule else "unknown"


def may_claim_exception(platform: Platform, catalog: Catalog, answers: Answers) -> bool:
    """Whether a state rule has an exception, and this desk is one that may claim it."""
    rule = catalog.state_rules.get((state_of(answers), platform.legal_gate or ""))
    return bool(rule and rule.exception and is_law_enforcement(catalog, answers))


def is_law_enforcement(catalog: Catalog, answers: Answers) -> bool:
    """Exceptions to a state rule are written for them; only they may claim one, and must confirm it."""
    desk = catalog.desk(answers.department.kind) if answers.department else None
    return desk is not None and desk.law_enforcement
