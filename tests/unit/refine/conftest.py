"""Whole turns through the core: the fixtures come from `darkroom_core`."""

from darkroom_core import bench, images_api, migrated, settings, shared_turns

__all__ = ["bench", "images_api", "migrated", "settings", "shared_turns"]
