"""
OpenAI's Images API, and servers that speak it: the remote, paid maker of pictures.

Calls go through the openai SDK, never retried by it: it sends no idempotency key, so a repeat is billed again. Answers
are taken as bytes and decoded in a worker thread: the SDK's own way holds the loop for longer and takes twice the time.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from functools import partial
from typing import Any, Protocol, TypeVar

import httpx2
import openai
import structlog

from conversations.errors import BadResult, ProviderError, ProviderNotConfigured, ProviderOutcomeUnknown
from conversations.ports import ImageRequest, OfferedModel, Rendered
from conversations.providers import openai_answers as answers
from conversations.providers.openai_failures import failure_of, failure_of_details
from conversations.providers.result_links import ResultLinks

CONNECT_TIMEOUT_S = 10.0
LIST_TIMEOUT_S = 20.0
_ENVELOPE_BYTES = 65_536  # room for what an answer holds beside its pictures

_log = structlog.get_logger()
T = TypeVar("T")


class _Response(Protocol):
    """What is used of the SDK's unread response."""

    @property
    def headers(self) -> Mapping[str, str]: ...

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncGenerator[bytes, None]: ...


class OpenAIImages:
    """An `ImageProvider` over the openai SDK."""

    def __init__(
        self,
        *,
        api_key: str | None,
        base_url: str,
        timeout_s: float,
        result_max_bytes: int,
        input_fidelity: Mapping[str, str],
        allowed_result_hosts: Collection[str] = (),
    ) -> None:
        """
        input_fidelity: the value to send with edits, by model id; models that are not named are sent none.
        timeout_s: for a whole call, from the request to the last byte of its answer.
        allowed_result_hosts: where pictures may be fetched from when the answer is a link, beside the base url's host.
        """
        self._has_key = bool(api_key)
        self._timeout_s = timeout_s
        self._result_max_bytes = result_max_bytes
        self._input_fidelity = input_fidelity
        self._client = openai.AsyncOpenAI(
            api_key=api_key or "none",
            base_url=base_url,
            max_retries=0,
            timeout=httpx2.Timeout(timeout_s, connect=CONNECT_TIMEOUT_S),
        )
        self._images = self._client.images.with_streaming_response  # here, since its first use imports a lot
        self._links = ResultLinks(
            base_url=base_url,
            allowed_hosts=allowed_result_hosts,
            limit_bytes=result_max_bytes,
            timeout_s=timeout_s,
        )
        self._decoders = ThreadPoolExecutor(max_workers=2, thread_name_prefix="provider-answer")

    async def render(
        self, request: ImageRequest, on_preview: Callable[[bytes], None] | None = None
    ) -> Rendered:
        """The pictures of one call; `on_preview` hears partial pictures. Raises: ProviderError. Never re-sends."""
        self._require_key()
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._call(request, on_preview)
        except (openai.APIError, httpx2.HTTPError, TimeoutError) as error:
            failure = failure_of(error, request.model)
            _note(failure, request, getattr(error, "request_id", None))
            raise failure from error

    async def offered_models(self) -> Sequence[OfferedModel]:
        """The models that the key may use. Raises: ProviderError."""
        self._require_key()
        try:
            page = await self._client.models.list(timeout=LIST_TIMEOUT_S)
        except (openai.APIError, httpx2.HTTPError) as error:
            raise failure_of(error, "") from error
        return [OfferedModel(id=model.id, shutdown_date=model.shutdown_date) for model in page.data or ()]

    async def close(self) -> None:
        """Let go of the connections and the worker threads."""
        self._decoders.shutdown(wait=False, cancel_futures=True)
        await self._links.close()
        await self._client.close()

    def _require_key(self) -> None:
        if not self._has_key:
            raise ProviderNotConfigured

    async def _call(self, request: ImageRequest, on_preview: Callable[[bytes], None] | None) -> Rendered:
        parameters = self._parameters(request)
        call = self._images.edit if request.inputs else self._images.generate
        response: _Response
        async with call(**parameters) as response:
            request_id = response.headers.get("x-request-id")
            is_stream = response.headers.get("content-type", "").startswith("text/event-stream")
            try:
                if is_stream:
                    return await self._read_stream(response, request, request_id, on_preview)
                return await self._read_whole(response, request, request_id)
            except ProviderError as failure:
                _note(failure, request, request_id)
                raise

    def _parameters(self, request: ImageRequest) -> dict[str, Any]:
        """What is sent; parameters that equal the API's defaults, or that a model does not know, are left out."""
        parameters: dict[str, Any] = {
            "model": request.model,
            "prompt": request.prompt,
            "size": f"{request.width_px}x{request.height_px}",
            "quality": request.quality,
        }
        if request.count > 1:
            parameters["n"] = request.count
        elif request.partial_images:  # events name no picture of several
            parameters |= {"stream": True, "partial_images": request.partial_images}
        if request.background:
            parameters["background"] = request.background
        if request.output_format != "png":
            parameters["output_format"] = request.output_format
        if request.safety_identifier:
            parameters["safety_identifier"] = request.safety_identifier
        if request.inputs:
            parameters |= self._edit_parameters(request)
        return parameters

    def _edit_parameters(self, request: ImageRequest) -> dict[str, Any]:
        files = [(picture.name, picture.data, picture.media_type) for picture in request.inputs]
        parameters: dict[str, Any] = {"image": files if len(files) > 1 else files[0]}
        if request.mask is not None:
            parameters["mask"] = ("mask.png", request.mask, "image/png")
        if fidelity := self._input_fidelity.get(request.model):
            parameters["input_fidelity"] = fidelity
        return parameters

    async def _read_whole(
        self, response: _Response, request: ImageRequest, request_id: str | None
    ) -> Rendered:
        limit_bytes = request.count * self._result_max_bytes * 4 // 3 + _ENVELOPE_BYTES
        parts: list[bytes] = []
        received_bytes = 0
        async with aclosing(response.iter_bytes()) as chunks:
            async for chunk in chunks:
                parts.append(chunk)
                received_bytes += len(chunk)
                if received_bytes > limit_bytes:
                    raise BadResult
        answer = await self._off_loop(lambda: answers.read_answer(b"".join(parts)))
        if answer.error is not None:
            raise failure_of_details(answer.error, None, request.model)
        pictures = await self._pictures(answer.pictures)
        return Rendered(images=pictures, usage=answer.usage, request_id=request_id)

    async def _pictures(self, found: Sequence[bytes | str]) -> tuple[bytes, ...]:
        """Those that can be had: one that cannot must not cost the others. Raises: ProviderError when none can."""
        pictures: list[bytes] = []
        failure: ProviderError = BadResult()
        for picture in found:
            try:
                data = await self._links.fetch(picture) if isinstance(picture, str) else picture
                pictures.append(answers.require_picture(data))
            except ProviderError as error:
                failure = error
        if not pictures:
            raise failure
        return tuple(pictures)

    async def _read_stream(
        self,
        response: _Response,
        request: ImageRequest,
        request_id: str | None,
        on_preview: Callable[[bytes], None] | None,
    ) -> Rendered:
        async with aclosing(self._events(response)) as events:
            async for event in events:
                if event.error is not None:
                    raise failure_of_details(event.error, None, request.model)
                if event.type.endswith(".completed"):
                    picture = answers.require_picture(event.picture or b"")
                    return Rendered(images=(picture,), usage=event.usage, request_id=request_id)
                if event.type.endswith(".partial_image") and event.picture and on_preview:
                    _show(on_preview, event.picture)
        raise ProviderOutcomeUnknown

    async def _events(self, response: _Response) -> AsyncGenerator[answers.Event, None]:
        splitter = answers.EventSplitter(self._result_max_bytes * 4 // 3 + _ENVELOPE_BYTES)
        async with aclosing(response.iter_bytes()) as chunks:
            async for chunk in chunks:
                for payload in splitter.feed(chunk):
                    yield await self._off_loop(partial(answers.read_event, payload))
        for payload in splitter.finish():
            try:
                yield await self._off_loop(partial(answers.read_event, payload))
            except BadResult:
                return  # cut inside its last event: no `completed` was seen

    async def _off_loop(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._decoders, work)


def _show(on_preview: Callable[[bytes], None], picture: bytes) -> None:
    """Pass a preview on; a preview that cannot be shown must not lose a picture that is being paid for."""
    try:
        on_preview(picture)
    except Exception:
        _log.exception("preview_failed")


def _note(failure: ProviderError, request: ImageRequest, request_id: str | None) -> None:
    """Keep what the operator needs to ask OpenAI about a failure; the prompt is no part of it."""
    failure.add_note(f"request id: {request_id}")
    _log.warning(
        "provider_failed",
        failure=type(failure).__name__,
        details=failure.data,
        model=request.model,
        request_id=request_id,
    )
