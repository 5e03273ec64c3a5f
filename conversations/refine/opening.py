"""First requests: checked and priced before their thread exists, remembered so that neither a crash nor a refusal loses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conversations.actions import Action
from conversations.errors import NotAllowed, NotEnoughCredits, QuestionExpired
from conversations.ids import ThreadId
from conversations.ports import Clock
from conversations.refine.admission import Request, check_calls_are_made
from conversations.refine.calls import Limits
from conversations.refine.committing import Admission
from conversations.refine.confirming import Confirming
from conversations.refine.preparing import Preparer
from conversations.refine.taken import Taken
from conversations.servers import Servers
from conversations.store import Store
from conversations.threads import IncomingMessage, Opening, Person, Thread


class FirstRequests:
    """What is asked for where no thread is: an opening, which becomes the first turn once its thread was made."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        servers: Servers,
        preparer: Preparer,
        admission: Admission,
        confirming: Confirming,
        limits: Limits,
    ) -> None:
        self._store = store
        self._clock = clock
        self._servers = servers
        self._preparer = preparer
        self._admission = admission
        self._confirming = confirming
        self._limits = limits

    async def open(
        self, message: IncomingMessage, action: Action, channel_id: int, starts_from_first: bool = False
    ) -> Opening:
        """
        A first request, checked, priced and remembered; its thread is still to be made, unless it was taken before.

        Where a cheaper tier is affordable, the refusal names an opening with it that may be accepted. Raises: Refusal.
        """
        async with self._store.read() as view:
            known = await view.opening(message.source_id)
        if known is not None and known.offered_until is None:
            return known
        await self._check_may_start(message)
        [request] = await self._preparer.requests(message, [action], starts_from_first=starts_from_first)
        try:
            await self._admission.check(message, request)
        except NotEnoughCredits as short:
            raise await self._with_offer(message, request, short, channel_id) from None
        opening = self._opening(message, request, channel_id)
        async with self._store.write() as tx:
            await check_calls_are_made(tx, message.author.id, self._limits, opening.created_at)
            await tx.add_opening(opening)
        return opening

    async def accept(self, opening_id: int, presser: Person, channel_id: int) -> Opening:
        """
        An opening that was offered with a refusal, now asked for; its thread is still to be made.

        What it needs was fetched and priced when it was offered; whether it may begin is checked anew.
        Raises: QuestionExpired, NotAllowed for others, Refusal; after a Refusal it may be accepted later.
        """
        now = self._clock.now()
        async with self._store.read() as view:
            opening = await view.opening(opening_id)
        if opening is None or opening.offered_until is None or opening.channel_id != channel_id:
            raise QuestionExpired
        if opening.message.author.id != presser.id:
            raise NotAllowed(needs="asker")
        if opening.offered_until < now:
            raise QuestionExpired
        message = replace(opening.message, author=presser)
        await self._check_may_start(message)
        await self._admission.check(message, _request_of(opening))
        accepted = replace(opening, message=message, created_at=now, offered_until=None)
        async with self._store.write() as tx:
            await check_calls_are_made(tx, presser.id, self._limits, now)
            if not await tx.accept_opening(accepted):
                raise QuestionExpired
        return accepted

    async def opened(self, opening_id: int, thread: Thread) -> Taken:
        """
        The first turn of an opening, now that its thread exists, or the question that its price asks first.

        A question is to be shown, and `asked` told of it; until then it is given again. Raises: Refusal.
        """
        async with self._store.write() as tx:
            await tx.add_thread(thread, self._clock.now())
        async with self._store.read() as view:
            opening = await view.opening(opening_id)
            if opening is None:
                return Taken()
            asked_before = await view.question(opening_id)
            known = await view.turns_of_source(opening_id)
        if known or (asked_before is not None and asked_before[1] is not None):
            await self._end(opening_id, thread.id)
            return Taken(turns=known)
        message, request = replace(opening.message, thread_id=thread.id), _request_of(opening)
        if about := await self._confirming.must_ask(message.guild_id, [request]):
            # A Yes prepares the request anew, with the pictures that were sent along.
            return Taken(question=await self._confirming.ask(message, [opening.action], about))
        message = replace(message, attachments=())
        return Taken(turns=await self._admission.commit(message, [request], opening_id))

    async def asked(self, opening_id: int, thread_id: ThreadId) -> None:
        """Leave the opening to the question that its asker sees now."""
        await self._end(opening_id, thread_id)

    async def abandon(self, opening_id: int) -> None:
        """Forget an opening whose thread could not be made; nothing was spent."""
        await self._end(opening_id, None)

    async def unfinished(self) -> list[Opening]:
        """Openings that a crash left without their first turn."""
        async with self._store.read() as view:
            return list(await view.unfinished_openings())

    async def _end(self, opening_id: int, thread_id: ThreadId | None) -> None:
        async with self._store.write() as tx:
            await tx.end_opening(opening_id, thread_id, self._clock.now())

    async def _check_may_start(self, message: IncomingMessage) -> None:
        if not (await self._servers.settings(message.guild_id)).may_start(message.author):
            raise NotAllowed(needs="starter")

    async def _with_offer(
        self, message: IncomingMessage, request: Request, short: NotEnoughCredits, channel_id: int
    ) -> NotEnoughCredits:
        """The refusal, with an opening that runs the request with a cheaper tier where one is affordable."""
        short, cheaper = await self._confirming.priced_cheaper(message, [request], short)
        if cheaper is None:
            return short
        until = self._clock.now() + timedelta(seconds=self._limits.question_expires_s)
        opening = replace(self._opening(message, cheaper, channel_id), offered_until=until)
        async with self._store.write() as tx:
            await tx.add_opening(opening)
        return short.with_(opening_id=opening.id)

    def _opening(self, message: IncomingMessage, request: Request, channel_id: int) -> Opening:
        return Opening(
            id=message.source_id,
            channel_id=channel_id,
            guild_id=message.guild_id,
            message=message,
            action=request.action,
            references=request.references,
            start_from=request.start_from,
            mask=request.mask,
            from_animation=request.from_animation,
            tier=request.tier,
            estimate_credits=request.estimate_credits,
            hold_credits=request.hold_credits,
            created_at=self._clock.now(),
        )


def _request_of(opening: Opening) -> Request:
    return Request(
        action=opening.action,
        tier=opening.tier,
        estimate_credits=opening.estimate_credits,
        hold_credits=opening.hold_credits,
        references=opening.references,
        start_from=opening.start_from,
        mask=opening.mask,
        from_animation=opening.from_animation,
    )
