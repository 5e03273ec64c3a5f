"""Refusals of a request: the thread, its revisions, who asks and how often; nothing was spent."""

from __future__ import annotations

from datetime import datetime

from conversations.errors.root import DarkroomError, Refusal


class EmptyPrompt(Refusal):
    """A picture was asked for without words."""


class PromptTooLong(Refusal):
    """The words are longer than a model takes."""

    def __init__(self, *, length: int, limit: int) -> None:
        super().__init__(length=length, limit=limit)
        self.length = length
        self.limit = limit


class NoPictureYet(Refusal):
    """The thread has no picture that could be changed."""


class UnknownRevision(Refusal):
    """A revision was named that does not exist."""

    def __init__(self, *, number: int, newest: int) -> None:
        super().__init__(number=number, newest=newest)
        self.number = number
        self.newest = newest


class RevisionErased(Refusal):
    """A revision was named whose picture was deleted."""

    def __init__(self, *, number: int) -> None:
        super().__init__(number=number)
        self.number = number


class NothingToUndo(Refusal):
    """The thread's head has no move that could be taken back."""


class NothingToRedo(Refusal):
    """Nothing was undone since the newest revision."""


class TooFewChoices(Refusal):
    """A vote was asked for on fewer than two pictures."""


class VoteIsOpen(Refusal):
    """The thread votes already."""

    def __init__(self, *, closes_at: datetime | str) -> None:
        closes = closes_at if isinstance(closes_at, str) else closes_at.isoformat()
        super().__init__(closes_at=closes)
        self.closes_at = datetime.fromisoformat(closes)


class VoteIsOver(Refusal):
    """The vote is closed, or belongs to another thread."""


class ExportTooLarge(Refusal):
    """The thread holds more than an export hands out."""

    def __init__(self, *, size_bytes: int, limit_bytes: int) -> None:
        super().__init__(size_bytes=size_bytes, limit_bytes=limit_bytes)
        self.size_bytes = size_bytes
        self.limit_bytes = limit_bytes


class NothingToCancel(Refusal):
    """Nothing of the thread is queued or rendering."""


class NothingToRecover(Refusal):
    """No finished picture of the person waits to be delivered here."""


class TooManyInFlight(Refusal):
    """The person has as many requests queued or rendering as the plan allows."""

    def __init__(self, *, limit: int) -> None:
        super().__init__(limit=limit)
        self.limit = limit


class TakingABreak(Refusal):
    """Too many of the person's requests were declined or cancelled half-way within an hour; `until` ends the pause."""

    def __init__(self, *, until: datetime | str) -> None:
        until = until if isinstance(until, str) else until.isoformat()
        super().__init__(until=until)
        self.until = datetime.fromisoformat(until)


class ProviderStopped(Refusal):
    """
    No calls are made now: `cause` is `down`, `quota` or `key` (`circuit.py`); `retry_at` is when the next one may go.
    """

    def __init__(self, *, cause: str, retry_at: datetime | str) -> None:
        retry_at = retry_at if isinstance(retry_at, str) else retry_at.isoformat()
        super().__init__(cause=cause, retry_at=retry_at)
        self.cause = cause
        self.retry_at = datetime.fromisoformat(retry_at)


class TooManyVariations(Refusal):
    """More pictures were asked for at once than may be."""

    def __init__(self, *, asked: int, limit: int) -> None:
        super().__init__(asked=asked, limit=limit)
        self.asked = asked
        self.limit = limit


class NothingToChange(Refusal):
    """A picture was sent to start from, and the words do not say what shall become of it."""


class BrandKitFull(Refusal):
    """A server has as many rules as may be, or (`limit_bytes`) one rule is longer than may be."""

    def __init__(self, *, limit: int, limit_bytes: int | None = None) -> None:
        super().__init__(limit=limit, limit_bytes=limit_bytes)
        self.limit = limit
        self.limit_bytes = limit_bytes


class UnknownChoice(Refusal):
    """An option has a value that the configuration does not know."""

    def __init__(self, *, option: str, value: str, choices: list[str]) -> None:
        super().__init__(option=option, value=value, choices=choices)
        self.option = option
        self.value = value
        self.choices = choices


class NotAllowed(Refusal):
    """The person may not do this here."""

    def __init__(self, *, needs: str) -> None:
        super().__init__(needs=needs)
        self.needs = needs


class NotYetPossible(Refusal):
    """The request was understood, and this Darkroom cannot do it."""

    def __init__(self, *, action: str) -> None:
        super().__init__(action=action)
        self.action = action


class QuestionExpired(Refusal):
    """The two buttons of a question were pressed too late, or a second time."""


class MissingPermissions(Refusal):
    """The bot lacks permissions in the channel."""

    def __init__(self, *, permissions: list[str]) -> None:
        super().__init__(permissions=permissions)
        self.permissions = permissions


class NoThreadsHere(Refusal):
    """The channel is of a kind that takes no threads."""


class NotInThread(Refusal):
    """The thread is private, and the bot is not among its members: it can show nothing there."""


class ThreadGone(DarkroomError):
    """The thread's channel was deleted: nothing can be shown there any more."""
