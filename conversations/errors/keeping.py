"""What fails in our own house, and how an error is kept with a failed turn."""

from __future__ import annotations

from conversations.errors.root import DarkroomError


class TurnInterrupted(DarkroomError):
    """A restart cut the turn off, and trying again was not allowed any more."""


class StorageFull(DarkroomError):
    """The disk or the database takes no more."""


class BlobDamaged(DarkroomError):
    """A stored picture is gone or its bytes do not match their sha256."""

    def __init__(self, *, blob_id: str) -> None:
        super().__init__(blob_id=blob_id)
        self.blob_id = blob_id


class AnotherProcess(DarkroomError):
    """A second process on the same SQLite file."""

    def __init__(self, *, path: str) -> None:
        super().__init__(path=path)
        self.path = path


class UnexpectedFailure(DarkroomError):
    """Something broke that nobody foresaw; `kind` is the exception's name, the traceback is in the log."""

    def __init__(self, *, kind: str) -> None:
        super().__init__(kind=kind)
        self.kind = kind


def _all_kinds(root: type[DarkroomError] = DarkroomError) -> dict[str, type[DarkroomError]]:
    found = {root.__name__: root}
    for kind in root.__subclasses__():
        found |= _all_kinds(kind)
    return found


def failure_to_json(error: DarkroomError) -> dict[str, object]:
    """The error's type name and data, to be kept with a failed turn."""
    return {"error": type(error).__name__, **error.data}


def failure_from_json(data: dict[str, object]) -> DarkroomError:
    """The error that `failure_to_json` wrote. Raises: KeyError for a type that does not exist any more."""
    kind = _all_kinds()[str(data["error"])]
    return kind(**{name: value for name, value in data.items() if name != "error"})
