"""A running turn's picture work: resolve what it works on, call the provider or the local tools, gather the results."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace

from conversations.actions import Action, AsRendered, Edit, Finalize, Generate, Outpaint, Reroll, Variations
from conversations.errors import (
    BadResult,
    MaskDoesNotFit,
    NoPictureYet,
    NotYetPossible,
    ProviderRateLimited,
    ProviderUnreachable,
)
from conversations.ids import BlobId, UserId
from conversations.images import decode, sniff
from conversations.images.masks import Mask, from_alpha_png, to_alpha_png
from conversations.images.worker import ImageWorker
from conversations.plans import Plan
from conversations.ports import Blobs, ImageProvider, ImageRequest, InputImage, Rendered
from conversations.quotes import Cost, cost_of
from conversations.refine import extending, finishing, local_work, prompts, regions
from conversations.refine.aims import Aim, again, words_of
from conversations.refine.calls import Call, Planner
from conversations.refine.filling_requests import filling, joined
from conversations.refine.finishing import Picture
from conversations.refine.head_moves import existing, head_of
from conversations.refine.protecting import Guard, guard_of, protected, with_strength, within_mask
from conversations.servers import Servers
from conversations.store import Reading
from conversations.threads import Delay, Revision, Turn

RATE_LIMIT_TRIES = 3
LONGEST_WAIT_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """
    What a turn will do, planned to the last parameter.

    base: the revision that is worked on; None = from words alone.
    request: the person's words, or for a reroll the words that are asked for again.
    call: None for work that needs no provider.
    guard: how the result is held against the base; None = not at all.
    """

    action: Action
    base: Revision | None
    request: str
    prompt: str
    call: Call | None
    inputs: tuple[BlobId, ...] = ()
    guard: Guard | None = None
    mask: BlobId | None = None

    @property
    def may_be_masked(self) -> bool:
        """Whether a mask goes along, or may once the base was looked at."""
        is_extended = self.call is not None and bool(self.call.fills)
        return self.mask is not None or is_extended or regions.phrase_of(self.action) is not None


class Maker:
    """Does the picture work of turns; touches neither credits nor the head."""

    def __init__(
        self,
        *,
        provider: ImageProvider,
        blobs: Blobs,
        worker: ImageWorker,
        planner: Planner,
        servers: Servers,
        safety_key: bytes,
    ) -> None:
        self._provider = provider
        self._blobs = blobs
        self._worker = worker
        self._planner = planner
        self._servers = servers
        self._safety_key = safety_key

    async def aim(self, view: Reading, turn: Turn, upload: Revision | None) -> Aim:
        """
        What the turn works on, now that it runs; `upload` is the picture it was sent with as a starting point.

        Raises: NoPictureYet, UnknownRevision, RevisionErased, NotYetPossible.
        """
        chosen = await view.thread_settings(turn.thread_id)
        base = upload
        if base is None and not isinstance(turn.action, Generate):
            base = await self._target(view, turn)
        if isinstance(turn.action, Reroll) and base is not None:
            return replace(await again(view, base), chosen=chosen)
        return Aim(
            action=with_strength(turn.action, chosen),
            base=base,
            request=words_of(turn.action),
            references=turn.references,
            chosen=chosen,
            mask=turn.mask,
            lineage=()
            if base is None or upload is not None
            else await view.lineage(turn.thread_id, base.number),
        )

    async def _target(self, view: Reading, turn: Turn) -> Revision:
        number = getattr(turn.action, "target", None) or await head_of(view, turn.thread_id)
        if number is None:
            raise NoPictureYet
        return await existing(view, turn.thread_id, number)

    async def plan(self, turn: Turn, aim: Aim, allowed: Plan | None = None) -> Work:
        """
        The call or the local work that the turn comes to. Raises: NotYetPossible, and as `Planner.call`.

        allowed: the person's plan while the request is priced; an admitted turn keeps what it was admitted with.
        """
        action, base = aim.action, aim.base
        if isinstance(action, AsRendered) or local_work.is_local(action):
            return Work(action=action, base=base, request=aim.request, prompt="", call=None)
        if not isinstance(action, (Generate, Edit, Variations, Finalize, Outpaint)):
            raise NotYetPossible(action=action.action)
        kit = await self._servers.brands.kit(turn.guild_id)
        references = tuple(await asyncio.gather(*(self._size(blob) for blob in aim.references)))
        call = self._planner.call(
            action,
            tier_name=turn.tier or "",
            aspect=(await self._servers.settings(turn.guild_id)).default_aspect,
            base_px=None if base is None else (base.width_px, base.height_px),
            references_px=references,
            plan=allowed,
            today=turn.created_at.date(),
        )
        return Work(
            action=action,
            base=base,
            request=aim.request,
            prompt=aim.prompt
            or prompts.prompt_of(
                action,
                aim.request,
                aim.lineage,
                kit,
                len(references),
                is_masked=aim.mask is not None or regions.is_exact(action),
            ),
            call=call,
            inputs=aim.references if base is None else (base.blob_id, *aim.references),
            guard=None if base is None else guard_of(action, aim.chosen, is_masked=aim.mask is not None),
            mask=aim.mask,
        )

    async def _size(self, blob: BlobId) -> tuple[int, int]:
        _, width_px, height_px = await self._worker.run(decode.measure, await self._blobs.get(blob))
        return width_px, height_px

    async def request_of(self, turn: Turn, work: Work) -> ImageRequest:
        """The provider call, with the bytes of its inputs."""
        if work.call is None:
            raise ValueError("work that needs no provider has no request")
        call = work.call
        inputs = await asyncio.gather(*(self._input(index, blob) for index, blob in enumerate(work.inputs)))
        request = ImageRequest(
            model=call.model.id,
            prompt=work.prompt,
            width_px=call.size.render_width_px,
            height_px=call.size.render_height_px,
            quality=call.quality,
            count=call.count,
            background=call.background,
            inputs=tuple(inputs),
            partial_images=call.previews if call.count == 1 else 0,
            safety_identifier=self.safety_identifier(turn.author.id),
        )
        if work.base is None:
            return request
        base = inputs[0].data
        if call.fills:
            hole = await self._worker.run(extending.prepared, base, call.fills[0])
            return filling(request, call.fills[0], hole)
        if work.mask is not None:
            return replace(request, mask=await self._mask(work.mask, work.base))
        place = await self._place(work)
        return (
            request if place is None else replace(request, mask=await self._worker.run(to_alpha_png, place))
        )

    async def _mask(self, mask: BlobId, base: Revision | None) -> bytes:
        """The mask's bytes. Raises: MaskDoesNotFit where what waited before it changed the picture's size."""
        data = await self._blobs.get(mask)
        _, width_px, height_px = await self._worker.run(decode.measure, data)
        if base is None or (width_px, height_px) != (base.width_px, base.height_px):
            raise MaskDoesNotFit
        return data

    async def _input(self, index: int, blob: BlobId) -> InputImage:
        data = await self._blobs.get(blob)
        media_type = sniff.READABLE[
            sniff.sniff(data)
        ]  # kept bytes are whole: they were checked when they came
        name = f"{'base' if index == 0 else f'reference-{index}'}.{media_type.removeprefix('image/')}"
        return InputImage(name=name, media_type=media_type, data=data)

    def safety_identifier(self, user_id: UserId) -> str:
        """A keyed hash: the provider can tell people apart and cannot tell who they are."""
        return hmac.new(self._safety_key, str(user_id).encode(), hashlib.sha256).hexdigest()[:32]

    async def call(
        self,
        request: ImageRequest,
        on_preview: Callable[[bytes], None],
        on_delay: Callable[[Delay | None], None],
    ) -> Rendered:
        """
        The provider's answer, rate limits waited out; `on_delay` hears of a wait and of its end. Raises: ProviderError.

        Sent again only where nothing can have been billed: refused by a rate limit, or never connected.
        """
        for left in reversed(range(RATE_LIMIT_TRIES)):
            try:
                return await self._provider.render(request, on_preview)
            except ProviderRateLimited as limited:
                wait_s = limited.retry_after_s if limited.retry_after_s is not None else 5.0
                if left == 0 or wait_s > LONGEST_WAIT_S:
                    raise
                on_delay(Delay(reason="busy", wait_s=wait_s))
            except ProviderUnreachable:
                wait_s = 1.0
                if left == 0:
                    raise
            await asyncio.sleep(wait_s)
            on_delay(None)
        raise AssertionError("unreachable")

    async def render(
        self,
        work: Work,
        request: ImageRequest,
        on_preview: Callable[[bytes], None],
        on_delay: Callable[[Delay | None], None],
    ) -> Rendered:
        """
        All renders of the work: one call, or for a far extension one per frame, each on what the one before brought.

        Raises: ProviderError.
        """
        rendered = await self.call(request, on_preview, on_delay)
        if work.call is None or not work.call.fills or work.base is None:
            return rendered
        base, answers = await self._blobs.get(work.base.blob_id), [rendered]
        for number, fill in enumerate(work.call.fills[1:], start=1):
            images = [answer.images[0] for answer in answers if answer.images]
            so_far = await self._worker.run(extending.filled, base, work.call.fills[:number], images)
            hole = await self._worker.run(extending.prepared, so_far, fill)
            answers.append(await self.call(filling(request, fill, hole), on_preview, on_delay))
        return joined(answers)

    async def pictures(self, work: Work, rendered: Rendered) -> tuple[Picture, ...]:
        """The finished pictures in the shape that was asked for, with what is to be kept of the base. Raises: BadResult."""
        call = work.call
        if not rendered.images or call is None:
            raise BadResult
        if call.fills and work.base is not None:
            base = await self._blobs.get(work.base.blob_id)
            return (await self._worker.run(finishing.finished_frame, base, call.fills, rendered.images),)
        return tuple(await asyncio.gather(*(self._picture(work, call, data) for data in rendered.images)))

    async def _picture(self, work: Work, call: Call, data: bytes) -> Picture:
        size = call.size
        came = await self._worker.run(finishing.finished, data, size.result_width_px, size.result_height_px)
        if work.base is None:
            return came
        place = await self._place(work)
        guard = work.guard if place is None else within_mask(work.guard)
        if guard is None:
            return came
        base = await self._blobs.get(work.base.blob_id)
        kept = await protected(self._worker, guard, base, came.data, place)
        if place is not None and kept.report.reason == "failed":  # a place is held to, whatever happens
            held = await self._worker.run(regions.held_to, base, place, came.data)
            return await self._worker.run(finishing.changed, came, held, kept.report)
        return await self._worker.run(finishing.changed, came, kept.data, kept.report)

    async def _place(self, work: Work) -> Mask | None:
        """What the work may change of its base: the mask that was sent along, else the place that its words name."""
        if work.base is None:
            return None
        if work.mask is not None:
            return await self._worker.run(from_alpha_png, await self._mask(work.mask, work.base))
        if regions.phrase_of(work.action) is None:
            return None
        base = await self._blobs.get(work.base.blob_id)
        return await self._worker.run(regions.mask_for, base, work.action)

    def cost(self, work: Work, rendered: Rendered) -> Cost:
        """What the call cost, by the provider's count of tokens or, where it sends none, by the catalogue's."""
        call = work.call
        if call is None:
            return Cost(credits=0, provider_microusd=0)
        usage = rendered.usage or self._planner.usage(call, work.prompt, len(rendered.images))
        return cost_of(call.model, usage, self._planner.rate)

    def likely_cost(self, work: Work) -> Cost:
        """What a call probably cost the operator that was cut off before it said so."""
        if work.call is None:
            return Cost(credits=0, provider_microusd=0)
        return cost_of(
            work.call.model, self._planner.usage(work.call, work.prompt, work.call.count), self._planner.rate
        )

    async def local(self, work: Work) -> Picture:
        """The picture of work that needs no provider. Raises: as `local_work.done`."""
        if work.base is None:
            raise NoPictureYet
        if isinstance(work.action, AsRendered):
            return await self._as_rendered(work.base)
        data = await self._blobs.get(work.base.blob_id)
        return finishing.made_here(await self._worker.run(local_work.done, data, work.action))

    async def _as_rendered(self, base: Revision) -> Picture:
        """What the provider made of the request, in the shape that was asked for."""
        data = await self._blobs.get(base.original_blob_id)
        return await self._worker.run(finishing.finished, data, base.width_px, base.height_px)
