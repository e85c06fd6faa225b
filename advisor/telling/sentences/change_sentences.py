"""The sentences for what would change the set: what it would take, or that nothing would do."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import HoursThen, OneMoreHour, OpenGate, WhatWouldChange
from advisor.telling.sentences.context import Sentences, Telling
from advisor.text import _, ngettext
from advisor.words.dates import day_words
from advisor.words.hours import hours_words
from advisor.words.lists import one_of
from advisor.words.money import dollars
from advisor.words.numbers import figure
from advisor.words.percent import percent
from advisor.words.phrases import capital, inside


def hours_then(now: Telling, then: HoursThen) -> str:
    """What the hours that will come would change, in one sentence; today they change nothing."""
    day, more, in_all, adds, drops = then.day, then.more, then.hours_per_week, then.adds, then.drops
    since = _("From {day} on").format(day=day_words(day)) if day is not None else _("Once the hours come")
    there = ngettext(
        "{since} there is {more} hour a week more, {in_all} in all.",
        "{since} there are {more} hours a week more, {in_all} in all.",
        more,
    ).format(since=since, more=figure(more), in_all=figure(in_all))
    if adds and drops:
        change = _("{adds} would then come in, in place of {drops}.").format(
            adds=capital(now.new(adds)), drops=now.known(drops)
        )
    elif adds:
        change = _("{adds} would then come in.").format(adds=capital(now.new(adds)))
    elif drops:
        change = _("The rest would then run better, without {drops}.").format(drops=now.known(drops))
    elif then.gain > 0:
        change = _("The same channels would then run better.")
    else:
        change = _("They would change nothing in the set.")
    return f"{there} {change}"


def one_more_hour(now: Telling, then: OneMoreHour) -> str:
    """What one more hour a week would change, in one sentence."""
    adds, drops = then.adds, then.drops
    if adds and drops:
        return _("With one more hour a week you could run {adds} in place of {drops}.").format(
            adds=now.new(adds), drops=now.known(drops)
        )
    if adds:
        return _("With one more hour a week you could run {adds} as well.").format(adds=now.new(adds))
    if drops:
        return _("With one more hour a week you could run the rest better, without {drops}.").format(
            drops=now.known(drops)
        )
    return _("With one more hour a week you could run the same channels better.")


def would_come_in(now: Telling, could: WhatWouldChange) -> str:
    """What it would take, in one sentence."""
    catalog, needs = now.catalog, could.needs
    # hours before skills: "… someone skilled in short video and 4 hours" would be read as two skills
    parts = [_gate_words(catalog, gate) for gate in needs.gates]
    if needs.hours_per_week is not None:
        more = could.hours_more or 0.0
        parts.append(
            _("{time} in all ({more} more)").format(
                time=hours_words(needs.hours_per_week, needs.hours_per_week),
                more=figure(more),
            )
        )
    if needs.skills:
        names = ", ".join(inside(catalog.skills[s].label) for s in needs.skills)
        parts.append(_("someone skilled in {skills}").format(skills=names))
    if needs.usd_per_year is not None:
        parts.append(_("a budget of {money} a year").format(money=dollars(needs.usd_per_year)))
    if needs.weight is not None:
        label = catalog.families[needs.weight.criterion.family].label
        change = _("“{family}” weighing {to} instead of {today}")
        to, today = percent(needs.weight.to), percent(needs.weight.today)
        parts.append(change.format(family=label, to=to, today=today))
    return _("It would come in with {changes}.").format(changes=_(" and ").join(parts))


def _gate_words(catalog: Catalog, gate: OpenGate) -> str:
    if gate.kind == "quote":
        return _("a quote within your budget")
    if gate.kind == "owned":
        labels = one_of([catalog.owned[thing].label for thing in gate.ids])
        return _("proof that you have this: {things}").format(things=labels)
    return _("a yes from your state and your attorney on device rules")


SENTENCES: Sentences = {
    "nothing-in-your-hands": lambda now, reason: _("Nothing in your hands changes that."),
    "no-change-tried-is-enough": lambda now, reason: _(
        "No change of hours, money, skills or weights that we tried makes it worth its work."
    ),
    "only-your-own-rule": lambda now, reason: _("Only your own rule stands in the way."),
    "nothing-replaces-that": lambda now, reason: _("More hours, money or skills do not replace that."),
    "more-alone-is-not-enough": lambda now, reason: _(
        "More hours, money or skills alone would not bring it in."
    ),
}
