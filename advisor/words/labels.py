"""The words for ids: one table each, used by every page, chart and document."""

from __future__ import annotations

from advisor.text import _

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

FIELD_LABELS = {
    "usd_per_year_low": "lowest price a year",
    "usd_per_year_high": "highest price a year",
    "hours_per_week_low": "fewest hours a week",
    "hours_per_week_high": "most hours a week",
}


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


def field_label(field: str) -> str:
    """What a changed figure is called, as in the middle of a sentence."""
    return _(FIELD_LABELS[field])
