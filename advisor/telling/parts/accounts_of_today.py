"""The accounts they have today, one row each: followers, last post, what to do, and why."""

from __future__ import annotations

from datetime import date

from pydantic import ValidationError

from advisor.answers import Account
from advisor.decision.result import ActionItem
from advisor.telling.blocks import Column, Point, Said, Section, Table
from advisor.telling.figures import number
from advisor.telling.parts.basis import Basis
from advisor.telling.plan.which_account import which_account
from advisor.telling.sentences.action_terms import terms
from advisor.text import _
from advisor.words.dates import day_words
from advisor.words.labels import action_label
from advisor.words.phrases import capital

# Long gone silent: said in the table, since a board asks about these first.
SILENT_DAYS = 180


def audit(basis: Basis) -> Section:
    """Every account that was named, also those of residents, which are none of the department's."""
    return Section("accounts", _("Your accounts today"), (audit_table(basis),))


def audit_table(basis: Basis) -> Table | Point:
    """One row an account; a sentence where there is none."""
    accounts = basis.answers.accounts or ()
    if not accounts:
        return Point(_("No account of today was named, so there is none to keep, fix or close."))
    return Table(
        heading="",
        columns=(
            Column(_("Account"), 0.23), Column(_("Followers"), 0.1, "right"),
            Column(_("Last post"), 0.19),
            Column(_("Action"), 0.13), Column(_("Why"), 0.35),
        ),
        rows=tuple(_row(account, basis) for account in accounts),
        note=_("A blank is not known. Followers are those you gave; they may live elsewhere."),
    )  # fmt: skip


def _row(account: Account, basis: Basis) -> tuple[Said, ...]:
    item = _item(account, basis)
    people = account.followers if account.followers is not None else account.enrolled
    return (
        account_name(account, basis),
        number(people),
        _last_post(account, basis),
        action_label(item.action) if item else _("Not yours"),
        why(item, basis) if item else _("It is run by others. Tell them whom to ask."),
    )


def account_name(account: Account, basis: Basis) -> str:
    """The platform, which of several accounts it is, and who runs it."""
    return which_account(basis.name(account.platform), account, basis.answers.accounts or ())


def _last_post(account: Account, basis: Basis) -> str:
    if account.last_post is None:
        return ""
    words = day_words(account.last_post)
    if (basis.today - account.last_post).days > SILENT_DAYS:
        words = _("{day}: long silent").format(day=words)
    return words


def _item(account: Account, basis: Basis) -> ActionItem | None:
    """The action of the account: by its id, else the only one of its platform that names no other."""
    items = [i for i in basis.recommendation.actions if i.platform == account.platform]
    mine = [i for i in items if account.id is not None and i.account_id == account.id]
    if mine:
        return mine[0]
    if account.run_by == "residents" or account.state in ("personal", "unofficial"):
        return None
    return next((i for i in items if i.account_id is None or account.id is None), None)


def why(item: ActionItem, basis: Basis) -> str:
    """The reason of an action with its terms: one job, until when, what ends it, what takes over."""
    return " ".join(why_in_parts(item, basis))


def why_in_parts(item: ActionItem, basis: Basis) -> tuple[str, ...]:
    """The same, the reason first and then each of its terms."""
    named = terms(item, basis.name, lambda id: _account_words(id, basis), _decided_on(basis))
    return (item.reason, *named)


def _decided_on(basis: Basis) -> date | None:
    """The day of the decision, from which periods count. A record that cannot be read names no day."""
    try:
        record = basis.answers.decided()
    except ValidationError:
        return None
    return record.decided_on if record else None


def _account_words(account_id: str, basis: Basis) -> str:
    for account in basis.answers.accounts or ():
        if account.id == account_id:
            return account_name(account, basis)
    return capital(basis.name(account_id))
