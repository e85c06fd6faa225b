"""Draft of a use policy for staff: who may post, conduct, private accounts, records, security."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.telling.plan.answering import night_words
from advisor.telling.plan.court import PRIVATE_SOURCES, private_accounts
from advisor.telling.plan.drafts.draft import Draft, item
from advisor.telling.plan.spoken import Spoken
from advisor.text import _
from advisor.words.hours import minutes_words
from advisor.words.lists import listed

POLICY_SOURCES = ("src-five-considerations", "src-iacp-concepts-issues-paper-2019")
SECURITY_SOURCE = "src-cisa-social-media-account-protection-2021"


def use_policy(now: Spoken) -> Draft:
    """The policy for the department's staff."""
    law = now.desk is not None and now.desk.law_enforcement
    return Draft(
        id="use-policy",
        title=_("Use policy for staff"),
        mark="for_attorney",
        paragraphs=(
            *_who(now),
            *_conduct(now),
            *_private(),
            *_records(now),
            *_security(),
            _("Discipline for what staff say off duty is a matter of law: ask your attorney."),
        ),
        sources=(*POLICY_SOURCES, *PRIVATE_SOURCES, SECURITY_SOURCE),
        compare=("iacp_model_policy", "iacp_policy_center", "urban_policies_brief") if law else (),
    )


def _who(now: Spoken) -> Iterator[str]:
    yield _("Scope: this policy covers all who post for {department}, paid or not.").format(
        department=now.signed
    )
    if now.members:
        yield _(
            "Official accounts: {names}. Nobody opens another one without a written yes from [title]."
        ).format(names=listed([now.name(name) for name in now.members]))
    else:
        yield _("Official accounts: [names]. Nobody opens one without a written yes from [title].")
    yield _("Who may post: [name, title] and [name, title]. Who stands in: [name, title].")
    minutes = now.resources.approval_minutes
    if minutes:
        yield _("[Title] approves posts within {minutes}. Ready emergency texts need no approval.").format(
            minutes=minutes_words(minutes)
        )
    else:
        yield _("[Title] approves posts on [topics]. All other posts need no approval.")
    yield night_words(now)


def _conduct(now: Spoken) -> Iterator[str]:
    yield _("Write as the department: true, polite, plain, the same to everyone.")
    yield _("Never post:")
    yield item(_("what would put a person, an officer or an operation at risk"))
    yield item(_("victims, witnesses, children in care, medical facts"))
    desk = now.desk
    if desk and desk.law_enforcement:
        yield item(
            _("data from criminal-justice systems: ask your state’s CJIS officer and ask your attorney")
        )
        yield item(_("booking photos, unless your state allows it: ask your attorney"))
        yield item(_("jokes about a person who was arrested"))
    if desk and desk.patients:
        yield item(_("a patient, a home or a car that someone could recognize"))
    if desk and desk.children:
        yield item(_("a child’s picture or name without the consent your rules ask for: ask your attorney"))
    yield item(_("support for a candidate or a ballot measure: ask your attorney"))
    yield item(_("music, pictures or clips that are not ours or licensed"))
    yield _("No private chat between staff and minors. A second adult can read along.")
    yield _("A mistake is corrected in public, with the time, and the first version is kept.")


def _private() -> Iterator[str]:
    yield _("Private accounts: staff may have them, and keep official business off them.")
    yield from private_accounts()
    yield _("Do not use uniform, badge, seal or title in a private account in a way that looks official.")
    yield _("Staff have rights of their own to speak on public matters: ask your attorney.")


def _records(now: Spoken) -> Iterator[str]:
    yield _("Records: what we post, and what people write to us, may be a public record.")
    match now.constraints.records:
        case "vendor":
            yield _("The archive product keeps copies. [Title] tests it each quarter.")
        case "manual":
            yield _("[Title] files copies on the first working day of each month.")
        case _:
            yield _("[Title] keeps copies by [routine], from the first post on.")
    yield _("Nothing is deleted before a copy is filed. How long it is kept: ask your attorney.")


def _security() -> Iterator[str]:
    yield _("Two administrators on each account, an email of the desk, two-factor sign-in.")
    yield _("Who leaves is taken off on the last day. [Title] keeps the list of accounts.")
