"""The words for ids: one table each, used by every page, chart and document."""

from __future__ import annotations

from advisor.text import _, mark

# How far an audience is met somewhere, by its rating 0–4, as the object of "it meets".
MET_WORDS = {
    0: mark("none of them"),
    1: mark("few of them"),
    2: mark("some of them"),
    3: mark("many of them"),
    4: mark("most of them"),
}

# Where a measure of success can be read, by its level.
LEVEL_WORDS = {2: mark("its own figures"), 1: mark("your own log"), 0: mark("not readable there")}

SEGMENT_WORDS = {
    "all_adults": mark("adults"),
    "rural": mark("rural adults"),
    "suburban": mark("suburban adults"),
    "urban": mark("urban adults"),
    "non_metropolitan": mark("adults away from cities"),
    "teens": mark("teens"),
    "hispanic": mark("Hispanic adults"),
    "income_under_30k": mark("adults with incomes under $30,000"),
}

ACTION_LABELS = {
    "lead": mark("Lead channel"),
    "keep": mark("Keep"),
    "add": mark("Add"),
    "add_later": mark("Add later"),
    "post_only": mark("Post only"),
    "emergency_only": mark("Emergencies only"),
    "merge": mark("Merge"),
    "share_town_account": mark("Share the town's account"),
    "park": mark("Park"),
    "leave": mark("Leave"),
    "not_now": mark("Not now"),
    "ruled_out": mark("Ruled out"),
    "fix_first": mark("Fix first"),
    "staff_first": mark("Staff first"),
    "replace": mark("Replace"),
    "trial": mark("Trial"),
    "wind_down": mark("Wind down"),
    "revive_or_close": mark("Revive or close"),
    "transfer": mark("Settle who runs it"),
    "join_shared": mark("Join the shared service"),
    "claim_name": mark("Claim the name"),
    "restrict": mark("Restrict to one job"),
}

STRATEGY_LABELS = {
    "recommended": mark("The recommended set"),
    "open_nothing_new": mark("Open nothing new"),
    "website_and_email_first": mark("Website and email first"),
    "staff_first": mark("Staff first"),
}

MODE_LABELS = {
    "full": mark("posts and replies"),
    "light": mark("weekly posts, replies within days"),
    "post_only": mark("posts only"),
    "emergency_only": mark("emergencies only"),
}

# The lists of the ranking, in the order in which they are read.
ROLES = ("warn", "news", "tips", "record", "recruit")

ROLE_LABELS = {
    "warn": mark("Warn"),
    "news": mark("News and conversation"),
    "tips": mark("Tips and footage"),
    "record": mark("Record and video"),
    "recruit": mark("Recruit"),
    "companion": mark("Beside the ranking"),
}

# How a message comes to people, by the deliveries of delivery.csv.
DELIVERY_WORDS = {
    "rings": mark("a message that rings"),
    "inbox": mark("a message in the mailbox"),
    "feed": mark("a post in a feed that sorts by taste"),
    "stream": mark("a post in order of time, or live"),
    "place": mark("something one looks up"),
    "carried": mark("something carried: paper, radio, cable"),
}

AGE_LABELS = {
    "fresh": mark("Fresh"), "ageing": mark("Aging"), "stale": mark("Stale"), "undated": mark("No date"),
}  # fmt: skip

# How much hangs on a check, the most first.
SEVERITY_LABELS = {
    "gate": mark("Settle first"),
    "important": mark("Important"),
    "good_practice": mark("Good practice"),
}

FIELD_LABELS = {
    "usd_per_year_low": mark("lowest price a year"),
    "usd_per_year_high": mark("highest price a year"),
    "hours_per_week_low": mark("fewest hours a week"),
    "hours_per_week_high": mark("most hours a week"),
}


def severity_label(severity: str) -> str:
    """ "Settle first", "Important", "Good practice"."""
    return _(SEVERITY_LABELS[severity])


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


def age_label(age: str) -> str:
    """How old a claim is, by the ages of `catalog.staleness`; a dash for none of them."""
    return _(AGE_LABELS[age]) if age in AGE_LABELS else "–"


def delivery_words(delivery: str) -> str:
    """How a message comes to people."""
    return _(DELIVERY_WORDS[delivery])
