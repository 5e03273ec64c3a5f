"""
The route table of the Discord stand-in, and what every request passes: record, failure on demand, identity, rate limit.

Every route has an operation name; `POST /faults` uses the same names (`message_create`, `interaction_callback`, …), plus
`attachment_download` for the CDN and `gateway` for the websocket. See `failures.py` for the kinds.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from . import accounts, callbacks, channels, commands, interaction_routes, message_routes, threads
from .errors import DiscordError, plain
from .failures import suffer, suffer_after
from .interactions import Interactions
from .model import User
from .platform import Call, Platform

logger = logging.getLogger(__name__)
API = "/api/v10"
_NOTHING = re.compile("(?!)")
PLATFORM = web.AppKey("platform", Platform)
Handler = Callable[[Call], Awaitable[Any]]


@dataclass(frozen=True)
class Route:
    """One endpoint. `open`: no Authorization needed; `webhook`: outside the bot's global rate limit."""

    method: str
    path: str
    operation: str
    handler: Handler
    open: bool = False
    webhook: bool = False


_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
_ANSWERS = "/webhooks/{application_id}/{interaction_token}"
_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"

ROUTES = [
    Route("GET", "/gateway", "gateway_url", accounts.get_gateway, open=True),
    Route("GET", "/gateway/bot", "gateway_url", accounts.get_gateway_bot),
    Route("GET", "/users/@me", "user_get", accounts.get_self),
    Route("PATCH", "/users/@me/settings", "user_settings", accounts.edit_settings),
    Route("GET", "/users/@me/guilds", "guild_list", accounts.list_own_guilds),
    Route("POST", "/users/@me/channels", "dm_open", channels.open_dm),
    Route("GET", "/users/@me/channels", "dm_list", channels.list_dms),
    Route("GET", "/users/{user_id}", "user_get", accounts.get_user),
    Route("GET", "/applications/@me", "application_get", accounts.get_application),
    Route("PATCH", "/applications/@me", "application_edit", accounts.edit_application),
    Route("GET", "/oauth2/applications/@me", "application_get", accounts.get_application),
    Route("GET", "/guilds/{guild_id}", "guild_get", accounts.get_guild),
    Route("GET", "/guilds/{guild_id}/channels", "channel_list", accounts.list_channels),
    Route("POST", "/guilds/{guild_id}/channels", "channel_create", channels.create_channel),
    Route("GET", "/guilds/{guild_id}/roles", "role_list", accounts.list_roles),
    Route("PATCH", "/guilds/{guild_id}/roles/{role_id}", "role_edit", accounts.edit_role),
    Route("GET", "/guilds/{guild_id}/members", "member_list", accounts.list_members),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", "member_get", accounts.get_member),
    Route("PATCH", "/guilds/{guild_id}/members/{user_id}", "member_edit", accounts.edit_member),
    Route("GET", "/guilds/{guild_id}/threads/active", "thread_list", threads.list_active),
    Route("GET", "/guilds/{guild_id}/application-command-index", "command_index", commands.command_index),
    Route("GET", "/channels/{channel_id}/application-command-index", "command_index", commands.command_index),
    Route("GET", "/channels/{channel_id}", "channel_get", channels.get_channel),
    Route("PATCH", "/channels/{channel_id}", "channel_edit", channels.edit_channel),
    Route("DELETE", "/channels/{channel_id}", "channel_delete", channels.delete_channel),
    Route("PUT", "/channels/{channel_id}/permissions/{overwrite_id}", "overwrite_set", channels.set_overwrite),
    Route("DELETE", "/channels/{channel_id}/permissions/{overwrite_id}", "overwrite_delete", channels.delete_overwrite),
    Route("POST", "/channels/{channel_id}/typing", "typing", message_routes.typing),
    Route("POST", _MESSAGES, "message_create", message_routes.create_message),
    Route("GET", _MESSAGES, "message_list", message_routes.list_messages),
    Route("POST", _MESSAGES + "/bulk-delete", "message_bulk_delete", message_routes.bulk_delete),
    Route("GET", _MESSAGES + "/pins", "pin_list", message_routes.list_pins),
    Route("PUT", _MESSAGES + "/pins/{message_id}", "pin", message_routes.pin),
    Route("DELETE", _MESSAGES + "/pins/{message_id}", "pin", message_routes.unpin),
    Route("GET", _MESSAGE, "message_get", message_routes.get_message),
    Route("PATCH", _MESSAGE, "message_edit", message_routes.edit_message),
    Route("DELETE", _MESSAGE, "message_delete", message_routes.delete_message),
    Route("PUT", _MESSAGE + "/reactions/{emoji}/@me", "reaction", message_routes.add_reaction),
    Route("DELETE", _MESSAGE + "/reactions/{emoji}/{user_id}", "reaction", message_routes.remove_reaction),
    Route("POST", _MESSAGE + "/threads", "thread_create", threads.start_from_message),
    Route("POST", "/channels/{channel_id}/threads", "thread_create", threads.start),
    Route("GET", "/channels/{channel_id}/threads/archived/public", "thread_list", threads.list_archived),
    Route("GET", "/channels/{channel_id}/thread-members", "thread_member_list", threads.list_members),
    Route("GET", "/channels/{channel_id}/thread-members/{user_id}", "thread_member_get", threads.get_member),
    Route("PUT", "/channels/{channel_id}/thread-members/{user_id}", "thread_member_add", threads.add_member),
    Route("DELETE", "/channels/{channel_id}/thread-members/{user_id}", "thread_member_remove", threads.remove_member),
    *[
        route
        for base in (_GLOBAL, _GUILD)
        for route in (
            Route("GET", base, "command_list", commands.list_commands),
            Route("PUT", base, "command_overwrite", commands.overwrite_commands),
            Route("POST", base, "command_create", commands.create_command),
            Route("GET", base + "/{command_id}", "command_get", commands.get_command),
            Route("PATCH", base + "/{command_id}", "command_edit", commands.edit_command),
            Route("DELETE", base + "/{command_id}", "command_delete", commands.delete_command),
        )
    ],
    Route("POST", "/interactions", "interaction_create", interaction_routes.interact),
    Route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "interaction_callback", callbacks.answer, open=True, webhook=True),
    Route("POST", _ANSWERS, "followup_create", callbacks.follow_up, open=True, webhook=True),
    Route("GET", _ANSWERS + "/messages/{message_id}", "followup_get", callbacks.get_answer, open=True, webhook=True),
    Route("PATCH", _ANSWERS + "/messages/{message_id}", "followup_edit", callbacks.edit_answer, open=True, webhook=True),
    Route("DELETE", _ANSWERS + "/messages/{message_id}", "followup_delete", callbacks.delete_answer, open=True, webhook=True),
]  # fmt: skip

