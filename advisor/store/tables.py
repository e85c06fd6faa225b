"""The tables as the program uses them. The migrations bring a database to exactly this state."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, Text

metadata = MetaData()

saved_work = Table(
    "saved_work",
    metadata,
    Column("work_id", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("answers_json", Text, nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("updated_at", DateTime(timezone=True), nullable=False),
    Column("revision", Integer, nullable=False, server_default="1"),
)
