"""Draft of a missing-person post: by those who search; to be shared by all other departments."""

from __future__ import annotations

from advisor.telling.plan.drafts.draft import Draft, item
from advisor.telling.plan.spoken import Spoken
from advisor.text import _

SOURCES = ("src-agency-spotlight-cheektowaga-ny-2017", "src-own-judgement")


def missing_person_post(now: Spoken) -> Draft:
    """For police and the like the post itself, else how to pass theirs on."""
    wanted = any(now.catalog.purposes[purpose.id].search for purpose in now.answers.purposes or ())
    searches = now.desk is None or now.desk.searches or wanted
    return Draft(
        id="missing-person",
        title=_("Missing-person post"),
        mark="adapt",
        paragraphs=_own(now) if searches else _shared(now),
        sources=SOURCES,
    )


def _own(now: Spoken) -> tuple[str, ...]:
    tips = [now.name(name) for name in now.members if now.kind(name).tips]
    where = tips[0] if tips else _("[phone or tip line]")
    return (
        _("Settle first: the family agrees, the investigator agrees, the photo may be used."),
        _("Whether your state or the child-alert system has rules for this post: ask your attorney."),
        _("MISSING: [first and last name], [age]. {department} asks for your help.").format(
            department=now.signed
        ),
        _("Last seen: [day, time, place]. Wearing: [clothes]. Height, hair, eyes: [facts]."),
        _("May need help because: [only if the family agrees]. May be on foot, or in [car]."),
        _("Seen now? Call 9-1-1. Do not approach if [reason]."),
        _("Know something? {where}. Please do not put tips into the comments.").format(where=where),
        _("[Photo.] Alt text: [face, hair, clothes, in one sentence]."),
        _("Share this post, not a copy of the picture, so that the news of a find reaches everyone."),
        _("When the person is found:"),
        _("FOUND: [first name] is [safe]. Thank you. Please take down what you shared."),
        item(_("Change the first post the same hour: put FOUND at its top, and take out the photo.")),
        item(_("Keep a copy of the first version for your records.")),
    )


def _shared(now: Spoken) -> tuple[str, ...]:
    return (
        _("The police lead the search. Share their post, and write none of your own."),
        _("{department} shares this from [police or sheriff]: [link to their post].").format(
            department=now.signed
        ),
        _("Seen now? Call 9-1-1. Know something? Call [their number]. Please no tips in the comments."),
        item(_("Share it once, and check back each day. Take it down when the person is found.")),
        item(_("Do not add a photo, a guess or a detail of your own.")),
    )
