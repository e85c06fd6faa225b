"""What every part of the plan looks at: the set, how it is run, and what the department has said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from advisor.answers import Account, Answers, Constraints, Department, Resources
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform
from advisor.decision.method import ALERT_KINDS
from advisor.decision.phrases import bare
from advisor.decision.recommendation import Recommendation
from advisor.plan.members import members
from advisor.plan.weekly import modes_of
from advisor.text import _

# Where others keep the rules: the department speaks there as a guest and removes nothing.
GUEST_PLACES = frozenset({"facebook_groups", "reddit", "local_forum"})
NOT_OFFICIAL = frozenset({"personal", "unofficial"})


@dataclass(frozen=True)
class Situation:
    """One department's result and answers, as the plan needs them."""

    recommendation: Recommendation
    answers: Answers
    catalog: Catalog

    @cached_property
    def members(self) -> tuple[str, ...]:
        """Platforms of the set and the features run in their accounts, the lead first."""
        return members(self.recommendation.set)

    @cached_property
    def modes(self) -> Mapping[str, Mode]:
        """How each of them is run."""
        return modes_of(self.recommendation.set, self.catalog)

    @property
    def department(self) -> Department:
        """Who is asking; an empty one where nothing was said."""
        return self.answers.department or Department()

    @property
    def resources(self) -> Resources:
        """What they have; an empty one where nothing was said."""
        return self.answers.resources or Resources()

    @property
    def constraints(self) -> Constraints:
        """Their rules; an empty one where nothing was said."""
        return self.answers.constraints or Constraints()

    @property
    def signed(self) -> str:
        """The department's name in one line, else a blank to fill."""
        return " ".join((self.department.name or "").split()) or _("[name of the department]")

    def record(self, platform: str) -> Platform:
        """What is known of a platform."""
        return self.catalog.platforms[platform]

    def name(self, platform: str) -> str:
        """What it is called, without its bracket."""
        return bare(self.record(platform).name)

    def accounts(self, platform: str) -> tuple[Account, ...]:
        """The accounts there that are official."""
        return tuple(
            a
            for a in self.answers.accounts or ()
            if a.platform == platform and a.state not in NOT_OFFICIAL and a.run_by != "residents"
        )

    def is_alert(self, platform: str) -> bool:
        """Whether it reaches people by phone, without an account on a network."""
        return self.record(platform).kind in ALERT_KINDS

    @property
    def alerts(self) -> tuple[str, ...]:
        """The alert channels of the set."""
        return tuple(p for p in self.members if self.is_alert(p))

    def takes_comments(self, platform: str) -> bool:
        """Whether people can write in public there, as the platform is made."""
        return self.record(platform).dialog in ("limited", "full") and self.record(platform).kind not in (
            *ALERT_KINDS,
            "tip_line",
            "own_channel",
        )

    def comments_closed(self, platform: str) -> bool:
        """Whether the set runs it without comments: one way only, or posts only, where that can be done."""
        mode = self.modes.get(platform)
        one_way = bool(self.constraints.one_way_only) or (mode is not None and mode.mode == "post_only")
        return one_way and self.record(platform).comments_can_close is True
