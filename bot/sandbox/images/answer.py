"""One accepted request, answered: painted off the loop, paced by the latency, sent whole or streamed, or broken on demand."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import math
import time
import uuid
from collections import OrderedDict
from typing import Any

from aiohttp import web

from bot.sandbox.faults import Fault
from bot.sandbox.images import usage
from bot.sandbox.images.control import Control
from bot.sandbox.images.record import RequestRecord
from bot.sandbox.images.stream import EventStream
from bot.sandbox.images.studio import Job, Painted, Studio

MAX_SERVED_PICTURES = 32
NOT_A_PICTURE = b"<html><body>upstream connect error</body></html>"
STREAM_ERROR = {
    "message": "The server had an error while processing your request.",
    "type": "server_error",
    "param": None,
    "code": "server_error",
}


class Answering:
    """
    Paints jobs and sends the results.

    closing: set when the server stops, which releases requests that hang on demand.
    """

    def __init__(self, control: Control, studio: Studio) -> None:
        self.closing = asyncio.Event()
        self._control = control
        self._studio = studio
        self._served: OrderedDict[str, tuple[str, bytes]] = OrderedDict()

    async def answer(
        self, request: web.Request, request_id: str, job: Job, record: RequestRecord, fault: Fault | None
    ) -> web.StreamResponse:
        """The response, or a connection that breaks as `fault` says."""
        kind = fault.kind if fault else None
        if kind == "hang":
            record.outcome = "hung"
            return await self._hang(request)
        latency_s = self._control.latency_s
        if fault and kind == "slow":
            latency_s = float(fault.params.get("latency_s", 30.0))
        # Shielded: the work goes on, and is billed, when the client goes away.
        painting = asyncio.ensure_future(
            self._studio.paint(job, drift=self._control.drift, wrong_size=kind == "wrong_size")
        )
        painting.add_done_callback(lambda done: self._bill(done, record))
        if job.request.stream and kind != "drop":
            return await self._stream(request, request_id, job, record, painting, kind, latency_s)
        return await self._whole(request, job, record, painting, kind, latency_s)

    def _bill(self, painting: asyncio.Future[list[Painted]], record: RequestRecord) -> None:
        if not painting.cancelled() and painting.exception() is None:
            self._control.record.bill(record)

    async def _hang(self, request: web.Request) -> web.StreamResponse:
        while request.transport is not None and not self.closing.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.closing.wait(), 0.05)
        return web.Response()

    async def _whole(
        self,
        request: web.Request,
        job: Job,
        record: RequestRecord,
        painting: asyncio.Future[list[Painted]],
        kind: str | None,
        latency_s: float,
    ) -> web.StreamResponse:
        ends_at = time.monotonic() + latency_s
        pictures = await asyncio.shield(painting)
        if kind == "drop":
            record.outcome = kind
            _abort(request)
            return web.Response()
        await asyncio.sleep(max(0.0, ends_at - time.monotonic()))
        body = await asyncio.to_thread(lambda: json.dumps(self._body(request, job, pictures, kind)))
        record.outcome = "dropped" if request.transport is None else kind or "answered"
        return web.Response(text=body, content_type="application/json")

    def _body(
        self, request: web.Request, job: Job, pictures: list[Painted], kind: str | None
    ) -> dict[str, Any]:
        body: dict[str, Any] = {
            "created": int(time.time()),
            "background": pictures[0].background,
            "data": [self._datum(request, picture, kind) for picture in pictures],
            "output_format": job.request.output_format,
            "quality": job.request.resolved_quality,
            "size": f"{pictures[0].width_px}x{pictures[0].height_px}",
        }
        if job.request.safety_identifier:
            body["safety_identifier"] = job.request.safety_identifier
        if kind != "no_usage":
            body["usage"] = _usage(job, pictures, partials=0, with_output_details=True)
        return body

    def _datum(self, request: web.Request, picture: Painted, kind: str | None) -> dict[str, str]:
        if kind == "url_results":
            token = uuid.uuid4().hex
            self._served[token] = (picture.content_type, picture.data)
            while len(self._served) > MAX_SERVED_PICTURES:
                self._served.popitem(last=False)
            return {"url": f"{request.scheme}://{request.host}/openai/v1/pictures/{token}"}
        return {"b64_json": _b64(NOT_A_PICTURE if kind == "bad_image" else picture.data)}

    async def serve_picture(self, request: web.Request) -> web.Response:
        """GET /pictures/{token}: a result that was answered as a url; no key needed, as with signed urls."""
        content_type, data = self._served.get(request.match_info["token"], ("", b""))
        if not data:
            raise web.HTTPNotFound
        return web.Response(body=data, content_type=content_type)

    async def _stream(
        self,
        request: web.Request,
        request_id: str,
        job: Job,
        record: RequestRecord,
        painting: asyncio.Future[list[Painted]],
        kind: str | None,
        latency_s: float,
    ) -> web.StreamResponse:
        began = time.monotonic()
        stream = EventStream(request, job.request.operation, {"x-request-id": request_id})
        await stream.open()
        pictures = await asyncio.shield(painting)
        shape = _shape(job, pictures[0])
        partials = job.request.partial_images
        try:
            for index in range(partials):
                due_at = began + latency_s * (index + 1) / (partials + 1)
                await asyncio.sleep(max(0.0, due_at - time.monotonic()))
                data = await self._studio.partial(job, pictures[0], index, partials)
                await stream.partial(index, _b64(data), shape)
                if kind == "drop_mid_stream":
                    break
            if kind == "drop_mid_stream":
                record.outcome = kind
                _abort(request)
                return web.Response()
            await asyncio.sleep(max(0.0, began + latency_s - time.monotonic()))
            await self._finish(stream, job, pictures, kind, partials)
        except ConnectionError:
            record.outcome = "dropped"
            return web.Response()
        record.outcome = kind or "answered"
        return await stream.close()

    async def _finish(
        self, stream: EventStream, job: Job, pictures: list[Painted], kind: str | None, partials: int
    ) -> None:
        """Send what ends the stream: the final images, or the failure that `kind` names."""
        if kind == "stream_error":
            await stream.error(STREAM_ERROR)
        elif kind == "stream_flat_error":
            await stream.flat_error(STREAM_ERROR["code"] or "", STREAM_ERROR["message"] or "")
        elif kind != "stream_no_completed":
            for number, picture in enumerate(pictures):
                data = NOT_A_PICTURE if kind == "bad_image" else picture.data
                billed = _usage(job, [picture], partials if number == 0 else 0, with_output_details=False)
                shape = _shape(job, picture)
                if job.request.safety_identifier:
                    shape["safety_identifier"] = job.request.safety_identifier
                await stream.completed(_b64(data), shape, None if kind == "no_usage" else billed)


def _abort(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _shape(job: Job, picture: Painted) -> dict[str, Any]:
    return {
        "created_at": int(time.time()),
        "size": f"{picture.width_px}x{picture.height_px}",
        "quality": job.request.resolved_quality,
        "background": picture.background,
        "output_format": job.request.output_format,
    }


def _usage(job: Job, pictures: list[Painted], partials: int, *, with_output_details: bool) -> dict[str, Any]:
    request = job.request
    family, quality = request.model.family, request.resolved_quality
    output = sum(usage.output_tokens(family, quality, p.width_px, p.height_px) for p in pictures)
    return usage.usage(
        text=usage.text_tokens(request.prompt),
        image=usage.input_image_tokens(family, [image.size for image in job.images], request.input_fidelity),
        output=math.ceil(output) + partials * usage.PARTIAL_IMAGE_TOKENS,
        with_output_details=with_output_details,
    )
