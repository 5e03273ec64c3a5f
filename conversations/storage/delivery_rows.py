"""Placeholders, deliveries, and finished pictures that no message shows: the statements of one transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import and_, func, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import GuildId, MessageId, RevisionNumber, RunnerId, TurnId, UserId
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import message_links, revisions, turns
from conversations.storage.turn_rows import TURN
from conversations.threads import ENDED, Turn

_IS_SHOWN = (
    select(message_links.c.message_id)
    .where(message_links.c.thread_id == turns.c.thread_id, message_links.c.turn_id == turns.c.id)
    .exists()
)
_HAS_PICTURE = select(revisions.c.number).where(revisions.c.turn_id == turns.c.id).exists()


class DeliveryRows:
    """What a transaction can do with what people were shown of turns."""

    _connection: AsyncConnection | LoopConnection
    _runner: RunnerId

    async def undelivered(self, due: datetime) -> tuple[Turn, ...]:
        """This process's ended turns whose outcome no message shows yet and whose next try is due."""
        statement = TURN.where(
            turns.c.delivered_at.is_(None),
            turns.c.runner == self._runner,
            turns.c.state.in_(ENDED),
            func.coalesce(turns.c.next_delivery_at, turns.c.ended_at) <= due,
        ).order_by(turns.c.ended_at)
        return tuple(rows.turn_of(row) for row in await self._connection.execute(statement))

    async def placed(self, turn_id: TurnId, message_id: MessageId) -> None:
        """Record the turn's placeholder."""
        await self._connection.execute(
            update(turns).where(turns.c.id == turn_id).values(placeholder_message_id=message_id)
        )

    async def delivered(
        self, turn: Turn, message_id: MessageId, number: RevisionNumber | None, at: datetime
    ) -> None:
        """Record the message that shows the turn's outcome."""
        await self._connection.execute(update(turns).where(turns.c.id == turn.id).values(delivered_at=at))
        await insert_once(
            self._connection,
            message_links,
            {"message_id": message_id, "thread_id": turn.thread_id, "turn_id": turn.id, "number": number},
        )

    async def count_delivery_failure(self, turn_id: TurnId) -> int:
        """How often the turn's outcome could not be shown, this time included."""
        statement = (
            update(turns)
            .where(turns.c.id == turn_id)
            .values(delivery_attempts=turns.c.delivery_attempts + 1)
            .returning(turns.c.delivery_attempts)
        )
        return int(await self._connection.scalar(statement) or 0)

    async def delay_delivery(self, turn_id: TurnId, until: datetime | None) -> None:
        """Try to show the outcome again at `until`; None gives up, and counts as delivered."""
        values = {"delivered_at": turns.c.ended_at} if until is None else {"next_delivery_at": until}
        await self._connection.execute(update(turns).where(turns.c.id == turn_id).values(values))

    async def withheld_pictures(
        self, author_id: UserId, guild_id: GuildId | None, since: datetime, limit: int
    ) -> tuple[Turn, ...]:
        """
        A person's finished turns whose pictures no message shows although that was tried, newest first.

        guild_id: only those of one server; None = of all.
        """
        was_tried = or_(turns.c.delivered_at.is_not(None), turns.c.delivery_attempts > 0)
        statement = TURN.where(
            turns.c.author_id == author_id,
            turns.c.ended_at >= since,
            and_(turns.c.state == "done", was_tried, _HAS_PICTURE, ~_IS_SHOWN),
        )
        if guild_id is not None:
            statement = statement.where(turns.c.guild_id == guild_id)
        found = await self._connection.execute(statement.order_by(turns.c.ended_at.desc()).limit(limit))
        return tuple(rows.turn_of(row) for row in found)

    async def reopen_delivery(self, turn_id: TurnId) -> None:
        """Let an outcome that was given up be shown after all, by this process."""
        await self._connection.execute(
            update(turns)
            .where(turns.c.id == turn_id, ~_IS_SHOWN)
            .values(delivered_at=None, runner=self._runner, is_handed_over=true())
        )
