"""The first things to do on each platform of the set: to open it, or to put in order what is there."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, FirstSteps
from advisor.plan.members import worked_on
from advisor.text import _

NOT_OFFICIAL = frozenset({"personal", "unofficial"})
NOT_OURS = frozenset({"council_member", "volunteer", "residents"})


def first_steps(chosen: ChosenSet, answers: Answers, catalog: Catalog) -> list[FirstSteps]:
    """One row per member of the set and feature it runs, in the order of the set; copies run already."""
    rows = []
    for name in worked_on(chosen):
        platform = catalog.platforms[name]
        accounts = [a for a in answers.accounts or () if a.platform == name]
        steps = list(platform.first_steps)
        if accounts:
            # who has an account is not told to open one
            kept = [step for number, step in enumerate(steps, start=1) if number != platform.opening_step]
            steps = [*_put_in_order(accounts), *kept]
        rows.append(FirstSteps(platform=name, name=platform.name, steps=tuple(steps)))
    return rows


def _put_in_order(accounts: Sequence[Account]) -> list[str]:
    """What the accounts they have today call for, the most pressing first."""
    steps = []
    if any(a.state == "personal" for a in accounts):
        steps.append(_("Move town business from the personal account to one the department owns."))
    if any(a.state == "unofficial" for a in accounts):
        steps.append(_("Ask whoever runs the unofficial account to hand it over or to say it is not yours."))
    if any(a.run_by in NOT_OURS for a in accounts):
        steps.append(_("Put the account under a role email of the department and keep the password there."))
    if any(a.admins is not None and a.admins < 2 for a in accounts):
        steps.append(_("Add a second administrator to the account you have."))
    own = [a for a in accounts if a.state not in NOT_OFFICIAL and a.run_by != "residents"]
    if len(own) > 1:
        steps.append(
            _("Choose one of your {count} accounts here and send the followers of the others to it.").format(
                count=len(own)
            )
        )
    if any(a.state == "dormant" for a in accounts):
        steps.append(_("Say in a first post that the account is back, and when someone answers."))
    return steps
