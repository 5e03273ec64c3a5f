"""The Store port's part for questions, openings, and what people, threads and servers decided."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Protocol

from conversations.ids import GuildId, ThreadId, UserId
from conversations.threads import Opening, Question, ThreadSettings


class SurfaceReading(Protocol):
    """What can be read of questions, openings and settings."""

    async def thread_settings(self, thread_id: ThreadId) -> ThreadSettings:
        """What was decided for the thread; the defaults where nothing was."""
        ...

    async def question(self, question_id: int) -> tuple[Question, str | None] | None:
        """The question and its answer so far, or None."""
        ...

    async def opening(self, opening_id: int) -> Opening | None:
        """The opening, or None."""
        ...

    async def unfinished_answers(self) -> tuple[Question, ...]:
        """Questions answered Yes whose turns were not admitted yet."""
        ...

    async def unfinished_openings(self) -> tuple[Opening, ...]:
        """This process's openings whose first turn was not admitted yet."""
        ...

    async def server_settings(self, guild_id: GuildId) -> dict[str, Any]:
        """A server's settings by name; those never changed are absent."""
        ...

    async def wants_advice(self, person_id: UserId) -> bool:
        """Whether the person has not switched advice off."""
        ...


class SurfaceWriting(SurfaceReading, Protocol):
    """What can be written of questions, openings and settings."""

    async def set_thread_settings(
        self, thread_id: ThreadId, chosen: ThreadSettings, by: UserId, at: datetime
    ) -> None:
        """Decide for the thread, in place of what was decided before."""
        ...

    async def add_question(self, question: Question) -> None:
        """Remember a question; one that stands already stays."""
        ...

    async def reopen_question(self, question_id: int) -> None:
        """Forget the answer: the question may be answered again."""
        ...

    async def answer_question(self, question_id: int, answer: str) -> bool:
        """Record the answer; False if there was one already."""
        ...

    async def add_opening(self, opening: Opening) -> None:
        """Remember an opening as this process's; one that stands already stays."""
        ...

    async def accept_opening(self, opening: Opening) -> bool:
        """Make an offered opening one that was asked for, now and by its author; False if it is no offer any more."""
        ...

    async def lapse_offers(self, now: datetime) -> None:
        """End the offered openings that nobody accepted in time."""
        ...

    async def end_opening(self, opening_id: int, thread_id: ThreadId | None, at: datetime) -> None:
        """Record that the first turn was admitted, or that the opening was given up."""
        ...

    async def set_server_setting(
        self, guild_id: GuildId, name: str, value: Any, by: UserId, at: datetime
    ) -> None:
        """Set one setting of a server."""
        ...

    async def advise_once(self, person_id: UserId, day: date) -> bool:
        """Note that the person is given advice on that day; False where they had some or want none."""
        ...

    async def want_advice(self, person_id: UserId, is_wanted: bool) -> None:
        """Switch advice on or off for a person, everywhere."""
        ...
