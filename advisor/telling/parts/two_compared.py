"""Two platforms side by side: in how many ways one is above the other, and the same facts of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from advisor.decision.result import Ranked, Valued
from advisor.plan.members import worked_on
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.purposes_led import row_serves
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.telling.sentences.naming import skills_label, way_label
from advisor.telling.sentences.row_sentences import points_words
from advisor.text import _, ngettext
from advisor.words.hours import hours_words
from advisor.words.labels import role_label
from advisor.words.lists import listed
from advisor.words.money import dollars_words
from advisor.words.percent import hundredths
from advisor.words.phrases import capital
from advisor.words.sureness import known_words


def different_jobs(one: Valued, other: Valued, basis: Basis) -> str:
    """That neither replaces the other, where they stand in different lists; "" where they share one."""
    first, second = (basis.catalog.platforms[row.platform].role for row in (one, other))
    if first == second:
        return ""
    return _("They do different jobs ({one}; {other}), so they do not replace each other.").format(
        one=role_label(first), other=role_label(second)
    )


def without_a_place(one: Valued, other: Valued) -> str:
    """That a live or group feature has no place to compare; "" for two accounts."""
    features = [row.name for row in (one, other) if not isinstance(row, Ranked)]
    if not features:
        return ""
    return ngettext(
        "{names} lives in an account and takes no place of its own, so neither is above the other.",
        "{names} live in an account and take no place of their own, so neither is above the other.",
        len(features),
    ).format(names=listed(features))


def who_is_above(one: Valued, other: Valued, basis: Basis) -> str:
    """In how many ways of weighing one is above the other; that it was not worked out, where it was not."""
    share = _wins(basis, one.platform, other.platform)
    if share is None:
        return _("In how many ways one is above the other is worked out for the first of the ranking.")
    upper, lower = (one, other) if share >= 0.5 else (other, one)
    return _("In {ways} of 100 ways of weighing your priorities, {upper} is above {lower}.").format(
        ways=hundredths(max(share, 1 - share)), upper=upper.name, lower=lower.name
    )


def says_nothing(one: Valued, other: Valued, basis: Basis) -> str:
    """That their order says nothing; "" where it does."""
    pairs = [set(pair) for pair in basis.recommendation.too_close or ()]
    if {one.platform, other.platform} not in pairs:
        return ""
    return _("Too close to call: either of the two may come first.")


def _wins(basis: Basis, one: str, other: str) -> float | None:
    """The share of draws in which the one scores above the other; None where it was not worked out."""
    sure = basis.recommendation.robustness
    for win in sure.wins if sure else ():
        if (win.platform, win.other) == (one, other):
            return win.share
        if (win.platform, win.other) == (other, one):
            return 1 - win.share
    return None


def facts_of(row: Valued, basis: Basis) -> Points:
    """The facts of one, the same of each in the same order."""
    return Points(row.name, tuple(Point(text, lead=f"{label}:") for label, text in _facts(row, basis)))


def _facts(row: Valued, basis: Basis) -> Iterator[tuple[str, str]]:
    catalog = basis.catalog
    yield _("Place"), _place(row, basis)
    yield _("Points"), points_words(row)
    yield _("Purposes"), row_serves(row, basis.catalog)
    yield _("Advised"), _is_advised(row, basis)
    yield _("How it is run"), capital(way_label(catalog, row.platform, row.mode))
    yield _("Time"), hours_words(*row.hours_per_week)
    yield _("Cost"), dollars_words(*row.usd_per_year)
    mode = next((m for m in catalog.modes.get(row.platform, ()) if m.mode == row.mode), None)
    yield _("Skills"), (skills_label(catalog, mode) if mode else "") or _("none special")
    yield _("What it rests on"), _ratings_rest_on(row, basis)
    if row.conditional:
        yield _("Only if"), row.conditional
    yield _("Why"), row.reason
    if row.against:
        yield _("What counts against it"), row.against


def _place(row: Valued, basis: Basis) -> str:
    if isinstance(row, Ranked):
        return _("{place} of {role}").format(place=row.role_rank, role=role_label(row.role))
    account = basis.catalog.platforms[row.platform].shares_account_with or row.platform
    return _("none of its own: it lives in the account of {name}").format(name=basis.name(account))


def _is_advised(row: Valued, basis: Basis) -> str:
    if row.platform in worked_on(basis.recommendation.set):
        return _("yes")
    copy = copy_on(row.platform, basis.recommendation.set)
    if copy is not None:
        return _("kept as a copy, {time}").format(time=copy_time(copy.hours_per_week))
    return _("no. {why}").format(why=row.left_out_because) if row.left_out_because else _("no")


def _ratings_rest_on(row: Valued, basis: Basis) -> str:
    """What kind of evidence stands behind its ratings for the chosen purposes, and how much is known."""
    catalog = basis.catalog
    purposes = dict.fromkeys(need.purpose for need in basis.recommendation.needs)
    fits = [catalog.purpose_fit.get((row.platform, purpose)) for purpose in purposes]
    counted = Counter(catalog.scales[("basis", fit.basis)].label if fit else _("not known") for fit in fits)
    rated = ", ".join(f"{count} × {label}" for label, count in counted.most_common())
    return f"{rated}. {known_words(row.known_share)}".rstrip()
