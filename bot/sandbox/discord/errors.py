"""Refusals: Discord's error codes with their HTTP status, wording and JSON body."""

from __future__ import annotations

from typing import Any

# code: (HTTP status, message). Source: Discord's table of JSON error codes, 2026-11.
CODES: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10002: (404, "Unknown Application"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10014: (400, "Unknown Emoji"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20001: (403, "Bots cannot use this endpoint"),
    20002: (403, "Only bots can use this endpoint"),
    20016: (429, "This action cannot be performed due to slowmode rate limit."),
    30003: (400, "Maximum number of pins reached (50)"),
    30010: (400, "Maximum number of reactions reached (20)"),
    30032: (400, "Maximum number of application commands reached (100)"),
    30034: (400, "Maximum number of daily application command creates has been reached (200)"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40067: (400, "A tag is required to create a forum post in this channel"),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50021: (403, "Cannot execute action on a system message"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50035: (400, "Invalid Form Body"),
    50045: (413, "File uploaded exceeds the maximum size"),
    50083: (400, "Thread is archived"),
    50109: (400, "The request body contains invalid JSON."),
    160002: (403, "Cannot reply without permission to read message history"),
    160004: (400, "A thread has already been created for this message"),
    160005: (400, "Thread is locked"),
    160006: (400, "Maximum number of active threads reached"),
}


class DiscordError(Exception):
    """
    A request that Discord would refuse.

    code: Discord's JSON error code (0 for plain HTTP errors).
    errors: for 50035, the tree of `_errors` lists by field.
    headers: extra response headers, such as Retry-After.
    """

    def __init__(
        self,
        code: int,
        message: str | None = None,
        *,
        status: int | None = None,
        errors: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        extra: dict[str, Any] | None = None,
    ) -> None:
        default_status, default_message = CODES.get(code, (400, "Error"))
        self.status = status or default_status
        self.code = code
        self.message = message or default_message
        self.errors = errors
        self.headers = headers or {}
        self.extra = extra or {}
        super().__init__(f"{self.code} {self.message}")

    def body(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"message": self.message, "code": self.code, **self.extra}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


def plain(status: int, reason: str) -> DiscordError:
    """An error without a code of its own, such as `404: Not Found`."""
    return DiscordError(0, f"{status}: {reason}", status=status)


class Problems:
    """The faults found in one form body, gathered by field before the form is refused as a whole."""

    def __init__(self) -> None:
        self._found: list[tuple[tuple[str | int, ...], str, str]] = []

    def add(self, path: tuple[str | int, ...], code: str, message: str) -> None:
        """Note that the field at `path` is wrong."""
        self._found.append((path, code, message))

    def extend(self, others: Problems) -> None:
        """Take over the faults found elsewhere."""
        self._found.extend(others._found)

    def __bool__(self) -> bool:
        return bool(self._found)

    def tree(self) -> dict[str, Any]:
        """The `errors` object of a 50035 answer."""
        root: dict[str, Any] = {}
        for path, code, message in self._found:
            node = root
            for step in path:
                node = node.setdefault(str(step), {})
            node.setdefault("_errors", []).append({"code": code, "message": message})
        return root

    def refuse(self) -> None:
        """Raise 50035 when anything was found."""
        if self._found:
            raise DiscordError(50035, errors=self.tree())


def invalid_field(field: str, code: str, message: str) -> DiscordError:
    """A 50035 for one top-level field."""
    problems = Problems()
    problems.add((field,), code, message)
    return DiscordError(50035, errors=problems.tree())
