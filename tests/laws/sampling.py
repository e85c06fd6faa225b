"""Plausible small departments, and pairs of one that knows or has a little more the second time.

The n-th department of a seed is the same whatever the count. What may be chosen, what figures are usual and
what things cost is read from the catalog; how often an office has what is our judgment.
"""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS
from tests.laws.case import CATALOG, EMAIL, TEXTS, is_alert, is_alert_list, is_companion, is_list

Answers = dict[str, Any]
PairKind = Literal["an hour", "a quarter hour", "money", "a skill", "a figure", "two figures"]
PAIR_KINDS: tuple[PairKind, ...] = (
    "a figure", "an hour", "money", "two figures", "a quarter hour", "a skill",
)  # fmt: skip

# Of a hundred small offices so many run one; each other network or product is run by few.
OFFICES = {
    "facebook_page": 84, "instagram": 36, "x": 28, "nextdoor": 24, "youtube": 22, EMAIL: 24,
    "agency_website": 14, "county_alerts": 12, TEXTS: 9, "codered": 6, "nixle": 5, "facebook_groups": 7,
    "linkedin": 6, "threads": 4, "tiktok": 4, "cable_peg": 6, "bluesky": 3, "video_meeting": 4,
    "youtube_live": 4, "facebook_live": 4, "p3_tips": 5, "tip411": 4, "engagement_suite": 4,
    "printed_newsletter": 4,
}  # fmt: skip
SELDOM = 1.2
COMMON_KINDS = {"police": 3, "manager": 3, "fire": 2, "parks": 2, "library": 2, "clerk": 2, "schools": 2}
ASLEEP = 0.14
HOURS = (None, 0, 0.5, 1, 2, 3, 4, 6, 10, 20)
HOW_OFTEN_HOURS = (10, 2, 5, 12, 16, 15, 12, 14, 9, 5)
BUDGETS = (None, 0, 250, 1_000, 4_000, 12_000)
HOW_OFTEN_BUDGETS = (30, 20, 16, 16, 12, 6)
# Where a survey does not ask, so large a part of the adults is taken to use it.
USED_BY_FEW = 0.08
USUAL_LIST_SHARE = 0.14
# How many of their users are met in one town hangs on whether it has a group of its own there.
LOCAL_CORNERS = ("reddit", "facebook_groups")
ALL_SORTS_OF_TOWNS = ("all_adults", "rural", "suburban", "urban", "non_metropolitan")


@dataclass(frozen=True)
class Pair:
    """The same department before and after; `told` says what it then knows or has."""

    kind: PairKind
    told: str
    before: Answers
    after: Answers


def departments(count: int, seed: int, first: int = 0) -> Iterator[Answers]:
    """The answers of `count` departments of a seed, from the one numbered `first` on."""
    for number in range(first, first + count):
        yield _Office(random.Random(f"{seed}.{number}"), f"no. {seed}-{number}").answers()


def pairs(count: int, seed: int, first: int = 0) -> Iterator[Pair]:
    """`count` pairs of a seed, the kinds by turns, from the one numbered `first` on."""
    for number in range(first, first + count):
        kind = PAIR_KINDS[number % len(PAIR_KINDS)]
        attempt, found = 0, None
        while found is None:  # an office that has nothing to add is passed over
            rng = random.Random(f"{seed}.pair.{number}.{attempt}")
            found = _with_more(rng, _Office(rng, f"of pair {seed}-{number}").answers(), kind)
            attempt += 1
        yield found


