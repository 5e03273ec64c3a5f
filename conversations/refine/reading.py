"""What a message's words ask for: by the embedded interpreter, and where that is unsure, by a text model if there is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import structlog

from conversations.actions import Ignore
from conversations.catalogue import TextModel
from conversations.errors import RouterFailed
from conversations.followups.context import Context
from conversations.followups.interpret import Interpretation
from conversations.ids import UserId
from conversations.ports import Clock, Followup, FollowupRouter, TextUsage
from conversations.refine.contexts import read_in
from conversations.store import RouterCall, Store
from conversations.threads import IncomingMessage

log = structlog.get_logger()


class FollowupReader:
    """Reads messages; what a text model costs is the operator's and is kept in the store's statistics."""

    def __init__(
        self,
        *,
        store: Store,
        clock: Clock,
        identify: Callable[[UserId], str],
        router: FollowupRouter | None = None,
        text_model: TextModel | None = None,
    ) -> None:
        """identify: the keyed hash under which a provider knows a person. text_model: what the router's calls cost."""
        self._store = store
        self._clock = clock
        self._identify = identify
        self._router = router
        self._text_model = text_model

    async def read(self, context: Context, message: IncomingMessage) -> Interpretation:
        """The steps that the message asks for. A router that fails changes nothing: the bot asks, as it would without."""
        reading = read_in(context, message)
        if not reading.ask or self._router is None:
            return reading
        try:
            routed = await self._router.route(self._followup(context, message))
        except RouterFailed as failed:
            usage = failed.usage if isinstance(failed.usage, TextUsage) else None
            await self._record(message, self._router.model, failed.reason, usage)
            return reading
        await self._record(message, self._router.model, "done", routed.usage)
        steps = tuple(step for step in routed.steps if not isinstance(step, Ignore)) or (Ignore(),)
        return replace(reading, steps=steps, ask=False, reasons=(*reading.reasons, "read by the text model"))

    def _followup(self, context: Context, message: IncomingMessage) -> Followup:
        return Followup(
            text=message.text,
            revisions=context.revisions,
            head=context.head_number,
            reply_to=context.reply_to,
            notes=context.revision_notes,
            attachments=context.attachments,
            is_running=context.bot_is_running,
            other_user_mentioned=context.other_user_mentioned,
            safety_identifier=self._identify(message.author.id),
        )

    async def _record(
        self, message: IncomingMessage, model: str, outcome: str, usage: TextUsage | None
    ) -> None:
        used = usage or TextUsage(input_tokens=0, cached_input_tokens=0, output_tokens=0)
        cost_microusd = None
        if usage is not None and self._text_model is not None:
            cost_microusd = self._text_model.cost_microusd(
                usage.input_tokens, usage.cached_input_tokens, usage.output_tokens
            )
        log.info("follow-up routed", source_id=message.source_id, outcome=outcome, microusd=cost_microusd)
        call = RouterCall(
            source_id=message.source_id,
            model=model,
            at=self._clock.now(),
            outcome=outcome,
            input_tokens=used.input_tokens,
            output_tokens=used.output_tokens,
            cost_microusd=cost_microusd,
        )
        async with self._store.write() as tx:
            await tx.add_router_call(call)
