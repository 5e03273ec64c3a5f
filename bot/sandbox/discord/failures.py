"""
Failures on demand for the Discord side (`POST /faults` with side "discord").

HTTP kinds, for any operation of the route table in `app.py`, or `attachment_download`:

- `http_500`, `http_502`, `http_503`: the status, before anything has happened.
- `hang`: no answer ever; ends when the client gives up.
- `disconnect`: the connection is cut before anything has happened.
- `slow`: answers after `params.seconds` (default 1).
- `rate_limit`: 429, `params.retry_after` seconds (default 1), `params.global`.
- `forbidden` 50013, `missing_access` 50001, `unknown_message` 10008, `unknown_channel` 10003, `unknown_interaction` 10062,
  `too_large` 40005, `unauthorized` 401.
- `error`: any `params.code` with `params.status` and `params.message`.
- `lost_answer`: does the work, then cuts the connection; `lost_answer_500`: does the work, then answers 500.

Gateway kinds (operation `gateway`), for every connected bot; with `after` N they strike after N events:

- `drop_gateway`: closes with `params.code` (default 4000); the bot may resume.
- `reconnect`: asks for a reconnect (op 7).
- `invalid_session`: op 9, and the session is forgotten.
- `gateway_silence`: the connection stays open and says nothing any more, not even heartbeat acknowledgements.
"""

from __future__ import annotations

import asyncio

from aiohttp import web

from bot.sandbox.faults import Fault, Faults

from .errors import DiscordError, plain
from .gateway import GATEWAY_KINDS
from .ratelimits import too_many

_STATUSES = {
    "http_500": (500, "Internal Server Error"),
    "http_502": (502, "Bad Gateway"),
    "http_503": (503, "Service Unavailable"),
}
_CODES = {
    "forbidden": 50013,
    "missing_access": 50001,
    "unknown_message": 10008,
    "unknown_channel": 10003,
    "unknown_interaction": 10062,
    "too_large": 40005,
    "unauthorized": 0,
}
_AFTERWARDS = frozenset({"lost_answer", "lost_answer_500"})
KINDS = frozenset(
    {*_STATUSES, *_CODES, *_AFTERWARDS, *GATEWAY_KINDS, "hang", "disconnect", "slow", "rate_limit", "error"}
)


async def suffer(faults: Faults, operation: str, request: web.Request) -> Fault | None:
    """Strike this request when a failure is armed for it; returns one that strikes after the work is done."""
    fault = faults.take("discord", operation)
    if fault is None or fault.kind in GATEWAY_KINDS:
        return None
    if fault.kind in _AFTERWARDS:
        return fault
    if fault.kind == "slow":
        await asyncio.sleep(float(fault.params.get("seconds", 1)))
        return None
    if fault.kind == "hang":
        await asyncio.Event().wait()
    if fault.kind == "disconnect":
        cut(request)
    if fault.kind == "rate_limit":
        raise too_many(float(fault.params.get("retry_after", 1)), is_global=bool(fault.params.get("global")))
    if fault.kind in _STATUSES:
        raise plain(*_STATUSES[fault.kind])
    if fault.kind == "error":
        raise DiscordError(
            int(fault.params.get("code", 0)),
            fault.params.get("message"),
            status=fault.params.get("status"),
        )
    raise DiscordError(_CODES[fault.kind])


async def suffer_after(fault: Fault, request: web.Request) -> None:
    """Lose the answer of a request that has been carried out."""
    if fault.kind == "lost_answer_500":
        raise plain(500, "Internal Server Error")
    cut(request)


def cut(request: web.Request) -> None:
    """Drop the connection under a request."""
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError("cut on demand")
