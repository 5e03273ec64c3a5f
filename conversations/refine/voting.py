"""Votes of a thread: opened, cast, closed by time, agreement or a press; the winner becomes the head in the same transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import structlog

from conversations.actions import GoTo
from conversations.errors import (
    BlobDamaged,
    DarkroomError,
    NotAllowed,
    TooFewChoices,
    TooManyVariations,
    VoteIsOpen,
    VoteIsOver,
)
from conversations.ids import MessageId, RevisionNumber, ThreadId, TurnId
from conversations.images.sheets.side_by_side import variations_sheet
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs, Clock
from conversations.refine.admission import Request, admit
from conversations.refine.calls import Limits
from conversations.refine.head_moves import existing, head_of
from conversations.refine.running import Runner
from conversations.refine.uploads import UPLOAD
from conversations.servers import Servers
from conversations.store import Reading, Store, Writing
from conversations.threads import IncomingMessage, Person, Revision
from conversations.votes import MOST_CHOICES, Tally, Vote, count

log = structlog.get_logger()

_PICK = Request(action=GoTo(target=0), tier=None, estimate_credits=0, hold_credits=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteView:
    """
    A vote as it is shown.

    head: the thread's current picture. has_moved: the vote's end moved it, or will in its turn.
    erased: choices whose pictures were deleted meanwhile.
    """

    vote: Vote
    tally: Tally
    head: int | None
    has_moved: bool
    erased: frozenset[int] = frozenset()


class Votes:
    """The thread's votes; nothing here speaks to anybody."""

    def __init__(
        self,
        *,
        store: Store,
        blobs: Blobs,
        worker: ImageWorker,
        clock: Clock,
        servers: Servers,
        runner: Runner,
        limits: Limits,
        open_s: float,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._worker = worker
        self._clock = clock
        self._servers = servers
        self._runner = runner
        self._limits = limits
        self._open_s = open_s

    # ---- what people do ---------------------------------------------------------------------------------------------

    async def open(
        self, message: IncomingMessage, numbers: Sequence[int] = (), open_s: float | None = None
    ) -> Vote:
        """
        The vote that a command or press opens; without numbers, on the newest siblings of the thread.

        Raises: VoteIsOpen, TooFewChoices, TooManyVariations, UnknownRevision, RevisionErased.
        """
        async with self._store.write() as tx:
            if known := await tx.vote(message.source_id):
                return known
            if (other := await tx.open_vote(message.thread_id)) is not None:
                raise VoteIsOpen(closes_at=other.closes_at)
            now = self._clock.now()
            vote = Vote(
                id=message.source_id,
                message=replace(message, text="", attachments=()),
                choices=await _choices(tx, message.thread_id, numbers),
                opened_at=now,
                closes_at=now + timedelta(seconds=open_s or self._open_s),
            )
            await tx.add_vote(vote)
        return vote

    async def cast(self, vote_id: int, thread_id: ThreadId, presser: Person, number: int) -> VoteView:
        """
        Where the vote stands after a person's ballot; one that decides it closes it.

        Raises: VoteIsOver, UnknownRevision, RevisionErased.
        """
        async with self._store.write() as tx:
            vote = await self._open_one(tx, vote_id, thread_id)
            await existing(tx, thread_id, number)
            if number not in vote.choices:
                raise VoteIsOver
            await tx.cast_ballot(vote_id, presser.id, number, self._clock.now())
            seen = await _seen(tx, vote)
        return await self._close(vote) if seen.tally.is_decided else seen

    async def close(self, vote_id: int, thread_id: ThreadId, presser: Person) -> VoteView:
        """The vote, closed before its time by whoever opened it, or an admin. Raises: VoteIsOver, NotAllowed."""
        async with self._store.read() as view:
            vote = await self._open_one(view, vote_id, thread_id)
            settings = await self._servers.settings_now(view, vote.message.guild_id)
        if presser.id != vote.message.author.id and not settings.may_manage(presser):
            raise NotAllowed(needs="opener")
        return await self._close(vote)

    # ---- what happens without anybody asking ---------------------------------------------------------------------------

    async def close_due(self) -> None:
        """Close what is due, or was decided by a ballot that a crash cut off from its closing."""
        now = self._clock.now()
        async with self._store.read() as view:
            unfinished = [await _seen(view, vote) for vote in await view.unfinished_votes()]
        for seen in unfinished:
            vote = seen.vote
            if vote.closed_at is not None or (vote.closes_at > now and not seen.tally.is_decided):
                continue
            try:
                await self._close(vote)
            except DarkroomError as error:
                log.info("vote not closed yet", vote_id=vote.id, error=repr(error))

    async def unfinished(self) -> list[VoteView]:
        """Votes that are open, or whose end is still to be shown."""
        async with self._store.read() as view:
            return [await _seen(view, vote) for vote in await view.unfinished_votes()]

    async def seen(self, vote_id: int) -> VoteView | None:
        """Where the vote stands, or None."""
        async with self._store.read() as view:
            vote = await view.vote(vote_id)
            return None if vote is None else await _seen(view, vote)

    async def shown(self, vote_id: int, message_id: MessageId) -> None:
        """Note the message that shows the vote."""
        async with self._store.write() as tx:
            await tx.vote_shown(vote_id, message_id)

    async def told(self, vote_id: int) -> None:
        """Note that the vote's end is shown, or can be shown nowhere."""
        async with self._store.write() as tx:
            await tx.vote_told(vote_id, self._clock.now())

    async def sheet(self, vote: Vote) -> bytes:
        """The choices on one contact sheet, each under its number; one that is gone is an empty frame."""
        async with self._store.read() as view:
            revisions = [await view.revision(vote.thread_id, number) for number in vote.choices]
        pictures = await asyncio.gather(*(self._readable(revision) for revision in revisions))
        labelled = [(f"v{number}", data) for number, data in zip(vote.choices, pictures, strict=True)]
        return await self._worker.run(variations_sheet, labelled)

    # ---- closing ----------------------------------------------------------------------------------------------------------

    async def _close(self, vote: Vote) -> VoteView:
        """
        The vote, closed; its winner becomes the head by a turn of whoever opened it, in the same transaction.

        The head stays where it is the winner already, or was made from it: the thread went on from there.
        Raises: TooManyInFlight where the thread's queue is full; upkeep tries again.
        """
        begun: tuple[TurnId, ...] = ()
        async with self._store.write() as tx:
            now = self._clock.now()
            tally = (await _seen(tx, vote)).tally
            winner = None if tally.winner is None else RevisionNumber(tally.winner)
            is_first = await tx.close_vote(vote.id, winner, now)
            if is_first and winner is not None and not await _went_on_from(tx, vote.thread_id, winner):
                pick = replace(_PICK, action=GoTo(target=winner))
                opener = vote.message.author
                standing = await self._servers.standing_now(tx, vote.message.guild_id, opener)
                begun = await admit(tx, vote.message, [pick], standing, self._limits, now)
            closed = await tx.vote(vote.id)
            assert closed is not None
            seen = await _seen(tx, closed)
        await self._runner.begin(begun)
        return seen

    async def _open_one(self, view: Reading, vote_id: int, thread_id: ThreadId) -> Vote:
        vote = await view.vote(vote_id)
        if vote is None or vote.thread_id != thread_id or vote.closed_at is not None:
            raise VoteIsOver
        return vote

    async def _readable(self, revision: Revision | None) -> bytes | None:
        if revision is None or revision.erased:
            return None
        try:
            return await self._blobs.get(revision.blob_id)
        except BlobDamaged:
            return None


async def _seen(view: Reading, vote: Vote) -> VoteView:
    revisions = [await view.revision(vote.thread_id, number) for number in vote.choices]
    erased = {revision.number for revision in revisions if revision is not None and revision.erased}
    ballots, participants = await view.ballots(vote.id), await view.participants(vote.thread_id)
    return VoteView(
        vote=vote,
        tally=count(vote, ballots, participants, erased),
        head=await head_of(view, vote.thread_id),
        has_moved=bool(await view.turns_of_source(vote.id)),
        erased=frozenset(erased),
    )


async def _choices(tx: Writing, thread_id: ThreadId, numbers: Sequence[int]) -> tuple[int, ...]:
    chosen = tuple(dict.fromkeys(numbers)) or await _newest_siblings(tx, thread_id)
    for number in chosen:
        await existing(tx, thread_id, number)
    if len(chosen) < 2:
        raise TooFewChoices
    if len(chosen) > MOST_CHOICES:
        raise TooManyVariations(asked=len(chosen), limit=MOST_CHOICES)
    return chosen


async def _newest_siblings(view: Reading, thread_id: ThreadId) -> tuple[int, ...]:
    """The pictures that came together last; empty where none ever did."""
    together: dict[TurnId, list[int]] = {}
    for revision in await view.revisions(thread_id):
        if not revision.erased and revision.action != UPLOAD:
            together.setdefault(revision.turn_id, []).append(revision.number)
    newest = next((numbers for numbers in reversed(together.values()) if len(numbers) > 1), [])
    return tuple(newest[:MOST_CHOICES])


async def _went_on_from(view: Reading, thread_id: ThreadId, number: int) -> bool:
    """Whether the head is the revision, or was made from it."""
    at: int | None = await head_of(view, thread_id)
    while at is not None and at > number:
        revision = await view.revision(thread_id, at)
        at = None if revision is None else revision.parent
    return at == number
