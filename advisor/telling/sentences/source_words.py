"""What is said of a source beside its title: who published it and when, what kind of witness it is."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.records import Library, Source
from advisor.text import _


def source_kind(source: Source) -> str:
    """What kind of witness it is; what a seller says of its own product is called a claim."""
    return {
        "primary": _("primary source"),
        "survey": _("survey"),
        "practitioner": _("practitioner"),
        "press": _("press"),
        "vendor": _("a seller's claim"),
        "own_judgement": _("our own judgment"),
    }.get(source.kind, source.kind)


def source_in_full(source: Source) -> str:
    """Publisher, date, kind, when it was read and how: "Nextdoor, 2020-07-17, a seller's claim, read …"."""
    details = [source.publisher, source.published or _("no date"), source_kind(source)]
    if source.last_read:
        read = _("read {date}") if source.original_seen is None else _("read on a copy {date}")
        details.append(read.format(date=source.last_read))
    if source.original_seen is False:
        details.append(_("original not seen, so unconfirmed"))
    return ", ".join(part for part in details if part)


def library_words(row: Library) -> str:
    """Who publishes an entry of the library, who may read it, and whether we have."""
    read = _("read {date}").format(date=row.date_read) if row.date_read else _("not yet read by us")
    access = "" if row.access in ("", "unknown") else row.access
    details = (row.publisher, access or _("access not known"), read)
    return " · ".join(part for part in details if part)


def copy_read() -> str:
    """Before the address of a copy of which the original is cited."""
    return _("The copy that we read:")


def our_judgement() -> str:
    """In place of a source."""
    return _("Our judgment: nobody has published it.")


def no_source() -> str:
    """In place of a list of sources."""
    return _("None is named: these are our own words.")


def data_of(catalog: Catalog) -> str:
    """Which version of the data a sheet rests on, and what it is worth in law."""
    return _("Data of {version}. This is advice, not law: ask your attorney about rules.").format(
        version=catalog.version
    )
