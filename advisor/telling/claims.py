"""Every claim of the data as one line: what it is about, what it says, on what ground, and how old it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.changes import written
from advisor.catalog.records import (
    AudienceFit,
    Check,
    DeliveryRate,
    Following,
    Horizon,
    Measure,
    Mode,
    Notice,
    Platform,
    PurposeFit,
    Reach,
    Source,
    StateRule,
)
from advisor.catalog.staleness import Age, ageing_of
from advisor.catalog.tables import BY_NAME
from advisor.decision.facts.evidence import EVERYONE, rated_share, worth
from advisor.telling.sentences.naming import names
from advisor.text import _, mark
from advisor.words.hours import hours_words
from advisor.words.labels import delivery_words, level_words, mode_label, segment_words, severity_label
from advisor.words.numbers import figure, whole
from advisor.words.percent import percent, percent_range
from advisor.words.phrases import capital, uncapital

# The tables that hold claims, and what they are called on the page.
TABLES = {
    "purpose_fit": mark("Fit for a purpose"),
    "audience_fit": mark("How many of a group are there"),
    "reach": mark("Who uses it"),
    "followings": mark("How many of its users follow a town"),
    "delivery": mark("Who meets one message in time"),
    "horizons": mark("What a share met is worth"),
    "platforms": mark("Facts of a platform"),
    "modes": mark("Hours it takes"),
    "measures": mark("What it can count"),
    "checks": mark("Checks before you open"),
    "state_rules": mark("State rules"),
    "notices": mark("What happened"),
    "sources": mark("Sources"),
}


@dataclass(frozen=True)
class Claim:
    """One row of a table, in words; `search` is all its text in lower case."""

    id: str
    table: str
    about: str
    says: str
    record: Row
    platforms: tuple[str, ...]
    purpose: str
    basis: str
    age: Age | None
    confirmed: str
    search: str


@dataclass(frozen=True)
class Wanted:
    """What is looked for; an empty field asks for nothing."""

    words: str = ""
    tables: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()


def all_claims(catalog: Catalog, today: date) -> tuple[Claim, ...]:
    """Every claim, table by table in the order of the files."""
    return tuple(_claim(catalog, table, row, today) for table in TABLES for row in catalog.rows(table))


def matching(claims: Iterable[Claim], wanted: Wanted) -> Iterator[Claim]:
    """The claims that hold every word looked for and pass every filter that is set."""
    words = wanted.words.casefold().split()
    for claim in claims:
        if (
            _passes(claim.table, wanted.tables)
            and _passes(claim.purpose, wanted.purposes)
            and _passes(claim.basis, wanted.bases)
            and _passes(claim.age or "", wanted.ages)
            and (not wanted.platforms or not {*wanted.platforms, "all"}.isdisjoint(claim.platforms))
            and all(word in claim.search for word in words)
        ):
            yield claim


def rating_words(catalog: Catalog, rating: int | None) -> str:
    """A rating in words; a blank one is unknown and never 0."""
    if rating is None:
        return _("not known")
    step = catalog.scales[("rating", str(rating))]
    return _("{label} ({rating} of 4)").format(label=step.label, rating=rating)


def there_words(catalog: Catalog, row: AudienceFit) -> str:
    """How many of a group are there, in words and as a range of shares; a blank is unknown and never 0."""
    if row.rating is None:
        return _("not known")
    step = catalog.scales["audience", str(row.rating)]
    low, high = rated_share(catalog, row.rating)
    if row.share_low is not None and row.share_high is not None:
        low, high = row.share_low, row.share_high
    return _("{label} ({rating} of 4): {share}").format(
        label=step.label, rating=row.rating, share=percent_range(low, high)
    )


def tabulated(row: Reach) -> str:
    """The survey of a figure, and that we worked it out ourselves where its publisher did not print it."""
    if row.tabulated_by == "project":
        return _("computed by this project from {survey}").format(survey=row.survey)
    return row.survey


def _passes(value: str, allowed: tuple[str, ...]) -> bool:
    return not allowed or value in allowed


def _claim(catalog: Catalog, table: str, row: Row, today: date) -> Claim:
    about, says = WORDS[type(row)](catalog, row)
    platforms = row.applies_to if isinstance(row, Check) else _platform_of(row)
    purpose = row.purpose if isinstance(row, PurposeFit) else ""
    texts = (
        about, says, *names(platforms, catalog), *_former(catalog, platforms),
        *(written(value) for value in row.__dict__.values()), *_cited(catalog, row),
    )  # fmt: skip
    return Claim(
        id=table + ":" + ":".join(written(getattr(row, column)) for column in BY_NAME[table].key),
        table=table,
        about=about,
        says=says,
        record=row,
        platforms=platforms,
        purpose=purpose,
        basis=getattr(row, "basis", ""),
        age=ageing_of(row, today),
        confirmed=getattr(row, "last_confirmed", None) or getattr(row, "as_of", None) or "",
        search="\n".join(texts).casefold(),
    )


def _platform_of(row: Row) -> tuple[str, ...]:
    name = row.id if isinstance(row, Platform) else getattr(row, "platform", None)
    return (name,) if name else ()


def _former(catalog: Catalog, platforms: tuple[str, ...]) -> list[str]:
    found = (catalog.platforms.get(p) for p in platforms[:1])
    return [name for platform in found if platform for name in platform.former_names]


def sources_of(row: Row) -> tuple[str, ...]:
    """The ids of the sources that a record names, whatever its column is called."""
    cited = getattr(row, "sources", None) or getattr(row, "source", None) or ()
    return (cited,) if isinstance(cited, str) else cited


def _cited(catalog: Catalog, row: Row) -> Iterator[str]:
    for name in sources_of(row):
        if source := catalog.sources.get(name):
            yield f"{source.title} {source.publisher}"


def _name(catalog: Catalog, platform: str) -> str:
    row = catalog.platforms.get(platform)
    return row.name if row else capital(platform.replace("_", " "))


def _fit(catalog: Catalog, row: PurposeFit) -> tuple[str, str]:
    about = f"{_name(catalog, row.platform)}: {catalog.purposes[row.purpose].label}"
    return about, rating_words(catalog, row.rating)


def _there(catalog: Catalog, row: AudienceFit) -> tuple[str, str]:
    about = f"{_name(catalog, row.platform)}: {catalog.audiences[row.audience].label}"
    return about, there_words(catalog, row)


def _following(catalog: Catalog, row: Following) -> tuple[str, str]:
    about = _("{platform}: users who follow a town account").format(platform=_name(catalog, row.platform))
    if row.audience != EVERYONE:
        about += f", {catalog.audiences[row.audience].label}"
    return about, _("{running} where it runs, {new} where it is new").format(
        running=percent_range(row.running_low, row.running_high),
        new=percent_range(row.new_low, row.new_high),
    )


def _delivery(catalog: Catalog, row: DeliveryRate) -> tuple[str, str]:
    how = delivery_words(row.delivery)
    where = how if row.platform == EVERYONE else f"{_name(catalog, row.platform)} ({how})"
    who = "" if row.audience == EVERYONE else f", {catalog.audiences[row.audience].label}"
    about = f"{capital(where)}: {uncapital(catalog.horizons[row.horizon].label)}{who}"
    return about, _("{share} of those there meet it").format(share=percent_range(row.met_low, row.met_high))


def _horizon(catalog: Catalog, row: Horizon) -> tuple[str, str]:
    half = row.half_worth_share
    return row.label, _("{share} met are worth {worth} of 1").format(
        share=percent(half), worth=figure(float(worth(half, half)))
    )


def _reach(catalog: Catalog, row: Reach) -> tuple[str, str]:
    about = f"{_name(catalog, row.platform)}: {segment_words(row.segment)}"
    says = _("{share} ever use it").format(share=percent(row.share))
    return about, says if row.margin is None else f"{says} (± {whole(100 * row.margin)})"


def _platform(catalog: Catalog, row: Platform) -> tuple[str, str]:
    ended = row.status == "discontinued"
    return row.name, _("ended {date}").format(date=row.status_date or "") if ended else row.good_for


def _mode(catalog: Catalog, row: Mode) -> tuple[str, str]:
    about = f"{_name(catalog, row.platform)}: {mode_label(row.mode)}"
    return about, hours_words(row.hours_per_week_low, row.hours_per_week_high)


def _measure(catalog: Catalog, row: Measure) -> tuple[str, str]:
    return f"{_name(catalog, row.platform)}: {catalog.success[row.success].label}", level_words(row.level)


def _check(catalog: Catalog, row: Check) -> tuple[str, str]:
    return row.question, uncapital(severity_label(row.severity))


def _state_rule(catalog: Catalog, row: StateRule) -> tuple[str, str]:
    binds = {"yes": _("binds towns"), "no": _("does not bind towns"), "unknown": _("not known")}
    return f"{row.state}: {row.topic.replace('_', ' ')}", binds[row.binds_towns]


def _notice(catalog: Catalog, row: Notice) -> tuple[str, str]:
    platform = _("Every platform") if row.platform == "all" else _name(catalog, row.platform)
    return f"{platform}: {row.date}", row.what


def _source(catalog: Catalog, row: Source) -> tuple[str, str]:
    return row.title, ", ".join(part for part in (row.publisher, row.published) if part)


WORDS: dict[type[Row], Callable[..., tuple[str, str]]] = {
    PurposeFit: _fit,
    AudienceFit: _there,
    Following: _following,
    DeliveryRate: _delivery,
    Horizon: _horizon,
    Reach: _reach,
    Platform: _platform,
    Mode: _mode,
    Measure: _measure,
    Check: _check,
    StateRule: _state_rule,
    Notice: _notice,
    Source: _source,
}
