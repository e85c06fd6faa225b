"""What they told of an account and no figure shows: said where the account is spoken of, it moves nothing."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.result import ActionItem, Reason

TRENDS = {
    "growing": Reason.of("seen-to-grow"),
    "steady": Reason.of("seen-to-hold-steady"),
    "falling": Reason.of("seen-to-shrink"),
}
ENROLLED_BY = {
    "people": Reason.of("people-signed-up"),
    "office": Reason.of("an-office-enrolls"),
    "vendor_data": Reason.of("from-a-vendors-data"),
}
# Lists that are not filled by asking people to sign up.
FILLED_FOR_THEM = frozenset({"office", "vendor_data"})


def with_what_was_told(item: ActionItem, account: Account | None) -> ActionItem:
    """The item with what was told of its account after all else that is said of it."""
    told = told_of(account) if account is not None else []
    return item.model_copy(update={"because": (*item.because, *told)}) if told else item


def told_of(account: Account) -> list[Reason]:
    """Its trend, what it brings to the website, and who fills its list."""
    said = []
    if account.trend is not None:
        said.append(TRENDS[account.trend])
    if account.website_visits is not None:
        said.append(Reason.of("brings-visits", count=account.website_visits))
    if account.enrolled_by is not None:
        said.append(ENROLLED_BY[account.enrolled_by])
    return said


def is_filled_for_them(account: Account) -> bool:
    """Whether an office or a vendor fills its list, so that asking people to sign up changes little."""
    return account.enrolled_by in FILLED_FOR_THEM
