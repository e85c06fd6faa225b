"""The accounts they have today, one row each: followers, last post, what to do, and why."""

from __future__ import annotations

from datetime import date

from pydantic import ValidationError

from advisor.answers import Account
from advisor.decision.result import ActionItem
from advisor.report.matter import Matter
from advisor.report.model import Column, Point, Section, Table
from advisor.report.phrases import day_words, figure
from advisor.telling.action_terms import terms
from advisor.text import _
from advisor.words.labels import action_label

RUN_BY = {
    "department": "run by the department",
    "town": "run by the town",
    "council_member": "run by a council member",
    "volunteer": "run by a volunteer",
    "residents": "run by residents",
}
STATES = {
    "active": "active",
    "dormant": "dormant",
    "personal": "a personal account",
    "unofficial": "unofficial",
}
# Long gone silent: said in the table, since a board asks about these first.
SILENT_DAYS = 180


def audit(matter: Matter) -> Section:
    """Every account that was named, also those of residents, which are none of the department's."""
    return Section("accounts", _("Your accounts today"), (audit_table(matter),))


def audit_table(matter: Matter) -> Table | Point:
    """One row an account; a sentence where there is none."""
    accounts = matter.answers.accounts or ()
    if not accounts:
        return Point(_("No account of today was named, so there is none to keep, fix or close."))
    return Table(
        heading="",
        columns=(
            Column(_("Account"), 0.23), Column(_("Followers"), 0.1, "right", holds="numbers"),
            Column(_("Last post"), 0.19),
            Column(_("Action"), 0.13), Column(_("Why"), 0.35),
        ),
        rows=tuple(_row(account, matter) for account in accounts),
        note=_("A blank is not known. Followers are those you gave; they may live elsewhere."),
    )  # fmt: skip


def _row(account: Account, matter: Matter) -> tuple[str, ...]:
    item = _item(account, matter)
    people = account.followers if account.followers is not None else account.enrolled
    return (
        account_name(account, matter),
        figure(people) if people is not None else "",
        _last_post(account, matter),
        action_label(item.action) if item else _("Not yours"),
        why(item, matter) if item else _("It is run by others. Tell them whom to ask."),
    )


def account_name(account: Account, matter: Matter) -> str:
    """The platform, which of several accounts it is, and who runs it."""
    name = matter.name(account.platform)
    same = [a for a in matter.answers.accounts or () if a.platform == account.platform]
    details = [account.id] if account.id and len(same) > 1 else []
    if account.state and account.state != "active":
        details.append(_(STATES[account.state]))
    if account.run_by and account.run_by != "department":
        details.append(_(RUN_BY[account.run_by]))
    return f"{name} ({', '.join(details)})" if details else name


def _last_post(account: Account, matter: Matter) -> str:
    if account.last_post is None:
        return ""
    words = day_words(account.last_post)
    if (matter.today - account.last_post).days > SILENT_DAYS:
        words = _("{day}: long silent").format(day=words)
    return words


def _item(account: Account, matter: Matter) -> ActionItem | None:
    """The action of the account: by its id, else the only one of its platform that names no other."""
    items = [i for i in matter.recommendation.actions if i.platform == account.platform]
    mine = [i for i in items if account.id is not None and i.account_id == account.id]
    if mine:
        return mine[0]
    if account.run_by == "residents" or account.state in ("personal", "unofficial"):
        return None
    return next((i for i in items if i.account_id is None or account.id is None), None)


def why(item: ActionItem, matter: Matter) -> str:
    """The reason of an action with its terms: one job, until when, what ends it, what takes over."""
    named = terms(item, matter.name, lambda id: _account_words(id, matter), _decided_on(matter))
    return " ".join([item.reason, *named])


def _decided_on(matter: Matter) -> date | None:
    """The day of the decision, from which periods count. A record that cannot be read names no day."""
    try:
        record = matter.answers.decided()
    except ValidationError:
        return None
    return record.decided_on if record else None


def _account_words(account_id: str, matter: Matter) -> str:
    for account in matter.answers.accounts or ():
        if account.id == account_id:
            return f"{matter.name(account.platform)} ({account.id})"
    return matter.name(account_id)
