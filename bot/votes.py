"""Votes on Discord: one message each, kept current with few edits, told to its end also after a restart."""

from __future__ import annotations

import asyncio
from collections import OrderedDict

import structlog

from bot.core import Core
from bot.languages import speaking
from bot.posting import TROUBLE, Poster, is_passing
from bot.render import votes as render
from bot.render.cards import Card
from conversations.errors import DarkroomError
from conversations.ids import MessageId, ThreadId, TurnId
from conversations.refine.voting import VoteView
from conversations.votes import Vote

log = structlog.get_logger()

EDIT_INTERVAL_S = 1.5
"""Ballots come in bursts; Discord takes about one edit a second and channel."""

SHEETS_KEPT = 32


class VoteBoard:
    """The messages of votes; one task per vote at most edits one."""

    def __init__(self, core: Core, poster: Poster) -> None:
        self._votes = core.votes
        self._poster = poster
        self._changed: set[int] = set()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._posting: set[int] = set()
        self._sheets: OrderedDict[tuple[int, frozenset[int]], bytes] = OrderedDict()
        self._is_first_round = True

    async def post(self, vote: Vote) -> None:
        """Show a vote that has no message yet. Raises: as `Poster.post`."""
        if vote.id in self._posting:
            return
        self._posting.add(vote.id)
        try:
            seen = await self._votes.seen(vote.id)
            if seen is not None and seen.vote.message_id is None:
                message = await self._poster.post(vote.thread_id, await self._card(seen), nonce=f"v{vote.id}")
                await self._votes.shown(vote.id, MessageId(message.id))
        finally:
            self._posting.discard(vote.id)

    def changed(self, vote_id: int) -> None:
        """Bring a vote's message up to date, now or in a moment."""
        self._changed.add(vote_id)
        if vote_id not in self._tasks:
            self._tasks[vote_id] = asyncio.create_task(self._catch_up(vote_id))

    async def erased(self, thread_id: ThreadId, number: int) -> None:
        """Take a deleted picture off the votes that offer it."""
        for seen in await self._votes.unfinished():
            if seen.vote.thread_id == thread_id and number in seen.vote.choices:
                self.changed(seen.vote.id)

    async def go_round(self) -> None:
        """Close what is due, show what is not shown yet, and in a process's first round bring all up to date."""
        await self._votes.close_due()
        for seen in await self._votes.unfinished():
            vote = seen.vote
            if vote.message_id is None:
                await self._find_or_post(vote)
            if vote.closed_at is not None or self._is_first_round:
                self.changed(vote.id)
        self._is_first_round = False

    def close(self) -> None:
        """Drop the edits that wait; the next start makes them."""
        for task in self._tasks.values():
            task.cancel()

    async def _find_or_post(self, vote: Vote) -> None:
        """A crash may have come between the message and the note of it."""
        if vote.id in self._posting:
            return
        try:
            known = await self._poster.find(vote.thread_id, TurnId(str(vote.id)), {"ballot"})
            if known is None:
                await self.post(vote)
            else:
                await self._votes.shown(vote.id, MessageId(known))
        except (DarkroomError, *TROUBLE) as error:
            log.info("vote not shown", vote_id=vote.id, error=repr(error))
            await self._give_up(vote, error)

    async def _catch_up(self, vote_id: int) -> None:
        try:
            while vote_id in self._changed:
                self._changed.discard(vote_id)
                await self._edit(vote_id)
                await asyncio.sleep(EDIT_INTERVAL_S)
        finally:
            self._tasks.pop(vote_id, None)

    async def _edit(self, vote_id: int) -> None:
        seen = await self._votes.seen(vote_id)
        if seen is None or seen.vote.message_id is None:
            return
        vote = seen.vote
        try:
            await self._poster.edit(vote.thread_id, seen.vote.message_id, await self._card(seen))
        except (DarkroomError, *TROUBLE) as error:
            log.info("vote not redrawn", vote_id=vote_id, error=repr(error))
            await self._give_up(vote, error)
            return
        if vote.closed_at is not None:
            await self._votes.told(vote_id)
            self._sheets.pop((vote_id, seen.erased), None)

    async def _give_up(self, vote: Vote, error: Exception) -> None:
        """A closed vote whose message or thread is gone for good is told to nobody; an outage is waited out."""
        if vote.closed_at is not None and not is_passing(error):
            await self._votes.told(vote.id)

    async def _card(self, seen: VoteView) -> Card:
        vote, key = seen.vote, (seen.vote.id, seen.erased)
        if key not in self._sheets:
            self._sheets[key] = await self._votes.sheet(vote)
            while len(self._sheets) > SHEETS_KEPT:
                self._sheets.popitem(last=False)
        with speaking(vote.message.author.language):
            return render.vote(seen, self._sheets[key], f"{vote.id}-{len(seen.erased)}")
