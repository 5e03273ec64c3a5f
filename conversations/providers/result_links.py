"""Fetches pictures that a server answers with as links: from named hosts only, and never more than a limit."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

import httpx2
import openai

from conversations.errors import BadResult, ProviderOutcomeUnknown


class ResultLinks:
    """A fetcher that knows which hosts it may ask; it sends no key and follows no redirect."""

    def __init__(
        self, *, base_url: str, allowed_hosts: Collection[str], limit_bytes: int, timeout_s: float
    ) -> None:
        base = urlsplit(base_url)
        self._own = (base.scheme, base.hostname, base.port)
        self._allowed_hosts = frozenset(host.lower() for host in allowed_hosts)
        self._limit_bytes = limit_bytes
        self._timeout_s = timeout_s
        self._client: httpx2.AsyncClient | None = None

    def is_allowed(self, url: str) -> bool:
        """The link points to the provider's own host, or by https to one that the operator named."""
        try:
            parts = urlsplit(url)
            target = (parts.scheme, parts.hostname, parts.port)
        except ValueError:
            return False
        return target == self._own or (parts.scheme == "https" and parts.hostname in self._allowed_hosts)

    async def fetch(self, url: str) -> bytes:
        """
        The bytes behind a link.

        Raises: BadResult for a host that is not allowed and for too many bytes; ProviderOutcomeUnknown when the
        picture was made and cannot be had.
        """
        if not self.is_allowed(url):
            raise BadResult
        if self._client is None:
            self._client = openai.DefaultAsyncHttpxClient(follow_redirects=False, timeout=self._timeout_s)
        received = bytearray()
        try:
            async with self._client.stream("GET", url) as response:
                if response.status_code != 200:
                    raise ProviderOutcomeUnknown(status=response.status_code)
                async for chunk in response.aiter_bytes():
                    received += chunk
                    if len(received) > self._limit_bytes:
                        raise BadResult
        except httpx2.HTTPError as error:
            raise ProviderOutcomeUnknown from error
        return bytes(received)

    async def close(self) -> None:
        """Let go of the connections."""
        if self._client is not None:
            await self._client.aclose()
