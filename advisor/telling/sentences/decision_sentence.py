"""What a board is asked to decide, in one sentence: a clause for each action, with its platforms."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.decision.result import ActionItem, Recommendation
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.telling.sentences.naming import a_name, the_name
from advisor.text import _, mark
from advisor.words.lists import listed, some_of
from advisor.words.phrases import capital

# Accounts outside the set that the sentence names; the table has them all.
OUTSIDE_NAMED = 2

# A private account that makes room for an official one on the same platform: "replace" alone would read as if
# the platform itself went.
OFFICIAL = "replace_private"
# An account that goes on without being worked on: a "keep" of its own.
COPY = "keep_as_copy"
# An account that is worked on and that a volunteer or a council member holds: staff take it over.
STAFF_HANDS = "transfer_to_staff"

# How each action reads as a clause of the recommendation, in the order a board should hear them.
CLAUSES = {
    "lead": mark("make {names} your lead channel"),
    "keep": mark("keep {names}"),
    "fix_first": mark("fix {names} first"),
    "add": mark("add {names}"),
    "join_shared": mark("join {names}"),
    "post_only": mark("use {names} to post only"),
    "emergency_only": mark("use {names} for emergencies only"),
    COPY: mark("keep {names} going with copies of your other posts"),
    "share_town_account": mark("post through the town's {names}"),
    "merge": mark("fold {names} into the main one"),
    "replace": mark("replace {names}"),
    OFFICIAL: mark("put an account of the department in place of the private {names}"),
    "trial": mark("try {names} until a set date"),
    "restrict": mark("restrict {names} to one job"),
    STAFF_HANDS: mark("put {names} in staff hands"),
    "transfer": mark("leave {names} to those who run it"),
    "wind_down": mark("wind down {names}"),
    "revive_or_close": mark("revive or close {names}"),
    "park": mark("park {names}"),
    "leave": mark("leave {names}"),
}
# Clauses whose platforms are new, and those in which another word stands where the article would.
NEW = frozenset({"add", "trial"})
BARE = frozenset({"share_town_account", OFFICIAL})


def decision_sentence(recommendation: Recommendation, catalog: Catalog) -> str:
    """One sentence: what to do with every platform in the set and with the accounts they have."""
    members = recommendation.set.platforms
    if not members:
        said = recommendation.warnings[0] if recommendation.warnings else _("Nothing is recommended yet.")
        return " ".join(part for part in (said, kept_words(recommendation.set, catalog)) if part)
    inside_set: dict[str, list[str]] = {}
    outside: dict[str, list[str]] = {}
    copies = {(one.platform, one.account_id) for one in recommendation.set.kept}
    told_of: set[str] = set()
    for item in recommendation.actions:
        if item.platform in members or item.account_id is not None:
            copied = (item.platform, item.account_id) in copies and item.action == "keep"
            group = inside_set if item.platform in members or copied else outside
            clause = _clause_of(item, copied=copied, inside_set=group is inside_set)
            name = _named(catalog.platforms[item.platform], clause)
            if item.platform in told_of and item.action != "share_town_account" and clause != OFFICIAL:
                name = _("your other {name}").format(name=catalog.platforms[item.platform].spoken)
            told_of.add(item.platform)
            found = group.setdefault(clause, [])
            if name not in found:
                found.append(name)
    shown = {action: listed(found) for action, found in inside_set.items()}
    shown |= {
        action: listed(found) if len(found) <= OUTSIDE_NAMED else some_of(found, OUTSIDE_NAMED)
        for action, found in outside.items()
        if action not in shown
    }
    clauses = [_(words).format(names=shown[action]) for action, words in CLAUSES.items() if action in shown]
    told = listed(clauses)
    if len(clauses) > 1 and any(len(found) > 1 for found in [*inside_set.values(), *outside.values()]):
        # two "and" of one kind would run into each other
        told = _("{first}, and {last}").format(first=", ".join(clauses[:-1]), last=clauses[-1])
    return capital(told) + "."


def _named(platform: Platform, clause: str) -> str:
    """Its name in the clause: "a Facebook page" where it is new, bare behind "the town’s"."""
    if clause in BARE:
        return platform.spoken
    return a_name(platform) if clause in NEW else the_name(platform)


def _clause_of(item: ActionItem, *, copied: bool, inside_set: bool) -> str:
    """The key of `CLAUSES`: the action, or a case of it that a board must hear in other words."""
    if copied:
        return COPY
    if item.action == "replace" and item.replace_with == item.platform:
        return OFFICIAL
    return STAFF_HANDS if item.action == "transfer" and inside_set else item.action
