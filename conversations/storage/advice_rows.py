"""Who was given advice on prompts when, and who wants none: the statements of one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import UserId
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import advice


class AdviceRows:
    """What a transaction can do with advice."""

    _connection: AsyncConnection | LoopConnection

    async def wants_advice(self, person_id: UserId) -> bool:
        """Whether the person has not switched advice off."""
        statement = select(advice.c.is_off).where(advice.c.person_id == person_id)
        return not await self._connection.scalar(statement)

    async def advise_once(self, person_id: UserId, day: date) -> bool:
        """Note that the person is given advice on that day; False where they had some or want none."""
        await self._known(person_id)
        due = or_(advice.c.given_on.is_(None), advice.c.given_on < day.isoformat())
        noted = await self._connection.execute(
            update(advice)
            .where(advice.c.person_id == person_id, advice.c.is_off.is_(False), due)
            .values(given_on=day.isoformat())
            .returning(advice.c.person_id)
        )
        return noted.first() is not None

    async def want_advice(self, person_id: UserId, is_wanted: bool) -> None:
        """Switch advice on or off for a person, everywhere."""
        await self._known(person_id)
        await self._connection.execute(
            update(advice).where(advice.c.person_id == person_id).values(is_off=not is_wanted)
        )

    async def _known(self, person_id: UserId) -> None:
        await insert_once(self._connection, advice, {"person_id": person_id, "is_off": False})
