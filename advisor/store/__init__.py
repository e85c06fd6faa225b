"""What is kept: saved work under an unguessable id, in SQLite by default or in PostgreSQL by URL."""

from advisor.store.errors import StoreError, UnknownWorkError
from advisor.store.store import SavedWork, Store

__all__ = ["SavedWork", "Store", "StoreError", "UnknownWorkError"]
