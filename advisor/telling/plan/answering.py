"""Who answers when: the promise of the mode, the days on which somebody looks, and what happens at night."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.result import AnsweringPart
from advisor.plan.beats import EVERY_DAY, days_of_looking
from advisor.telling.plan.part import cited
from advisor.telling.plan.spoken import Spoken
from advisor.text import _, mark
from advisor.words.dates import weekday_words
from advisor.words.hours import minutes_words
from advisor.words.lists import listed

HOURS_SOURCES = (
    "src-ask-me-managing-online-response-2018",
    "src-after-hours-social-media-responsiveness-2020",
)
TIP_SOURCE = "src-get-administrators-trained-2017"
NIGHT = {
    "pio": mark("At night your spokesperson publishes. Name a second person for days off."),
    "supervisor": mark("At night the shift supervisor publishes. Train each one, and test the login."),
    "dispatch": mark("At night dispatch publishes. Agree in writing which texts it may send without asking."),
    "county": mark("At night the county publishes for you. Keep its duty number at hand, and test it."),
    "nobody": mark(
        "Nobody publishes at night. Say so in each profile. Ask the county to send warnings for you."
    ),
}
NIGHT_UNKNOWN = mark(
    "Settle who publishes at night. Until then say in each profile that nobody reads it at night."
)


def answering(now: Spoken) -> list[AnsweringPart]:
    """One part for all, then one for each member that answers people, with the promise of its mode."""
    if not now.members:
        return []
    rows = [
        AnsweringPart(
            heading=_("Who answers"),
            platform=None,
            steps=tuple(_for_all(now)),
            sources=cited(HOURS_SOURCES, now.catalog),
            promise=None,
        )
    ]
    for name in now.members:
        mode = now.modes.get(name)
        if mode is None or now.is_alert(name):
            continue
        sources = (*HOURS_SOURCES, TIP_SOURCE) if now.kind(name).tips else HOURS_SOURCES
        rows.append(
            AnsweringPart(
                heading=now.record(name).name,
                platform=name,
                steps=tuple(_of_platform(now, name)),
                sources=cited(sources, now.catalog),
                promise=now.promise(name, mode) or None,
            )
        )
    return rows


def night_words(now: Spoken) -> str:
    """Who publishes at night, in a sentence."""
    return _(NIGHT.get(now.resources.night_publisher or "", NIGHT_UNKNOWN))


def reading_days(now: Spoken, name: str) -> str | None:
    """The days on which somebody reads what people wrote there; None where nobody does."""
    mode = now.modes.get(name)
    days = days_of_looking(now.catalog, mode) if mode else ()
    if not days:
        return None
    return _("Monday to Friday") if days == EVERY_DAY else listed([weekday_words(day) for day in days])


def _for_all(now: Spoken) -> Iterator[str]:
    people = now.resources.people
    yield _("Name one person who answers: ____________. Name a stand-in: ____________.")
    if people is not None and people < 2:
        yield _("You are alone, so the stand-in must come from another desk or from the county.")
    yield _("Put your hours into each profile, and the number to call outside them.")
    yield _("Say in each profile that 9-1-1 is for emergencies, and that this page is not read at all hours.")
    yield night_words(now)
    minutes = now.resources.approval_minutes
    if minutes is not None and minutes > 0:
        yield _(
            "A text takes {minutes} to be approved. Let plain answers to plain questions go out without it."
        ).format(minutes=minutes_words(minutes))


def _of_platform(now: Spoken, name: str) -> Iterator[str]:
    days = reading_days(now, name)
    if days is None:
        yield _("Nobody is promised an answer here. Say so in the profile, and name the phone and the form.")
        if now.record(name).dialog in ("limited", "full"):
            yield _("Turn private messages off where you can. Where you cannot, set an automatic answer.")
        return
    if now.kind(name).live_chat:
        yield _("Give one person the questions, and another one the camera.")
        return
    yield _("Look on {days}. That is how the promise is kept.").format(days=days)
    yield _("An answer is the fact, the link, or the name of who will answer and by when.")
    yield _("What you cannot answer in public goes to the phone or the counter, and you say so in public.")
