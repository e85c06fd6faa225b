"""Alembic's entry: runs the migrations in the transaction that `upgrading` has opened."""

from alembic import context

from advisor.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
