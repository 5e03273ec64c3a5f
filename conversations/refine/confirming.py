"""Questions before anything is spent: is the price agreed to, would a cheaper tier do, is this the place?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from conversations.actions import Action
from conversations.errors import NotEnoughCredits, Refusal
from conversations.ids import GuildId
from conversations.ports import Clock
from conversations.refine.admission import Request
from conversations.refine.preparing import Preparer
from conversations.servers import Servers
from conversations.store import Store
from conversations.threads import IncomingMessage, Question, QuestionKind


class Confirming:
    """Asks before much is spent, and offers what is affordable where too little is left."""

    def __init__(
        self, *, store: Store, servers: Servers, preparer: Preparer, clock: Clock, expires_s: float
    ) -> None:
        self._store = store
        self._servers = servers
        self._preparer = preparer
        self._clock = clock
        self._expires_in = timedelta(seconds=expires_s)

    async def must_ask(self, guild_id: GuildId | None, requests: Sequence[Request]) -> int | None:
        """About what the requests will cost, where that is above the server's threshold."""
        threshold_credits = (await self._servers.settings(guild_id)).confirm_above_credits
        estimate_credits = sum(request.estimate_credits for request in requests)
        return estimate_credits if 0 < threshold_credits < estimate_credits else None

    async def ask(self, message: IncomingMessage, actions: Sequence[Action], about_credits: int) -> Question:
        """The question whether the price is agreed to, remembered; one of this message that stands already stays."""
        return await self._remember(message, actions, "price", about_credits)

    async def ask_where(
        self, message: IncomingMessage, actions: Sequence[Action], about_credits: int
    ) -> Question:
        """The question whether a place is the one that is meant, remembered with the actions that follow a Yes."""
        return await self._remember(message, actions, "region", about_credits)

    async def with_alternative(
        self, message: IncomingMessage, requests: Sequence[Request], short: NotEnoughCredits
    ) -> NotEnoughCredits:
        """The refusal, with the price of a cheaper tier that is affordable and a question that runs it."""
        short, cheaper = await self.priced_cheaper(message, requests, short)
        if cheaper is None:
            return short
        question = await self._remember(message, (cheaper.action,), "cheaper", cheaper.estimate_credits)
        return short.with_(question_id=question.id)

    async def priced_cheaper(
        self, message: IncomingMessage, requests: Sequence[Request], short: NotEnoughCredits
    ) -> tuple[NotEnoughCredits, Request | None]:
        """
        The refusal with what is known of prices, and the request with the best cheaper tier that is affordable.

        Of a message with several requests, or of what cannot change its tier, the refusal alone.
        """
        if len(requests) != 1:
            return short, None
        request = requests[0]
        short = short.with_(estimate_credits=request.estimate_credits)
        try:
            cheaper = await self._preparer.cheaper(message, request, short.available_credits)
        except Refusal:
            return short, None
        if cheaper is None:
            return short, None
        return (
            short.with_(cheaper_tier=cheaper.tier, cheaper_credits=cheaper.estimate_credits),
            cheaper,
        )

    async def _remember(
        self, message: IncomingMessage, actions: Sequence[Action], kind: QuestionKind, about_credits: int
    ) -> Question:
        question = Question(
            id=message.source_id,
            message=message,
            actions=tuple(actions),
            expires_at=self._clock.now() + self._expires_in,
            kind=kind,
            credits=about_credits,
        )
        async with self._store.write() as tx:
            await tx.add_question(question)
        return question