class _Office:
    """One department, drawn field by field."""

    def __init__(self, rng: random.Random, name: str) -> None:
        self.rng, self.name = rng, name
        kinds = list(CATALOG.departments)
        self.kind = rng.choices(kinds, [COMMON_KINDS.get(k, 1) for k in kinds])[0]
        self.pack = CATALOG.departments[self.kind]
        self.population = int(min(60_000, max(800, self.about(7_000, 1.0))))

    def about(self, middle: float, spread: float) -> float:
        """A positive figure around a middle; spread: standard deviation of its logarithm."""
        return middle * math.exp(self.rng.gauss(0, spread))

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def perhaps(self, share: float, value: Callable[[], Any]) -> Any:
        """A value that some leave open."""
        return value() if self.chance(share) else None

    def some(self, of: Sequence[str], least: int, most: int) -> list[str]:
        return self.rng.sample(list(of), min(len(of), self.rng.randint(least, most)))

    def answers(self) -> Answers:
        audiences = self.audiences()
        accounts = self.accounts()
        resources = self.resources({a["platform"] for a in accounts})
        given: Answers = {
            "schema_version": 1,
            "department": self.department(),
            "purposes": self.purposes(audiences),
            "audiences": [{"id": a, "importance": self.rng.choice([None, 2, 3, 4, 5])} for a in audiences],
            "resources": resources,
            "success": self.success(),
            "constraints": self.constraints(),
            "local": self.local(accounts, resources["owned"] or []),
            "accounts": accounts,
            "weights": {"certainty": self.rng.choice(["sure", "roughly", "order_only"])},
        }
        if not audiences and self.chance(0.7):
            given["audiences"] = None
        if not accounts and self.chance(0.3):
            given["accounts"] = None
        return given

    def department(self) -> dict[str, Any]:
        states = sorted({state for state, _topic in CATALOG.state_rules})
        rural = 6 if self.population < 8_000 else 2
        return {
            "name": f"{self.pack.label} {self.name}",
            "kind": self.kind,
            "country": "US",
            "state": self.perhaps(0.9, lambda: self.rng.choice(states)),
            "population": self.population if self.chance(0.94) else None,
            "community": self.rng.choices(
                [None, "rural", "suburban", "non_metropolitan", "urban"], [2, rural, 4, 2, 1]
            )[0],
            "language_shares": self.perhaps(0.15, lambda: {"spanish": round(self.rng.uniform(0.02, 0.5), 2)}),
        }

    def purposes(self, audiences: Sequence[str]) -> list[dict[str, Any]]:
        chosen = self.some(self.pack.purposes, 1, 5)
        if self.chance(0.2):
            chosen.append(self.rng.choice([p for p in CATALOG.purposes if p not in chosen]))
        wanted = []
        for purpose in chosen:
            one: dict[str, Any] = {"id": purpose}
            one["importance"] = self.perhaps(0.93, lambda: self.rng.choices(range(1, 6), [1, 2, 5, 6, 6])[0])
            natural = CATALOG.purposes[purpose].natural_audiences
            fitting = [a for a in audiences or self.pack.audiences if not natural or a in natural]
            if fitting and self.chance(0.3):
                one["audiences"] = self.some(fitting, 1, 2)
            wanted.append(one)
        return wanted

    def audiences(self) -> list[str]:
        chosen = self.some(self.pack.audiences, 0, 4)
        if self.chance(0.5) and "all_residents" not in chosen:
            chosen.append("all_residents")
        return chosen

    def resources(self, runs: set[str]) -> dict[str, Any]:
        signs = self.kind in ("sheriff", "emergency_management")
        held = {
            "alert_contract": 0.7 if any(map(is_alert_list, runs)) else 0.06,
            "email_list": 0.85 if EMAIL in runs else 0.25,
            "fema_alerting_authority": 0.2 if signs else 0.03,
            "county_ipaws_partner": 0.2,
            "axon_evidence": 0.1 if self.pack.law_enforcement else 0.0,
        }
        owned = [thing for thing in CATALOG.owned if self.chance(held.get(thing, 0.25))]
        able = {"writing": 0.95, "photo": 0.7, "moderation": 0.55, "video": 0.35}
        skills = [skill for skill in CATALOG.skills if self.chance(able.get(skill, 0.2))]
        return {
            "hours_per_week": self.rng.choices(HOURS, HOW_OFTEN_HOURS)[0],
            "budget_usd_per_year": self.rng.choices(BUDGETS, HOW_OFTEN_BUDGETS)[0],
            "skills": skills if self.chance(0.75) else None,
            "owned": owned if self.chance(0.6) else None,
            "after_hours": self.perhaps(0.6, lambda: self.chance(0.3)),
            "night_publisher": self.perhaps(
                0.4, lambda: self.rng.choice(["pio", "supervisor", "dispatch", "county", "nobody"])
            ),
            "max_accounts": self.rng.choices([None, 1, 2, 3, 4, 6], [30, 1, 2, 3, 2, 1])[0],
        }

    def success(self) -> list[dict[str, Any]] | None:
        wanted = []
        for measure in self.some(self.pack.success, 0, 3):
            today = self.perhaps(0.4, lambda: self.rng.choice([3, 8, 20, 50, 200]))
            wanted.append({
                "id": measure,
                "importance": self.rng.choice([None, 3, 4, 5]),
                "baseline": today,
                "target": self.perhaps(0.5, lambda now=today: (now or 20) * self.rng.choice([0.5, 1.5, 2])),
                "review_months": self.rng.choice([None, 6, 12]),
            })  # fmt: skip
        return wanted or None

    def constraints(self) -> dict[str, Any]:
        often = {"tiktok": 0.25, "x": 0.04, "nextdoor": 0.02, "facebook_page": 0.01}
        barred = [name for name, share in often.items() if self.chance(share)]
        return {
            "banned_platforms": barred if self.chance(0.5) else None,
            "one_way_only": self.perhaps(0.5, lambda: self.chance(0.12)),
            "records": self.perhaps(0.5, lambda: self.rng.choice(["vendor", "manual", "none"])),
            "readable_without_account": self.perhaps(0.4, lambda: self.chance(0.12)),
            "anonymous_tips": self.perhaps(0.3, lambda: self.chance(0.4)),
            "local_audience_only": self.perhaps(0.3, lambda: self.chance(0.6)),
        }

    def local(self, accounts: Sequence[dict[str, Any]], owned: Sequence[str]) -> dict[str, Any]:
        figures: dict[str, Any] = {
            "nextdoor_member_share": self.perhaps(0.3, lambda: round(min(0.6, self.about(0.14, 0.6)), 3)),
            "active_subreddit": self.perhaps(0.4, lambda: self.chance(0.12)),
            "resident_facebook_groups": self.perhaps(0.5, lambda: self.chance(0.75)),
        }
        for field, is_of, thing in (
            ("email_subscribers", EMAIL.__eq__, "email_list"),
            ("alert_subscribers", is_alert_list, "alert_contract"),
        ):
            lists = [a for a in accounts if is_of(a["platform"])]
            if (lists or thing in owned) and self.chance(0.55):
                known = [a[f] for a in lists for f in ("enrolled", "followers") if a.get(f)]
                figures[field] = max(known) if known else self.enrolled()
        return figures

    def enrolled(self) -> int:
        return int(self.population * min(0.6, self.about(USUAL_LIST_SHARE, 0.75)))

    # ------------------------------------------------------------ accounts

    def accounts(self) -> list[dict[str, Any]]:
        most = min(6, max(0, round(self.rng.gauss(1.8 + math.log10(self.population / 600) * 1.1, 1.3))))
        keys = {p: self.rng.random() ** (1 / w) for p in CATALOG.platforms if (w := self.likely(p)) > 0}
        chosen: list[str] = []
        for platform in sorted(keys, key=lambda p: -keys[p]):
            record = CATALOG.platforms[platform]
            parent = record.shares_account_with
            same_job = set(record.excludes) & set(chosen) and not self.chance(0.1)
            needs = [r.split("|") for r in record.requires]
            based = all(set(n) & {*chosen, *CATALOG.owned} or "agency_website" in n for n in needs)
            if len(chosen) < most and not same_job and based and (parent is None or parent in chosen):
                chosen.append(platform)
        followed = [p for p in chosen if CATALOG.kind_of(p).followed]
        if followed and self.chance(0.08):  # a second one on the same platform
            chosen.append(self.rng.choice(followed))
        known = self.rng.choice([0.25, 0.6, 0.9])
        return [self.account(f"a{n}", platform, known) for n, platform in enumerate(chosen, 1)]

    def likely(self, platform: str) -> float:
        """How often such an office runs it: usual among offices, and fit for what this kind does."""
        record = CATALOG.platforms[platform]
        if record.police_tool and not self.pack.law_enforcement:
            return 0.0
        if record.status == "discontinued" or record.kind in ("add_on", "in_person", "press"):
            return 0.4 if record.kind == "live_video" else 0.0
        fits = [CATALOG.purpose_fit[platform, p].rating or 0 for p in self.pack.purposes]
        return OFFICES.get(platform, SELDOM) * (0.3 + sum(fits) / len(fits) / 2)

    def account(self, name: str, platform: str, known: float) -> dict[str, Any]:
        """known: how much this office knows of its figures, 0–1."""
        kind = CATALOG.kind_of(platform)
        followed = kind.followed and not is_list(platform)
        kept_ready = kind.alerts or kind.tips
        sleeps = self.chance(0.03 if kept_ready or is_companion(platform) else ASLEEP)
        silent = sleeps or (kept_ready and self.chance(0.25))  # nothing had to be said for a year
        one: dict[str, Any] = {"id": name, "platform": platform}
        one["run_by"] = self.rng.choices(
            ["department", "town", "volunteer", "council_member", None],
            [74, 14, 3, 2, 7] if followed else [70, 22, 0, 0, 8],
        )[0]
        one["state"] = "dormant" if sleeps and self.chance(0.6) else self.rng.choice(["active"] * 6 + [None])
        if platform == "facebook_groups" and self.chance(0.7):
            one["run_by"] = "residents"
        elif followed and self.chance(0.05):
            one["state"] = self.rng.choice(["personal", "unofficial"])
            one["run_by"] = self.rng.choice(["residents", "council_member", "volunteer", None])
        one["last_post"] = self.perhaps(0.7, lambda: self.last_post(silent))
        if followed:
            one |= self.figures(platform, known, sleeps)
        if is_list(platform):
            one["enrolled"] = self.perhaps(known, self.enrolled)
        if kind.bought or platform == EMAIL:
            one |= self.contract(platform)
        return one

    def figures(self, platform: str, known: float, sleeps: bool) -> dict[str, Any]:
        usual = usual_followers(platform, self.population)
        # a few pages hold half the town, some hold nobody
        followers = 3 + int(min(1.5 * self.population, self.about(1.3 * usual, 1.0)))
        local = self.perhaps(0.15 * known, lambda: int(followers * self.rng.uniform(0.35, 0.9)))
        reach = max(1, int(min(1.5 * followers, self.about(0.13 * followers, 0.7))))
        return {
            "followers": self.perhaps(known, lambda: followers),
            "local_followers": local,
            "reach_per_post": self.perhaps(0.5 * known, lambda: reach),
            "engagements_per_post": self.perhaps(
                0.5 * known, lambda: round(reach * self.about(0.025, 0.7), 1)
            ),
            "posts_per_week": self.perhaps(
                0.7, lambda: 0 if sleeps else self.rng.choice([0.5, 1, 2, 3, 5, 8])
            ),
            "admins": self.perhaps(0.6, lambda: self.rng.choices([1, 2, 3], [5, 4, 2])[0]),
        }

    def contract(self, platform: str) -> dict[str, Any]:
        record = CATALOG.platforms[platform]
        low = record.usd_per_year_low or (100 if platform == EMAIL else 2_000)
        high = max(record.usd_per_year_high or 4 * low, low)
        fee = round(self.rng.uniform(low, high), -1)
        year = self.rng.choice([2026, 2027, 2027, 2028])
        return {
            "usd_per_year": self.perhaps(0.65, lambda: fee),
            "vendor": self.perhaps(0.4, lambda: "by contract"),
            "renews": self.perhaps(0.6, lambda: f"{year}-{self.rng.randint(1, 12):02d}-15"),
        }

    def last_post(self, silent: bool) -> str:
        day = self.rng.randint(1, 27)
        if silent:
            return f"{self.rng.randint(2021, 2025)}-{self.rng.randint(1, 12):02d}-{day:02d}"
        return f"2026-{self.rng.choice([10, 11]):02d}-{day:02d}"


