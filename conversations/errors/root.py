"""The root of the tree, and the branch that a person can act on."""

from __future__ import annotations


class DarkroomError(Exception):
    """The root of every error that Darkroom raises on purpose."""

    def __init__(self, **data: object) -> None:
        super().__init__(", ".join(f"{name}={value!r}" for name, value in data.items()))
        self.data = data
        """What the error knows, JSON-ready: it is kept with a failed turn and read back by `failure_from_json`."""


class Refusal(DarkroomError):
    """A request that is turned away before anything is held or called."""
