"""The stand-in's parts, wired together once, and the call that a route handler receives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.faults import Faults

from .cdn import Cdn
from .errors import DiscordError, invalid_field
from .gateway import Gateway
from .gateway_sessions import MESSAGE_CONTENT, Hub, Session
from .message_wire import MessageWriter
from .model import Channel, Message, User
from .permissions import require
from .ratelimits import RateLimits
from .seed import MESSAGE_CONTENT_LIMITED, seed
from .state import State
from .uploads import Upload, read_body

if TYPE_CHECKING:
    from .interactions import Interactions


class Platform:
    """Everything the handlers share. `base_url` is known once the port is."""

    def __init__(
        self, data_dir: Path, faults: Faults, *, rate_limits: bool = True, message_content: bool = True
    ) -> None:
        self.state = State(data_dir)
        seed(self.state, message_content=message_content)
        self._switch_message_content(message_content)
        self.faults = faults
        self.cdn = Cdn(self.state, self.state.application.verify_key.encode())
        self.writer = MessageWriter(self.state, self.cdn)
        self.hub = Hub(self.state)
        self.gateway = Gateway(self.state, self.hub, faults)
        self.limits = RateLimits(enforced=rate_limits)
        self.recent_nonces: dict[tuple[int, str], tuple[int, int]] = {}
        self.last_spoke: dict[tuple[int, int], float] = {}
        self.interactions: Interactions
        self.base_url = ""

    def _switch_message_content(self, on: bool) -> None:
        application = self.state.application
        kept = application.flags & ~MESSAGE_CONTENT_LIMITED
        application.flags = kept | MESSAGE_CONTENT_LIMITED if on else kept
        self.state.put(application)

    def settle_at(self, base_url: str) -> None:
        """Tell the parts under which address they are reached."""
        self.base_url = base_url
        self.cdn.base_url = f"{base_url}/cdn"
        self.gateway.url = f"{base_url.replace('http', 'ws', 1)}/gateway"

    @property
    def bot(self) -> User:
        """The application's bot user."""
        return self.state.users[self.state.application.bot_id]

    def sees_content(self, viewer: User) -> bool:
        """True for people, and for the bot while its application may read content."""
        return not viewer.bot or bool(
            self.state.application.flags & (MESSAGE_CONTENT_LIMITED | MESSAGE_CONTENT_LIMITED >> 1)
        )

    def show(self, message: Message, viewer: User) -> dict[str, Any]:
        """A message as a REST answer to `viewer`."""
        return self.writer.message(message, viewer.id, content_intent=self.sees_content(viewer))

    def event_for(self, message: Message, session: Session) -> dict[str, Any]:
        """A message as a gateway event for one session."""
        content = bool(session.intents & MESSAGE_CONTENT)
        return self.writer.event(message, session.user.id, content_intent=content)

    def close(self) -> None:
        """Release the database."""
        self.state.close()


@dataclass
class Call:
    """One authenticated request on its way through a handler. `user` is None where no token is needed."""

    platform: Platform
    request: web.Request
    caller: User | None

    @property
    def state(self) -> State:
        """Shorthand for the platform's state."""
        return self.platform.state

    @property
    def user(self) -> User:
        """Who calls."""
        assert self.caller is not None
        return self.caller

    def param(self, name: str) -> int:
        """An id from the path; 50035 when it is not one."""
        return snowflake(name, self.request.match_info[name])

    def query_int(self, name: str, default: int, low: int, high: int) -> int:
        """A whole number from the query string, within bounds, or 50035."""
        raw = self.request.query.get(name)
        if raw is None:
            return default
        if not raw.isdigit() or not low <= int(raw) <= high:
            raise invalid_field(name, "NUMBER_TYPE_COERCE", f"int value should be between {low} and {high}.")
        return int(raw)

    def query_id(self, name: str) -> int | None:
        """An id from the query string, None when absent."""
        raw = self.request.query.get(name)
        return None if raw is None else snowflake(name, raw)

    def flag(self, name: str) -> bool:
        """A yes or no from the query string; absent is no."""
        return self.request.query.get(name, "").lower() in ("1", "true")

    async def json(self) -> Any:
        """The body of a request that carries no files."""
        payload, _ = await read_body(self.request)
        return payload

    async def body(self) -> tuple[Any, list[Upload]]:
        """The body and its files, which lie on disk already. Nothing of the handler may await after this."""
        payload, uploads = await read_body(self.request)
        await self.platform.cdn.stage(uploads)
        return payload, uploads

    def channel(self, *needed: int) -> Channel:
        """The path's channel, with the caller's permission to see it and `needed` checked."""
        channel = self.state.channels.get(self.param("channel_id"))
        if channel is None:
            raise DiscordError(10003)
        require(self.state, self.user, channel, *needed)
        return channel

    def message(self, channel: Channel) -> Message:
        """The path's message in that channel, or 10008."""
        message = self.state.message(channel.id, self.param("message_id"))
        if message is None:
            raise DiscordError(10008)
        return message

    def bots_only(self) -> None:
        """Refuse people."""
        if not self.user.bot:
            raise DiscordError(20002)

    def people_only(self) -> None:
        """Refuse bots."""
        if self.user.bot:
            raise DiscordError(20001)


def snowflake(name: str, raw: str) -> int:
    """The id that a string of digits stands for, or 50035."""
    if not raw.isdigit() or len(raw) > 20:
        raise invalid_field(name, "NUMBER_TYPE_COERCE", f'Value "{raw[:40]}" is not snowflake.')
    return int(raw)
