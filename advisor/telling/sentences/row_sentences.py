"""What is said of one platform beside its reason: how it is run, its points, what counts against it."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import ActionItem, ChosenSet, Feature, Plan, Ranked, Recommendation, Valued
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.telling.sentences.naming import names, the_name, way_label
from advisor.text import _, ngettext
from advisor.words.hours import hours_words
from advisor.words.labels import action_label
from advisor.words.money import dollars_words
from advisor.words.numbers import whole
from advisor.words.phrases import capital, uncapital
from advisor.words.sureness import known_words, sure_words


def how_it_is_run(row: Valued, catalog: Catalog) -> str:
    """How a platform is run, and what it takes: "Weekly posts … · 1–2 hours a week · no fee"."""
    return _run(capital(way_label(catalog, row.platform, row.mode)), row.hours_per_week, row)


def how_it_is_run_in_the_set(row: Valued, chosen: ChosenSet, catalog: Catalog, cost: str | None) -> str:
    """The same for a member, at the hours the set counts for it and at what they pay (None: it is new)."""
    way = way_label(catalog, row.platform, chosen.modes.get(row.platform, row.mode))
    hours = chosen.mode_hours.get(row.platform)
    return _run(capital(way), (hours, hours) if hours is not None else row.hours_per_week, row, cost)


def _run(way: str, hours: tuple[float, float], row: Valued, cost: str | None = None) -> str:
    return " · ".join((way, hours_words(*hours), uncapital(cost or dollars_words(*row.usd_per_year))))


def used_with_it(platform: str, result: Recommendation, catalog: Catalog) -> str:
    """The features run in its account, each with the hours it takes on top; "" where there is none."""
    features = result.set.features.get(platform, ())
    if not features:
        return ""
    weekly = {row.platform: row.hours_per_week[1] for row in reversed((result.plan or Plan()).weekly)}
    told = [
        _with_time(name, weekly.get(f)) for f, name in zip(features, names(features, catalog), strict=True)
    ]
    return _("Use with it: {features}").format(features=", ".join(told))


def _with_time(name: str, hours: float | None) -> str:
    if hours is None:
        return name
    return _("{name} ({time} more)").format(name=name, time=hours_words(hours, hours))


def points_words(row: Valued) -> str:
    """The points, with the range in which they lie while something is unknown."""
    low, middle, high = (whole(score) for score in (row.score_low, row.score, row.score_high))
    points = ngettext("{points} point", "{points} points", 1 if middle == whole(1) else 2).format(
        points=middle
    )
    return points if low == high else _("{points} ({low}–{high})").format(points=points, low=low, high=high)


def known_of_it(row: Valued, catalog: Catalog) -> str:
    """How it is run, what it takes, and how much of what counts is known of it."""
    return f"{how_it_is_run(row, catalog)}. {known_words(row.known_share)}".rstrip()


def copy_words(platform: str, chosen: ChosenSet) -> str:
    """That its account goes on as a copy, with the time; "" for all others."""
    copy = copy_on(platform, chosen)
    if copy is None:
        return ""
    return _("Kept as a copy of your other posts: {time}.").format(time=copy_time(copy.hours_per_week))


def how_often(row: Ranked, chosen: ChosenSet) -> str:
    """How often it is first and in the set. A copy is kept by rule, so a share of draws says nothing."""
    copy = copy_on(row.platform, chosen)
    return sure_words(row.first_share, None if copy else row.in_set_share)


def against_words(row: Ranked) -> str:
    """The gravest point against it; "" where none is short enough to be told."""
    return _("What counts against it: {what}").format(what=row.against) if row.against else ""


def advised_words(item: ActionItem) -> str:
    """What was advised, beside what is done instead."""
    return _("Advised: {action}").format(action=action_label(item.action))


def left_out_words(row: Valued) -> tuple[str, ...]:
    """Why it is left out, and its condition where that says something else."""
    out, condition = row.left_out_because, row.conditional
    told = [_("Left out: {why}").format(why=out)] if out else []
    if condition and condition != out:
        told.append(_("Only if: {condition}").format(condition=condition))
    return tuple(told)


def on_top_words(feature: Feature, account: Ranked, chosen: ChosenSet, catalog: Catalog) -> str:
    """What a live or group feature takes on top of its account, and whether it is used."""
    used = _("You use it. ") if feature.platform in chosen.features.get(account.platform, ()) else ""
    return _("{used}On top of {account}: {running}.").format(
        used=used,
        account=the_name(catalog.platforms[account.platform]),
        running=how_it_is_run(feature, catalog),
    )
