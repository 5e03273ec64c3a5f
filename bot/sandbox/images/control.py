"""What may be altered while the stand-in runs: speed, drift, the day; and what it has been asked so far."""

from __future__ import annotations

import datetime
from typing import Any

from aiohttp import web

from bot.sandbox.images.painter.drift import LEVELS
from bot.sandbox.images.record import Record, RequestRecord
from bot.sandbox.images.studio import Job

MAX_LATENCY_S = 600.0


class Control:
    """
    The stand-in's own settings, at GET and PATCH /openai/sandbox.

    latency_s: how long a request takes at least. drift: "off", "low", "medium" or "high".
    today: the day (ISO) that model retirement goes by, None for the real one.
    """

    def __init__(self, latency_s: float, drift: str) -> None:
        self.latency_s = latency_s
        self.drift = drift
        self.record = Record()
        self._today: datetime.date | None = None

    def today(self) -> datetime.date:
        """The day that model retirement goes by."""
        return self._today or datetime.datetime.now(datetime.UTC).date()

    def begin(self, job: Job) -> RequestRecord:
        """Note an accepted request."""
        request = job.request
        return self.record.begin(
            RequestRecord(
                operation=request.operation,
                prompt=request.prompt,
                model=request.model.id,
                size="auto" if request.size is None else f"{request.size[0]}x{request.size[1]}",
                quality=request.quality,
                n=request.n,
                stream=request.stream,
                partial_images=request.partial_images,
                background=request.background,
                output_format=request.output_format,
                safety_identifier=request.safety_identifier,
                image_sizes=[f"{image.width}x{image.height}" for image in job.images],
                has_mask=job.mask is not None,
            )
        )

    def to_json(self) -> dict[str, Any]:
        """Settings and record as JSON data."""
        return {
            "latency_s": self.latency_s,
            "drift": self.drift,
            "today": self._today.isoformat() if self._today else None,
            **self.record.to_json(),
        }

    async def show(self, request: web.Request) -> web.Response:
        """GET /openai/sandbox."""
        return web.json_response(self.to_json())

    async def alter(self, request: web.Request) -> web.Response:
        """PATCH /openai/sandbox with any of latency_s, drift, today; 400 with a sentence for a bad value."""
        try:
            self._alter(await request.json())
        except (ValueError, TypeError) as problem:
            return web.json_response({"error": str(problem)}, status=400)
        return web.json_response(self.to_json())

    def _alter(self, changes: Any) -> None:
        if not isinstance(changes, dict) or changes.keys() - {"latency_s", "drift", "today"}:
            raise ValueError("expected an object with any of latency_s, drift, today")
        latency_s = float(changes.get("latency_s", self.latency_s))
        if not 0 <= latency_s <= MAX_LATENCY_S:
            raise ValueError(f"latency_s must be between 0 and {MAX_LATENCY_S:g}")
        drift = changes.get("drift", self.drift)
        if drift not in LEVELS:
            raise ValueError(f"drift must be one of {', '.join(LEVELS)}")
        if "today" in changes:
            day = changes["today"]
            self._today = None if day is None else datetime.date.fromisoformat(day)
        self.latency_s, self.drift = latency_s, drift
