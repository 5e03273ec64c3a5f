"""
Routes of the Images API stand-in, under /openai/v1, and its control at /openai/sandbox.

Any key that begins with "sk-" is accepted, except "sk-invalid". Pictures are painted in a thread pool; a client that
goes away does not stop the work, and is billed for it, as with the API. `misbehave` lists the failures on demand.
"""

from __future__ import annotations

import asyncio
import datetime
import logging
import time
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.sandbox.faults import Faults
from bot.sandbox.images import errors, models, uploads, validate
from bot.sandbox.images.answer import Answering
from bot.sandbox.images.control import Control
from bot.sandbox.images.errors import ApiError
from bot.sandbox.images.misbehave import refuse
from bot.sandbox.images.studio import Job, Studio
from bot.sandbox.images.uploads import Body
from bot.sandbox.images.validate import ImageRequest, Operation

PREFIX = "/openai/v1"
RouteHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]
# The second argument is the request id of the answer.
Handler = Callable[[web.Request, str], Awaitable[web.StreamResponse]]

log = logging.getLogger(__name__)


def add_routes(
    app: web.Application, faults: Faults, data_dir: Path, latency_s: float, drift: str = "off"
) -> None:
    """
    Mount the stand-in on `app`.

    data_dir: remembers the scenes of painted pictures, so that edits after a restart still know them.
    latency_s: how long one request takes at least. drift: how much edits change what nobody asked for. Both may be
    altered at /openai/sandbox.
    """
    control = Control(latency_s, drift)
    studio = Studio(data_dir)
    api = ImagesApi(faults, control, studio)
    app.router.add_post(f"{PREFIX}/images/generations", api.guarded(api.generate))
    app.router.add_post(f"{PREFIX}/images/edits", api.guarded(api.edit))
    app.router.add_get(f"{PREFIX}/models", api.guarded(api.list_models))
    app.router.add_get(f"{PREFIX}/models/{{id}}", api.guarded(api.get_model))
    app.router.add_get(f"{PREFIX}/pictures/{{token}}", api.answering.serve_picture)
    app.router.add_get("/openai/sandbox", control.show)
    app.router.add_patch("/openai/sandbox", control.alter)

    async def stop_hanging(_: web.Application) -> None:
        api.answering.closing.set()

    async def close_studio(_: web.Application) -> None:
        studio.close()

    app.on_shutdown.append(stop_hanging)
    app.on_cleanup.append(close_studio)


def _check_key(request: web.Request) -> None:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if scheme != "Bearer" or not key:
        raise ApiError(
            401,
            "You didn't provide an API key. You need to provide your API key in an Authorization header.",
            code=None,
        )
    if not key.startswith("sk-") or key == "sk-invalid":
        raise errors.invalid_api_key(key)


class ImagesApi:
    """Handlers of the four endpoints."""

    def __init__(self, faults: Faults, control: Control, studio: Studio) -> None:
        self._faults = faults
        self._control = control
        self.answering = Answering(control, studio)

    def guarded(self, handler: Handler) -> RouteHandler:
        """`handler` behind the key check, with errors as envelopes and the API's response headers."""

        async def guard(request: web.Request) -> web.StreamResponse:
            started = time.perf_counter()
            request_id = f"req_{uuid.uuid4().hex}"
            try:
                _check_key(request)
                response = await handler(request, request_id)
            except ApiError as problem:
                self._control.record.refused[problem.code or str(problem.status)] += 1
                response = web.json_response(problem.body(), status=problem.status, headers=problem.headers)
            except Exception as problem:
                log.exception("the Images API stand-in failed")
                failure = ApiError(500, str(problem) or type(problem).__name__, type="server_error")
                response = web.json_response(failure.body(), status=failure.status)
            if not response.prepared:
                response.headers["x-request-id"] = request_id
                response.headers["openai-processing-ms"] = str(round((time.perf_counter() - started) * 1000))
                response.headers["openai-version"] = "2020-10-01"
            return response

        return guard

    async def generate(self, request: web.Request, request_id: str) -> web.StreamResponse:
        """POST /images/generations."""
        body = await uploads.read_json(request)
        accepted = self._accept("generate", body)
        return await self._run(request, request_id, Job(accepted))

    async def edit(self, request: web.Request, request_id: str) -> web.StreamResponse:
        """POST /images/edits, multipart or JSON."""
        if request.content_type.startswith("multipart/"):
            body = await uploads.read_form(request)
        else:
            body = await uploads.read_json(request)
        accepted = self._accept("edit", body)
        job = await asyncio.to_thread(_open_images, accepted, body)
        return await self._run(request, request_id, job)

    def _accept(self, operation: Operation, body: Body) -> ImageRequest:
        return validate.check(operation, body.values, is_form=body.is_form, today=self._control.today())

    async def _run(self, request: web.Request, request_id: str, job: Job) -> web.StreamResponse:
        record = self._control.begin(job)
        fault = self._faults.take("images", job.request.operation)
        try:
            refuse(fault)
        except ApiError as problem:
            record.outcome = problem.code or str(problem.status)
            raise
        return await self.answering.answer(request, request_id, job, record, fault)

    async def list_models(self, request: web.Request, request_id: str) -> web.StreamResponse:
        """GET /models: what has not been shut down yet."""
        self._control.record.calls["models"] += 1
        refuse(self._faults.take("images", "models"))
        today = self._control.today()
        data = [_model_json(model) for model in models.MODELS.values() if not model.retired(today)]
        return web.json_response({"object": "list", "data": data})

    async def get_model(self, request: web.Request, request_id: str) -> web.StreamResponse:
        """GET /models/{id}."""
        self._control.record.calls["models"] += 1
        refuse(self._faults.take("images", "models"))
        return web.json_response(_model_json(models.find(request.match_info["id"], self._control.today())))


def _model_json(model: models.Model) -> dict[str, Any]:
    created = datetime.datetime.combine(model.created, datetime.time(), datetime.UTC)
    return {
        "id": model.id,
        "object": "model",
        "created": int(created.timestamp()),
        "owned_by": "system",
        "shutdown_date": model.shutdown.isoformat() if model.shutdown else None,
    }


def _open_images(request: ImageRequest, body: Body) -> Job:
    files = uploads.image_files(body)
    mask, markup = uploads.overlay_file(body, "mask"), uploads.overlay_file(body, "markup")
    if markup is not None and (mask is not None or request.model.family not in ("2.5", "2.6")):
        raise errors.invalid_value(
            "markup", "'markup' needs GPT Image 2.5 and cannot be combined with 'mask'."
        )
    images = [uploads.decode_image(file, number) for number, file in enumerate(files, start=1)]
    mask_alpha = uploads.decode_overlay(mask, "mask", images[0].size) if mask else None
    markup_alpha = uploads.decode_overlay(markup, "markup", images[0].size) if markup else None
    return Job(request, tuple(images), mask_alpha, markup_alpha)
