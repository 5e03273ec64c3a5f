"""
The CDN: keeps uploaded bytes, signs their addresses, serves them while the signature lives.

An address carries `ex` (expiry), `is` (issue) and `hm` (HMAC) in hex, as Discord's do; without a valid, unexpired
signature the answer is 404 "This content is no longer available." Resizing parameters are accepted and ignored.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import time
from urllib.parse import quote

from aiohttp import web

from .state import State
from .uploads import Upload

LIFETIME_S = 24 * 3600


class Cdn:
    """Attachment bytes on disk, under `base_url/attachments/{channel}/{attachment}/{filename}`."""

    def __init__(self, state: State, key: bytes, lifetime_s: int = LIFETIME_S) -> None:
        self.base_url = ""
        self._state = state
        self._key = key
        self._lifetime_s = lifetime_s

    async def stage(self, uploads: list[Upload]) -> None:
        """Write a request's files to disk; nobody can fetch them until a message or an interaction takes them up."""
        for upload in uploads:
            upload.id = self._state.snowflakes.new()
            path = self._state.attachments_dir / str(upload.id)
            if len(upload.data) > 1 << 16:
                await asyncio.to_thread(path.write_bytes, upload.data)
            else:
                path.write_bytes(upload.data)

    def url(self, channel_id: int, attachment_id: int, filename: str) -> str:
        """A freshly signed address."""
        path = f"attachments/{channel_id}/{attachment_id}/{quote(filename)}"
        issued = int(time.time())
        expires = issued + self._lifetime_s
        return f"{self.base_url}/{path}?ex={expires:x}&is={issued:x}&hm={self._sign(attachment_id, expires, issued)}&"

    def _sign(self, attachment_id: int, expires: int, issued: int) -> str:
        return hmac.new(
            self._key, f"{attachment_id}:{expires:x}:{issued:x}".encode(), hashlib.sha256
        ).hexdigest()

    def _signature_holds(self, attachment_id: int, query: dict[str, str]) -> bool:
        try:
            expires, issued = int(query["ex"], 16), int(query["is"], 16)
        except (KeyError, ValueError):
            return False
        signed = self._sign(attachment_id, expires, issued)
        return hmac.compare_digest(signed, query.get("hm", "")) and time.time() < expires

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """GET an attachment."""
        channel_id, attachment_id = (
            int(request.match_info["channel_id"]),
            int(request.match_info["attachment_id"]),
        )
        known = self._state.attachment(attachment_id)
        path = self._state.attachments_dir / str(attachment_id)
        wanted = (channel_id, request.match_info["filename"])
        if (
            known is None
            or known[:2] != wanted
            or not self._signature_holds(attachment_id, dict(request.query))
        ):
            return web.Response(status=404, text="This content is no longer available.")
        headers = {
            "Content-Type": known[2] or "application/octet-stream",
            "Cache-Control": "public, max-age=31536000",
            "Content-Disposition": "attachment"
            if not (known[2] or "").startswith(("image/", "video/"))
            else "inline",
        }
        return web.FileResponse(path, headers=headers)
