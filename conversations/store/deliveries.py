"""The Store port's part for what people were shown of turns."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from conversations.ids import GuildId, MessageId, RevisionNumber, TurnId, UserId
from conversations.threads import Turn


class DeliveryReading(Protocol):
    """What can be read of what people were shown."""

    async def undelivered(self, due: datetime) -> tuple[Turn, ...]:
        """This process's ended turns whose outcome no message shows yet and whose next try is due."""
        ...

    async def withheld_pictures(
        self, author_id: UserId, guild_id: GuildId | None, since: datetime, limit: int
    ) -> tuple[Turn, ...]:
        """
        A person's finished turns whose pictures no message shows although that was tried, newest first.

        guild_id: only those of one server; None = of all.
        """
        ...


class DeliveryWriting(DeliveryReading, Protocol):
    """What can be written of what people were shown."""

    async def placed(self, turn_id: TurnId, message_id: MessageId) -> None:
        """Record the turn's placeholder."""
        ...

    async def delivered(
        self, turn: Turn, message_id: MessageId, number: RevisionNumber | None, at: datetime
    ) -> None:
        """Record the message that shows the turn's outcome."""
        ...

    async def count_delivery_failure(self, turn_id: TurnId) -> int:
        """How often the turn's outcome could not be shown, this time included."""
        ...

    async def delay_delivery(self, turn_id: TurnId, until: datetime | None) -> None:
        """Try to show the outcome again at `until`; None gives up, and counts as delivered."""
        ...

    async def reopen_delivery(self, turn_id: TurnId) -> None:
        """Let an outcome that was given up be shown after all, by this process."""
        ...
