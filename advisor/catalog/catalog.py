"""The catalogue in memory: every claim by its key, immutable, with its own version."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, cast

from advisor.catalog.cells import Row
from advisor.catalog.checking import read_folder
from advisor.catalog.problems import CatalogError
from advisor.catalog.reading import Located, read_table
from advisor.catalog.records import (
    Audience,
    AudienceFit,
    Change,
    Check,
    DeliveryRate,
    Department,
    Family,
    Following,
    Horizon,
    Kind,
    Library,
    LocalFact,
    Measure,
    Mode,
    Notice,
    Owned,
    Platform,
    Purpose,
    PurposeFit,
    Reach,
    RecordNote,
    ScaleStep,
    SetReach,
    Skill,
    Source,
    StateRule,
    Success,
    WarningLayer,
)
from advisor.catalog.rhythm_records import Rhythm, WorkingDays
from advisor.catalog.tables import BY_NAME

# A version is a few letters; a file that holds more is something else.
SHOWN_OF_VERSION = 40
MODE_ORDER = ("full", "light", "post_only", "emergency_only")


@dataclass(frozen=True, eq=False)
class Catalog:
    """What is known. Every mapping is keyed by the ids of the vocabulary and read-only."""

    version: str
    folder: Path
    platforms: Mapping[str, Platform]
    modes: Mapping[str, tuple[Mode, ...]]
    purpose_fit: Mapping[tuple[str, str], PurposeFit]
    audience_fit: Mapping[tuple[str, str], AudienceFit]
    delivery: Mapping[tuple[str, str, str, str], DeliveryRate]
    followings: Mapping[tuple[str, str], Following]
    horizons: Mapping[str, Horizon]
    kinds: Mapping[str, Kind]
    reach: Mapping[tuple[str, str], Reach]
    measures: Mapping[tuple[str, str], Measure]
    purposes: Mapping[str, Purpose]
    audiences: Mapping[str, Audience]
    success: Mapping[str, Success]
    skills: Mapping[str, Skill]
    owned: Mapping[str, Owned]
    families: Mapping[str, Family]
    departments: Mapping[str, Department]
    checks: Mapping[str, Check]
    state_rules: Mapping[tuple[str, str], StateRule]
    sources: Mapping[str, Source]
    scales: Mapping[tuple[str, str], ScaleStep]
    local_facts: Mapping[str, LocalFact]
    record_notes: Mapping[str, RecordNote]
    library: Mapping[str, Library]
    notices: Mapping[str, Notice]
    warning_layers: Mapping[str, WarningLayer]
    rhythm: Mapping[tuple[str, str, str], Rhythm]
    working_days: Mapping[tuple[str, int], WorkingDays]
    changes: Mapping[tuple[str, str, tuple[str, ...], str], Change]
    # The catalogue as it was read, where this is one with other tables.
    as_read: Catalog | None = None

    @cached_property
    def set_reach(self) -> Mapping[tuple[str, frozenset[str]], SetReach]:
        """Unduplicated reach by (segment, set of platforms). Read on first use: 10,000 rows."""
        if self.as_read is not None:
            return self.as_read.set_reach
        located, problems = read_table(self.folder, BY_NAME["unduplicated_reach"])
        if problems:
            raise CatalogError(problems)
        rows = (cast(SetReach, row.record) for row in located)
        found = MappingProxyType({(row.segment, frozenset(row.platforms)): row for row in rows})
        _leave_to_stay("set_reach")
        return found

    def rows(self, table: str) -> tuple[Row, ...]:
        """All records of a table, by the table's name, in the order of the file (modes: by platform)."""
        if table == "unduplicated_reach":
            return tuple(self.set_reach.values())
        if table == "modes":
            return tuple(mode for modes in self.modes.values() for mode in modes)
        return tuple(getattr(self, BY_NAME[table].name).values())

    def kind_of(self, platform: str) -> Kind:
        """What is true of every platform of this one’s kind."""
        return self.kinds[self.platforms[platform].kind]

    def desk(self, kind: str | None) -> Department | None:
        """What is known of departments of a kind; None where the kind was not said."""
        return self.departments.get(kind or "")

    def is_alert(self, platform: str) -> bool:
        """Whether it reaches phones for warnings, without a social network."""
        return self.kinds[self.platforms[platform].kind].alerts

    def is_conversation(self, purpose: str) -> bool:
        """Whether people answer and get answers, so that a one-way mode keeps little of it."""
        return self.families[self.purposes[purpose].family].conversation

    def is_product(self, platform: str) -> bool:
        """Whether it is a system under a contract: to warn, to take tips, to take requests."""
        kind = self.kinds[self.platforms[platform].kind]
        return kind.alerts or kind.bought

    def of_ones_own(self, what: Literal["website", "email"]) -> str | None:
        """The platform that is the department’s own website or email list; None where none is."""
        return next((p.id for p in self.platforms.values() if p.of_ones_own == what), None)

    def is_posted_to(self, platform: str) -> bool:
        """Whether everyday posts may be copied there: what warns, a tool and a tip line take none."""
        kind = self.kind_of(platform)
        joined = kind.followed or self.is_list(platform)
        return not kind.alerts and (joined or self.platforms[platform].delivery == "carried")

    def is_only_looked_up(self, platform: str) -> bool:
        """Whether people neither follow nor join it but come and look, as at a tip line or a meeting."""
        joined = self.kind_of(platform).followed or self.is_list(platform)
        return self.platforms[platform].delivery == "place" and not joined

    def is_list(self, platform: str) -> bool:
        """Whether people sign up there: an alert list or their own email, not a site that is looked at."""
        return platform in self._lists

    @cached_property
    def _lists(self) -> frozenset[str]:
        looked_at = {p.kind for p in self.platforms.values() if p.of_ones_own == "website"}
        return frozenset(
            p.id
            for p in self.platforms.values()
            if self.kinds[p.kind].enrolled and (p.kind not in looked_at or p.of_ones_own == "email")
        )

    def features_of(self, platform: str) -> tuple[str, ...]:
        """Live and group features that live inside a platform's account."""
        return self._features.get(platform, ())

    @cached_property
    def _features(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for feature in self.platforms.values():
            if feature.shares_account_with and feature.status != "discontinued":
                parent = feature.shares_account_with
                found[parent] = (*found.get(parent, ()), feature.id)
        return MappingProxyType(found)

    def changed(self, **tables: Mapping[Any, Any]) -> Catalog:
        """The same catalogue with other tables, by the names of the fields; it is read no second time."""
        read_only: dict[str, Any] = {name: MappingProxyType(dict(rows)) for name, rows in tables.items()}
        return replace(self, as_read=self.as_read or self, **read_only)

    def without(self, *platforms: str) -> Catalog:
        """The same catalogue with some platforms taken out (for what-if and for tests)."""
        return self.changed(platforms={k: v for k, v in self.platforms.items() if k not in platforms})


def default_folder() -> Path:
    """The folder named by ADVISOR_DATA, else the data shipped with the program."""
    chosen = os.environ.get("ADVISOR_DATA")
    if chosen:
        return Path(chosen)
    checkout = Path(__file__).resolve().parents[2] / "data"
    if (checkout / "platforms.csv").is_file():
        return checkout
    return Path(str(files("advisor") / "_data"))


def load_catalog(folder: Path | str | None = None) -> Catalog:
    """Read and check a data folder.

    Raises CatalogError with every problem found (file, line, column, rule, fix), never a partial catalogue.
    """
    path = Path(folder) if folder is not None else default_folder()
    read, problems = read_folder(path, everything=False)
    if problems:
        raise CatalogError(problems)
    catalog = build(read, path)
    _leave_to_stay("catalog")
    return catalog


@cache
def _leave_to_stay(what: str) -> None:
    """Spare the garbage collector what was read: it stays for as long as the program runs.

    Else it goes through these hundred thousand objects again and again, which takes a tenth of the time of
    every recommendation. Once each, so that a catalogue that is read anew holds nothing else back.
    """
    gc.freeze()


def build(read: Mapping[str, list[Located]], folder: Path) -> Catalog:
    """A catalogue from tables that have been read without a problem."""

    def keyed(name: str) -> Any:
        """Rows by their key: the cell itself for a one-column key, else the tuple of its cells."""
        columns = BY_NAME[name].key
        rows = (row.record for row in read[name])
        if len(columns) == 1:
            return MappingProxyType({getattr(row, columns[0]): row for row in rows})
        return MappingProxyType({tuple(getattr(row, c) for c in columns): row for row in rows})

    modes: dict[str, list[Mode]] = {}
    for row in read["modes"]:
        mode = cast(Mode, row.record)
        modes.setdefault(mode.platform, []).append(mode)
    ordered = {p: tuple(sorted(m, key=lambda m: MODE_ORDER.index(m.mode))) for p, m in modes.items()}
    names = ("platforms", "purpose_fit", "audience_fit", "delivery", "followings", "horizons", "kinds",
             "reach", "measures", "purposes",
             "audiences", "success", "skills", "owned", "families", "departments", "checks",
             "state_rules", "sources", "scales", "local_facts", "record_notes", "library",
             "notices", "warning_layers", "rhythm", "working_days", "changes")  # fmt: skip
    return Catalog(
        version=_version(folder),
        folder=folder,
        modes=MappingProxyType(ordered),
        **{name: keyed(name) for name in names},
    )


def _version(folder: Path) -> str:
    """The data's own version; a folder of one's own need not carry one."""
    try:
        return (folder / "VERSION").read_text(encoding="utf-8").strip()[:SHOWN_OF_VERSION] or "unversioned"
    except (FileNotFoundError, UnicodeDecodeError):
        return "unversioned"
