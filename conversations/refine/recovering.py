"""Finished pictures that never reached their people: listed for whoever asked for them, and handed out again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from conversations.errors import NothingToRecover
from conversations.ids import GuildId, MessageId, TurnId
from conversations.ports import Blobs, Clock
from conversations.refine.outcomes import outcome_of
from conversations.refine.running import Runner
from conversations.store import Store
from conversations.threads import Outcome, Person, Turn

LISTED = 5


class Recovery:
    """Hands out what was paid for; only to the person who asked for it, and within its server."""

    def __init__(
        self, *, store: Store, blobs: Blobs, clock: Clock, runner: Runner, keep_for_s: float
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._clock = clock
        self._runner = runner
        self._keep_for = timedelta(seconds=keep_for_s)

    async def withheld(self, person: Person, guild_id: GuildId | None) -> tuple[Outcome, ...]:
        """The person's undelivered pictures, newest first: of one server, or in a direct message (None) of all."""
        since = self._clock.now() - self._keep_for
        async with self._store.read() as view:
            turns = await view.withheld_pictures(person.id, guild_id, since, LISTED)
            outcomes = [await outcome_of(view, turn) for turn in turns]
        return tuple(each for each in outcomes if any(not revision.erased for revision in each.revisions))

    async def into_its_thread(
        self, turn_id: TurnId, person: Person, guild_id: GuildId | None
    ) -> Outcome | None:
        """Show the outcome in its thread; None, or the outcome where that still cannot be done. Raises: NothingToRecover."""
        await self._claim(turn_id, person, guild_id)
        async with self._store.write() as tx:
            await tx.reopen_delivery(turn_id)
        await self._runner.deliver(turn_id)
        return await self._find(turn_id, person, guild_id)

    async def pictures(self, outcome: Outcome) -> Sequence[bytes]:
        """The outcome's pictures, to be shown elsewhere. Raises: BlobDamaged."""
        return [await self._blobs.get(each.blob_id) for each in outcome.revisions if not each.erased]

    async def handed_out(self, turn: Turn, message_id: MessageId) -> None:
        """Record that a message elsewhere shows the outcome."""
        async with self._store.write() as tx:
            await tx.delivered(turn, message_id, None, self._clock.now())

    async def _claim(self, turn_id: TurnId, person: Person, guild_id: GuildId | None) -> None:
        if self._runner.is_busy(turn_id) or await self._find(turn_id, person, guild_id) is None:
            raise NothingToRecover

    async def _find(self, turn_id: TurnId, person: Person, guild_id: GuildId | None) -> Outcome | None:
        return next((each for each in await self.withheld(person, guild_id) if each.turn.id == turn_id), None)
