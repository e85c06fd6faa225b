"""The first 90 days, from the actions: what is put right, opened, parked and moved, and when one looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from advisor.decision.result import ActionItem, StartPart
from advisor.plan.ending import ends
from advisor.telling.plan.spoken import Spoken
from advisor.text import _, ngettext
from advisor.words.dates import until_words
from advisor.words.labels import action_label
from advisor.words.phrases import inside

OPENS = frozenset({"lead", "add", "trial", "post_only", "emergency_only", "join_shared"})
MENDS = frozenset({"fix_first", "transfer"})
# One new account at a time: each needs its first weeks to itself.
OPENING_SLOTS = 3
CLAIMS_NAMED = 3
ONE_MONTH, THREE_MONTHS = "P1M", "P3M"


def first_90_days(now: Spoken) -> list[StartPart]:
    """Week 1, weeks 2 to 4, day 30, day 60, day 90, and what has a later day.

    days  first and last day of the step, counted from the decision; None for what comes later
    """
    opened = _to_open(now)
    phases: tuple[tuple[str, tuple[int, int] | None, Iterator[str]], ...] = (
        (_("Week 1"), (1, 7), _week_1(now, opened)),
        (_("Weeks 2 to 4"), (8, 28), _weeks_2_to_4(now, opened)),
        (_("Day 30"), (29, 30), _day_30(now, opened)),
        (_("Day 60"), (31, 60), _day_60(now, opened)),
        (_("Day 90"), (61, 90), _day_90(now, opened)),
        (_("Later"), None, _later(now)),
    )
    rows = []
    for heading, days, found in phases:
        steps = list(found)
        if steps:
            rows.append(StartPart(heading=heading, platform=None, steps=tuple(steps), sources=(), days=days))
    return rows


def _to_open(now: Spoken) -> list[ActionItem]:
    """Platforms of the set without an account, in their order; features open with their account."""
    features = {f for found in now.recommendation.set.features.values() for f in found}
    return [
        i for i, account in now.items if account is None and i.action in OPENS
        and i.platform in now.members and i.platform not in features
    ]  # fmt: skip


def _week_1(now: Spoken, opened: Sequence[ActionItem]) -> Iterator[str]:
    if now.members:
        yield _("Name who runs it and who stands in. Give both the plan.")
    gates = [c for c in now.recommendation.checks or () if c.severity == "gate" and c.answer != "yes"]
    if gates:
        told = ngettext(
            "Start on the {count} required check.", "Start on the {count} required checks.", len(gates)
        )
        if opened:
            told = ngettext(
                "Start on the {count} check that must be settled before an account opens.",
                "Start on the {count} checks that must be settled before an account opens.",
                len(gates),
            )
        yield told.format(count=len(gates))
    for item in _on_accounts(now):
        if item.action in MENDS:
            yield _("Begin now ({action}): {account}.").format(
                action=inside(action_label(item.action)), account=now.labelled(item)
            )
        if item.action == "claim_name":
            yield _("Claim or report the page that carries your name: {account}.").format(
                account=now.labelled(item)
            )
    if now.answers.success:
        yield _("Write down today’s figure of each measure, before anything changes.")
    yield _("Put all official accounts on one page of your website.")


def _weeks_2_to_4(now: Spoken, opened: Sequence[ActionItem]) -> Iterator[str]:
    if any(now.takes_comments(n) for n in now.members):
        yield _("Post the comment policy, once your attorney has read it.")
    if opened:
        yield _opening(now, opened[0])
    for item in _on_accounts(now):
        account = now.labelled(item)
        if item.action == "revive_or_close":
            yield _("Post every week again: {account}.").format(account=account)
        elif item.action == "share_town_account":
            yield _("Agree with the town how your news gets onto its account: {account}.").format(
                account=account
            )
        elif ends(now, item):
            yield _("First moving post: {account}.").format(account=account)
    claims = [now.name(i.platform) for i, a in now.items if i.action == "claim_name" and a is None]
    if claims:
        yield _("Register your name so that nobody poses as you, and post nothing there: {names}.").format(
            names=", ".join(claims[:CLAIMS_NAMED])
        )
    if now.members:
        yield _("Keep the week as planned, and note the hours it really takes.")


def _day_30(now: Spoken, opened: Sequence[ActionItem]) -> Iterator[str]:
    for item in _on_accounts(now):
        if item.until == ONE_MONTH:
            yield _done_by_now(now, item)
    if len(opened) > 1:
        yield _opening(now, opened[1])
    if now.members:
        yield _(
            "Compare the posts made with the posts planned. If fewer than half were made, run one account "
            "less, and go on answering."
        )


def _day_60(now: Spoken, opened: Sequence[ActionItem]) -> Iterator[str]:
    for item in opened[2:OPENING_SLOTS]:
        yield _opening(now, item)
    if now.members:
        yield _("Read ten old posts: alt text there, copies filed, questions answered?")
        yield _("The backup runs one week alone.")


def _day_90(now: Spoken, opened: Sequence[ActionItem]) -> Iterator[str]:
    for item in opened[OPENING_SLOTS:]:
        yield _opening(now, item)
    for item in _on_accounts(now):
        account = now.labelled(item)
        if item.action == "revive_or_close":
            yield _("Keep or close, by whether it was posted to every week: {account}.").format(
                account=account
            )
        elif ends(now, item) and item.until in (None, THREE_MONTHS):
            yield _("Last post pinned, data saved, name kept: {account}.").format(account=account)
        elif item.until == THREE_MONTHS:
            yield _done_by_now(now, item)
    if now.answers.success:
        yield _("Read each measure beside the first figure. Three months are a first look, not a verdict.")
    if now.members:
        yield _(
            "Tell the board in five lines: what runs, what it took, what it brought, what stops, what next."
        )


def _later(now: Spoken) -> Iterator[str]:
    for item, account in now.items:
        if item.until is None or item.until in (ONE_MONTH, THREE_MONTHS):
            continue
        until, name = until_words(item.until), now.name(item.platform)
        if item.action == "trial" and item.stop_if:
            yield _("{until}: the trial of {name} is read.").format(until=until, name=name)
            yield _("Stop {name} if {figure}.").format(name=name, figure=item.stop_if)
        elif account is not None:
            yield _("{until}: {account} comes up.").format(until=until, account=now.labelled(item))
    for wanted in sorted(now.answers.success or (), key=lambda w: w.review_months or 0):
        if wanted.review_months and wanted.review_months > 3:  # sooner ones are read on day 90
            label = inside(now.catalog.success[wanted.id].label)
            yield ngettext(
                "{count} month from the decision: read “{measure}” against its target.",
                "{count} months from the decision: read “{measure}” against its target.",
                wanted.review_months,
            ).format(count=wanted.review_months, measure=label)


def _on_accounts(now: Spoken) -> list[ActionItem]:
    """The actions that are about an account they have, or that carries their name."""
    return [item for item, account in now.items if account is not None]


def _done_by_now(now: Spoken, item: ActionItem) -> str:
    return _("Done by now, or asked why not: {account}.").format(account=now.labelled(item))


def _opening(now: Spoken, item: ActionItem) -> str:
    told = _("Set up {name}: its first steps are in the plan.").format(name=now.name(item.platform))
    if item.action == "trial":
        return told + " " + _("It is a trial.")
    return told
