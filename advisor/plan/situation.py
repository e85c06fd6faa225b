"""What every part of the plan looks at: the set, how it is run, and what the department has said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from advisor.answers import Account, Answers, Constraints, Department, Resources
from advisor.catalog import Catalog
from advisor.catalog.records import Department as Desk
from advisor.catalog.records import Kind, Mode, Platform
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.facts.own_accounts import (
    accounts_by_platform,
    main_account,
    speaks_for_the_town,
    strangers_by_platform,
    with_sleeping_accounts,
)
from advisor.decision.result import ActionItem, Recommendation
from advisor.plan.members import members
from advisor.plan.weekly import modes_of

NOT_OFFICIAL = frozenset({"personal", "unofficial"})


@dataclass(frozen=True)
class Situation:
    """One department's result and answers, as the plan needs them."""

    recommendation: Recommendation
    answers: Answers
    catalog: Catalog

    @classmethod
    def of(cls, recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Self:
        """As the advice saw it: with the department's own figures, and sleeping accounts called so."""
        catalog = with_overrides(catalog, answers)
        return cls(recommendation, with_sleeping_accounts(catalog, answers), catalog)

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Platforms of the set, the features run in their accounts, then what goes on as a copy."""
        return members(self.recommendation.set)

    @cached_property
    def copies(self) -> frozenset[str]:
        """Those of them that go on as copies of other posts."""
        return frozenset(one.platform for one in self.recommendation.set.kept)

    @cached_property
    def modes(self) -> Mapping[str, Mode]:
        """How each of them is run."""
        return modes_of(self.recommendation.set, self.catalog)

    @cached_property
    def items(self) -> tuple[tuple[ActionItem, Account | None], ...]:
        """Each action with the account it is about; None where it is about a platform.

        Accounts need no id. Those without one are met in the order of the actions: the main one first, and
        those that are not official last.
        """
        named = {a.id: a for a in self.answers.accounts or () if a.id is not None}
        ours = accounts_by_platform(self.catalog, self.answers)
        waiting: dict[str, list[Account | None]] = {}
        for platform, found in ours.items():
            main = main_account(found, own_first=not speaks_for_the_town(self.catalog, self.answers))
            waiting[platform] = [a for a in (main, *(a for a in found if a is not main)) if a.id is None]
        said = self.recommendation
        with_item = {row.platform for row in said.ranking} | {out.platform for out in said.ruled_out}
        for platform, found in strangers_by_platform(self.answers).items():
            # The first item is the platform's own where they have no account of theirs on it.
            own_item = [None] if platform in with_item and platform not in ours else []
            waiting.setdefault(platform, []).extend([*own_item, *(a for a in found if a.id is None)])
        pairs: list[tuple[ActionItem, Account | None]] = []
        for item in said.actions:
            if item.account_id is not None:
                pairs.append((item, named.get(item.account_id)))
            else:
                left = waiting.get(item.platform)
                pairs.append((item, left.pop(0) if left else None))
        return tuple(pairs)

    @property
    def department(self) -> Department:
        """Who is asking; an empty one where nothing was said."""
        return self.answers.department or Department()

    @property
    def desk(self) -> Desk | None:
        """What is known of departments of its kind; None where the kind was not said."""
        return self.catalog.desk(self.department.kind)

    @property
    def resources(self) -> Resources:
        """What they have; an empty one where nothing was said."""
        return self.answers.resources or Resources()

    @property
    def constraints(self) -> Constraints:
        """Their rules; an empty one where nothing was said."""
        return self.answers.constraints or Constraints()

    def record(self, platform: str) -> Platform:
        """What is known of a platform."""
        return self.catalog.platforms[platform]

    def kind(self, platform: str) -> Kind:
        """What is true of every platform of its kind."""
        return self.catalog.kind_of(platform)

    def accounts(self, platform: str) -> tuple[Account, ...]:
        """The accounts there that are official."""
        return tuple(
            a
            for a in self.answers.accounts or ()
            if a.platform == platform and a.state not in NOT_OFFICIAL and a.run_by != "residents"
        )

    def is_alert(self, platform: str) -> bool:
        """Whether it reaches people by phone, without an account on a network."""
        return self.kind(platform).alerts

    @property
    def alerts(self) -> tuple[str, ...]:
        """The alert channels of the set."""
        return tuple(p for p in self.members if self.is_alert(p))

    def is_guest(self, platform: str) -> bool:
        """Whether others keep the rules there: the department speaks as a guest and removes nothing."""
        return self.record(platform).guest_place

    def takes_comments(self, platform: str) -> bool:
        """Whether people can write in public there, as the platform is made.

        What comes to people one by one (a warning, a letter they signed up for) or takes tips has no public.
        """
        kind = self.kind(platform)
        return self.record(platform).dialog in ("limited", "full") and not (
            kind.alerts or kind.enrolled or kind.tips
        )

    def comments_closed(self, platform: str) -> bool:
        """Whether the set runs it without comments: one way only, or posts only, where that can be done."""
        mode = self.modes.get(platform)
        one_way = bool(self.constraints.one_way_only) or (mode is not None and mode.mode == "post_only")
        return one_way and self.record(platform).comments_can_close is True
