"""A running turn's picture work: resolve what it works on, call the provider or the local tools, gather the results."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace

from conversations.actions import Action, CropOrAspect, Edit, Finalize, Generate, Reroll, Upscale, Variations
from conversations.errors import (
    BadResult,
    DamagedPicture,
    NoPictureYet,
    NotYetPossible,
    ProviderRateLimited,
    ProviderUnreachable,
    RevisionErased,
    UnknownRevision,
)
from conversations.heads import replay
from conversations.ids import BlobId, UserId
from conversations.images import decode, shape
from conversations.images.worker import ImageWorker
from conversations.ports import Blobs, ImageProvider, ImageRequest, InputImage, Rendered
from conversations.quotes import Cost, cost_of, estimated_usage
from conversations.refine import prompts
from conversations.refine.calls import Call, Planner
from conversations.refine.outcomes import UPLOAD
from conversations.servers import Servers
from conversations.store import Reading
from conversations.threads import Revision, Turn

RATE_LIMIT_TRIES = 3
LONGEST_WAIT_S = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One finished picture: its bytes, and the provider's bytes where it was cut from them."""

    data: bytes
    original: bytes
    media_type: str
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """
    What a turn will do, resolved against the thread as it is now.

    base: the revision that is worked on; None = from words alone.
    request: the person's words, or for a reroll the words that are asked for again.
    call: None for work that needs no provider.
    """

    action: Action
    base: Revision | None
    request: str
    prompt: str
    call: Call | None
    inputs: tuple[BlobId, ...] = ()


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

    async def resolve(self, view: Reading, turn: Turn, upload: Revision | None) -> Work:
        """
        What the turn works on, now that it runs; `upload` is the picture it was sent with as a starting point.

        Raises: NoPictureYet, UnknownRevision, RevisionErased, NotYetPossible and what `Planner.call` raises.
        """
        action, base = turn.action, upload
        if base is None and not isinstance(action, Generate):
            base = await self._target(view, turn)
        request = _words(action)
        if isinstance(action, Reroll) and base is not None:
            if base.action == UPLOAD:
                raise NotYetPossible(action=action.action)
            action, base, request = await _again(view, base)
        return await self._work(turn, action, base, request)

    async def _target(self, view: Reading, turn: Turn) -> Revision:
        number = getattr(turn.action, "target", None) or replay(await view.head_moves(turn.thread_id)).number
        if number is None:
            raise NoPictureYet
        revision = await view.revision(turn.thread_id, number)
        if revision is None:
            raise UnknownRevision(number=number, newest=len(await view.revisions(turn.thread_id)))
        if revision.erased:
            raise RevisionErased(number=number)
        return revision

    async def _work(self, turn: Turn, action: Action, base: Revision | None, request: str) -> Work:
        if isinstance(action, (CropOrAspect, Upscale)):
            return Work(action=action, base=base, request=request, prompt="", call=None)
        if not isinstance(action, (Generate, Edit, Variations, Finalize)):
            raise NotYetPossible(action=action.action)
        references = tuple(await asyncio.gather(*(self._size(blob) for blob in turn.references)))
        from_words = base is None
        call = self._planner.call(
            action,
            tier_name=turn.tier or "",
            aspect=(await self._servers.settings(turn.guild_id)).default_aspect,
            base_px=None if base is None else (base.width_px, base.height_px),
            references_px=references,
            plan=await self._servers.plan(turn.guild_id),
            today=turn.created_at.date(),
        )
        inputs = turn.references if from_words or base is None else (base.blob_id, *turn.references)
        prompt = _prompt(action, base, request, len(references))
        return Work(action=action, base=base, request=request, prompt=prompt, call=call, inputs=inputs)

    async def _size(self, blob: BlobId) -> tuple[int, int]:
        _, width_px, height_px = await self._worker.run(decode.measure, await self._blobs.get(blob))
        return width_px, height_px

    async def request_of(self, turn: Turn, work: Work) -> ImageRequest:
        """The provider call, with the bytes of its inputs."""
        if work.call is None:
            raise ValueError("work that needs no provider has no request")
        call = work.call
        inputs = await asyncio.gather(*(self._input(index, blob) for index, blob in enumerate(work.inputs)))
        return ImageRequest(
            model=call.model.id,
            prompt=work.prompt,
            width_px=call.size.render_width_px,
            height_px=call.size.render_height_px,
            quality=call.quality,
            count=call.count,
            background=call.background,
            inputs=tuple(inputs),
            partial_images=call.previews if call.count == 1 else 0,
            safety_identifier=self._safety_identifier(turn.author.id),
        )

    async def _input(self, index: int, blob: BlobId) -> InputImage:
        data = await self._blobs.get(blob)
        media_type = decode.inspect(data, "input", limit_px=self._planner.limits.decode_max_px).media_type
        name = f"{'base' if index == 0 else f'reference-{index}'}.{media_type.removeprefix('image/')}"
        return InputImage(name=name, media_type=media_type, data=data)

    def _safety_identifier(self, user_id: UserId) -> str:
        """A keyed hash: the provider can tell people apart and cannot tell who they are."""
        return hmac.new(self._safety_key, str(user_id).encode(), hashlib.sha256).hexdigest()[:32]

    async def call(self, turn: Turn, request: ImageRequest, on_preview: Callable[[bytes], None]) -> Rendered:
        """
        The provider's answer, rate limits waited out. Raises: ProviderError.

        Sent again only where nothing can have been billed: refused by a rate limit, or never connected.
        """
        for left in reversed(range(RATE_LIMIT_TRIES)):
            try:
                return await self._provider.render(request, on_preview)
            except ProviderRateLimited as limited:
                wait_s = limited.retry_after_s if limited.retry_after_s is not None else 5.0
                if left == 0 or wait_s > LONGEST_WAIT_S:
                    raise
            except ProviderUnreachable:
                wait_s = 1.0
                if left == 0:
                    raise
            await asyncio.sleep(wait_s)
        raise AssertionError("unreachable")

    async def pictures(self, work: Work, rendered: Rendered) -> tuple[Picture, ...]:
        """The finished pictures in the shape that was asked for. Raises: BadResult."""
        if not rendered.images or work.call is None:
            raise BadResult
        size = work.call.size
        return tuple(
            await asyncio.gather(
                *(
                    self._worker.run(_finished, data, size.result_width_px, size.result_height_px)
                    for data in rendered.images
                )
            )
        )

    def cost(self, work: Work, rendered: Rendered) -> Cost:
        """What the call cost, by the provider's count of tokens or, where it sends none, by the catalogue's."""
        call = work.call
        if call is None:
            return Cost(credits=0, provider_microusd=0)
        usage = rendered.usage or estimated_usage(
            call.model,
            quality=call.quality,
            width_px=call.size.render_width_px,
            height_px=call.size.render_height_px,
            count=len(rendered.images),
            prompt_bytes=len(work.prompt.encode()),
            inputs=call.inputs_px,
            previews=call.previews if call.count == 1 else 0,
        )
        return cost_of(call.model, usage, self._planner.rate)

    async def local(self, work: Work) -> Picture:
        """The picture of work that needs no provider. Raises: NotYetPossible."""
        if work.base is None:
            raise NoPictureYet
        data = await self._blobs.get(work.base.blob_id)
        if isinstance(work.action, Upscale):
            made = await self._worker.run(shape.upscale, data, work.action.size or "2x")
        elif isinstance(work.action, CropOrAspect) and work.action.aspect:
            made = await self._worker.run(shape.crop_to_aspect, data, _ratio(work.action.aspect))
        else:
            raise NotYetPossible(action=work.action.action)
        media_type, width_px, height_px = await self._worker.run(decode.measure, made)
        return Picture(
            data=made, original=made, media_type=media_type, width_px=width_px, height_px=height_px
        )


