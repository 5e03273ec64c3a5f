"""Numbered, forward-only changes of the database; see `conversations/storage/migrate.py`."""