_MAJOR = ("channel_id", "guild_id", "application_id", "interaction_token")


def add_routes(app: web.Application, platform: Platform) -> None:
    """Serve the REST API under `/api/v10`, the gateway and the CDN."""
    platform.interactions = Interactions(platform)
    app[PLATFORM] = platform
    for route in ROUTES:
        app.router.add_route(route.method, API + route.path, _endpoint(platform, route))
    app.router.add_route("*", "/api/{rest:.*}", _unknown)
    app.router.add_get("/gateway", platform.gateway.serve)
    app.router.add_get("/cdn/attachments/{channel_id:\\d+}/{attachment_id:\\d+}/{filename}", _download)
    app.on_shutdown.append(_close_gateway)
    app.on_cleanup.append(_close)


async def _close_gateway(app: web.Application) -> None:
    app[PLATFORM].interactions.close()
    await app[PLATFORM].gateway.close()


async def _close(app: web.Application) -> None:
    app[PLATFORM].close()


async def _unknown(request: web.Request) -> web.Response:
    """404, or 405 where the path exists for other methods."""
    for resource in request.app.router.resources():
        if resource.canonical.startswith(API) and resource.get_info().get("pattern", _NOTHING).fullmatch(
            request.path
        ):
            return error_answer(plain(405, "Method Not Allowed"))
    return error_answer(plain(404, "Not Found"))


async def _download(request: web.Request) -> web.StreamResponse:
    platform = request.app[PLATFORM]
    try:
        await suffer(platform.faults, "attachment_download", request)
    except DiscordError as error:
        return error_answer(error)
    return await platform.cdn.serve(request)


def _endpoint(platform: Platform, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def endpoint(request: web.Request) -> web.StreamResponse:
        headers: dict[str, str] = {}
        try:
            caller = _identify(platform, request, required=not route.open)
            major = "/".join(request.match_info.get(name, "") for name in _MAJOR)
            who = caller.token if caller else request.match_info.get("interaction_token", "")
            is_bot = caller is not None and caller.bot
            headers = platform.limits.spend(
                route.operation, major, who, is_bot=is_bot, counts_globally=not route.webhook
            )
            fault = await suffer(platform.faults, route.operation, request)
            answer = await route.handler(Call(platform, request, caller))
            if fault is not None:
                await suffer_after(fault, request)
        except DiscordError as error:
            return error_answer(error, headers)
        except web.HTTPRequestEntityTooLarge:
            return error_answer(DiscordError(40005), headers)
        except (web.HTTPException, ConnectionError):
            raise
        except Exception:
            logger.exception("The stand-in failed at %s %s", route.method, route.path)
            return error_answer(plain(500, "Internal Server Error"), headers)
        if answer is None:
            return web.Response(status=204, headers=headers)
        created = route.operation in ("thread_create", "channel_create") and route.method == "POST"
        return json_answer(answer, 201 if created else 200, headers)

    return endpoint


def _identify(platform: Platform, request: web.Request, *, required: bool) -> User | None:
    """Who calls, by `Authorization: Bot …` for bots and a bare token for people. Raises: 401."""
    header = request.headers.get("Authorization", "")
    user = platform.state.by_token.get(header.removeprefix("Bot "))
    if user is not None and user.bot == header.startswith("Bot "):
        return user
    if required:
        raise DiscordError(0)
    return None


def json_answer(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """A JSON answer with the exact content type that Discord sends."""
    return web.Response(
        status=status,
        body=json.dumps(value).encode(),
        headers={**(headers or {}), "Content-Type": "application/json"},
    )


def error_answer(error: DiscordError, headers: dict[str, str] | None = None) -> web.Response:
    """The answer to a refused request."""
    return json_answer(error.body(), error.status, {**(headers or {}), **error.headers})
