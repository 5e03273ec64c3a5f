"""The store over a fresh SQLite file."""

from darkroom_core import migrated

__all__ = ["migrated"]
