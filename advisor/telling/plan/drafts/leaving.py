"""Draft of the posts with which an account ends: the notice, the reminder, the one that stays."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.plan.ending import Ending, endings
from advisor.telling.plan.drafts.draft import Draft, item
from advisor.telling.plan.ending_words import goes_to
from advisor.telling.plan.moving import pinned, weeks_of
from advisor.telling.plan.part import OUR_JUDGEMENT
from advisor.telling.plan.spoken import Spoken
from advisor.text import _


def leaving_post(now: Spoken) -> Draft:
    """For each account that ends; with blanks where none does today."""
    written = [ending for ending in endings(now) if pinned(now, ending)]
    if written:
        paragraphs = tuple(text for ending in written for text in _of(now, ending))
    else:
        paragraphs = (
            _("No account of yours ends today. Keep this for the day one does."),
            _("{department} will stop posting on [account] on [day].").format(department=now.signed),
            _("You find the same news here: [account and link], and on our website: [link]."),
            _("After [day] nobody reads messages here. In an emergency call 9-1-1."),
        )
    return Draft(
        id="leaving-a-platform",
        title=_("Posts for leaving a platform"),
        mark="adapt",
        paragraphs=(*paragraphs, *_care()),
        sources=(OUR_JUDGEMENT,),
    )


def _of(now: Spoken, ending: Ending) -> Iterator[str]:
    yield _("{account}, over {weeks} weeks.").format(
        account=now.labelled(ending.item), weeks=weeks_of(ending)
    )
    last = pinned(now, ending) or ""
    if ending.ours:
        yield _("First: {department} will stop posting on this account on [day].").format(
            department=now.signed
        )
        yield _("You find the same news here: {to} [link], and on our website: [link].").format(
            to=goes_to(now, ending)
        )
        yield _("Why: [one neutral reason, such as hours for one page only].")
        yield _("Again: [number] days left. Follow us here: [link].")
    yield _("Last, pinned: {text}").format(text=last)


def _care() -> Iterator[str]:
    yield item(_("Say why in one neutral sentence. No word on owners, parties or users."))
    yield item(_("Give no number or benefit that you cannot show."))
    yield item(_("Download the account for your records before the last post: ask your attorney."))