def _finished(data: bytes, width_px: int, height_px: int) -> Picture:
    """The provider's bytes, untouched where they have the shape already."""
    media_type, found_width_px, found_height_px = decode.measure(data)
    if (found_width_px, found_height_px) == (width_px, height_px):
        return Picture(
            data=data, original=data, media_type=media_type, width_px=width_px, height_px=height_px
        )
    try:
        cut = shape.cut_to(data, width_px, height_px)
    except DamagedPicture as error:
        raise BadResult from error
    return Picture(data=cut, original=data, media_type="image/png", width_px=width_px, height_px=height_px)


def _words(action: Action) -> str:
    if isinstance(action, Generate):
        return action.prompt
    return getattr(action, "instruction", None) or ""


def _prompt(action: Action, base: Revision | None, request: str, references: int) -> str:
    match action:
        case Edit() if base is not None:
            return prompts.edit_prompt(action, references)
        case Variations() if base is not None:
            return prompts.variation_prompt(action.instruction, base.request)
        case Finalize() if base is not None:
            return prompts.final_prompt(base.request)
        case _:
            return request


async def _again(view: Reading, rerolled: Revision) -> tuple[Action, Revision | None, str]:
    """What made `rerolled`, to be asked for once more: its action, its base and its words."""
    source = await view.turn(rerolled.turn_id)
    parent = None if rerolled.parent is None else await view.revision(rerolled.thread_id, rerolled.parent)
    action = source.action if source else Edit(instruction=rerolled.request)
    if isinstance(action, Reroll) or rerolled.action != action.action:
        action = Generate(prompt=rerolled.request) if parent is None else Edit(instruction=rerolled.request)
    if parent is None and not isinstance(action, Generate):
        return Edit(instruction=rerolled.request), rerolled, rerolled.request
    if parent is not None and parent.erased:
        raise RevisionErased(number=parent.number)
    if isinstance(action, (Generate, Variations)):
        action = replace(action, count=1)
    return action, parent, rerolled.request


def _ratio(aspect: str) -> str:
    """`square`, `portrait`, `landscape` as ratios."""
    return {"square": "1:1", "portrait": "2:3", "landscape": "3:2", "vertical": "9:16", "wide": "16:9"}.get(
        aspect, aspect
    )
