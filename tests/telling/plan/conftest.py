"""A small catalogue, and recommendations over it."""

from tests.planning import (
    catalog,
    chosen,
    departments,
    readable,
    recommendation,
    recommended,
    shipped,
    situation,
)

__all__ = [
    "catalog", "chosen", "departments", "readable", "recommendation", "recommended", "shipped", "situation",
]  # fmt: skip
