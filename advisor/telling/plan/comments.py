"""What to do with comments: open or closed, kept or removed, and why no word list does the work."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.result import CommentsPart, Stance
from advisor.plan.stances import stance_of
from advisor.telling.plan.court import (
    CLOSED_SOURCES,
    FILTER_SOURCES,
    FORUM_SOURCES,
    PRIVATE_SOURCES,
    filter_decisions,
    private_accounts,
)
from advisor.telling.plan.part import cited
from advisor.telling.plan.spoken import Spoken
from advisor.text import _


def comments(now: Spoken) -> list[CommentsPart]:
    """What holds for all, then one part for each member."""
    stances = {name: stance_of(now, name) for name in now.members if not now.is_alert(name)}
    if not set(stances.values()) - {"none"}:
        return []
    rows = [
        _for_all(now, _("Rules for all accounts"), _rules(now), FORUM_SOURCES),
        _for_all(
            now,
            _("No word filters"),
            [
                _("Leave word and keyword filters off. Before anyone turns one on: ask your attorney."),
                *filter_decisions(),
            ],
            FILTER_SOURCES,
        ),
        _for_all(now, _("Private accounts"), private_accounts(), PRIVATE_SOURCES),
    ]
    for name, stance in stances.items():
        rows.append(
            CommentsPart(
                heading=now.record(name).name,
                platform=name,
                steps=tuple(_steps(now, name, stance)),
                sources=cited(CLOSED_SOURCES if stance == "closed" else (), now.catalog),
                stance=stance,
            )
        )
    return rows


def _for_all(now: Spoken, heading: str, steps: Sequence[str], sources: Sequence[str]) -> CommentsPart:
    return CommentsPart(
        heading=heading,
        platform=None,
        steps=tuple(steps),
        sources=cited(sources, now.catalog),
        stance=None,
    )


def _rules(now: Spoken) -> list[str]:
    return [
        _("Post a comment policy first. A draft comes with this plan: ask your attorney."),
        _("Opinions stay, also harsh ones about you: ask your attorney before you remove any."),
        _(
            "Treat hiding as removing: same rule, same reason, same copy. A hidden comment can be shown "
            "again; a deleted one is gone."
        ),
        _("Before you hide or delete: keep a copy with day, rule and reason. Two people look at each case."),
        _("Do not block people on your own. Blocking shuts out all they will say: ask your attorney."),
        _("Answer a rumor once, in public, with the fact and its link. Do not argue."),
    ]


def _steps(now: Spoken, name: str, stance: Stance) -> list[str]:
    if stance == "none":
        return [_("People cannot comment in public here. Name the phone and the form in each message.")]
    if stance == "guest":
        return [
            _("You are a guest here. The moderators keep the rules, and you remove nothing."),
            _("Answer in the department’s name, never from a private profile."),
            _("Copy an answer that matters to your own page or website."),
        ]
    if stance == "closed":
        return [
            _("Close comments on every post, not only where critics write: ask your attorney."),
            _("Lawyers for police call a one-way page for everyone generally safe: ask your attorney."),
            _("Say in the profile that comments are off, and where questions go."),
            _("A closed page gives up talk with residents. Offer a form, a phone and a meeting instead."),
        ]
    steps = [_("Comments stay open. Answer as promised, and leave the rest alone.")]
    if now.record(name).comments_can_close is not True:
        steps.append(_("We found no way to close comments here, so plan the time to read them."))
    if now.kind(name).live_chat:
        steps.append(_("A second person reads along, and reads questions out."))
    return steps
