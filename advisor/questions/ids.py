"""Ids for the entries of every list: a file may leave them out, a form needs them."""

from __future__ import annotations

from advisor.questions.accounts import with_account_ids
from advisor.questions.afterwards import with_entry_ids
from advisor.questions.draft import Draft


def with_ids(draft: Draft) -> Draft:
    """The draft in which every account, review and override has an id of its own; else as it was."""
    named = with_account_ids(draft)
    if named.get("reviews"):
        named = {**named, "reviews": with_entry_ids(named["reviews"])}
    decision = named.get("decision")
    if isinstance(decision, dict) and decision.get("overrides"):
        overrides = with_entry_ids(decision["overrides"])
        named = {**named, "decision": {**decision, "overrides": overrides}}
    return named
