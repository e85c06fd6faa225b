"""What to do and what would change it: actions, layers of warning, ways to go, least changes."""

from __future__ import annotations

from typing import Any, Literal

from advisor.catalog.records import LayerName, ModeName
from advisor.decision.result.base import Action, Result


class ActionItem(Result):
    """What to do with a platform, or with one account on it.

    job      the needs it is for
    until    a day ("2027-03-01"), or a period from the decision on ("P3M"); see actions.until_words
    stop_if  what ends a trial, or closes an account that was to be revived
    """

    platform: str
    account_id: str | None = None
    action: Action
    job: str | None = None
    until: str | None = None
    stop_if: str | None = None
    merge_into: str | None = None
    replace_with: str | None = None
    reason: str


class Layer(Result):
    """One of the ways to warn people that stand side by side, never as rivals.

    run_by      who may send: the department, the town or the county; None: not told
    account_id  the account of theirs that it is;  needs  checks that are not settled with yes
    night       who sends at 3 a.m., as answered; None: nobody, or not told
    """

    layer: LayerName
    label: str
    platform: str
    account_id: str | None = None
    run_by: Literal["department", "town", "county"] | None = None
    there: Literal["yes", "no", "unknown"]
    first_step: str
    night: str | None = None
    needs: tuple[str, ...] = ()


class Strategy(Result):
    """One way to go, set beside the recommended one on equal terms.

    platforms, modes, hours_per_week  what is run then
    hours_more   a week, to be found first
    covered      covered need, 0–1;  worth: the same less what opening and keeping the accounts costs
    chosen       the one that the recommendation amounts to
    """

    id: Literal["recommended", "open_nothing_new", "website_and_email_first", "staff_first"]
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    hours_per_week: float
    hours_more: float = 0.0
    covered: float
    worth: float
    chosen: bool
    reason: str


class WhatWouldChange(Result):
    """The least change that brings a platform into the set; it was verified by running again with it.

    needs   what must hold then: hours_per_week (in all), usd_per_year (in all), skills (to gain), confirm
            (gates to settle), weight ({"criterion", "from", "to"}); empty: nothing in their hands
    platforms, drops   the set with that change, and what it no longer holds
    """

    platform: str
    needs: dict[str, Any]
    platforms: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    reason: str
