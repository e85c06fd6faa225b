"""What to settle before an account opens: policy, law, records, accessibility, security, training."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Check
from advisor.decision.result import CheckAnswer, CheckToSettle, Recommendation
from advisor.plan.members import members

SEVERITY_ORDER = ("gate", "important", "good_practice")
# Below two administrators this check is failed, whatever else it asks for.
TWO_ADMINISTRATORS = "two_admins"


def checks_to_settle(
    recommendation: Recommendation, answers: Answers, catalog: Catalog
) -> list[CheckToSettle]:
    """The checks of the platforms in the set and of those that wait for an answer, the gates first."""
    in_question = members(recommendation.set) + tuple(
        row.platform for row in recommendation.ranking if row.conditional_because
    )
    found = []
    for check in catalog.checks.values():
        platforms = _applies_to(check, tuple(dict.fromkeys(in_question)))
        if platforms and _asked_of(check, answers, catalog):
            found.append(
                CheckToSettle(
                    id=check.id,
                    topic=check.topic,
                    question=check.question,
                    why=check.why,
                    severity=check.severity,
                    ask_whom=check.ask_whom,
                    answer=answer_to(check, answers, catalog),
                    platforms=platforms,
                    sources=check.sources,
                    as_of=check.as_of,
                )
            )
    return sorted(found, key=lambda row: SEVERITY_ORDER.index(row.severity))


def answer_to(check: Check, answers: Answers, catalog: Catalog) -> CheckAnswer:
    """yes, no or unknown: as answered, else as it follows from what they own and from their accounts."""
    said = (answers.checks or {}).get(check.id)
    if said:
        return said
    owned = answers.resources.owned if answers.resources else None
    if check.id in catalog.owned and owned is not None:
        return "yes" if check.id in owned else "no"
    if check.id == TWO_ADMINISTRATORS:
        administrators = [a.admins for a in answers.accounts or () if a.admins is not None]
        if administrators and min(administrators) < 2:
            return "no"
    return "unknown"


def _applies_to(check: Check, platforms: tuple[str, ...]) -> tuple[str, ...]:
    if "all" in check.applies_to:
        return platforms
    return tuple(p for p in platforms if p in check.applies_to)


def _asked_of(check: Check, answers: Answers, catalog: Catalog) -> bool:
    """Some questions only make sense at some desks: a library is not asked about booking photos."""
    kind = answers.department.kind if answers.department else None
    desk = catalog.departments.get(kind or "")
    if kind is None or not check.only_for:
        return True
    return desk is not None and any(getattr(desk, flag) for flag in check.only_for)
