"""The words for numbers and ids: one table, used by every page, chart and document."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.wording.phrases import listed
from advisor.decision.wording.sureness import hundredths
from advisor.text import _, ngettext

# Below this value a need is hardly served.
HARDLY = 0.05
# Lower bound of the value (0–1) and the words from there up, highest first.
BENEFIT_WORDS = (
    (0.60, "very well"),
    (0.30, "well"),
    (0.15, "fairly well"),
    (HARDLY, "a little"),
    (0.0, "hardly"),
)

# How far an audience is met somewhere, by its rating 0–4, as the object of "it meets".
MET_WORDS = {
    0: "none of them",
    1: "few of them",
    2: "some of them",
    3: "many of them",
    4: "most of them",
}

# Where a measure of success can be read, by its level.
LEVEL_WORDS = {2: "its own figures", 1: "your own log", 0: "not readable there"}

SEGMENT_WORDS = {
    "all_adults": "adults",
    "rural": "rural adults",
    "suburban": "suburban adults",
    "urban": "urban adults",
    "non_metropolitan": "adults away from cities",
    "teens": "teens",
    "hispanic": "Hispanic adults",
    "income_under_30k": "adults with incomes under $30,000",
}

ACTION_LABELS = {
    "lead": "Lead channel",
    "keep": "Keep",
    "add": "Add",
    "add_later": "Add later",
    "post_only": "Post only",
    "emergency_only": "Emergencies only",
    "merge": "Merge",
    "share_town_account": "Share the town's account",
    "park": "Park",
    "leave": "Leave",
    "not_now": "Not now",
    "ruled_out": "Ruled out",
    "fix_first": "Fix first",
    "staff_first": "Staff first",
    "replace": "Replace",
    "trial": "Trial",
    "wind_down": "Wind down",
    "revive_or_close": "Revive or close",
    "transfer": "Settle who runs it",
    "join_shared": "Join the shared service",
    "claim_name": "Claim the name",
    "restrict": "Restrict to one job",
}

STRATEGY_LABELS = {
    "recommended": "The recommended set",
    "open_nothing_new": "Open nothing new",
    "website_and_email_first": "Website and email first",
    "staff_first": "Staff first",
}

MODE_LABELS = {
    "full": "posts and replies",
    "light": "weekly posts, replies within days",
    "post_only": "posts only",
    "emergency_only": "emergencies only",
}

ROLE_LABELS = {
    "warn": "Warn",
    "news": "News and conversation",
    "tips": "Tips and footage",
    "record": "Record and video",
    "recruit": "Recruit",
    "companion": "Beside the ranking",
}

NUMBER_WORDS = (
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)


def benefit_words(value: float) -> str:
    """How well a need is served, in words; `value` runs 0–1."""
    for bound, words in BENEFIT_WORDS:
        if value >= bound:
            return _(words)
    raise ValueError(f"a value lies between 0 and 1, not {value}")


def benefit_step(value: float) -> int:
    """How well a need is served, 0 hardly … 4 very well: the place of its words."""
    return sum(value >= bound for bound, _words in BENEFIT_WORDS) - 1


def step_words(step: int) -> str:
    """The words of a step, as `benefit_step` counts them."""
    return _(BENEFIT_WORDS[len(BENEFIT_WORDS) - 1 - step][1])


def level_words(level: int) -> str:
    """Where a measure can be read: on the platform (2), in one's own log (1) or nowhere (0)."""
    return _(LEVEL_WORDS[level])


def segment_words(segment: str) -> str:
    """Whom a survey asked, in the middle of a sentence: "rural adults of 18–29"."""
    place, _age, band = segment.partition("age_") if segment.startswith("age_") else _split(segment)
    if not band:
        return _(SEGMENT_WORDS[segment]) if segment in SEGMENT_WORDS else segment.replace("_", " ")
    ages = _("65 and over") if band == "65_plus" else band.replace("_", "–")
    who = _(SEGMENT_WORDS[place]) if place in SEGMENT_WORDS else _("adults")
    return _("{who} of {ages}").format(who=who, ages=ages)


