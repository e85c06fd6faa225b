"""A change of the data in one sentence: what it is about, what it was, what it is now, and why."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.changes import ADDED, REMOVED, key_of
from advisor.catalog.columns import columns_of
from advisor.catalog.delivery import ALL
from advisor.catalog.records import Change
from advisor.catalog.tables import BY_NAME
from advisor.text import _, mark
from advisor.words.labels import MODE_LABELS, mode_label
from advisor.words.money import dollars
from advisor.words.percent import of_hundred

# Where the description of a column is too long for the middle of a sentence.
COLUMN_WORDS = {
    ("purpose_fit", "rating"): mark("how well it does the job"),
    ("audience_fit", "rating"): mark("how many of these people are there"),
    ("audience_fit", "share_low"): mark("the lowest share of these people who are there"),
    ("audience_fit", "share_high"): mark("the highest share of these people who are there"),
    ("reach", "share"): mark("the share of people who use it"),
    ("reach", "margin"): mark("the margin of the survey"),
    ("platforms", "status"): mark("the status"),
    ("platforms", "successor"): mark("what came after it"),
    ("platforms", "usd_per_year_low"): mark("the lowest price a year"),
    ("platforms", "usd_per_year_high"): mark("the highest price a year"),
    ("modes", "hours_per_week_low"): mark("the fewest hours a week"),
    ("modes", "hours_per_week_high"): mark("the most hours a week"),
    ("delivery", "met_low"): mark("the lowest share of those there who meet one message"),
    ("delivery", "met_high"): mark("the highest share of those there who meet one message"),
    ("delivery", "night_low"): mark("the lowest share who meet one message at night"),
    ("delivery", "night_high"): mark("the highest share who meet one message at night"),
    ("delivery", "cold_low"): mark("the lowest share who meet one message after weeks of silence"),
    ("delivery", "cold_high"): mark("the highest share who meet one message after weeks of silence"),
    ("followings", "running_low"): mark("the lowest share of its users that a running town account has"),
    ("followings", "running_high"): mark("the highest share of its users that a running town account has"),
    ("followings", "new_low"): mark("the lowest share of its users that a new account has by its review day"),
    ("followings", "new_high"): mark(
        "the highest share of its users that a new account has by its review day"
    ),
    ("horizons", "half_worth_share"): mark("the share met that is worth half"),
    ("purposes", "horizon"): mark("the time a message for it has to be met in"),
    ("measures", "level"): mark("how far it can be counted there"),
    ("state_rules", "binds_towns"): mark("whether the rule binds towns"),
}
# Columns of shares, read off their ends: met_low and share_high are shares as share itself is.
SHARES = frozenset({"share", "margin", "dialog_kept", "one_way_kept", "half_worth_share"})
SHARE_RANGES = ("share_", "met_", "night_", "cold_", "running_", "new_")
# The column whose steps have words of their own, by table.
SCALES = {("purpose_fit", "rating"): "rating", ("audience_fit", "rating"): "audience"}


def fact_sentence(change: Change, catalog: Catalog) -> str:
    """The change as a person reads it.

    "Facebook page, Events: how well it does the job was “good” and is now “workable” (Fewer people see it)."
    """
    row, why = _row_words(change, catalog), change.why.strip().rstrip(".")
    if change.now == ADDED:
        return _("{row}: this is new ({why}).").format(row=row, why=why)
    if change.now == REMOVED:
        return _("{row}: this was taken out ({why}).").format(row=row, why=why)
    return _("{row}: {what} was {was} and is now {now} ({why}).").format(
        row=row,
        what=_column_words(change),
        was=_cell_words(change, change.was, catalog),
        now=_cell_words(change, change.now, catalog),
        why=why,
    )


def _row_words(change: Change, catalog: Catalog) -> str:
    """The row by the names of its ids; what is no longer known keeps its id."""
    by_column = key_of(change)
    if not by_column:
        return ", ".join(change.key)
    if tuple(by_column) == ("id",):
        return _name(change.table, change.key[0], catalog)
    return ", ".join(_name(column, id, catalog) for column, id in by_column.items() if id != ALL)


def _name(kind: str, id: str, catalog: Catalog) -> str:
    """An id as people know it. `kind` is the table it belongs to, or the key column it stands in."""
    match kind:
        case "platforms" | "platform" if id in catalog.platforms:
            return catalog.platforms[id].name
        case "purposes" | "purpose" if id in catalog.purposes:
            return catalog.purposes[id].label
        case "audiences" | "audience" if id in catalog.audiences:
            return catalog.audiences[id].label
        case "horizons" | "horizon" if id in catalog.horizons:
            return catalog.horizons[id].label
        case "kinds" if id in catalog.kinds:
            return catalog.kinds[id].label
        case "success" if id in catalog.success:
            return catalog.success[id].label
        case "checks" if id in catalog.checks:
            return catalog.checks[id].question
        case "mode" if id in MODE_LABELS:
            return mode_label(id)
        case "state":
            return id
    return id.replace("_", " ")


def _column_words(change: Change) -> str:
    """What the column holds: our words, else the first sentence of its description."""
    ours = COLUMN_WORDS.get((change.table, change.column))
    if ours:
        return _(ours)
    table = BY_NAME.get(change.table)
    meanings = {c.name: c.meaning for c in columns_of(table)} if table else {}
    first = meanings.get(change.column, "").partition(". ")[0].rstrip(".")
    return f"“{first}”" if first else change.column.replace("_", " ")


def _cell_words(change: Change, cell: str, catalog: Catalog) -> str:
    """A cell as a person reads it; blank is not known."""
    if not cell:
        return _("not known")
    step = catalog.scales.get((SCALES.get((change.table, change.column), change.column), cell))
    if step is not None:
        return f"“{step.label}”"
    if cell in catalog.platforms:
        return catalog.platforms[cell].name
    if change.column == "horizon" and cell in catalog.horizons:
        return f"“{catalog.horizons[cell].label}”"
    number = _number(cell)
    if number is not None and (change.column in SHARES or change.column.startswith(SHARE_RANGES)):
        return of_hundred(100 * number)
    if number is not None and change.column.startswith("usd"):
        return dollars(number)
    return cell if number is not None else f"“{cell.replace(';', ', ')}”"


def _number(cell: str) -> float | None:
    try:
        return float(cell)
    except ValueError:
        return None
