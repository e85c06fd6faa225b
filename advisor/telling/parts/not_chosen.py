"""What was looked at and not chosen, grouped by reason: a board asks about the names it knows."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.telling.blocks import Column, Table
from advisor.telling.sentences.left_out_sentences import why_not_sentence
from advisor.text import _
from advisor.words.lists import some_of
from advisor.words.phrases import bare

GROUPS_ON_PAGE_ONE = 5
NAMES_IN_A_GROUP = 3
# Ranked and lost by least.
NEAREST_SHOWN = 2
# Hard rules come first; "does another job" interests nobody on page one.
RULE_ORDER = (
    "banned",
    "decided",
    "state_rule",
    "discontinued",
    "money",
    "not_now",
    "requires",
    "needs_account",
)
NEVER_ON_PAGE_ONE = frozenset({"other_job", "needs_account"})


@dataclass(frozen=True)
class Group:
    """Platforms that are out for the same reason; `known` is the largest share of adults who use one."""

    names: tuple[str, ...]
    rule: str
    reason: str
    remedy: str
    known: float


def not_chosen(recommendation: Recommendation, catalog: Catalog) -> Table:
    """For page one: what came nearest to the set, then the names that a board asks about, and why not."""
    left_out = _left_out(recommendation, catalog)
    nearest, others = left_out[:NEAREST_SHOWN], left_out[NEAREST_SHOWN:]
    others += [g for g in groups(recommendation, catalog) if g.rule not in NEVER_ON_PAGE_ONE]
    others.sort(key=lambda g: -g.known)
    shown = nearest + others[: GROUPS_ON_PAGE_ONE - len(nearest)]
    return Table(
        heading=_("Looked at and not chosen"),
        columns=(Column(_("Platform"), 0.43), Column(_("Why not"), 0.57)),
        rows=tuple((some_of([bare(name) for name in g.names], NAMES_IN_A_GROUP), g.reason) for g in shown),
        note="" if shown else _("Nothing else was ruled out."),
    )


def ruled_out_table(recommendation: Recommendation, catalog: Catalog) -> Table | None:
    """For the annex: everything that a rule keeps out, with what would change it."""
    found = sorted(
        groups(recommendation, catalog),
        key=lambda g: RULE_ORDER.index(g.rule) if g.rule in RULE_ORDER else len(RULE_ORDER),
    )
    if not found:
        return None
    return Table(
        heading=_("Ruled out, or not now"),
        columns=(
            Column(_("Platform"), 0.27),
            Column(_("Reason"), 0.43),
            Column(_("What would change it"), 0.30),
        ),
        rows=tuple((", ".join(g.names), g.reason, g.remedy) for g in found),
    )


def groups(recommendation: Recommendation, catalog: Catalog) -> list[Group]:
    """Ruled-out platforms by rule, reason and remedy, in the order of the catalogue."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for out in recommendation.ruled_out:
        found.setdefault((out.rule, out.reason_in_common or out.reason, out.remedy or ""), []).append(
            out.platform
        )
    return [_group(ids, *key, catalog=catalog) for key, ids in found.items()]


def _left_out(recommendation: Recommendation, catalog: Catalog) -> list[Group]:
    """Ranked platforms outside the set by reason, what came nearest first."""
    found: dict[str, list[str]] = {}
    for row in recommendation.ranking:
        if row.left_out is not None:
            said = why_not_sentence(catalog, row.left_out, row.conditional)
            found.setdefault(said, []).append(row.platform)
    return [_group(ids, "left_out", reason, "", catalog=catalog) for reason, ids in found.items()]


def _group(ids: list[str], rule: str, reason: str, remedy: str, *, catalog: Catalog) -> Group:
    """The best-known names first; a feature is as known as its parent, but stands after it."""
    known = {p: _adults_who_use(p, catalog) for p in ids}
    ordered = sorted(ids, key=lambda p: (catalog.platforms[p].shares_account_with is not None, -known[p]))
    names = tuple(catalog.platforms[p].name for p in ordered)
    return Group(names, rule, reason, remedy, max(known.values()))


def _adults_who_use(platform: str, catalog: Catalog) -> float:
    reach = catalog.reach.get((platform, "all_adults"))
    return reach.share if reach else 0.0
