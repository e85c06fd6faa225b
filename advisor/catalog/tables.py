"""Which tables a data folder holds: the record of each row, its key, and what its ids refer to."""

from __future__ import annotations

from dataclasses import dataclass, field

from advisor.catalog import records, rhythm_records
from advisor.catalog.cells import Row


@dataclass(frozen=True)
class Table:
    """One CSV file.

    `key` columns together are unique. `refers` maps a column to the kinds of id it may hold: the name
    of another table, or `owned`; several kinds are joined by `+`, alternatives inside one cell by `|`.
    A folder may do without an `optional` table. `about` says what the table holds, where the record is
    shared by several tables and cannot say it.
    """

    file: str
    record: type[Row]
    key: tuple[str, ...]
    refers: dict[str, str] = field(default_factory=dict)
    optional: bool = False
    about: str = ""

    @property
    def name(self) -> str:
        return self.file.removesuffix(".csv")

    @property
    def says(self) -> str:
        """What a row of the table says, in a sentence."""
        return self.about or (self.record.__doc__ or "").strip()

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(self.record.model_fields)

    @property
    def required_columns(self) -> tuple[str, ...]:
        return tuple(name for name, info in self.record.model_fields.items() if info.is_required())


TABLES: tuple[Table, ...] = (
    Table("sources.csv", records.Source, ("id",)),
    Table("scales.csv", records.ScaleStep, ("scale", "value")),
    Table("families.csv", records.Family, ("id",)),
    Table("skills.csv", records.Skill, ("id",)),
    Table("owned.csv", records.Owned, ("id",), {"account": "platforms"}),
    Table("audiences.csv", records.Audience, ("id",)),
    Table("horizons.csv", records.Horizon, ("id",), {"sources": "sources"}),
    Table("kinds.csv", records.Kind, ("id",)),
    Table(
        "purposes.csv",
        records.Purpose,
        ("id",),
        {
            "family": "families",
            "natural_audiences": "audiences",
            "horizon": "horizons",
            "needs_skill": "skills",
        },
    ),
    Table(
        "success.csv",
        records.Success,
        ("id",),
        {"natural_purposes": "purposes", "sources": "sources"},
    ),
    Table(
        "departments.csv",
        records.Department,
        ("kind",),
        {"purposes": "purposes", "audiences": "audiences", "success": "success"},
    ),
    Table(
        "platforms.csv",
        records.Platform,
        ("id",),
        {
            "kind": "kinds",
            "successor": "platforms",
            "shares_account_with": "platforms",
            "requires": "platforms+owned",
            "excludes": "platforms",
            "sources": "sources",
        },
    ),
    Table(
        "modes.csv",
        records.Mode,
        ("platform", "mode"),
        {"platform": "platforms", "skills": "skills", "skills_instead": "skills", "brings": "skills"},
    ),
    Table(
        "purpose_fit.csv",
        records.PurposeFit,
        ("platform", "purpose"),
        {
            "platform": "platforms",
            "purpose": "purposes",
            "speaks_of": "departments",
            "sources": "sources",
            "requires": "owned",
        },
    ),
    Table(
        "audience_fit.csv",
        records.AudienceFit,
        ("platform", "audience"),
        {"platform": "platforms", "audience": "audiences", "sources": "sources"},
    ),
    Table(
        "delivery.csv",
        records.DeliveryRate,
        ("delivery", "horizon", "platform", "audience"),
        {
            "horizon": "horizons",
            "platform": "platforms+all",
            "audience": "audiences+all",
            "sources": "sources",
        },
    ),
    Table(
        "followings.csv",
        records.Following,
        ("platform", "audience"),
        {"platform": "platforms", "audience": "audiences+all", "sources": "sources"},
    ),
    Table("reach.csv", records.Reach, ("platform", "segment"), {"source": "sources"}),
    Table(
        "measures.csv",
        records.Measure,
        ("platform", "success"),
        {"platform": "platforms", "success": "success", "source": "sources"},
    ),
    Table(
        "checks.csv",
        records.Check,
        ("id",),
        {"applies_to": "platforms+all", "sources": "sources"},
    ),
    Table(
        "warning_layers.csv",
        records.WarningLayer,
        ("id",),
        {"platform": "platforms", "checks": "checks", "sources": "sources"},
        optional=True,
    ),
    Table("rhythm.csv", rhythm_records.Rhythm, ("way", "does", "mode")),
    Table("working_days.csv", rhythm_records.WorkingDays, ("does", "count")),
    Table("state_rules.csv", records.StateRule, ("state", "topic"), {"source": "sources"}),
    Table("unduplicated_reach.csv", records.SetReach, ("segment", "platforms")),
    Table(
        "local_facts.csv",
        records.LocalFact,
        ("field",),
        {"platform": "platforms"},
        optional=True,
    ),
    Table(
        "record_notes.csv",
        records.RecordNote,
        ("platform",),
        {"platform": "platforms", "sources": "sources"},
        optional=True,
    ),
    Table("library.csv", records.Library, ("id",), {"sources": "sources"}, optional=True),
    Table(
        "notices.csv",
        records.Notice,
        ("id",),
        {"platform": "platforms+all", "sources": "sources"},
        optional=True,
    ),
    Table(
        "changes.csv",
        records.Change,
        ("version", "table", "key", "column"),
        {"table": "tables", "affects": "platforms+purposes+all"},
        optional=True,
    ),
)

BY_NAME = {table.name: table for table in TABLES}

# 10,000 rows that only the reach ceiling reads: read on first use, checked in full by `advisor check`.
READ_LATER = frozenset({"unduplicated_reach"})
