"""The gateway's websocket protocol: HELLO, IDENTIFY, RESUME, HEARTBEAT, member chunks and the close codes."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from typing import Any

from aiohttp import WSMsgType, web

from bot.sandbox.faults import Faults

from .gateway_sessions import (
    EVERY_INTENT,
    GUILD_MEMBERS,
    GUILD_PRESENCES,
    GUILDS,
    MESSAGE_CONTENT,
    Connection,
    Hub,
    Session,
)
from .model import User
from .seed import MEMBERS_LIMITED, MESSAGE_CONTENT_LIMITED, PRESENCE_LIMITED
from .state import State
from .wire import channel_json, gateway_guild_json, member_json, self_json, user_json

HEARTBEAT_INTERVAL_MS = 41_250
DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE_STATE, RESUME, RECONNECT = 0, 1, 2, 3, 4, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, BAD_TOKEN, ALREADY_AUTHENTICATED = (
    4001,
    4002,
    4003,
    4004,
    4005,
)
RATE_LIMITED, TIMED_OUT, INVALID_SHARD, INVALID_VERSION = 4008, 4009, 4010, 4012
INVALID_INTENTS, DISALLOWED_INTENTS = 4013, 4014
_EVENTS_PER_MINUTE = 120
# As long as a short network path takes: clients note the time after sending, and an answer that is there before that
# looks to them like one that took a whole interval.
_ACK_DELAY_S = 0.02
GATEWAY_KINDS = frozenset({"drop_gateway", "reconnect", "invalid_session", "gateway_silence"})
# Which application flag a privileged intent needs (Discord accepts the reviewed form, one bit lower, as well).
_PRIVILEGED = {
    GUILD_PRESENCES: PRESENCE_LIMITED,
    GUILD_MEMBERS: MEMBERS_LIMITED,
    MESSAGE_CONTENT: MESSAGE_CONTENT_LIMITED,
}


class _Close(Exception):
    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Gateway:
    """Serves `/gateway`."""

    def __init__(self, state: State, hub: Hub, faults: Faults) -> None:
        self.url = ""
        self._state = state
        self._hub = hub
        self._faults = faults
        self._open: set[Connection] = set()
        hub.on_bot_event = self.suffer_faults

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One websocket, from HELLO to its close."""
        socket = web.WebSocketResponse(max_msg_size=1 << 16, heartbeat=None)
        await socket.prepare(request)
        wants = request.query.get("compress", "")
        connection = Connection(socket, compress=wants == "zlib-stream")
        self._open.add(connection)
        session: Session | None = None
        try:
            if request.query.get("v", "10") not in ("9", "10") or wants not in ("", "zlib-stream"):
                raise _Close(INVALID_VERSION, "Only v10 JSON, plain or zlib-stream, is spoken here.")
            connection.send(
                json.dumps(
                    {"op": HELLO, "s": None, "t": None, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL_MS}}
                )
            )
            session = await self._converse(connection)
        except _Close as reason:
            connection.close(reason.code, reason.reason)
        finally:
            self._open.discard(connection)
            await connection.finish()
            for left in self._hub.sessions.values():
                if left.connection is connection:
                    left.leave()
            if session is not None and not connection.closed_here and socket.close_code in (1000, 1001):
                self._hub.sessions.pop(session.id, None)
        return socket

    async def _converse(self, connection: Connection) -> Session | None:
        session: Session | None = None
        recent: deque[float] = deque(maxlen=_EVENTS_PER_MINUTE)
        while True:
            try:
                message = await connection.socket.receive(timeout=HEARTBEAT_INTERVAL_MS / 1000 * 1.5)
            except TimeoutError:
                raise _Close(TIMED_OUT, "Session timed out.") from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return session
            now = time.monotonic()
            if len(recent) == _EVENTS_PER_MINUTE and now - recent[0] < 60:
                raise _Close(RATE_LIMITED, "You are being rate limited.")
            recent.append(now)
            session = self._receive(connection, session, message.data)

    def _receive(self, connection: Connection, session: Session | None, raw: Any) -> Session | None:
        try:
            payload = json.loads(raw)
            op, data = payload["op"], payload.get("d")
        except (ValueError, KeyError, TypeError):
            raise _Close(DECODE_ERROR, "Error while decoding payload.") from None
        if op == HEARTBEAT:
            acknowledgement = json.dumps({"op": HEARTBEAT_ACK, "s": None, "t": None, "d": None})
            asyncio.get_running_loop().call_later(_ACK_DELAY_S, connection.send, acknowledgement)
        elif op == IDENTIFY:
            if session is not None:
                raise _Close(ALREADY_AUTHENTICATED, "Already authenticated.")
            return self._identify(connection, data)
        elif op == RESUME:
            return self._resume(connection, data)
        elif session is None:
            raise _Close(NOT_AUTHENTICATED, "Not authenticated.")
        elif op == REQUEST_MEMBERS:
            self._send_members(session, data)
        elif op not in (PRESENCE, VOICE_STATE):
            raise _Close(UNKNOWN_OPCODE, "Unknown opcode.")
        return session

    # -- identify and resume ------------------------------------------------------------------------------------------

    def _user_of(self, token: Any) -> User:
        user = self._state.by_token.get(str(token).removeprefix("Bot "))
        if user is None:
            raise _Close(BAD_TOKEN, "Authentication failed.")
        return user

    def _identify(self, connection: Connection, data: Any) -> Session:
        if not isinstance(data, dict) or not isinstance(data.get("properties"), dict):
            raise _Close(DECODE_ERROR, "Error while decoding payload.")
        user = self._user_of(data.get("token"))
        intents = self._intents(user, data.get("intents"))
        shard = data.get("shard") or (0, 1)
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            raise _Close(INVALID_SHARD, "Invalid shard.")
        session = self._hub.open(user, intents, (shard[0], shard[1]))
        session.connection = connection
        session.dispatch("READY", self._ready(session))
        if (
            user.bot
            and intents & GUILDS
            and user.id in self._state.members
            and (self._state.guild.id >> 22) % shard[1] == shard[0]
        ):
            session.dispatch(
                "GUILD_CREATE",
                gateway_guild_json(
                    self._state, self._state.guild, user.id, all_members=bool(intents & GUILD_PRESENCES)
                ),
            )
        return session

    def _intents(self, user: User, intents: Any) -> int:
        if not user.bot:
            return EVERY_INTENT
        if not isinstance(intents, int) or intents & ~EVERY_INTENT:
            raise _Close(INVALID_INTENTS, "Invalid intent(s).")
        flags = self._state.application.flags
        for intent, flag in _PRIVILEGED.items():
            if intents & intent and not flags & (flag | flag >> 1):
                raise _Close(DISALLOWED_INTENTS, "Disallowed intent(s).")
        return intents

    def _ready(self, session: Session) -> dict[str, Any]:
        state, user = self._state, session.user
        ready: dict[str, Any] = {
            "v": 10,
            "user": self_json(user),
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "guilds": [{"id": str(state.guild.id), "unavailable": True}],
            "private_channels": [],
            "relationships": [],
            "user_settings": {},
        }
        if user.bot:
            application = state.application
            ready["shard"] = list(session.shard)
            ready["application"] = {"id": str(application.id), "flags": application.flags}
            return ready
        direct = [
            channel for channel in state.channels.values() if channel.is_dm and user.id in channel.recipients
        ]
        ready["guilds"] = [gateway_guild_json(state, state.guild, user.id, all_members=True)]
        ready["private_channels"] = [channel_json(state, channel, user.id) for channel in direct]
        ready["users"] = [user_json(other) for other in state.users.values()]
        return ready

    def _resume(self, connection: Connection, data: Any) -> Session | None:
        if not isinstance(data, dict):
            raise _Close(DECODE_ERROR, "Error while decoding payload.")
        user = self._user_of(data.get("token"))
        session = self._hub.sessions.get(str(data.get("session_id")))
        sequence = data.get("seq")
        if (
            session is None
            or session.user is not user
            or not isinstance(sequence, int)
            or not session.can_replay(sequence)
        ):
            connection.send(json.dumps({"op": INVALID_SESSION, "s": None, "t": None, "d": False}))
            return None
        if session.connection is not None:
            session.connection.close(4000, "Resumed elsewhere.")
        session.connection = connection
        session.replay(sequence)
        session.dispatch("RESUMED", {"_trace": []})
        return session

    def _send_members(self, session: Session, data: Any) -> None:
        state = self._state
        if not isinstance(data, dict):
            raise _Close(DECODE_ERROR, "Error while decoding payload.")
        members = list(state.members.values())
        wanted = data.get("user_ids")
        not_found: list[str] = []
        if wanted:
            ids = [int(user_id) for user_id in (wanted if isinstance(wanted, list) else [wanted])]
            members = [state.members[user_id] for user_id in ids if user_id in state.members]
            not_found = [str(user_id) for user_id in ids if user_id not in state.members]
        elif data.get("query"):
            start = str(data["query"]).lower()
            members = [
                member for member in members if state.users[member.id].username.lower().startswith(start)
            ]
        chunk: dict[str, Any] = {
            "guild_id": str(state.guild.id),
            "members": [member_json(state, member) for member in members],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": not_found,
        }
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk)

    # -- failures on demand -------------------------------------------------------------------------------------------

    def suffer_faults(self) -> None:
        """Carry out the first armed gateway failure on the bots' connections, when it is its turn."""
        first = next(
            (f for f in self._faults.armed() if f.side == "discord" and f.operation in (None, "gateway")),
            None,
        )
        bots = [session for session in self._hub.sessions.values() if session.user.bot and session.connection]
        if first is None or first.kind not in GATEWAY_KINDS or not bots:
            return
        fault = self._faults.take("discord", "gateway")
        if fault is None:
            return
        for session in bots:
            connection = session.connection
            assert connection is not None
            if fault.kind == "drop_gateway":
                connection.close(int(fault.params.get("code", 4000)), "Unknown error.")
                session.leave()
            elif fault.kind == "reconnect":
                connection.send(json.dumps({"op": RECONNECT, "s": None, "t": None, "d": None}))
            elif fault.kind == "invalid_session":
                connection.send(json.dumps({"op": INVALID_SESSION, "s": None, "t": None, "d": False}))
                self._hub.sessions.pop(session.id, None)
            else:
                connection.silent = True

    async def close(self) -> None:
        """Close every websocket, as a gateway node that is going away does."""
        connections = list(self._open)
        for connection in connections:
            connection.close(1001, "Server going away.")
        await asyncio.gather(*(connection.finish() for connection in connections))