def usual_followers(platform: str, population: int, segment: str = "all_adults") -> float:
    """Of an ordinary running account in such a town: the middle of what the catalog gives."""
    following = CATALOG.followings.get((platform, "all"))
    used = CATALOG.reach.get((platform, segment))
    share = used.share if used else USED_BY_FEW
    low, high = (following.running_low, following.running_high) if following else (0.02, 0.1)
    return ADULT_SHARE_OF_RESIDENTS * population * share * math.sqrt(low * high)


# ---------------------------------------------------------------- pairs


def _with_more(rng: random.Random, before: Answers, kind: PairKind) -> Pair | None:
    """The department again with a little more; None where it has nothing to add."""
    after = copy.deepcopy(before)
    resources = after["resources"]
    told: list[str] = []
    if kind in ("an hour", "a quarter hour"):
        hours = resources["hours_per_week"]
        if hours is not None:
            resources["hours_per_week"] = hours + (1 if kind == "an hour" else 0.25)
            told.append(f"hours {hours:g} -> {resources['hours_per_week']:g}")
    elif kind == "money":
        budget = resources["budget_usd_per_year"]
        more = [b for b in BUDGETS if b is not None and budget is not None and b > budget]
        if more:
            resources["budget_usd_per_year"] = rng.choice(more[:2])
            told.append(f"budget {budget} -> {resources['budget_usd_per_year']}")
    elif kind == "a skill":
        missing = [s for s in CATALOG.skills if s not in (resources["skills"] or ())]
        if resources["skills"] is not None and missing:
            resources["skills"] = [*resources["skills"], rng.choice(missing)]
            told.append(f"skill {resources['skills'][-1]}")
    else:
        gaps = _gaps(rng, after)
        wanted = 1 if kind == "a figure" else 2
        for where, field, figure, of in rng.sample(gaps, wanted) if len(gaps) >= wanted else ():
            where[field] = figure
            told.append(f"{of}.{field} {figure}")
    return Pair(kind, ", ".join(told), before, after) if told else None


