"""Files that people send, fetched from Discord's CDN and nothing else: bounded, without redirects."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import aiohttp

from conversations.errors import FileTooLarge, FileUnavailable
from conversations.threads import Attachment

TIMEOUT = aiohttp.ClientTimeout(total=60, sock_connect=10, sock_read=20)
CHUNK_BYTES = 64 * 1024
REMEMBERED = 512

FreshUrl = Callable[[int, int, str], Awaitable[str | None]]
"""(channel id, message id, old url) → the same file's url as Discord signs it now, or None."""


class LinkExpired(Exception):
    """The CDN refuses the link or knows nothing behind it."""


class DiscordAttachments:
    """
    The source of files that people send (`ports.AttachmentSource`).

    Links are signed and die after about a day. A link from a message is asked for once more through the message.
    """

    def __init__(self, origins: frozenset[str]) -> None:
        self._origins = origins
        self._http: aiohttp.ClientSession | None = None
        self._messages: OrderedDict[str, tuple[int, int]] = OrderedDict()
        self.fresh_url: FreshUrl | None = None

    def remember(self, url: str, channel_id: int, message_id: int) -> None:
        """Keep in mind which message a link came from."""
        self._messages[_identity(url)] = (channel_id, message_id)
        while len(self._messages) > REMEMBERED:
            self._messages.popitem(last=False)

    async def fetch(self, attachment: Attachment, limit_bytes: int) -> bytes:
        """The file. Raises: FileTooLarge, FileUnavailable."""
        if attachment.size_bytes > limit_bytes:
            raise FileTooLarge(
                name=attachment.name, size_bytes=attachment.size_bytes, limit_bytes=limit_bytes
            )
        try:
            try:
                return await self._read(attachment.url, attachment.name, limit_bytes)
            except LinkExpired:
                fresh = await self._ask_again(attachment.url)
                if fresh is None:
                    raise FileUnavailable(name=attachment.name) from None
                return await self._read(fresh, attachment.name, limit_bytes)
        except (aiohttp.ClientError, TimeoutError, LinkExpired) as error:
            raise FileUnavailable(name=attachment.name) from error

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()

    async def _read(self, url: str, name: str, limit_bytes: int) -> bytes:
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" not in self._origins:
            raise FileUnavailable(name=name)
        if self._http is None:
            self._http = aiohttp.ClientSession(timeout=TIMEOUT)
        async with self._http.get(url, allow_redirects=False) as response:
            if response.status in (401, 403, 404, 410):
                raise LinkExpired
            if response.status != 200:
                raise FileUnavailable(name=name)
            data = bytearray()
            async for chunk in response.content.iter_chunked(CHUNK_BYTES):
                data += chunk
                if len(data) > limit_bytes:
                    raise FileTooLarge(name=name, size_bytes=len(data), limit_bytes=limit_bytes)
            return bytes(data)

    async def _ask_again(self, url: str) -> str | None:
        origin = self._messages.get(_identity(url))
        if origin is None or self.fresh_url is None:
            return None
        return await self.fresh_url(*origin, url)


def same_file(url: str, other: str) -> bool:
    """Whether two links lead to one file, whatever their signatures."""
    return _identity(url) == _identity(other)


def _identity(url: str) -> str:
    return urlsplit(url).path
