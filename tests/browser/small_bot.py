"""A bot in a few lines, for tests of the page alone: it answers interactions as it is told and keeps what it heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Self

import aiohttp

Json = dict[str, Any]


class SmallBot:
    """Speaks to the Discord stand-in with the bot's token."""

    def __init__(self, facts: Json) -> None:
        self.facts = facts
        self.heard: asyncio.Queue[Json] = asyncio.Queue()
        self.answer: Callable[[Json], Json] = lambda interaction: {"type": 6}
        self._http = aiohttp.ClientSession(headers={"Authorization": f"Bot {facts['bot_token']}"})

    async def __aenter__(self) -> Self:
        self._socket = await self._http.ws_connect(f"{self.facts['discord_gateway_url']}?v=10&encoding=json")
        await self._socket.receive_json()
        identity = {"token": self.facts["bot_token"], "intents": 0, "properties": {}}
        await self._socket.send_json({"op": 2, "d": identity})
        await self._socket.receive_json()
        self._listener = asyncio.create_task(self._listen())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._listener.cancel()
        await asyncio.gather(self._listener, return_exceptions=True)
        await self._socket.close()
        await self._http.close()

    async def call(self, method: str, path: str, payload: Any) -> Json:
        """One REST call; the answer's JSON."""
        async with self._http.request(method, self.facts["discord_api_url"] + path, json=payload) as response:
            body = await response.json() if response.status != 204 else {}
            assert response.status < 300, body
            return body

    async def post(self, components: list[Json]) -> Json:
        """A Components V2 message in the first channel."""
        path = f"/channels/{self.facts['channel_id']}/messages"
        return await self.call("POST", path, {"flags": 1 << 15, "components": components})

    async def _listen(self) -> None:
        async for frame in self._socket:
            event = frame.json()
            if event.get("t") == "INTERACTION_CREATE":
                interaction = event["d"]
                path = f"/interactions/{interaction['id']}/{interaction['token']}/callback"
                await self.call("POST", path, self.answer(interaction))
                self.heard.put_nowait(interaction)
