"""The use case: requests stopped by a press, a word or a deletion, and pictures erased; each by who may."""

from __future__ import annotations

from conversations.errors import NotAllowed, NothingToCancel
from conversations.ids import MessageId, ThreadId, TurnId
from conversations.ports import Blobs, Clock
from conversations.refine.amending import Amender
from conversations.refine.head_moves import existing
from conversations.refine.running import Runner
from conversations.servers import Servers
from conversations.store import Reading, Store
from conversations.threads import Person, Turn


class Stopping:
    """Ends what was asked for, and takes back what was made. People do so with their own, admins with anybody's."""

    def __init__(
        self, *, store: Store, blobs: Blobs, clock: Clock, servers: Servers, runner: Runner, amender: Amender
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._servers = servers
        self._runner = runner
        self._amender = amender

    async def cancel(
        self,
        thread_id: ThreadId,
        presser: Person,
        turn_id: TurnId | None = None,
        asked_before: int | None = None,
    ) -> tuple[Turn, ...]:
        """
        What was stopped: the turn named, or everything of the thread that the presser may stop.

        asked_before: the id of the message that says so, where it may be read late: what came after it is not meant.
        Raises: NothingToCancel, NotAllowed.
        """
        async with self._store.read() as view:
            unended = await view.unended_turns(thread_id)
            is_admin = await self._is_admin(view, thread_id, presser)
        chosen = [
            turn
            for turn in unended
            if turn_id in (None, turn.id) and (asked_before is None or turn.source_id < asked_before)
        ]
        if not chosen:
            raise NothingToCancel
        allowed = [turn for turn in chosen if is_admin or turn.author.id == presser.id]
        if not allowed:
            raise NotAllowed(needs="requester")
        stopped = await self._runner.cancel(allowed, asked_by=asked_before)
        if not stopped:
            raise NothingToCancel
        return stopped

    async def erase(self, thread_id: ThreadId, number: int, presser: Person) -> tuple[MessageId, ...]:
        """Delete a picture's bytes for good; the messages that show it. Raises: UnknownRevision, NotAllowed."""
        async with self._store.write() as tx:
            revision = await existing(tx, thread_id, number)
            if revision.author_id != presser.id and not await self._is_admin(tx, thread_id, presser):
                raise NotAllowed(needs="author")
            messages = await tx.messages_of(thread_id, number)
            unneeded = await tx.erase(thread_id, number, presser.id, self._clock.now())
        for blob_id in unneeded:
            await self._blobs.delete(blob_id)
        return messages

    async def message_deleted(self, source_id: int) -> tuple[Turn, ...]:
        """The queued turns of a deleted message, now cancelled; what renders already goes on."""
        return await self._amender.deleted(source_id)

    async def thread_deleted(self, thread_id: ThreadId) -> tuple[Turn, ...]:
        """Everything that a deleted thread still had to do, now cancelled: nobody could be shown what it brings."""
        async with self._store.read() as view:
            unended = await view.unended_turns(thread_id)
        return await self._runner.cancel(unended) if unended else ()

    async def channel_deleted(self, channel_id: int) -> tuple[Turn, ...]:
        """Everything that a deleted channel's threads still had to do, now cancelled."""
        async with self._store.read() as view:
            unended = await view.unended_turns_under(channel_id)
        return await self._runner.cancel(unended) if unended else ()

    async def _is_admin(self, view: Reading, thread_id: ThreadId, person: Person) -> bool:
        thread = await view.thread(thread_id)
        settings = await self._servers.settings_now(view, thread.guild_id if thread else None)
        return settings.may_manage(person)
