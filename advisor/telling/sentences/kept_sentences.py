"""Accounts that go on as copies of other posts: told beside the set, never as part of the work."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.method import KEEPING_TOLD_FROM
from advisor.decision.result import ChosenSet, KeptAccount, Recommendation
from advisor.telling.sentences.naming import the_name
from advisor.text import _, ngettext
from advisor.words.hours import minutes_words
from advisor.words.lists import listed
from advisor.words.numbers import rounded


def kept_words(chosen: ChosenSet, catalog: Catalog) -> str:
    """Which accounts go on as copies, each with its time, as a sentence; "" where none does."""
    if not chosen.kept:
        return ""
    each = [
        _("{name} ({time})").format(name=_name(one, catalog), time=copy_time(one.hours_per_week))
        for one in chosen.kept
    ]
    return _("Kept as copies: {accounts}.").format(accounts=listed(each))


def copies_lead() -> str:
    """What is done with the accounts that go on."""
    return _(
        "They run today and nothing speaks against them. Copy your posts there, unless it says otherwise."
    )


def attended_words() -> str:
    """What every copy must have, or it is not copied."""
    return _(
        "A copy is attended: comments closed or a look each week, an automatic reply that says call 911, two "
        "administrators on the town's mail, two-factor sign-in, and posts kept as records."
    )


def price_words(recommendation: Recommendation, catalog: Catalog) -> str:
    """What keeping what runs costs, and the set without it; "" where it costs next to nothing.

    Said, too, where nothing but copies would be run.
    """
    price = recommendation.price_of_keeping
    if price is None or not price.platforms:
        return ""
    told = price.points >= 100 * KEEPING_TOLD_FROM or not recommendation.set.platforms
    if not told or price.points <= 0:
        return ""
    names = listed([catalog.platforms[p].name for p in price.platforms])
    return ngettext(
        "Keeping what runs costs {points} point of covered need. Without it the best set would be: {names}.",
        "Keeping what runs costs {points} points of covered need. Without it the best set would be: {names}.",
        1 if rounded(price.points) == "1" else 2,
    ).format(points=rounded(price.points), names=names)


def kept_names(chosen: ChosenSet, catalog: Catalog) -> list[str]:
    """The names of what goes on as copies, in the order it is kept."""
    known = (catalog.platforms.get(one.platform) for one in chosen.kept)
    return [the_name(found) if found else one.platform for found, one in zip(known, chosen.kept, strict=True)]


def copy_time(hours_per_week: float) -> str:
    """The time a copy takes: "15 minutes a week", from an hour on "1.5 hours a week"."""
    return _("{time} a week").format(time=minutes_words(round(60 * hours_per_week)))


def hours_of_copies(chosen: ChosenSet) -> float:
    """Hours a week that all copies take together."""
    return round(sum(one.hours_per_week for one in chosen.kept), 2)


def copy_on(platform: str, chosen: ChosenSet) -> KeptAccount | None:
    """The account on a platform that goes on as a copy; None where there is none, or another is worked on."""
    if platform in chosen.platforms:
        return None
    return next((one for one in chosen.kept if one.platform == platform), None)


def _name(one: KeptAccount, catalog: Catalog) -> str:
    known = catalog.platforms.get(one.platform)
    return known.spoken if known else one.platform
