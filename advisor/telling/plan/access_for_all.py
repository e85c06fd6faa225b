"""The accessibility routine: alt text, captions, plain words, contrast, and a second place for everything."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.result import Part
from advisor.telling.plan.languages import languages
from advisor.telling.plan.part import part
from advisor.telling.plan.spoken import Spoken
from advisor.text import _

RULE_SOURCES = (
    "src-extension-compliance-dates-accessibility-web-2026",
    "src-ada-small-entity-guide-2024",
)
HABIT_SOURCES = ("src-federal-social-media-accessibility-toolkit-2016", "src-section508-social-media")
# The two groups of the ADA title II web rule.
LARGE_POPULATION = 50_000


def access_for_all(now: Spoken) -> list[Part]:
    """The habits and the rule for all, one part for each language told of, then one for each member."""
    spoken = languages(now)
    if not now.members:
        return spoken
    rows = [
        part(_("Every post"), _habits(), now.catalog, sources=HABIT_SOURCES),
        part(_("The federal rule"), _rule(now), now.catalog, sources=RULE_SOURCES),
    ]
    found = [
        part(now.record(name).name, _of_platform(now, name), now.catalog, platform=name)
        for name in now.members
    ]
    return [*rows, *spoken, *(row for row in found if row.steps)]


def _habits() -> list[str]:
    return [
        _("Write short sentences in everyday words, the main fact first."),
        _("Put every fact of a picture into the text too. A flyer alone is not enough."),
        _("Dark letters on a light ground, or the other way round; never color alone."),
        _("Start each word of a hashtag with a capital letter, so that it can be read out."),
        _("Put the same news on your website or into your email, for people without the app."),
        _("Once a month check five posts. Repair what is missing."),
    ]


def _rule(now: Spoken) -> list[str]:
    """The dates that concern a place of this size; both where the size is not known."""
    said = [
        _(
            "The ADA title II rule asks for WCAG 2.1 AA, also for what you publish on other people’s sites: "
            "ask your attorney."
        )
    ]
    population = now.department.population
    if population is None or population >= LARGE_POPULATION:
        said.append(
            _(
                "As of 2026-04-20 the date is 2027-04-26 for 50,000 people or more; check it again, and "
                "ask your attorney."
            )
        )
    if population is None or population < LARGE_POPULATION:
        said.append(
            _(
                "As of 2026-04-20 the date is 2028-04-26 for places under 50,000 and special districts; "
                "check it again, and ask your attorney."
            )
        )
    return [
        *said,
        _("The duty to reach people with disabilities as well as others applies already: ask your attorney."),
    ]


def _of_platform(now: Spoken, name: str) -> Iterator[str]:
    kind = now.kind(name)
    if kind.pictures:
        yield _("Write alt text for each picture: what it shows and why it is there.")
    if kind.video:
        yield _("Let a person check the captions of each video, names and numbers first.")
    if kind.live:
        yield _("Turn captions on, say aloud what is shown, and correct the captions of the recording.")
    if kind.heard_only:
        yield _("Put a written copy of each episode on the website.")
    if name == now.catalog.of_ones_own("email"):
        yield _("Use real headings and real text. Give links a name that says where they lead.")
    if now.is_alert(name):
        yield _(
            "Say the danger, the place, the action and the time in plain words. Test it with a screen reader."
        )
        yield _("Send it by voice as well as by text where the product can. Ask which languages it can send.")
    if kind.phone_beside:
        yield _("Name a phone number beside it, for people who cannot use the app.")
