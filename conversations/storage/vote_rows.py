"""Votes and ballots: the statements of one transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.ids import MessageId, RevisionNumber, ThreadId, UserId
from conversations.storage import rows
from conversations.storage.inserts import insert_once
from conversations.storage.sqlite import LoopConnection
from conversations.storage.tables import ballots, turns, votes
from conversations.votes import Vote


class VoteRows:
    """What a transaction can do with votes."""

    _connection: AsyncConnection | LoopConnection

    async def vote(self, vote_id: int) -> Vote | None:
        """The vote, or None."""
        row = (await self._connection.execute(select(votes).where(votes.c.id == vote_id))).first()
        return _vote_of(row) if row else None

    async def open_vote(self, thread_id: ThreadId) -> Vote | None:
        """The thread's open vote, or None; there is one at the most."""
        statement = select(votes).where(votes.c.thread_id == thread_id, votes.c.closed_at.is_(None))
        row = (await self._connection.execute(statement)).first()
        return _vote_of(row) if row else None

    async def unfinished_votes(self) -> tuple[Vote, ...]:
        """Votes that are open, or whose end nobody was told yet; oldest first."""
        statement = select(votes).where(votes.c.told_at.is_(None)).order_by(votes.c.id)
        return tuple(_vote_of(row) for row in await self._connection.execute(statement))

    async def ballots(self, vote_id: int) -> dict[UserId, int]:
        """What each person votes for."""
        statement = select(ballots.c.person_id, ballots.c.number).where(ballots.c.vote_id == vote_id)
        return {UserId(row.person_id): row.number for row in await self._connection.execute(statement)}

    async def participants(self, thread_id: ThreadId) -> set[UserId]:
        """Everybody who ever asked for something in the thread."""
        statement = select(turns.c.author_id).where(turns.c.thread_id == thread_id).distinct()
        return {UserId(row.author_id) for row in await self._connection.execute(statement)}

    async def add_vote(self, vote: Vote) -> None:
        """Open a vote; one that stands already stays."""
        await insert_once(
            self._connection,
            votes,
            {
                "id": vote.id,
                "thread_id": vote.thread_id,
                "message": rows.message_to_json(vote.message),
                "choices": list(vote.choices),
                "opened_at": vote.opened_at,
                "closes_at": vote.closes_at,
            },
        )

    async def cast_ballot(self, vote_id: int, person_id: UserId, number: int, at: datetime) -> None:
        """Give a person's one vote, in place of an earlier one."""
        key = (ballots.c.vote_id == vote_id) & (ballots.c.person_id == person_id)
        await self._connection.execute(delete(ballots).where(key))
        await self._connection.execute(
            insert(ballots).values(vote_id=vote_id, person_id=person_id, number=number, cast_at=at)
        )

    async def close_vote(self, vote_id: int, winner: RevisionNumber | None, at: datetime) -> bool:
        """Close the vote; False if it was closed already."""
        statement = (
            update(votes)
            .where(votes.c.id == vote_id, votes.c.closed_at.is_(None))
            .values(closed_at=at, winner=winner)
            .returning(votes.c.id)
        )
        return (await self._connection.execute(statement)).first() is not None

    async def vote_shown(self, vote_id: int, message_id: MessageId) -> None:
        """Record the message that shows the vote."""
        await self._connection.execute(
            update(votes).where(votes.c.id == vote_id).values(message_id=message_id)
        )

    async def vote_told(self, vote_id: int, at: datetime) -> None:
        """Record that the vote's end is shown, or can be shown nowhere."""
        await self._connection.execute(update(votes).where(votes.c.id == vote_id).values(told_at=at))


def _vote_of(row: Row[Any]) -> Vote:
    return Vote(
        id=row.id,
        message=rows.message_from_json(row.message),
        choices=tuple(row.choices),
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        message_id=None if row.message_id is None else MessageId(row.message_id),
        closed_at=row.closed_at,
        winner=row.winner,
    )