def _split(segment: str) -> tuple[str, str, str]:
    """A place and an age band, as in "rural_18_29"; no band where it is no such pair."""
    for place in SEGMENT_WORDS:
        band = segment.removeprefix(f"{place}_")
        if band != segment and band[:1].isdigit():
            return place, "_", band
    return segment, "", ""


def share_of_100(share: float) -> str:
    """How many people in 100 a share 0–1 is; never "0" for somebody, never "100" for not all."""
    return str(hundredths(share))


def weight_words(share: float) -> str:
    """A weight 0–1 in percent, a digit more where whole ones hide a change; "0" and "100" for these alone."""
    percent = 100 * share
    if 1e-9 < share < 1 - 1e-9:
        percent = min(max(percent, 0.1), 99.9)
    whole = abs(percent - round(percent)) < 0.05
    return _("{percent} %").format(percent=round(percent) if whole else f"{percent:.1f}")


def count_words(count: int) -> str:
    """Small counts in letters, as in running text."""
    return _(NUMBER_WORDS[count]) if 0 <= count < len(NUMBER_WORDS) else str(count)


def purposes_words(served: int, total: int) -> str:
    """ "serves four of your five purposes well": what a board reads instead of a score."""
    if served == 0:
        return _("serves none of your purposes well")
    if total == 1:
        return _("serves your one purpose well")
    if served == total == 2:
        return _("serves both of your purposes well")
    if served == total:
        return _("serves all {total} of your purposes well").format(total=count_words(total))
    return _("serves {served} of your {total} purposes well").format(
        served=count_words(served), total=count_words(total)
    )


def action_label(action: str) -> str:
    """The words of an action, as on a card."""
    return _(ACTION_LABELS[action])


def mode_label(mode: str) -> str:
    """The words of a mode, as in a table."""
    return _(MODE_LABELS[mode])


def strategy_label(strategy: str) -> str:
    """What a way to go is called."""
    return _(STRATEGY_LABELS[strategy])


def role_label(role: str) -> str:
    """The heading of a role."""
    return _(ROLE_LABELS[role])


def rounded(number: float) -> str:
    """A figure as people say it: two digits that count, 0.375 → 0.38, 12.4 → 12."""
    return f"{number:.2g}" if number < 10 else f"{number:,.0f}"


def hours_words(low: float, high: float) -> str:
    """A range of hours a week, short."""
    if low == high:
        return ngettext("{hours} hour a week", "{hours} hours a week", low).format(hours=f"{low:g}")
    return _("{low}–{high} hours a week").format(low=f"{low:g}", high=f"{high:g}")


def time_a_week(hours: float) -> str:
    """ "1 hour a week", "0.75 hours a week": as `rounded`."""
    told = rounded(hours)
    return ngettext("{hours} hour a week", "{hours} hours a week", 1 if told == "1" else 2).format(hours=told)


def fees_words(low: float, high: float, unpriced: Sequence[str]) -> str:
    """The fees of a year inside a sentence; unpriced: names of what has no known price."""
    if high <= 0:
        words = _("no fees")
    elif low == high:
        words = _("${money} a year in fees").format(money=f"{low:,.0f}")
    else:
        words = _("${low} to ${high} a year in fees").format(low=f"{low:,.0f}", high=f"{high:,.0f}")
    if unpriced:
        words += " " + _("but what {names} quotes").format(names=listed(unpriced))
    return words


def dollars_words(low: float | None, high: float | None) -> str:
    """A yearly cost in words; unknown stays unknown."""
    if low is None and high is None:
        return _("cost not known")
    if not low and not high:
        return _("no fee")
    if low == high or high is None or low is None:
        return _("${amount} a year").format(amount=f"{(low if low is not None else high):,.0f}")
    return _("${low}–{high} a year").format(low=f"{low:,.0f}", high=f"{high:,.0f}")
