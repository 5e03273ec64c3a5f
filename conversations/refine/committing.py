"""Commit A and what follows it at once: placeholders are announced, and what may run begins."""

from __future__ import annotations

from collections.abc import Sequence

from conversations.ports import Clock
from conversations.refine import paying
from conversations.refine.admission import Request, admit
from conversations.refine.calls import Limits
from conversations.refine.coaching import advised
from conversations.refine.expecting import line_of
from conversations.refine.running import Runner
from conversations.servers import Servers
from conversations.store import Store, Writing
from conversations.threads import IncomingMessage, Turn


class Admission:
    """Takes priced requests into the queue."""

    def __init__(
        self, *, store: Store, clock: Clock, servers: Servers, runner: Runner, limits: Limits
    ) -> None:
        self._store = store
        self._clock = clock
        self._servers = servers
        self._runner = runner
        self._limits = limits

    async def commit(
        self, message: IncomingMessage, requests: Sequence[Request], opening_id: int | None = None
    ) -> tuple[Turn, ...]:
        """
        The message's turns: new ones, or those that it has already. `opening_id`: the opening that this ends.

        Raises: as `admit`.
        """
        now = self._clock.now()
        async with self._store.write() as tx:
            if known := await tx.turns_of_source(message.source_id):
                return known
            standing = await self._servers.standing_now(tx, message.guild_id, message.author)
            given = await advised(tx, requests, message.author.id, standing.settings, now)
            begun = await admit(tx, message, given, standing, self._limits, now)
            if opening_id is not None:
                await tx.end_opening(opening_id, message.thread_id, now)
            turns = await tx.turns_of_source(message.source_id)
            line = await self._line(tx, turns)
        self._runner.announce_in_order(line)
        await self._runner.begin(begun)
        return turns

    async def check(self, message: IncomingMessage, request: Request) -> None:
        """
        Whether the request could be paid for now; nothing is held.

        Raises: NotEnoughCredits, DayLimitReached.
        """
        if not request.hold_credits:
            return
        now, author = self._clock.now(), message.author
        async with self._store.write() as tx:
            standing = await self._servers.standing_now(tx, message.guild_id, author)
            payers = await paying.payers_of(tx, message.guild_id, author, standing, now)
            await paying.check(tx, payers, request.hold_credits)
            await paying.check_day(tx, message.guild_id, author, standing, request.hold_credits, now)

    async def commit_instead(self, message: IncomingMessage, requests: Sequence[Request]) -> tuple[Turn, ...]:
        """
        Further turns of an edited message, at the queue's end, in place of its turns that were cancelled for it.

        Raises: as `admit`.
        """
        async with self._store.write() as tx:
            before = {turn.id for turn in await tx.turns_of_source(message.source_id)}
            now = self._clock.now()
            standing = await self._servers.standing_now(tx, message.guild_id, message.author)
            begun = await admit(tx, message, requests, standing, self._limits, now, len(before) + 1)
            turns = tuple(
                turn for turn in await tx.turns_of_source(message.source_id) if turn.id not in before
            )
            line = await self._line(tx, turns)
        self._runner.announce_in_order(line)
        await self._runner.begin(begun)
        return turns

    async def _line(self, tx: Writing, turns: Sequence[Turn]) -> tuple[Turn, ...]:
        """The whole queue where some of `turns` must wait in it; a turn that runs alone shows itself."""
        if all(turn.state != "queued" for turn in turns):
            return ()
        return await line_of(tx, turns[0].thread_id)
