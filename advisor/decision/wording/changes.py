"""The sentences for what would change the set: what it would take, or that nothing would do."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from advisor.catalog import Catalog
from advisor.decision.result import Conditions, RuledOut
from advisor.decision.weighing.screening import NOT_READABLE
from advisor.text import _, ngettext
from advisor.words.numbers import hours_words, rounded
from advisor.words.phrases import day_words, inside, listed, one_of


def rounded_up(number: float, parts: int) -> float:
    """Rounded up to a part of one, so that what is said is enough."""
    return math.ceil(number * parts - 1e-6) / parts


def nothing_sentence(ruled_out: RuledOut | None) -> str:
    """For a platform that no change brings in; `ruled_out`: what rules it out, if something does.

    A skill, hours or money are in the department's hands, so it is said that they were tried and are not
    enough. Its own rules are its own choice, and what it does not own it may get.
    """
    if ruled_out is None:
        why = _("No change of hours, money, skills or weights that we tried makes it worth its work.")
    else:
        why = ruled_out.reason
        if _is_own_rule(ruled_out):
            return _("Only your own rule stands in the way. {why}").format(why=why)
        if ruled_out.rule == "requires":
            return _("{why} More hours, money or skills do not replace that.").format(why=why)
        if ruled_out.rule in ("not_now", "money"):
            return _("{why} More hours, money or skills alone would not bring it in.").format(why=why)
    return _("Nothing in your hands. {why}").format(why=why)


def _is_own_rule(ruled_out: RuledOut) -> bool:
    """True where a choice of the department keeps it out: a ban, a decided end, posts that all can read."""
    return ruled_out.rule in ("banned", "decided") or ruled_out.reason.endswith(_(NOT_READABLE))


def if_somebody_can(catalog: Catalog, skills: Sequence[str]) -> str:
    """What somebody must be able to do before it is opened, where nobody said; "" where nothing is open."""
    if not skills:
        return ""
    names = _(" and ").join(inside(catalog.skills[skill].label) for skill in skills)
    return _("Open it only if somebody can do this: {skills}.").format(skills=names)


def hours_to_come_sentence(
    catalog: Catalog,
    more: float,
    in_all: float,
    day: date | None,
    adds: Sequence[str],
    drops: Sequence[str],
    gain: float,
) -> str:
    """What the hours that will come would change, in one sentence; today they change nothing."""

    def named(platforms: Sequence[str]) -> str:
        return listed([catalog.platforms[name].spoken for name in platforms])

    since = _("From {day} on").format(day=day_words(day)) if day is not None else _("Once the hours come")
    there = ngettext(
        "{since} there is {more} hour a week more, {in_all} in all.",
        "{since} there are {more} hours a week more, {in_all} in all.",
        more,
    ).format(since=since, more=f"{more:g}", in_all=f"{in_all:g}")
    if adds and drops:
        then = _("{adds} would then come in, in place of {drops}.").format(
            adds=named(adds), drops=named(drops)
        )
    elif adds:
        then = _("{adds} would then come in.").format(adds=named(adds))
    elif drops:
        then = _("The rest would then run better, without {drops}.").format(drops=named(drops))
    elif gain > 0:
        then = _("The same channels would then run better.")
    else:
        then = _("They would change nothing in the set.")
    return f"{there} {then}"


def hour_sentence(catalog: Catalog, adds: Sequence[str], drops: Sequence[str]) -> str:
    """What one more hour a week would change, in one sentence."""

    def named(platforms: Sequence[str]) -> str:
        return listed([catalog.platforms[name].spoken for name in platforms])

    if adds and drops:
        return _("One more hour a week would bring in {adds} in place of {drops}.").format(
            adds=named(adds), drops=named(drops)
        )
    if adds:
        return _("One more hour a week would bring in {adds}.").format(adds=named(adds))
    if drops:
        return _("One more hour a week would let you run the rest better, without {drops}.").format(
            drops=named(drops)
        )
    return _("One more hour a week would let you run the same channels better.")


def change_sentence(catalog: Catalog, needs: Conditions, hours_per_week: float) -> str:
    """What it would take, in one sentence; hours_per_week are today's."""
    # hours before skills: "… someone skilled in short video and 4 hours" would be read as two skills
    parts = [_gate_words(catalog, gate) for gate in needs.confirm]
    if needs.hours_per_week is not None:
        more = needs.hours_per_week - hours_per_week
        parts.append(
            _("{time} in all ({more} more)").format(
                time=hours_words(needs.hours_per_week, needs.hours_per_week),
                more=f"{more:.2f}".rstrip("0").rstrip("."),
            )
        )
    if needs.skills:
        names = ", ".join(inside(catalog.skills[s].label) for s in needs.skills)
        parts.append(_("someone skilled in {skills}").format(skills=names))
    if needs.usd_per_year is not None:
        parts.append(_("a budget of ${dollars:,.0f} a year").format(dollars=needs.usd_per_year))
    if needs.weight is not None:
        label = catalog.families[needs.weight.criterion.family].label
        change = _("“{family}” weighing {to} % instead of {today} %")
        to, today = (rounded(100 * share) for share in (needs.weight.to, needs.weight.today))
        parts.append(change.format(family=label, to=to, today=today))
    return _("It would come in with {changes}.").format(changes=_(" and ").join(parts))


def _gate_words(catalog: Catalog, gate: str) -> str:
    kind, _colon, rest = gate.partition(":")
    if kind == "quote":
        return _("a quote within your budget")
    if kind == "owned":
        labels = one_of([catalog.owned[c].label for c in rest.split("|")])
        return _("proof that you have this: {things}").format(things=labels)
    return _("a yes from your state and your attorney on device rules")