def _gaps(rng: random.Random, answers: Answers) -> list[tuple[dict[str, Any], str, int, str]]:
    """Figures nobody told, each with one that is at least as high as usual."""
    population = answers["department"]["population"]
    if not population:
        return []
    found: list[tuple[dict[str, Any], str, int, str]] = []
    accounts = answers["accounts"] or []
    for account in accounts:
        platform = account["platform"]
        if account["run_by"] == "residents" or account["state"] in ("personal", "unofficial"):
            continue
        if not is_list(platform) and (
            platform in LOCAL_CORNERS or (platform, "all_adults") not in CATALOG.reach
        ):
            continue  # nobody can say what is usual there
        usual = max(usual_followers(platform, population, segment) for segment in ALL_SORTS_OF_TOWNS)
        if platform == "nextdoor" and (share := answers["local"].get("nextdoor_member_share")):
            usual = max(usual, share * population)
        followers = int(min(population, usual * rng.choice([1.3, 2, 3]))) + 1
        if is_alert_list(platform) and account.get("enrolled") is None:
            found.append((account, "enrolled", int(population * rng.choice([0.2, 0.3, 0.45])), platform))
        elif CATALOG.kind_of(platform).followed and account.get("followers") is None:
            found.append(
                (account, "followers", max(followers, account.get("local_followers") or 0), platform)
            )
        elif CATALOG.kind_of(platform).followed and account.get("local_followers") is None:
            local = min(followers, account["followers"])
            if local >= usual:
                found.append((account, "local_followers", local, platform))
    runs, owned = {a["platform"] for a in accounts}, answers["resources"]["owned"] or ()
    for field, there, share in (
        ("email_subscribers", EMAIL in runs or "email_list" in owned, [0.15, 0.25, 0.4]),
        ("alert_subscribers", any(map(is_alert, runs)) or "alert_contract" in owned, [0.2, 0.3, 0.45]),
    ):
        if there and answers["local"].get(field) is None:
            of = EMAIL if field == "email_subscribers" else TEXTS
            found.append((answers["local"], field, int(population * rng.choice(share)), of))
    return found
