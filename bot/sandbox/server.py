"""Assembles both stand-ins, the web page and the control endpoints into one application on one loopback port."""

from __future__ import annotations

import importlib
import json
import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from aiohttp import web

from .discord.app import add_routes, json_answer
from .discord.failures import KINDS
from .discord.gateway import GATEWAY_KINDS
from .discord.model import GUILD_TEXT
from .discord.platform import Platform
from .faults import Fault, Faults
from .recording import Recorder

WEB = Path(__file__).parent / "web"
_MAX_BODY_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True)
class Options:
    """How the sandbox runs."""

    data_dir: Path
    port: int = 0
    image_latency_s: float = 0.0
    drift: str = "off"
    rate_limits: bool = True
    message_content: bool = True
    record: Path | None = None


class Sandbox:
    """Both stand-ins on `127.0.0.1`. `start` binds the port, `stop` closes every connection."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.faults = Faults()
        self.platform = Platform(
            options.data_dir / "discord",
            self.faults,
            rate_limits=options.rate_limits,
            message_content=options.message_content,
        )
        self.app = web.Application(client_max_size=_MAX_BODY_BYTES)
        if options.record:
            Recorder(options.record).attach(self.app)
        add_routes(self.app, self.platform)
        self.has_images = self._add_images()
        self._add_control()
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=1.0)
        self.url = ""

    async def start(self) -> None:
        """Listen; `url` is known afterwards."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.options.port)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}"
        self.platform.settle_at(self.url)

    async def stop(self) -> None:
        """Close everything."""
        await self._runner.cleanup()

    def facts(self) -> dict[str, Any]:
        """Addresses, ids and tokens: what the ready file and `GET /session` hold."""
        state = self.platform.state
        text_channels = [channel for channel in state.channels.values() if channel.type == GUILD_TEXT]
        return {
            "web_url": f"{self.url}/",
            "sandbox_url": self.url,
            "discord_api_url": f"{self.url}/api/v10",
            "discord_gateway_url": self.platform.gateway.url,
            "discord_cdn_url": self.platform.cdn.base_url,
            "images_url": f"{self.url}/openai/v1",
            "guild_id": str(state.guild.id),
            "channel_id": str(text_channels[0].id),
            "application_id": str(state.application.id),
            "bot_user_id": str(self.platform.bot.id),
            "bot_token": self.platform.bot.token,
            "users": [
                {
                    "id": str(user.id),
                    "name": user.global_name or user.username,
                    "token": user.token,
                    **({"admin": True} if user.id == state.guild.owner_id else {}),
                }
                for user in state.users.values()
                if not user.bot
            ],
        }

    def _add_images(self) -> bool:
        """Mount the Images API, when its package is there."""
        try:
            images = importlib.import_module("bot.sandbox.images.app")
        except ModuleNotFoundError as error:
            if not (error.name or "").startswith("bot.sandbox.images"):
                raise
            return False
        images.add_routes(
            self.app,
            self.faults,
            self.options.data_dir / "images",
            self.options.image_latency_s,
            self.options.drift,
        )
        return True

    def _add_control(self) -> None:
        router = self.app.router
        router.add_get("/session", self._session)
        router.add_get("/faults", self._list_faults)
        router.add_post("/faults", self._add_fault)
        router.add_delete("/faults", self._clear_faults)
        if WEB.is_dir():
            router.add_get("/", self._page)
            router.add_static("/", WEB)
            self.app.on_response_prepare.append(_always_fresh)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        return web.FileResponse(WEB / "index.html")

    async def _session(self, request: web.Request) -> web.Response:
        return json_answer(self.facts())

    async def _list_faults(self, request: web.Request) -> web.Response:
        return json_answer({"faults": [vars(fault) for fault in self.faults.armed()]})

    async def _add_fault(self, request: web.Request) -> web.Response:
        """Arm one failure; a gateway failure without `after` strikes at once."""
        try:
            fault = fault_from(json.loads(await request.read()))
        except (ValueError, TypeError) as error:
            return json_answer({"error": str(error)}, 400)
        self.faults.add(fault)
        if fault.kind in GATEWAY_KINDS and not fault.after:
            self.platform.gateway.suffer_faults()
        return web.Response(status=204)

    async def _clear_faults(self, request: web.Request) -> web.Response:
        self.faults.clear()
        return web.Response(status=204)


async def _always_fresh(request: web.Request, response: web.StreamResponse) -> None:
    """Let browsers ask whether a file of the page has changed, so that no page mixes two releases."""
    if isinstance(response, web.FileResponse):
        response.headers.setdefault("Cache-Control", "no-cache")


def fault_from(value: Any) -> Fault:
    """The fault a JSON object describes. Raises: ValueError, TypeError."""
    if not isinstance(value, dict) or value.get("side") not in ("discord", "images"):
        raise ValueError('expected an object with side "discord" or "images"')
    unknown = set(value) - {field.name for field in fields(Fault)}
    if unknown:
        raise ValueError(f"unknown fields: {', '.join(sorted(unknown))}")
    fault = Fault(**value)
    if fault.side == "discord":
        if fault.kind not in KINDS:
            raise ValueError(f"unknown kind {fault.kind!r}; known: {', '.join(sorted(KINDS))}")
        if fault.kind in GATEWAY_KINDS:
            fault.operation = "gateway"
    return fault


def write_ready_file(path: Path, facts: dict[str, Any]) -> None:
    """Write the facts so that a reader sees all of them or no file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(facts, indent=2), encoding="utf-8")
    draft.replace(path)
