"""
The wire under a person's client: HTTP calls, the gateway connection, and waiting for events.

Nothing here sleeps to synchronise: `wait_for` wakes up with each event.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, Self

import aiohttp

Json = dict[str, Any]
Event = tuple[str, Json]
File = tuple[str, bytes, str]
_PATIENCE_S = 30


class Refused(Exception):
    """An HTTP error answer: `status`, Discord's `code`, and the whole `body`."""

    def __init__(self, status: int, body: Any) -> None:
        super().__init__(f"{status} {body}")
        self.status = status
        self.body = body
        self.code: int = body.get("code", 0) if isinstance(body, dict) else 0


class DiscordClient:
    """A connection to Discord. Use `connect`, or `async with await DiscordUser.connect(...)`."""

    def __init__(self, api_url: str, token: str, http: aiohttp.ClientSession) -> None:
        self.api_url = api_url
        self.token = token
        self.events: list[Event] = []
        self.me: Json = {}
        self.guild: Json = {}
        self._http = http
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reader: asyncio.Task[None] | None = None
        self._session_id = ""
        self._heard = asyncio.Condition()
        self._nonces = count(1)
        self._direct: dict[str, bool] = {}
        self._app_id = ""

    @classmethod
    async def connect(cls, api_url: str, token: str) -> Self:
        """A client that is online and has heard READY."""
        user = cls(api_url, token, aiohttp.ClientSession(headers={"Authorization": token}))
        gateway = (await user.request("GET", "/gateway"))["url"]
        user._socket = await user._http.ws_connect(
            f"{gateway}?v=10&encoding=json", max_msg_size=0, heartbeat=20
        )
        user._reader = asyncio.create_task(user._listen())
        _, ready = await user.wait_for(lambda event, _: event == "READY", timeout_s=10)
        user.me, user._session_id = ready["user"], ready["session_id"]
        user.guild = ready["guilds"][0] if ready["guilds"] else {}
        return user

    async def close(self) -> None:
        """Go offline."""
        if self._socket is not None:
            await self._socket.close()
        if self._reader is not None:
            self._reader.cancel()
            await asyncio.gather(self._reader, return_exceptions=True)
        await self._http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # -- HTTP ---------------------------------------------------------------------------------------------------------

    async def request(
        self, method: str, path: str, payload: Any = None, files: Sequence[File] = (), **query: Any
    ) -> Any:
        """One API call; waits out short 429s. Raises: Refused."""
        while True:
            body: Json = {"json": payload} if payload is not None else {}
            if files:
                form = aiohttp.FormData(quote_fields=False)
                form.add_field("payload_json", json.dumps(payload), content_type="application/json")
                for index, (name, data, kind) in enumerate(files):
                    form.add_field(f"files[{index}]", data, filename=name, content_type=kind)
                body = {"data": form}
            async with self._http.request(method, self.api_url + path, params=query, **body) as response:
                text = await response.text()
                is_json = response.content_type == "application/json"
                answer: Any = json.loads(text) if text and is_json else text or None
                if response.status == 429 and answer["retry_after"] <= _PATIENCE_S:
                    await asyncio.sleep(answer["retry_after"])
                    continue
                if response.status >= 400:
                    raise Refused(response.status, answer)
                return answer

    async def fetch(self, url: str) -> bytes:
        """The bytes behind an attachment's or component's address. Raises: Refused."""
        async with aiohttp.ClientSession() as http, http.get(url) as response:
            data = await response.read()
            if response.status != 200:
                raise Refused(response.status, data.decode(errors="replace"))
            return data

    # -- the gateway --------------------------------------------------------------------------------------------------

    async def _listen(self) -> None:
        assert self._socket is not None
        async for frame in self._socket:
            payload = json.loads(frame.data)
            if payload["op"] == 10:
                properties = {"os": "Linux", "browser": "Chrome", "device": ""}
                await self._socket.send_json({"op": 2, "d": {"token": self.token, "properties": properties}})
            elif payload["op"] == 0:
                async with self._heard:
                    self.events.append((payload["t"], payload["d"]))
                    self._heard.notify_all()

    @property
    def mark(self) -> int:
        """The present end of `events`; pass it as `since` to wait for what comes after."""
        return len(self.events)

    async def wait_for(
        self, predicate: Callable[[str, Json], bool], timeout_s: float = 10, since: int = 0
    ) -> Event:
        """The first event since `since` that satisfies `predicate(name, data)`. Raises: TimeoutError."""
        position = since
        async with asyncio.timeout(timeout_s), self._heard:
            while True:
                for event in self.events[position:]:
                    if predicate(*event):
                        return event
                position = len(self.events)
                await self._heard.wait()

    async def wait_message(
        self,
        channel_id: str,
        predicate: Callable[[Json], bool] = lambda message: True,
        timeout_s: float = 10,
        since: int = 0,
    ) -> Json:
        """A new or changed message in the channel that satisfies `predicate`. Raises: TimeoutError."""

        def fits(event: str, data: Json) -> bool:
            shown = event in ("MESSAGE_CREATE", "MESSAGE_UPDATE") and data["channel_id"] == channel_id
            return shown and predicate(data)

        return (await self.wait_for(fits, timeout_s, since))[1]

    async def wait_thread(self, parent_id: str, timeout_s: float = 10, since: int = 0) -> Json:
        """A thread that was opened in the channel."""

        def fits(event: str, data: Json) -> bool:
            return event == "THREAD_CREATE" and data.get("parent_id") == parent_id

        return (await self.wait_for(fits, timeout_s, since))[1]
