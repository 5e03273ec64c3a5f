"""The core on a bench: the fixtures come from `darkroom_core`, once, since the durable engine is one per process."""

from darkroom_core import bench, images_api, migrated, settings, shared_turns
from one_account import ann

__all__ = ["ann", "bench", "images_api", "migrated", "settings", "shared_turns"]
