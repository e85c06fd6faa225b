"""What they told of an account and no figure shows: said where the account is spoken of, it moves nothing."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.result import ActionItem
from advisor.text import _, ngettext

TRENDS = {
    "growing": "You see it grow.",
    "steady": "You see it hold steady.",
    "falling": "You see it shrink: ask why before you put more into it.",
}
ENROLLED_BY = {
    "people": "People signed up for it themselves.",
    "office": "An office enrolls the people.",
    "vendor_data": "The people come from a vendor’s data.",
}
# Lists that are not filled by asking people to sign up.
FILLED_FOR_THEM = frozenset({"office", "vendor_data"})


def with_what_was_told(item: ActionItem, account: Account | None) -> ActionItem:
    """The item with what was told of its account at the end of its reason."""
    told = told_of(account) if account is not None else []
    return item.model_copy(update={"reason": " ".join([item.reason, *told]).strip()}) if told else item


def told_of(account: Account) -> list[str]:
    """Its trend, what it brings to the website, and who fills its list, as sentences."""
    said = []
    if account.trend is not None:
        said.append(_(TRENDS[account.trend]))
    if account.website_visits is not None:
        said.append(
            ngettext(
                "It brings {count} visit a month to your website.",
                "It brings {count} visits a month to your website.",
                account.website_visits,
            ).format(count=f"{account.website_visits:,}")
        )
    if account.enrolled_by is not None:
        said.append(_(ENROLLED_BY[account.enrolled_by]))
    return said


def is_filled_for_them(account: Account) -> bool:
    """Whether an office or a vendor fills its list, so that asking people to sign up changes little."""
    return account.enrolled_by in FILLED_FOR_THEM
