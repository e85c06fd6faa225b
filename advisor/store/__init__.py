"""What is kept: saved work under an unguessable id, in SQLite by default or in PostgreSQL by URL."""

from advisor.store.erasing import Erased
from advisor.store.errors import ChangedWorkError, StoreError, UnknownWorkError
from advisor.store.store import SavedWork, Store

__all__ = ["ChangedWorkError", "Erased", "SavedWork", "Store", "StoreError", "UnknownWorkError"]
