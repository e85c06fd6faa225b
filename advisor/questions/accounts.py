"""The accounts a department has today, and what it knows about each."""

from __future__ import annotations

import copy

from advisor.questions.draft import Draft
from advisor.questions.question import Option, Question
from advisor.text import mark

ACCOUNT_PLATFORM = Question(
    id="accounts[].platform",
    text=mark("Which platform is it on?"),
    kind="choice",
    step="resources",
    source="platforms",
)

ACCOUNT_QUESTIONS = (
    Question(
        id="accounts[].state",
        text=mark("Is it in use?"),
        kind="choice",
        step="resources",
        options=(
            Option("active", mark("In use")),
            Option("dormant", mark("Asleep")),
            Option("personal", mark("Somebody's own account")),
            Option("unofficial", mark("Not run by us")),
        ),
    ),
    Question(
        id="accounts[].run_by",
        text=mark("Who runs it?"),
        kind="choice",
        step="resources",
        options=(
            Option("department", mark("We do")),
            Option("town", mark("The town")),
            Option("council_member", mark("A council member")),
            Option("volunteer", mark("A volunteer")),
            Option("residents", mark("Residents")),
        ),
    ),
    Question(
        id="accounts[].followers",
        text=mark("Followers or members"),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=50,
    ),
    Question(
        id="accounts[].local_followers",
        text=mark("Of these, people who live here"),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=50,
    ),
    Question(
        id="accounts[].reach_per_post",
        text=mark("People reached by a usual post"),
        help=mark("The platform's own figures show it. Yours replace national ones."),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=10,
    ),
    Question(
        id="accounts[].engagements_per_post",
        text=mark("Reactions, comments and shares of a usual post"),
        help=mark("All together. Where you know no reach, we work it out from these."),
        kind="number",
        step="resources",
        maximum=1e9,
    ),
    Question(
        id="accounts[].posts_per_week",
        text=mark("Posts a week"),
        kind="number",
        step="resources",
        maximum=10_000,
        increment=0.5,
    ),
    Question(id="accounts[].last_post", text=mark("Date of the last post"), kind="date", step="resources"),
    Question(
        id="accounts[].admins",
        text=mark("How many people can sign in and manage it?"),
        help=mark("Administrators who could still sign in tomorrow."),
        kind="count",
        step="resources",
        maximum=1_000,
    ),
    Question(
        id="accounts[].trend",
        text=mark("How does its following go?"),
        help=mark("As you see it. It is told beside the account and changes no advice."),
        kind="choice",
        step="resources",
        options=(
            Option("growing", mark("It grows")),
            Option("steady", mark("It holds steady")),
            Option("falling", mark("It shrinks")),
        ),
    ),
    Question(
        id="accounts[].website_visits",
        text=mark("Visits a month that it brings to your website"),
        help=mark("Your website's own statistics show it. It is told beside the account."),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=10,
    ),
    Question(
        id="accounts[].must_keep",
        text=mark("Must it stay?"),
        help=mark("Then only a rule or a law ends it. “Don't know” lets the advice weigh it."),
        kind="yes_no",
        step="resources",
    ),
    Question(
        id="accounts[].decided.action",
        text=mark("Is its future decided already?"),
        help=mark("Leave it empty if nothing is decided. The advice then says what to do with it."),
        kind="choice",
        step="resources",
        options=(Option("keep", mark("Yes: it stays")), Option("end", mark("Yes: it ends"))),
    ),
    Question(
        id="accounts[].decided.day",
        text=mark("By which day?"),
        help=mark("Its last day if it ends; the day you look at it again if it stays."),
        kind="date",
        step="resources",
    ),
)

# Asked of a list that people are on: an email list, alerts.
LIST_QUESTIONS = (
    Question(
        id="accounts[].enrolled_by",
        text=mark("Who puts people on this list?"),
        help=mark("We ask for no sign-up drive where an office or a vendor fills the list."),
        kind="choice",
        step="resources",
        options=(
            Option("people", mark("They sign up themselves")),
            Option("office", mark("An office does")),
            Option("vendor_data", mark("The vendor's data")),
        ),
    ),
)

# Asked of a product that warns people: these are contracts with a list of their own.
ALERT_QUESTIONS = (
    Question(
        id="accounts[].enrolled",
        text=mark("People signed up (alerts)"),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=50,
    ),
    Question(
        id="accounts[].usd_per_year",
        text=mark("Dollars it costs a year"),
        kind="money",
        step="resources",
        maximum=100_000_000,
        increment=50,
    ),
    Question(id="accounts[].renews", text=mark("Contract renews on"), kind="date", step="resources"),
)


def add_account(draft: Draft, platform: str) -> Draft:
    """The draft with one more account, under an id that no other account has."""
    changed = copy.deepcopy(draft)
    accounts = with_account_ids(changed).get("accounts") or []
    taken = {a["id"] for a in accounts}
    number = next(n for n in range(1, len(accounts) + 2) if f"a{n}" not in taken)
    changed["accounts"] = [*accounts, {"id": f"a{number}", "platform": platform, "state": "active"}]
    return changed


def remove_account(draft: Draft, account_id: str) -> Draft:
    """The draft without one account."""
    changed = copy.deepcopy(draft)
    changed["accounts"] = [a for a in changed.get("accounts") or [] if a.get("id") != account_id]
    return changed


def with_account_ids(draft: Draft) -> Draft:
    """The draft in which every account has an id of its own: a file may leave it out, a form needs it."""
    accounts = draft.get("accounts")
    if not accounts:
        return draft
    changed = copy.deepcopy(draft)
    taken: set[str] = set()
    for i, account in enumerate(changed["accounts"], start=1):
        own = account.get("id")
        while not own or own in taken:
            own, i = f"a{i}", i + 1
        account["id"] = own
        taken.add(own)
    return changed
