"""Which of several accounts is meant, in words: what it is and who runs it, never its id."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Account
from advisor.text import _, mark
from advisor.words.numbers import followers_words

RUN_BY = {
    "department": mark("run by the department"),
    "town": mark("run by the town"),
    "council_member": mark("run by a council member"),
    "volunteer": mark("run by a volunteer"),
    "residents": mark("run by residents"),
}
STATES = {
    "active": mark("active"),
    "dormant": mark("dormant"),
    "personal": mark("a personal account"),
    "unofficial": mark("unofficial"),
}


def which_account(name: str, account: Account, accounts: Sequence[Account]) -> str:
    """ "Facebook page (run by a volunteer)": the platform's name, and what tells it apart from the others.

    accounts  all that were told of, this one among them

    Two that are alike are told apart by their followers, else by their place in the list.
    """
    details = _details(account)
    alike = [a for a in accounts if a.platform == account.platform and _details(a) == details]
    if len(alike) > 1:
        people = [a.followers for a in alike]
        if account.followers is not None and people.count(account.followers) == 1:
            details.append(followers_words(account.followers))
        else:
            place = next((k for k, a in enumerate(alike, start=1) if a is account), 1)
            details.append(_("number {place}").format(place=place))
    return f"{name} ({', '.join(details)})" if details else name


def _details(account: Account) -> list[str]:
    found = []
    if account.state and account.state != "active":
        found.append(_(STATES[account.state]))
    if account.run_by and account.run_by != "department":
        found.append(_(RUN_BY[account.run_by]))
    return found
