"""How many people meet one message in time on one platform: fact by fact, each with its ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.records import AudienceFit, DeliveryRate, Following, Horizon, Platform, Reach
from advisor.catalog.staleness import age_words
from advisor.decision.facts.evidence import EVERYONE, HIGH, LOW, MIDDLE, account_of, delivery_rate, worth
from advisor.decision.result import Criterion
from advisor.decision.weighing.meeting import Meeting
from advisor.telling.claims import there_words
from advisor.text import _
from advisor.words.labels import delivery_words, segment_words
from advisor.words.numbers import figure, whole
from advisor.words.percent import percent, percent_range

# A factor this close to one is none.
NO_FACTOR = 1.005


@dataclass(frozen=True)
class Said:
    """One step: a question or "" where it goes on, what is said to it, and what that rests on.

    claim    the row of the data behind it, which is told once on a page; None where it is theirs, or unknown
    ground   why it is said and on what basis; "" where a survey alone says it
    sources  ids of who says so
    """

    question: str
    text: str
    claim: Row | None = None
    ground: str = ""
    sources: tuple[str, ...] = ()
    note: str = ""


def steps_of(
    platform: Platform, need: Criterion, met: Meeting, catalog: Catalog, today: date
) -> tuple[Said, ...]:
    """Who is there, whom the account speaks to, who meets one message in time, and what that is worth."""
    return (
        _there(platform, need.audience, met, catalog, today),
        _spoken_to(platform, need.audience, met, catalog, today),
        *_in_time(platform, need, met, catalog, today),
        _worth(met, catalog, today),
    )


def _there(platform: Platform, audience: str, met: Meeting, catalog: Catalog, today: date) -> Said:
    """How many use it at all; surveyed where every group of them was asked, else rated."""
    people = catalog.audiences[audience]
    account = account_of(catalog, platform.id)
    surveys = [found for s in people.segments if (found := catalog.reach.get((account, s))) is not None]
    here = _("Counted for your town: {share}.").format(share=percent_range(met.users[LOW], met.users[HIGH]))
    question = _("Are they there?")
    if surveys and len(surveys) == len(people.segments):
        used = "; ".join(_used_by(reach) for reach in surveys)
        said = _("Of {shares} ever use it. {here}").format(shares=used, here=here)
        asked = tuple(reach.source for reach in surveys)
        return Said(question, said, surveys[0], sources=asked, note=people.proxy_note or "")
    rated = _rated(platform, audience, catalog)
    said = f"{there_words(catalog, rated)}." if rated else _("Not known.")
    return _grounded(question, f"{said} {here}", rated, catalog, today)


def _used_by(reach: Reach) -> str:
    """A surveyed share with its margin, as the middle of a sentence."""
    share = percent(reach.share)
    if reach.margin is not None:
        share += f" (± {whole(100 * reach.margin)})"
    return f"{segment_words(reach.segment)} {share}"


def _rated(platform: Platform, audience: str, catalog: Catalog) -> AudienceFit | None:
    fits = catalog.audience_fit
    own = fits.get((platform.id, audience))
    return own or fits.get((account_of(catalog, platform.id), audience))


def _spoken_to(platform: Platform, audience: str, met: Meeting, catalog: Catalog, today: date) -> Said:
    """How many of those there the account speaks to."""
    if met.account == "looked_up":
        return Said("", _("Whoever uses it can look this up, follower or not."))
    if met.account == "own":
        share = percent_range(met.there[LOW], met.there[HIGH])
        return Said("", _("By what you told us, it speaks to {share} of these people.").format(share=share))
    row = _following(platform, audience, catalog)
    if row is None:
        return Said("", _("How many of its users follow a town there is not known."))
    if met.account == "running":
        words, low, high = _running(), row.running_low, row.running_high
    else:
        words, low, high = _new(), row.new_low, row.new_high
    return _grounded("", words.format(share=percent_range(low, high)), row, catalog, today)


def _running() -> str:
    return _("An ordinary town account that runs speaks to {share} of its users there.")


def _new() -> str:
    return _("A new town account speaks to {share} of its users after a year.")


def _following(platform: Platform, audience: str, catalog: Catalog) -> Following | None:
    keys = ((p, a) for p in (platform.id, account_of(catalog, platform.id)) for a in (audience, EVERYONE))
    return next((catalog.followings[key] for key in keys if key in catalog.followings), None)


def _in_time(
    platform: Platform, need: Criterion, met: Meeting, catalog: Catalog, today: date
) -> tuple[Said, ...]:
    """How soon it has to be met, how many of those there meet one message by then, and how it spreads."""
    aim = catalog.purposes[need.purpose]
    why = _("You said so.") if met.horizon.id != aim.horizon else aim.horizon_reason
    when = _("{when}. {why}").format(when=met.horizon.label, why=why)
    steps = [Said(_("Do they meet it in time?"), when)]
    row = delivery_rate(catalog, platform.id, need.audience, met.horizon.id)
    if row is None:
        steps.append(Said("", _("How many meet it by then is not known.")))
    else:
        share = percent_range(row.met_low, row.met_high)
        words = _("It is {how}: {share} of those there meet one message.").format(
            how=delivery_words(row.delivery), share=share
        )
        steps.append(_grounded("", words, row, catalog, today))
    if met.passed[MIDDLE] > NO_FACTOR:
        passed = _("Such posts are passed on, so {low} to {high} times as many meet one (our judgment).")
        low, high = figure(met.passed[LOW]), figure(met.passed[HIGH])
        steps.append(Said("", passed.format(low=low, high=high)))
    return tuple(steps)


def _worth(met: Meeting, catalog: Catalog, today: date) -> Said:
    """The share met, and its worth on the curve of the horizon."""
    half = met.horizon.half_worth_share
    words = _(
        "So about {met} of them meet one message ({range}). That is worth {worth} of 1; "
        "{half} would be worth {at_half}."
    ).format(
        met=percent(met.met[MIDDLE]),
        range=percent_range(met.met[LOW], met.met[HIGH]),
        worth=figure(met.worth[MIDDLE]),
        half=percent(half),
        at_half=figure(float(worth(half, half))),
    )
    return _grounded(_("What is that worth?"), words, met.horizon, catalog, today)


def _grounded(
    question: str,
    text: str,
    row: AudienceFit | DeliveryRate | Following | Horizon | None,
    catalog: Catalog,
    today: date,
) -> Said:
    """A step with why its fact is given as it is, what it rests on, and who says so."""
    if row is None:
        return Said(question, text)
    grounds = [_("What it rests on: {basis}.").format(basis=catalog.scales["basis", row.basis].label)]
    if isinstance(row, AudienceFit):
        sure = catalog.scales["confidence", row.confidence].label
        grounds += [_("How sure: {confidence}.").format(confidence=sure), age_words(row, today)]
    said = " ".join(part for part in (row.rationale, *grounds) if part)
    return Said(question, text, row, said, tuple(row.sources))
