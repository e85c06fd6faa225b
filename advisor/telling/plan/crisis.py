"""In a crisis: the alert channel first, then who carries what by when, and who may publish at night."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from advisor.decision.result import TimedPart
from advisor.telling.plan.answering import night_words
from advisor.telling.plan.part import OUR_JUDGEMENT, cited
from advisor.telling.plan.spoken import Spoken
from advisor.telling.sentences.naming import the_name
from advisor.text import _
from advisor.words.hours import minutes_words
from advisor.words.lists import listed

ALERT_SOURCES = (
    "src-alerting-authorities-2020",
    "src-crisis24-shuts-down-emergency-notification-2025",
)
FEED_SOURCE = "src-facebook-nextdoor-emergency-alerts-2020"
FIRST_MINUTES, FIRST_HOUR = 15, 60


def crisis(now: Spoken) -> list[TimedPart]:
    """Before it happens, first 15 minutes, first hour, after, at night.

    minutes  the end of the phase, counted from the decision to warn; None where no clock runs
    """
    phases = (
        (_("Before it happens"), _before(now), None, (OUR_JUDGEMENT,)),
        (_("First 15 minutes"), _first_minutes(now), FIRST_MINUTES, ALERT_SOURCES),
        (_("First hour"), _first_hour(now), FIRST_HOUR, (FEED_SOURCE, OUR_JUDGEMENT)),
        (_("After"), _after(now), None, (OUR_JUDGEMENT,)),
        (_("At night and on weekends"), _at_night(now), None, (OUR_JUDGEMENT,)),
    )
    return [
        TimedPart(
            heading=heading,
            platform=None,
            steps=tuple(steps),
            sources=cited(sources, now.catalog),
            minutes=minutes,
        )
        for heading, steps, minutes, sources in phases
    ]


def _before(now: Spoken) -> Iterator[str]:
    yield _("Write down who decides to warn, and who stands in.")
    yield _("Keep ready texts for your three likeliest dangers. A draft comes with this plan.")
    minutes = now.resources.approval_minutes
    if minutes is not None and minutes > FIRST_MINUTES:
        yield _(
            "A text takes {minutes} to be approved, too long here. Approve the ready texts now, "
            "so that no one must ask."
        ).format(minutes=minutes_words(minutes))
    elif minutes is None:
        yield _("Settle how long approval may take. Ready texts should need none.")
    yield _("Agree on a second way to warn, should the alert product or the internet fail.")


def _first_minutes(now: Spoken) -> Iterator[str]:
    if now.alerts:
        yield _("First the alert: {names}. That reaches people who follow nobody.").format(
            names=_names(now, now.alerts)
        )
    elif any(now.catalog.owned[thing].sends_for_us for thing in now.resources.owned or ()):
        yield _("First the alert: call the county, which sends the wireless alert for you.")
    else:
        yield _(
            "First the alert: your set has no channel that reaches every phone. Agree with the county now "
            "that it sends for you."
        )
    yield _("Then the website: the same words on the front page, with the time.")
    fast = [n for n in _writable(now) if now.kind(n).fast]
    if fast:
        yield _("After that, {names}: the same words and the link. Never these alone.").format(
            names=_names(now, fast[:2])
        )
    yield _("Say what happened, where, what to do now, and when you will speak again.")


def _first_hour(now: Spoken) -> Iterator[str]:
    fast = [n for n in _writable(now) if now.kind(n).fast]
    if fast[2:]:
        yield _("The same words go here: {names}.").format(names=_names(now, fast[2:]))
    guest = [n for n in now.members if now.is_guest(n)]
    if guest:
        yield _("Put the link in, and correct what is wrong: {names}.").format(names=_names(now, guest))
    yield _("Call the radio station and the newspaper. Give them one name to call back.")
    yield _("Speak at the time you promised, even if only to say that nothing is new.")
    yield _("Stop all planned posts. Collect questions, and answer the commonest in one post.")
    live = [n for n in now.members if now.kind(n).live_chat]
    if live:
        yield _("Go live only when someone can cut the picture at once: {names}.").format(
            names=_names(now, live)
        )


def _after(now: Spoken) -> Iterator[str]:
    told = [*now.alerts, *_writable(now)]
    yield _("Say on every channel that it is over: {names}.").format(
        names=_names(now, told) or _("the website and the press")
    )
    slow = [n for n in _writable(now) if not now.kind(n).fast]
    if slow:
        yield _("Tell the whole story here: {names}.").format(names=_names(now, slow))
    yield _("Save all posts, comments and messages of these days first.")
    yield _("Within a week, note the minutes from the decision to the first message, and what was missed.")


def _at_night(now: Spoken) -> Iterator[str]:
    yield night_words(now)
    if now.resources.after_hours is False:
        yield _("You have no one on duty after hours, so the county’s duty desk is the first call.")
    yield _("Write down the names of those who may publish without asking: ____________.")


def _writable(now: Spoken) -> list[str]:
    """Members where the department speaks in its own name, besides alerts and tip lines."""
    return [
        n
        for n in now.members
        if not now.is_alert(n) and not now.is_guest(n) and not (now.kind(n).tips or now.kind(n).live_chat)
    ]


def _names(now: Spoken, platforms: Iterable[str]) -> str:
    return listed([the_name(now.record(p)) for p in platforms])
