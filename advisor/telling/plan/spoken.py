"""What every told part of the plan looks at: the situation, with names as they are spoken."""

from __future__ import annotations

from advisor.catalog.records import Mode
from advisor.decision.result import ActionItem
from advisor.plan.situation import Situation
from advisor.telling.plan.which_account import which_account
from advisor.text import _, mark
from advisor.words.phrases import bare

# What readers of a copy are told, where its mode says nothing of its own.
NO_PROMISE = mark("None; the posts say where to ask")
COPY_NOTE = mark("Copies of your other posts. Nobody is promised an answer here.")


class Spoken(Situation):
    """One department's result and answers, with the words that many parts of the plan share."""

    @property
    def signed(self) -> str:
        """The department's name in one line, else a blank to fill."""
        return " ".join((self.department.name or "").split()) or _("[name of the department]")

    def name(self, platform: str) -> str:
        """What it is called, without its bracket."""
        return bare(self.record(platform).name)

    def labelled(self, item: ActionItem) -> str:
        """The platform, and which account on it: "X (run by a volunteer)"."""
        name, told = self.name(item.platform), self.answers.accounts or ()
        account = next((a for a in told if a.id is not None and a.id == item.account_id), None)
        return name if account is None else which_account(name, account, told)

    def promise(self, platform: str, mode: Mode) -> str:
        """What people are told about answers there."""
        return mode.reply_promise or (_(NO_PROMISE) if platform in self.copies else "")
