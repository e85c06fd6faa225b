"""A platform by itself: what it is, what it is for, how to run it and what it costs, for any department."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.catalog.staleness import age_words
from advisor.telling.blocks import Column, Point, Points, Table
from advisor.telling.sentences.naming import names, skills_label, way_label
from advisor.telling.sentences.source_words import data_of
from advisor.text import _
from advisor.words.hours import hours_words
from advisor.words.labels import role_label
from advisor.words.lists import listed
from advisor.words.money import dollars_words
from advisor.words.phrases import capital


def former_names(platform: Platform) -> str:
    """How it was called before; "" where it has its first name."""
    return formerly(platform.former_names) if platform.former_names else ""


def formerly(names_before: Sequence[str]) -> str:
    """The same for some of its names: the one that somebody looked for."""
    return _("Formerly {names}").format(names=listed(names_before))


def ended(platform: Platform) -> str:
    """That it is gone, and since when; "" while it is there."""
    if platform.status != "discontinued":
        return ""
    return _("It has ended ({date}).").format(date=platform.status_date or _("no date"))


def what_came_after(platform: Platform, catalog: Catalog) -> str:
    """What took its place; "" where nothing did."""
    if platform.successor is None:
        return ""
    return _("What came after: {name}").format(name=names([platform.successor], catalog)[0])


def gone(platform: Platform, catalog: Catalog) -> str:
    """That it has ended and what came after, in one breath; "" while it is there."""
    end = ended(platform)
    return f"{end} {what_came_after(platform, catalog)}".strip() if end else ""


def about_it(platform: Platform, catalog: Catalog) -> Points:
    """What it is for and what not, what is not known of it, and its fee: in short, beside a verdict."""
    return _as_points(_about(platform, catalog))


def in_full(platform: Platform, catalog: Catalog) -> Points:
    """The same with what it is, who can read it, how to be known as genuine and how records are kept."""
    return _as_points(_in_full(platform, catalog))


def _as_points(facts: Iterator[tuple[str, str]]) -> Points:
    return Points("", tuple(Point(text, lead=lead) for lead, text in facts if text))


def _about(platform: Platform, catalog: Catalog) -> Iterator[tuple[str, str]]:
    yield _("Formerly:"), ", ".join(platform.former_names)
    yield from _uses(platform)
    yield _("What came after:"), names([platform.successor], catalog)[0] if platform.successor else ""
    yield _("Cost:"), _cost(platform)


def _uses(platform: Platform) -> Iterator[tuple[str, str]]:
    yield _("Good for:"), platform.good_for
    yield _("Not for:"), platform.not_for
    yield _("Not known:"), platform.not_found if platform.status != "discontinued" else ""


def _cost(platform: Platform) -> str:
    if platform.status == "discontinued":
        return ""
    price = capital(dollars_words(platform.usd_per_year_low, platform.usd_per_year_high))
    return f"{price}. {platform.cost_note}".strip()


def _in_full(platform: Platform, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """A fact that is not known is said to be so where it matters."""
    yield _("What it is:"), what_it_is(platform, catalog)
    yield from _uses(platform)
    if platform.status == "discontinued":
        return
    yield _("Who can read it:"), _readers(platform)
    yield _("Showing that it is really you:"), platform.official_account
    yield _("Keeping records:"), records_words(platform)
    yield _("Cost:"), _cost(platform)


def what_it_is(platform: Platform, catalog: Catalog) -> str:
    """Its kind, the job it is compared for, and whose account it lives in, in a line."""
    kind = capital(platform.kind.replace("_", " "))
    parts = [kind, _("compared under “{role}”").format(role=role_label(platform.role))]
    if platform.status == "vendor":
        parts.append(_("bought from a seller"))
    if platform.shares_account_with:
        parent = names([platform.shares_account_with], catalog)[0]
        parts.append(_("lives in the account of {name}").format(name=parent))
    return ", ".join(parts) + "."


def _readers(platform: Platform) -> str:
    reading = {
        "yes": _("People can read it without an account."),
        "partial": _("People without an account can read some of it."),
        "no": _("Only people with an account can read it."),
    }.get(platform.readable_without_account or "", _("We do not know whether an account is needed to read."))
    answers = {
        "full": _("People can answer, and you can answer back."),
        "limited": _("People can answer only in part."),
        "none": _("People cannot answer."),
    }.get(platform.dialog or "", "")
    return f"{reading} {answers}".strip()


def records_words(platform: Platform) -> str:
    """How posts are kept for the record."""
    kept = {
        "own": _("You hold the record yourself."),
        "vendor": _("An archiving service can keep copies for you."),
        "manual": _("Keep copies by hand: no service does it."),
        "partial": _("Only part of it can be kept by a service. Keep the rest by hand."),
        "none": _("It keeps no record that you can use."),
    }.get(platform.archiving, _("Not known. Ask before you post."))
    return kept + (" " + _("Posts vanish by themselves, so copy them at once.") if platform.ephemeral else "")


def ways_to_run_it(platform: Platform, catalog: Catalog) -> Table | None:
    """Each way, the time it takes, what it promises and the skills it needs; None where none is known."""
    modes = catalog.modes.get(platform.id, ())
    if not modes:
        return None
    return Table(
        heading=_("Ways to run it, and the time each takes"),
        columns=(
            Column(_("Way"), 0.3), Column(_("Time"), 0.2), Column(_("Promise to people"), 0.25),
            Column(_("Skills"), 0.25),
        ),
        rows=tuple(
            (
                capital(way_label(catalog, platform.id, m.mode)),
                hours_words(m.hours_per_week_low, m.hours_per_week_high),
                m.reply_promise or "–",
                skills_label(catalog, m) or "–",
            )
            for m in modes
        ),
        note=hours_are_ours(),
    )  # fmt: skip


def ways_in_short(platform: Platform, catalog: Catalog) -> Points | None:
    """The same as a list, with what is to be said of each; None where no way is known."""
    modes = catalog.modes.get(platform.id, ())
    if not modes:
        return None
    return Points(
        _("Ways to run it"),
        tuple(
            Point(
                f"{hours_words(m.hours_per_week_low, m.hours_per_week_high)}. {m.note}".strip(),
                lead=_("{way}:").format(way=capital(way_label(catalog, platform.id, m.mode))),
            )
            for m in modes
        ),
        note=hours_are_ours(),
    )


def hours_are_ours() -> str:
    """Where the hours come from."""
    return _("Hours are our judgment: nobody has published them for small departments.")


def as_of(platform: Platform, catalog: Catalog, today: date) -> str:
    """How old the facts of a sheet are, and which data they are from."""
    return f"{age_words(platform, today)} {data_of(catalog)}".strip()


def first_steps(platform: Platform) -> Points | None:
    """How to begin, step by step; None where nothing is written down."""
    if not platform.first_steps:
        return None
    return Points(_("First steps"), tuple(Point(step) for step in platform.first_steps), numbered=True)


def proof(platform: Platform) -> Point | None:
    """How to be known as genuine."""
    if not platform.official_account:
        return None
    return Point(platform.official_account, lead=_("Showing that it is really you:"))
