"""Questions, openings and server settings: the statements of one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations import actions
from conversations.ids import GuildId, RunnerId, ThreadId, UserId
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import openings, questions, server_settings, thread_settings, turns
from conversations.threads import NOTHING_CHOSEN, Opening, Question, ThreadSettings

_THREAD_SETTINGS = select(thread_settings).where(thread_settings.c.thread_id == bindparam("thread"))


class SurfaceRows:
    """What a transaction can do with what people were asked, began and set."""

    _connection: AsyncConnection | LoopConnection
    _runner: RunnerId

    async def question(self, question_id: int) -> tuple[Question, str | None] | None:
        """The question and its answer so far, or None."""
        row = (await self._connection.execute(select(questions).where(questions.c.id == question_id))).first()
        return (rows.question_of(row), row.answer) if row else None

    async def add_question(self, question: Question) -> None:
        """Remember a question; one that stands already stays."""
        await insert_once(
            self._connection,
            questions,
            {
                "id": question.id,
                "thread_id": question.message.thread_id,
                "message": rows.message_to_json(question.message),
                "actions": [actions.to_json(action) for action in question.actions],
                "expires_at": question.expires_at,
                "kind": question.kind,
                "credits": question.credits,
            },
        )

    async def answer_question(self, question_id: int, answer: str) -> bool:
        """Record the answer; False if there was one already."""
        statement = (
            update(questions)
            .where(questions.c.id == question_id, questions.c.answer.is_(None))
            .values(answer=answer)
            .returning(questions.c.id)
        )
        return (await self._connection.execute(statement)).first() is not None

    async def reopen_question(self, question_id: int) -> None:
        """Forget the answer: the question may be answered again."""
        await self._connection.execute(
            update(questions).where(questions.c.id == question_id).values(answer=None)
        )

    async def unfinished_answers(self) -> tuple[Question, ...]:
        """Questions answered Yes whose turns were not admitted yet."""
        admitted = select(turns.c.id).where(turns.c.source_id == questions.c.id)
        statement = select(questions).where(questions.c.answer == "yes", ~admitted.exists())
        return tuple(rows.question_of(row) for row in await self._connection.execute(statement))

    async def opening(self, opening_id: int) -> Opening | None:
        """The opening, or None."""
        row = (await self._connection.execute(select(openings).where(openings.c.id == opening_id))).first()
        return rows.opening_of(row) if row else None

    async def unfinished_openings(self) -> tuple[Opening, ...]:
        """This process's openings whose first turn was not admitted yet."""
        statement = (
            select(openings)
            .where(
                openings.c.ended_at.is_(None),
                openings.c.offered_until.is_(None),
                openings.c.runner == self._runner,
            )
            .order_by(openings.c.id)
        )
        return tuple(rows.opening_of(row) for row in await self._connection.execute(statement))

    async def add_opening(self, opening: Opening) -> None:
        """Remember an opening as this process's; one that stands already stays."""
        await insert_once(
            self._connection,
            openings,
            {
                "id": opening.id,
                "channel_id": opening.channel_id,
                "guild_id": opening.guild_id,
                "message": rows.message_to_json(opening.message),
                "action": actions.to_json(opening.action),
                "reference_blobs": list(opening.references),
                "start_from": opening.start_from,
                "mask": opening.mask,
                "from_animation": opening.from_animation,
                "tier": opening.tier,
                "estimate_credits": opening.estimate_credits,
                "hold_credits": opening.hold_credits,
                "created_at": opening.created_at,
                "offered_until": opening.offered_until,
                "runner": self._runner,
            },
        )

    async def accept_opening(self, opening: Opening) -> bool:
        """Make an offered opening one that was asked for, now and by its author; False if it is no offer any more."""
        statement = (
            update(openings)
            .where(
                openings.c.id == opening.id,
                openings.c.offered_until.is_not(None),
                openings.c.ended_at.is_(None),
            )
            .values(
                message=rows.message_to_json(opening.message),
                created_at=opening.created_at,
                offered_until=None,
                runner=self._runner,
            )
            .returning(openings.c.id)
        )
        return (await self._connection.execute(statement)).first() is not None

    async def lapse_offers(self, now: datetime) -> None:
        """End the offered openings that nobody accepted in time."""
        await self._connection.execute(
            update(openings)
            .where(openings.c.ended_at.is_(None), openings.c.offered_until < now)
            .values(ended_at=now)
        )

    async def end_opening(self, opening_id: int, thread_id: ThreadId | None, at: datetime) -> None:
        """Record that the first turn was admitted, or that the opening was given up."""
        await self._connection.execute(
            update(openings).where(openings.c.id == opening_id).values(ended_at=at, thread_id=thread_id)
        )

    async def server_settings(self, guild_id: GuildId) -> dict[str, Any]:
        """A server's settings by name; those never changed are absent."""
        statement = select(server_settings.c.name, server_settings.c.value).where(
            server_settings.c.guild_id == guild_id
        )
        return {row.name: row.value for row in await self._connection.execute(statement)}

    async def set_server_setting(
        self, guild_id: GuildId, name: str, value: Any, by: UserId, at: datetime
    ) -> None:
        """Set one setting of a server."""
        key = (server_settings.c.guild_id == guild_id) & (server_settings.c.name == name)
        await self._connection.execute(delete(server_settings).where(key))
        await self._connection.execute(
            insert(server_settings).values(
                guild_id=guild_id, name=name, value=value, changed_by=by, changed_at=at
            )
        )

    async def thread_settings(self, thread_id: ThreadId) -> ThreadSettings:
        """What was decided for the thread; the defaults where nothing was."""
        row = (await self._connection.execute(_THREAD_SETTINGS, {"thread": thread_id})).first()
        return NOTHING_CHOSEN if row is None else ThreadSettings(protect=row.protect, strength=row.strength)

    async def set_thread_settings(
        self, thread_id: ThreadId, chosen: ThreadSettings, by: UserId, at: datetime
    ) -> None:
        """Decide for the thread, in place of what was decided before."""
        await self._connection.execute(
            delete(thread_settings).where(thread_settings.c.thread_id == thread_id)
        )
        await self._connection.execute(
            insert(thread_settings).values(
                thread_id=thread_id,
                protect=chosen.protect,
                strength=chosen.strength,
                changed_by=by,
                changed_at=at,
            )
        )
