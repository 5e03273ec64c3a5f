"""Runs the migrations on the connection that `conversations/storage/migrate.py` hands over."""

from alembic import context

import conversations.storage.tables  # noqa: F401  (its tables join the metadata)
from conversations.storage.columns import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
