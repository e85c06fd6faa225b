"""What the rules of the actions look at: one value, so that each rule is a plain function of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.decision.facts.own_accounts import people_of, speaks_for_the_town
from advisor.decision.result import ChosenSet, Reason, RuledOut, Valued


@dataclass(frozen=True)
class Situation:
    """The result so far, and what the department has today.

    accounts, strangers  its own accounts by platform, and those that are not its own
    stop_if        for members of the set: the figure below which they are not worth their hours
    staff_first    platforms that come in only with more hours, where today's hours carry too little
    tasks          what must be confirmed by a day for accounts that run already
    silent         accounts that wait until they are needed, and sent nothing for half a year
    today          the day that dates are held against; None: not known
    """

    catalog: Catalog
    answers: Answers
    rows: Mapping[str, Valued]
    ruled_out: Mapping[str, RuledOut]
    chosen: ChosenSet
    accounts: Mapping[str, list[Account]]
    strangers: Mapping[str, list[Account]]
    stop_if: Mapping[str, Reason] = field(default_factory=dict)
    staff_first: frozenset[str] = frozenset()
    tasks: Mapping[str, Reason] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()
    today: date | None = None

    @property
    def lead(self) -> str | None:
        """The first of the set."""
        return self.chosen.platforms[0] if self.chosen.platforms else None

    @cached_property
    def running(self) -> Mapping[str, float]:
        """People on each platform where something of theirs is awake; infinite where nobody counted."""
        awake = {
            platform: [people_of(a) for a in accounts if a.state != "dormant"]
            for platform, accounts in self.accounts.items()
        }
        people = {
            platform: max((p for p in counts if p is not None), default=math.inf)
            for platform, counts in awake.items()
            if counts
        }
        subscribers = self.answers.local.email_subscribers if self.answers.local else None
        email = self.catalog.of_ones_own("email")
        return {email: subscribers, **people} if email and subscribers else people

    def people(self, account: Account) -> int | None:
        """People an account speaks to; of their own email list also those counted apart. None: not known."""
        counted = people_of(account)
        if counted is None and account.platform == self.catalog.of_ones_own("email"):
            return self.answers.local.email_subscribers if self.answers.local else None
        return counted

    def holds(self, platform: str) -> bool:
        """Whether the set runs the platform, by itself or as a feature of an account in it."""
        return (
            platform in self.chosen.platforms
            or self.is_copy(platform)
            or any(platform in features for features in self.chosen.features.values())
        )

    def is_copy(self, platform: str) -> bool:
        """Whether what runs there goes on as a copy of other posts, and nothing is worked on there."""
        return platform not in self.chosen.platforms and any(
            one.platform == platform for one in self.chosen.kept
        )

    def goes_on(self, account: Account) -> bool:
        """Whether this account goes on as a copy."""
        return any(
            one.platform == account.platform and one.account_id == account.id for one in self.chosen.kept
        )

    def name(self, platform: str) -> str:
        """What the platform is called."""
        return self.catalog.platforms[platform].name

    @property
    def is_the_town_itself(self) -> bool:
        """Whether the department speaks for the whole town, so that the town’s accounts are its own."""
        return speaks_for_the_town(self.catalog, self.answers)

    @property
    def residents(self) -> int | None:
        """People in town; None: not known."""
        return self.answers.department.population if self.answers.department else None


def as_ranked(row: Valued) -> tuple[Reason, ...]:
    """What its row of the ranking says of it."""
    return (Reason.of("as-ranked", platform=row.platform),)


def as_left_out(row: Valued) -> tuple[Reason, ...]:
    """Why it is not in the set; of what is in it what its row says."""
    return (Reason.of("as-left-out", platform=row.platform),) if row.left_out else as_ranked(row)


def as_ruled_out(out: RuledOut) -> tuple[Reason, ...]:
    """Why it is ruled out."""
    return (Reason.of("ruled-out", platform=out.platform),)
