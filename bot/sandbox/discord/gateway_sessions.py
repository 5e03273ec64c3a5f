"""Gateway sessions and the hub that decides who hears which event."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
import zlib
from collections import deque
from collections.abc import Callable
from typing import Any

from aiohttp import web

from .model import Channel, User
from .permissions import may_see
from .state import State

# Gateway intents (Discord, 2026-11).
GUILDS, GUILD_MEMBERS, GUILD_PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, GUILD_TYPING = 1 << 9, 1 << 10, 1 << 11
DM_MESSAGES, DM_REACTIONS, DM_TYPING = 1 << 12, 1 << 13, 1 << 14
MESSAGE_CONTENT = 1 << 15
EVERY_INTENT = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25

Json = dict[str, Any]
RESUME_WINDOW_S = 180
_BACKLOG = 2000
_END = object()


class Connection:
    """One websocket: an outbox written in order, compressed as the client asked."""

    def __init__(self, socket: web.WebSocketResponse, *, compress: bool) -> None:
        self.socket = socket
        self.silent = False
        self.closed_here = False
        self._deflate = zlib.compressobj() if compress else None
        self._outbox: asyncio.Queue[Any] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())

    def send(self, text: str) -> None:
        """Queue one payload; dropped without a word while the connection is silent."""
        if not self.silent:
            self._outbox.put_nowait(text)

    def close(self, code: int, message: str = "") -> None:
        """Close after what is queued has left."""
        self.closed_here = True
        self._outbox.put_nowait((code, message))

    async def finish(self) -> None:
        """Wait until the outbox is written and the writer has stopped."""
        self._outbox.put_nowait(_END)
        await asyncio.gather(self._writer, return_exceptions=True)

    async def _write(self) -> None:
        while (item := await self._outbox.get()) is not _END:
            try:
                if isinstance(item, tuple):
                    await self.socket.close(code=item[0], message=item[1].encode())
                    return
                if self._deflate is None:
                    await self.socket.send_str(item)
                else:
                    packed = self._deflate.compress(item.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH)
                    await self.socket.send_bytes(packed)
            except (ConnectionError, RuntimeError):
                return


class Session:
    """What survives a connection: sequence and the events that a RESUME replays."""

    def __init__(self, user: User, intents: int, shard: tuple[int, int]) -> None:
        self.id = secrets.token_hex(16)
        self.user = user
        self.intents = intents
        self.shard = shard
        self.sequence = 0
        self.connection: Connection | None = None
        self.left_at = 0.0
        self._backlog: deque[tuple[int, str]] = deque(maxlen=_BACKLOG)

    def dispatch(self, event: str, data: Any) -> None:
        """Send an event now, or keep it for the RESUME."""
        self.sequence += 1
        text = json.dumps({"op": 0, "s": self.sequence, "t": event, "d": data})
        self._backlog.append((self.sequence, text))
        if self.connection is not None:
            self.connection.send(text)

    def can_replay(self, sequence: int) -> bool:
        """True when every event after `sequence` is still kept."""
        oldest = self._backlog[0][0] if self._backlog else self.sequence + 1
        return oldest - 1 <= sequence <= self.sequence

    def replay(self, sequence: int) -> None:
        """Send what was missed."""
        for number, text in self._backlog:
            if number > sequence and self.connection is not None:
                self.connection.send(text)

    def leave(self) -> None:
        """The connection is gone; the session waits for a RESUME."""
        self.connection = None
        self.left_at = time.monotonic()


class Hub:
    """All sessions, and the rules for who hears what."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.sessions: dict[str, Session] = {}
        self.on_bot_event: Callable[[], None] = lambda: None

    def open(self, user: User, intents: int, shard: tuple[int, int]) -> Session:
        """A new session."""
        self._forget_stale()
        session = Session(user, intents, shard)
        self.sessions[session.id] = session
        return session

    def _forget_stale(self) -> None:
        limit = time.monotonic() - RESUME_WINDOW_S
        for session in list(self.sessions.values()):
            if session.connection is None and session.left_at < limit:
                del self.sessions[session.id]

    def of(self, user_id: int) -> list[Session]:
        """The sessions of one user."""
        return [session for session in self.sessions.values() if session.user.id == user_id]

    def to_channel(
        self, channel: Channel, event: str, make: Callable[[Session], Any], *, guild: int = 0, dm: int = 0
    ) -> None:
        """
        Tell everyone who sees the channel.

        make: builds the data for one session; None keeps the event from it.
        guild, dm: the intent a bot needs in a guild or in a DM; 0 = none.
        """
        needed = dm if channel.is_dm else guild
        for session in list(self.sessions.values()):
            if session.user.bot and (
                session.intents & needed != needed or not self._on_shard(session, channel.is_dm)
            ):
                continue
            if not may_see(self._state, session.user.id, channel):
                continue
            data = make(session)
            if data is not None:
                self._send(session, event, data)

    def to_guild(self, event: str, make: Callable[[Session], Any], *, intent: int = GUILDS) -> None:
        """Tell every member of the guild."""
        for session in list(self.sessions.values()):
            if session.user.bot and (not session.intents & intent or not self._on_shard(session, False)):
                continue
            data = make(session)
            if data is not None:
                self._send(session, event, data)

    def to_user(self, user_id: int, event: str, data: Any, *, in_dm: bool = False) -> bool:
        """Tell one user, whatever its intents; answers whether any session was there to hear it."""
        heard = False
        for session in self.of(user_id):
            if not session.user.bot or self._on_shard(session, in_dm):
                self._send(session, event, data)
                heard = True
        return heard

    def _on_shard(self, session: Session, in_dm: bool) -> bool:
        shard_id, shards = session.shard
        return shard_id == (0 if in_dm else (self._state.guild.id >> 22) % shards)

    def _send(self, session: Session, event: str, data: Any) -> None:
        session.dispatch(event, data)
        if session.user.bot:
            self.on_bot_event()
