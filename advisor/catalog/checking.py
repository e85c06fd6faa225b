"""Rules that look across tables: every id is defined somewhere, every claim stands on what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from advisor.catalog.delivery_checks import delivery_problems
from advisor.catalog.kind_checks import kind_problems
from advisor.catalog.problems import Problem, first_problems, shown, suggestion
from advisor.catalog.provenance import OWN_JUDGEMENT
from advisor.catalog.reading import Located, ReadTables, read_table
from advisor.catalog.records import (
    Audience,
    AudienceFit,
    Mode,
    Notice,
    Platform,
    PurposeFit,
    Reach,
    Source,
)
from advisor.catalog.rhythm_checks import rhythm_problems
from advisor.catalog.tables import BY_NAME, READ_LATER, TABLES, Table
from advisor.catalog.word_checks import word_problems

# A file, and what makes a problem of it.
Found = tuple[str, Callable[[], Problem]]


def read_folder(folder: Path, *, everything: bool) -> tuple[dict[str, list[Located]], list[Problem]]:
    """All tables of a folder with all problems, those across tables included.

    With `everything` False the large table of set reach is left for later.
    """
    if not folder.is_dir():
        fix = "Name a folder that holds platforms.csv and the tables around it."
        return {}, [Problem(str(folder), 0, "", "missing_folder", "There is no such folder.", fix)]
    read: dict[str, list[Located]] = {}
    problems: list[Problem] = []
    for table in TABLES:
        if table.name in READ_LATER and not everything:
            continue
        read[table.name], wrong = read_table(folder, table)
        problems += wrong
    broken = frozenset(table.name for table in TABLES if table.file in {p.file for p in problems})
    problems += across_tables(read, broken)
    return read, problems


def across_tables(read: ReadTables, broken: frozenset[str]) -> list[Problem]:
    """Problems that no single table shows.

    Rows of a broken table are missing here, so nothing is concluded from their absence: one bad cell of
    platforms.csv would be reported again for every line that names the platform.
    """
    ids = defined_ids(read)
    problems: list[Problem] = []
    for table in TABLES:
        if table.name in read:
            problems += first_problems(table.file, _unknown_ids(read[table.name], table, ids, broken))
    found = [*_claims(read), *_ranges(read), *_notices(read)]
    found += [*delivery_problems(read, broken), *kind_problems(read, broken), *word_problems(read, broken)]
    found += rhythm_problems(read, broken)
    if broken.isdisjoint(("platforms", "modes")):
        found += _modes_for_all(read)
    if broken.isdisjoint(("platforms", "purposes", "purpose_fit")):
        found += _complete_ratings(read)
    made: list[Found] = [(problem.file, partial(replace, problem)) for problem in found]
    return problems + first_of_each_file([*made, *_segments(read)])


def first_of_each_file(every: list[Found]) -> list[Problem]:
    """The first problems of each file, and how many more there are.

    every  the file and what makes the problem
    """
    by_file: dict[str, list[Callable[[], Problem]]] = {}
    for name, make in every:
        by_file.setdefault(name, []).append(make)
    return [p for file, found in by_file.items() for p in first_problems(file, found)]


def defined_ids(read: ReadTables) -> dict[str, frozenset[str]]:
    """The ids each table defines, by table name; `all` is the word that stands for every platform.

    `tables` are the names of the tables themselves, for the history of changes.
    """
    ids = {
        table.name: frozenset(str(getattr(row.record, table.key[0])) for row in read.get(table.name, []))
        for table in TABLES
        if len(table.key) == 1
    }
    return ids | {"all": frozenset({"all"}), "tables": frozenset(BY_NAME)}


def _unknown_ids(
    rows: list[Located], table: Table, ids: Mapping[str, frozenset[str]], broken: frozenset[str]
) -> Iterator[Callable[[], Problem]]:
    def unknown(name: str, kinds: str, line: int, column: str, allowed: frozenset[str]) -> Problem:
        rule = "unknown_source" if kinds == "sources" else "unknown_id"
        message = f'"{shown(name)}" is defined in no table ({kinds.replace("+", " or ")}).'
        return Problem(table.file, line, column, rule, message, suggestion(name, allowed))

    for column, kinds in table.refers.items():
        if not broken.isdisjoint(kinds.split("+")):
            continue
        allowed = frozenset[str]().union(*(ids[kind] for kind in kinds.split("+")))
        for row in rows:
            cell = getattr(row.record, column)
            if cell is None:
                continue
            for entry in cell if isinstance(cell, tuple) else (cell,):
                for name in entry.split("|"):
                    if name not in allowed:
                        yield partial(unknown, name, kinds, row.line, column, allowed)


def _claims(read: ReadTables) -> Iterator[Problem]:
    """A published claim names its source; a rating that carries weight says why."""
    for name in ("purpose_fit", "audience_fit"):
        for row in read.get(name, []):
            claim = row.record
            assert isinstance(claim, PurposeFit | AudienceFit)
            if claim.basis == "published" and not claim.sources:
                message = "The rating is called published, and no source is named."
                fix = "Name a source of sources.csv, or write inferred as its basis."
                yield Problem(
                    f"{name}.csv",
                    row.line,
                    "sources",
                    "published_without_source",
                    message,
                    fix,
                )
            named = claim.basis == "published" and not claim.sources  # reported just above
            if isinstance(claim, PurposeFit) and (claim.rating or 0) >= 3 and not (named or _sourced(claim)):
                message = f"A rating of {claim.rating} rests on no source but our own judgment."
                fix = "Name a source, or say in unsourced_because why none exists."
                yield Problem(f"{name}.csv", row.line, "unsourced_because", "unsourced_rating", message, fix)
            speaks = (claim.rating or 0) >= 2 or (claim.rating == 0 and claim.basis == "published")
            if speaks and not claim.rationale:
                message = f"A rating of {claim.rating} needs a reason."
                fix = "Write one sentence on why this platform fits, or does not."
                yield Problem(f"{name}.csv", row.line, "rationale", "no_rationale", message, fix)


def _sourced(claim: PurposeFit) -> bool:
    return bool(set(claim.sources) - {OWN_JUDGEMENT}) or bool(claim.unsourced_because)


def _notices(read: ReadTables) -> Iterator[Problem]:
    """A notice tells what somebody reported: our own judgment is no report."""
    own = {
        row.record.id
        for row in read.get("sources", [])
        if isinstance(row.record, Source) and row.record.kind == "own_judgement"
    }
    for row in read.get("notices", []):
        notice = row.record
        if isinstance(notice, Notice) and own.issuperset(notice.sources):
            message = f"The notice {notice.id} rests on no report but our own judgment."
            fix = "Name the source that reported it, or take the notice out."
            yield Problem("notices.csv", row.line, "sources", "notice_without_report", message, fix)


def _segments(read: ReadTables) -> Iterator[Found]:
    """A survey group named anywhere is one of reach.csv: a typo would drop its figures in silence."""
    known = {row.record.segment for row in read.get("reach", []) if isinstance(row.record, Reach)}
    if not known:
        return
    named = [
        ("audiences", row, "segments", row.record.segments)
        for row in read.get("audiences", [])
        if isinstance(row.record, Audience)
    ]

    def unknown(file: str, line: int, column: str, segment: str) -> Problem:
        message = f'"{shown(segment)}" is no survey group of reach.csv.'
        return Problem(file, line, column, "unknown_segment", message, suggestion(segment, known))

    allowed = known | {"all"}
    for name, row, column, segments in named:
        for segment in segments:
            if segment not in allowed:
                yield f"{name}.csv", partial(unknown, f"{name}.csv", row.line, column, segment)


def _ranges(read: ReadTables) -> Iterator[Problem]:
    """A range runs from its low end to its high end."""
    pairs = (
        ("platforms", "usd_per_year_low", "usd_per_year_high"),
        ("modes", "hours_per_week_low", "hours_per_week_high"),
        ("audience_fit", "share_low", "share_high"),
        ("delivery", "met_low", "met_high"),
        ("delivery", "night_low", "night_high"),
        ("delivery", "cold_low", "cold_high"),
        ("followings", "running_low", "running_high"),
        ("followings", "new_low", "new_high"),
        ("local_facts", "yes_low", "yes_high"),
        ("local_facts", "no_low", "no_high"),
        ("scales", "number", "number_high"),
        ("purposes", "passed_on_low", "passed_on_high"),
    )
    for name, low, high in pairs:
        for row in read.get(name, []):
            least, most = getattr(row.record, low), getattr(row.record, high)
            if least is not None and most is not None and least > most:
                message = f"The range is upside down: {least:g} is more than {most:g}."
                yield Problem(
                    f"{name}.csv",
                    row.line,
                    low,
                    "range_order",
                    message,
                    "Swap the two numbers.",
                )


def _modes_for_all(read: ReadTables) -> Iterator[Problem]:
    """Every platform that still exists can be run in at least one mode."""
    run = {row.record.platform for row in read["modes"] if isinstance(row.record, Mode)}
    for row in read.get("platforms", []):
        platform = row.record
        assert isinstance(platform, Platform)
        if platform.status != "discontinued" and platform.id not in run:
            fix = f"Add a line for {platform.id} to modes.csv with its hours and skills."
            message = f"{platform.id} has no mode in modes.csv."
            yield Problem("platforms.csv", row.line, "id", "no_mode", message, fix)


def _complete_ratings(read: ReadTables) -> Iterator[Problem]:
    """Every platform has a line for every purpose, if only to say that its fit is unknown."""
    fits = [row.record for row in read["purpose_fit"] if isinstance(row.record, PurposeFit)]
    rated = {(fit.platform, fit.purpose) for fit in fits}
    ids = defined_ids(read)
    for platform in sorted(ids["platforms"]):
        missing = sorted(p for p in ids["purposes"] if (platform, p) not in rated)
        if missing:
            shown = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
            message = f"{platform} has no line for {len(missing)} purposes: {shown}."
            fix = "Add the lines; leave the rating blank where it is unknown."
            yield Problem("purpose_fit.csv", 0, "purpose", "missing_rating", message, fix)
