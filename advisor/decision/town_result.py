"""The result for several departments of one place: frozen, and the same bytes for the same town.

Sentences are filled in by `telling`, from codes and values; "" until then.
"""

from __future__ import annotations

from typing import Literal

from advisor.decision.result import ENGINE_VERSION, Action, Reason, Recommendation, Result


class AccountAdvice(Result):
    """What to do with one account of the place.

    department  whose it is; None: the town's own
    merge_into  id of the account it joins
    hours_saved_per_week  what ends with it, less what a copied post takes (our judgement)
    advised_by  place of the department whose own advice it is; None: it comes of laying all side by side
    """

    department: str | None
    platform: str
    action: Action
    job: str | None = None
    until: str | None = None
    stop_if: str | None = None
    merge_into: str | None = None
    replace_with: str | None = None
    hours_saved_per_week: float = 0.0
    reason: str = ""
    because: tuple[Reason, ...] = ()
    job_because: tuple[Reason, ...] = ()
    stop_because: Reason | None = None
    advised_by: int | None = None


class Overlap(Result):
    """Accounts of several departments on one platform: which stay, and the one that the rest join.

    departments  who runs them, or would open one; None among them is the town
    """

    platform: str
    departments: tuple[str | None, ...]
    accounts: tuple[str, ...]
    keep: tuple[str, ...]
    into: str | None
    hours_saved_per_week: float
    reason: str = ""
    because: tuple[Reason, ...] = ()


class SharedAccount(Result):
    """An account that several departments use. owner: the department that runs it; None: the town."""

    account_id: str
    platform: str
    owner: str | None
    departments: tuple[str, ...]


class TownRecommendation(Result):
    """Each department's recommendation, and the accounts of all by id."""

    schema_version: Literal[1] = 1
    catalog_version: str
    engine_version: str = ENGINE_VERSION
    town: str
    departments: tuple[Recommendation, ...]
    accounts: dict[str, AccountAdvice]
    overlaps: tuple[Overlap, ...]
    shared_accounts: tuple[SharedAccount, ...]
    hours_saved_per_week: float
    summary: str = ""
    warnings: tuple[str, ...] = ()
    summary_because: tuple[Reason, ...] = ()
    warnings_because: tuple[Reason, ...] = ()

    def to_json(self) -> str:
        """The result as text; the same town and catalogue give the same bytes."""
        return self.model_dump_json(indent=1) + "\n"
