"""One department, its answers and its advice, with the look-ups that the laws share.

Answers and advice are plain data as in the files, so that a law sees what a reader of the JSON sees, and so
that a test can put a single value wrong.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from advisor.catalog import Catalog, load_catalog
from advisor.decision.method import (
    ASLEEP_AFTER_DAYS,
    ASSUMED_HOURS_PER_WEEK,
    COPY_HOURS_COMMENTS_OPEN,
)

CATALOG: Catalog = load_catalog()
Account = dict[str, Any]
Item = dict[str, Any]
Row = dict[str, Any]

# What an account is told that ends it, or leaves it silent.
ENDED = frozenset({"park", "wind_down", "leave", "merge", "replace", "not_now", "ruled_out"})
# … and that sends its people somewhere.
MOVED = frozenset({"wind_down", "replace", "merge"})
# What goes on, or is to be opened.
RUN = frozenset({"lead", "keep", "add", "post_only", "emergency_only", "fix_first", "restrict", "trial",
                 "share_town_account", "join_shared"})  # fmt: skip
# Nothing that a department can do within its day mends these.
RULED = frozenset({"banned", "discontinued", "state_rule", "requires", "money", "needs_account"})
LAW_ENFORCEMENT = frozenset({"police", "sheriff"})
THE_TOWN_ITSELF = frozenset({"clerk", "manager"})
# More of the residents than this are a crowd that follows an account (our judgment).
CROWD = 0.05
EMAIL, TEXTS, WIRELESS = "email_newsletter", "text_alerts", "ipaws_wea"
# People join these without following an account.
JOINED_KINDS = frozenset({"audio", "chat_server"})
SLACK = 1e-9
NO_ADVICE: dict[str, Any] = {"set": {"platforms": [], "kept": [], "features": {}}, "actions": []}


def is_list(platform: str) -> bool:
    """People have signed up, and a message goes to each of them."""
    return CATALOG.kind_of(platform).enrolled and CATALOG.platforms[platform].delivery in ("rings", "inbox")


def is_alert(platform: str) -> bool:
    return CATALOG.kind_of(platform).alerts


def is_alert_list(platform: str) -> bool:
    return is_alert(platform) and is_list(platform)


def is_companion(platform: str) -> bool:
    return CATALOG.platforms[platform].is_companion


def page_of(platform: str) -> str | None:
    """The platform in whose account a feature lives."""
    return CATALOG.platforms[platform].shares_account_with


def can_be_joined(platform: str) -> bool:
    """Whether people can follow it or sign up for it at all."""
    record, kind = CATALOG.platforms[platform], CATALOG.kind_of(platform)
    return record.status != "discontinued" and (kind.followed or is_list(platform) or kind.id in JOINED_KINDS)


class Case:
    """A department with its answers and its advice.

    failed  what went wrong where there is no advice; its parts are empty then
    """

    def __init__(
        self, answers: dict[str, Any], result: dict[str, Any] | None, failed: str | None = None
    ) -> None:
        result = NO_ADVICE if result is None else result
        self.answers, self.result, self.failed = answers, result, failed
        self.department: dict[str, Any] = answers.get("department") or {}
        self.resources: dict[str, Any] = answers.get("resources") or {}
        self.constraints: dict[str, Any] = answers.get("constraints") or {}
        self.local: dict[str, Any] = answers.get("local") or {}
        self.kind: str | None = self.department.get("kind")
        self.population: int | None = self.department.get("population")
        self.owned: list[str] = self.resources.get("owned") or []
        self.budget: float | None = self.resources.get("budget_usd_per_year")
        self.purposes: dict[str, int] = {
            p["id"]: p.get("importance") or 3 for p in answers.get("purposes") or ()
        }
        self.accounts: list[Account] = answers.get("accounts") or []
        self.chosen: dict[str, Any] = result["set"]
        self.members: list[str] = self.chosen["platforms"]
        self.features: list[str] = [f for some in self.chosen["features"].values() for f in some]
        self.copies: list[str] = [one["platform"] for one in self.chosen["kept"]]
        # all that goes on or is opened, at whatever effort
        self.held: list[str] = [*self.members, *self.copies]
        self.items: list[Item] = result["actions"]

    # ------------------------------------------------------------ the advice

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The rows of the ranking, and of the features in them, by platform."""
        return {
            row["platform"]: row
            for place in self.result["ranking"]
            for row in (place, *(place.get("features") or ()))
        }

    @cached_property
    def out(self) -> dict[str, Row]:
        return {out["platform"]: out for out in self.result["ruled_out"]}

    def told(self, account: Account) -> Item | None:
        """What is advised for one account; an account without an id cannot be found again."""
        name = account.get("id")
        return next((i for i in self.items if name and i["account_id"] == name), None)

    def told_of(self, platform: str) -> list[Item]:
        return [i for i in self.items if i["platform"] == platform]

    @property
    def told_accounts(self) -> list[tuple[Account, Item]]:
        """Their own accounts, each with what is advised."""
        return [(a, item) for a in self.ours if (item := self.told(a)) is not None]

    def rule_against(self, platform: str) -> str | None:
        return self.out[platform]["rule"] if platform in self.out else None

    def value(self, platform: str, criterion: str) -> float:
        """How well a ranked platform serves a need by itself, 0–1."""
        row = self.rows.get(platform)
        return (
            next((c["value"] for c in row["contributions"] if c["criterion"] == criterion), 0.0)
            if row
            else 0.0
        )

    @property
    def hours_counted(self) -> float:
        hours = self.resources.get("hours_per_week")
        return ASSUMED_HOURS_PER_WEEK if hours is None else float(hours)

    @property
    def hours_left(self) -> float:
        return self.hours_counted - float(self.chosen["hours_per_week"])

    @property
    def a_copy_fits(self) -> bool:
        """Whether hours and accounts are left in which one more account could go on as a copy."""
        most = self.resources.get("max_accounts")
        return self.hours_left >= COPY_HOURS_COMMENTS_OPEN - SLACK and (most is None or len(self.held) < most)

    @property
    def life_safety(self) -> int:
        """How much warning matters to them, 0 where it is none of their purposes."""
        return max((how for p, how in self.purposes.items() if CATALOG.purposes[p].life_safety), default=0)

    @property
    def worth(self) -> float | None:
        """Worth of the recommended set, 0–1: its covered need less what opening costs; None: not told."""
        ways = self.result.get("strategies") or ()
        return next((float(way["worth"]) for way in ways if way["id"] == "recommended"), None)

    # ------------------------------------------------------------ the accounts

    @staticmethod
    def is_strange(account: Account) -> bool:
        """Not theirs to run, whatever name it bears."""
        return account.get("run_by") == "residents" or account.get("state") in ("personal", "unofficial")

    @cached_property
    def ours(self) -> list[Account]:
        return [a for a in self.accounts if not self.is_strange(a)]

    @cached_property
    def today(self) -> date:
        """The day that the advice cannot lie behind: the catalog's month, or a post they told of."""
        year, month = (int(part) for part in self.result["catalog_version"].split(".")[:2])
        posts = [date.fromisoformat(a["last_post"]) for a in self.accounts if a.get("last_post")]
        return max([date(year, month, 1), *posts])

    def is_asleep(self, account: Account) -> bool:
        """Called so, or silent for half a year; what warns or takes tips is silent until it is needed."""
        kind, last = CATALOG.kind_of(account["platform"]), account.get("last_post")
        if account.get("state") == "dormant" or kind.alerts or kind.tips or not last:
            return account.get("state") == "dormant"
        return date.fromisoformat(last) < self.today - timedelta(days=ASLEEP_AFTER_DAYS)

    def people(self, account: Account) -> int | None:
        """The residents it is known to have, followers from anywhere where nobody counted those who live
        there; None: nobody knows."""
        local = account.get("local_followers")
        told = [account.get("enrolled"), account.get("followers") if local is None else local]
        if account["platform"] == EMAIL:
            told.append(self.local.get("email_subscribers"))
        return max((people for people in told if people is not None), default=None)

    def people_on(self, platform: str) -> int | None:
        """The most people known on a platform over all their accounts; 0: they have nothing there."""
        mine = [a for a in self.ours if a["platform"] == platform]
        if mine:
            return max((p for a in mine if (p := self.people(a)) is not None), default=None)
        if not self.has(platform):
            return 0
        figure = {EMAIL: "email_subscribers", TEXTS: "alert_subscribers"}.get(platform, "")
        people: int | None = self.local.get(figure)
        return people

    def has(self, platform: str) -> bool:
        """Whether it is there today: as an account, or as a thing owned."""
        if any(a["platform"] == platform for a in self.ours):
            return True
        if platform == EMAIL and self.local.get("email_subscribers"):
            return True
        owned = {EMAIL: {"email_list"}, TEXTS: {"alert_contract"},
                 WIRELESS: {"fema_alerting_authority", "county_ipaws_partner"}}  # fmt: skip
        return bool(owned.get(platform, set()) & set(self.owned))

    def in_whose_name(self, account: Account) -> bool:
        """Run by the department or the town, so theirs to decide."""
        return account.get("run_by") in ("department", "town", None)

    def is_healthy(self, account: Account) -> bool:
        """In their hands, awake, and a crowd of the residents is there."""
        people = self.people(account)
        return (
            not self.is_strange(account)
            and self.in_whose_name(account)
            and not is_companion(account["platform"])
            and not self.is_asleep(account)
            and bool(self.population)
            and people is not None
            and people > CROWD * (self.population or 0)
        )

    def who(self, account: Account) -> str:
        """An account in a line: id, platform, who runs it, how many people."""
        people = self.people(account)
        share = f" = {people / self.population:.0%}" if people is not None and self.population else ""
        runner = account.get("run_by") or "unknown"
        return f"{account.get('id')} {account['platform']} ({runner}, people {people}{share})"

    def actions_of_accounts(self) -> Counter[str]:
        return Counter(i["account_id"] for i in self.items if i["account_id"])


def did(item: Item) -> str:
    """An item of advice in a line, for one who reads what is broken."""
    target = item["merge_into"] or item["replace_with"]
    to = f" -> {target}" if target else ""
    return f"{item['action']}{to}: “{item['reason']}”"
