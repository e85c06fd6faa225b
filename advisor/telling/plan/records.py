"""The records routine: what is kept of each account, how, and when it is tested.

What a department answers about records changes the routine and is never printed as a refusal to keep them.
"""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.result import Part
from advisor.telling.plan.part import part
from advisor.telling.plan.spoken import Spoken
from advisor.text import _

RETENTION_SOURCES = ("src-gma-text-metro-atlanta-ceo-2022", "src-civicplus-archive")


def records(now: Spoken) -> list[Part]:
    """What holds for all, then one part for each member."""
    if not now.members:
        return []
    rows = [part(_("For all accounts"), _for_all(now), now.catalog, sources=RETENTION_SOURCES)]
    rows += [
        part(
            now.record(name).name,
            _of_platform(now, name),
            now.catalog,
            platform=name,
            sources=note.sources if (note := now.catalog.record_notes.get(name)) else (),
        )
        for name in now.members
    ]
    return rows


def _for_all(now: Spoken) -> Iterator[str]:
    yield _("Ask your records officer how long posts, comments and messages must be kept: ask your attorney.")
    match now.constraints.records:
        case "vendor":
            yield _(
                "Your archive product does the daily work. Each quarter, ask it for one post and time it."
            )
        case "manual":
            yield _("You keep copies by hand. Do it on the first working day of each month.")
        case _:
            yield _("Choose a routine before the first post: an archive product, or a monthly copy by hand.")
    yield _("File copies on the town’s drive by year, month and account.")
    yield _("Save what you hide, delete or edit before you do it, with the day and the reason.")
    if now.constraints.keep_recordings:
        yield _("Keep each recording whole, and note where it is filed.")


def _of_platform(now: Spoken, name: str) -> Iterator[str]:
    archiving = now.record(name).archiving
    if now.is_alert(name):
        yield _("File each message with its time, who ordered it, and the delivery figures.")
        yield _("If others send for you, ask them for a copy after each message.")
        return
    product = now.constraints.records == "vendor"
    if archiving == "own":
        yield _("Export the messages or issues from the product each month, and file them.")
    elif product and archiving in ("vendor", "partial"):
        yield _("Connect the account to your archive product. Then look up one old post as a test.")
    elif product:
        yield _("We found no sign that archive products reach it. Ask yours, and copy by hand until then.")
    else:
        yield _("Download the account’s data once a month. A picture of the screen is weak evidence.")
    note = now.catalog.record_notes.get(name)
    if note is not None and note.note:
        yield note.note
    elif now.record(name).ephemeral:
        yield _("Save each post before it vanishes.")
    if now.record(name).dialog in ("limited", "full") and archiving != "own":
        yield _("Private messages are read and kept, or switched off.")
