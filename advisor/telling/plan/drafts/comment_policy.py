"""Draft of a comment policy: purpose, what stays, what may be removed, how to appeal, records."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.plan.stances import stance_of
from advisor.telling.plan.answering import reading_days
from advisor.telling.plan.court import CLOSED_SOURCES, FILTER_SOURCES, FORUM_SOURCES, filter_decisions
from advisor.telling.plan.drafts.draft import Draft, item
from advisor.telling.plan.spoken import Spoken
from advisor.text import _
from advisor.words.lists import listed

NOTICE_SOURCE = "src-goodhue-county-mn-notice"


def comment_policy(now: Spoken) -> Draft:
    """The policy for the accounts of the set on which people can write."""
    stances = {name: stance_of(now, name) for name in now.members if not now.is_alert(name)}
    opened = [name for name, stance in stances.items() if stance == "open"]
    closed = [name for name, stance in stances.items() if stance == "closed"]
    return Draft(
        id="comment-policy",
        title=_("Comment policy"),
        mark="for_attorney",
        paragraphs=(*_what_for(now, opened, closed), *_rules(bool(opened)), *_records(now), *_beside()),
        sources=(
            *FORUM_SOURCES,
            NOTICE_SOURCE,
            *FILTER_SOURCES,
            *(CLOSED_SOURCES if closed else ()),
        ),
        compare=("masc_moderation", "unc_blocking_critics"),
    )


def _what_for(now: Spoken, opened: list[str], closed: list[str]) -> Iterator[str]:
    yield _("{department} posts here to share news and to talk with residents.").format(department=now.signed)
    if opened:
        yield _("This policy holds for: {names}.").format(names=_names(now, opened))
        for name in opened:
            days = reading_days(now, name)
            if days:
                yield _("{name}: our promise is “{promise}”. We read comments on {days}, [hours].").format(
                    name=now.name(name), promise=now.modes[name].reply_promise, days=days
                )
        yield _("This is a place for comments on what we post about. Its rules are below.")
    if closed:
        yield _("Comments are closed on every post here: {names}.").format(names=_names(now, closed))
        yield _("Send questions to [phone] or [form]. A person answers there.")
    if not opened and not closed:
        yield _("Our channels carry no public comments today. This policy is for any that will: [names].")
    yield _("In an emergency call 9-1-1. Comments are not read at all hours, and are no place for tips.")


def _rules(is_open: bool) -> Iterator[str]:
    yield _("What stays: all opinions, also harsh ones about us and our staff.")
    if is_open:
        yield _("We may remove a comment only if it holds one of these:")
    else:
        yield _("Where comments are open, we may remove one only if it holds one of these:")
    yield item(_("a true threat, or a call to hurt someone"))
    yield item(_("an obscene picture or text, as the law defines it"))
    yield item(_("private facts of a person, such as a home address or health"))
    yield item(_("advertising, or the same text over and over"))
    yield item(_("a link to harmful software"))
    yield item(_("text or pictures that break a copyright"))
    yield _("A person decides, by these rules and never by the opinion. A second one looks within [2] days.")
    yield _("We tell the writer which rule it broke, where we can.")
    yield _("You can ask us to look again: [email], within [30] days. [Title] answers within [10] days.")
    yield _("We block nobody for an opinion. Only [title] may block, for [time], after two written warnings.")


def _records(now: Spoken) -> Iterator[str]:
    yield _("Posts, comments and messages here may be public records. Others may ask to see them.")
    match now.constraints.records:
        case "vendor":
            yield _(
                "We keep copies with an archive product, removed comments too, with the day and the rule."
            )
        case "manual":
            yield _(
                "We keep copies by hand each month, and a copy of each removed comment with day and rule."
            )
        case _:
            yield _("We keep copies [how], and a copy of each removed comment with the day and the rule.")


def _beside() -> Iterator[str]:
    """For the reader of the draft: what it leaves out on purpose, and why."""
    yield _("Beside the draft, for your attorney (not to be posted):")
    yield item(_("No word filters: the draft leaves them out on purpose: ask your attorney."))
    yield from (item(sentence) for sentence in filter_decisions())
    yield item(
        _("Is each ground for removal lawful in your state, and is the appeal enough? Ask your attorney.")
    )
    yield item(_("Is blocking allowed at all, and for how long? Ask your attorney."))


def _names(now: Spoken, platforms: list[str]) -> str:
    return listed([now.name(name) for name in platforms])
