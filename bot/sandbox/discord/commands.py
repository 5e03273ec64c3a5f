"""REST: application commands, as the bot registers them and as clients find them."""

from __future__ import annotations

import json
from typing import Any

from . import permissions as p
from .command_forms import check_command, check_commands
from .errors import DiscordError, Problems
from .model import Channel, Command, User
from .platform import Call
from .state import State
from .wire import Json, application_json, user_json

_KEPT = ("type", "name", "name_localizations", "description", "description_localizations", "options", "nsfw",
         "default_member_permissions", "dm_permission", "contexts", "integration_types")  # fmt: skip


def command_json(command: Command) -> Json:
    """A command as the API answers it."""
    body = command.body
    shown: Json = {
        "id": str(command.id),
        "application_id": str(command.application_id),
        "version": str(command.version),
        "default_member_permissions": body.get("default_member_permissions"),
        "type": command.type,
        "name": command.name,
        "name_localizations": body.get("name_localizations"),
        "description": body.get("description") or "",
        "description_localizations": body.get("description_localizations"),
        "nsfw": bool(body.get("nsfw")),
        "integration_types": body.get("integration_types") or [0],
        "contexts": body.get("contexts"),
    }
    if command.guild_id is not None:
        shown["guild_id"] = str(command.guild_id)
    else:
        shown["dm_permission"] = body.get("dm_permission") is not False
    if body.get("options"):
        shown["options"] = body["options"]
    return shown


def _normal(value: Json) -> Json:
    body = {name: value[name] for name in _KEPT if value.get(name) is not None}
    body["type"] = int(value.get("type") or 1)
    if body.get("default_member_permissions") is not None:
        body["default_member_permissions"] = str(body["default_member_permissions"])
    if body.get("options"):
        body["options"] = [_normal_option(option) for option in body["options"]]
    return body


def _normal_option(option: Json) -> Json:
    kept = {name: value for name, value in option.items() if value is not None and value not in ([], False)}
    if kept.get("options"):
        kept["options"] = [_normal_option(inner) for inner in kept["options"]]
    return kept


def scope_of(call: Call) -> int | None:
    """The guild of the path, None for global commands; checks that the bot asks about its own application."""
    call.bots_only()
    if call.param("application_id") != call.state.application.id:
        raise DiscordError(
            20012, "You are not authorized to perform this action on this application", status=403
        )
    if "guild_id" not in call.request.match_info:
        return None
    if call.param("guild_id") != call.state.guild.id:
        raise DiscordError(50001)
    return call.state.guild.id


def _in_scope(state: State, guild_id: int | None) -> list[Command]:
    return [command for command in state.commands.values() if command.guild_id == guild_id]


async def list_commands(call: Call) -> Any:
    """GET /applications/{application_id}[/guilds/{guild_id}]/commands"""
    return [command_json(command) for command in _in_scope(call.state, scope_of(call))]


async def overwrite_commands(call: Call) -> Any:
    """PUT …/commands: what is not named goes, what has the same name and type keeps its id."""
    guild_id = scope_of(call)
    payload = await call.json()
    check_commands(payload)
    old = {(command.type, command.name): command for command in _in_scope(call.state, guild_id)}
    kept = [
        _save(call, guild_id, _normal(value), old.pop((int(value.get("type") or 1), value["name"]), None))
        for value in payload
    ]
    for command in old.values():
        call.state.forget(command)
    return [command_json(command) for command in kept]


def _save(call: Call, guild_id: int | None, body: Json, known: Command | None) -> Command:
    state = call.state
    if known is not None and json.dumps(known.body, sort_keys=True) == json.dumps(body, sort_keys=True):
        return known
    version = state.snowflakes.new()
    command_id = known.id if known else state.snowflakes.new()
    return state.put(Command(command_id, state.application.id, guild_id, version, body))


async def create_command(call: Call) -> Any:
    """POST …/commands: an upsert by name and type."""
    guild_id = scope_of(call)
    payload = await call.json()
    problems = Problems()
    check_command(payload, (), problems)
    problems.refuse()
    body = _normal(payload)
    known = [c for c in _in_scope(call.state, guild_id) if (c.type, c.name) == (body["type"], body["name"])]
    if not known:
        check_commands([command.body for command in _in_scope(call.state, guild_id)] + [body])
    return command_json(_save(call, guild_id, body, known[0] if known else None))


def _command(call: Call) -> Command:
    guild_id = scope_of(call)
    command = call.state.commands.get(call.param("command_id"))
    if command is None or command.guild_id != guild_id:
        raise DiscordError(10063)
    return command


async def get_command(call: Call) -> Any:
    """GET …/commands/{command_id}"""
    return command_json(_command(call))


async def edit_command(call: Call) -> Any:
    """PATCH …/commands/{command_id}"""
    command = _command(call)
    payload = await call.json()
    problems = Problems()
    check_command(payload, (), problems, partial=True)
    problems.refuse()
    return command_json(
        _save(call, command.guild_id, {**command.body, **_normal({**command.body, **payload})}, command)
    )


async def delete_command(call: Call) -> None:
    """DELETE …/commands/{command_id}"""
    call.state.forget(_command(call))


# -- what clients see -------------------------------------------------------------------------------------------------


def usable(state: State, command: Command, user: User, channel: Channel) -> bool:
    """True when this user may run the command in this channel (Discord's defaults, without per-guild overrides)."""
    contexts = command.body.get("contexts")
    here = 1 if channel.is_dm else 0
    if contexts is not None and here not in contexts:
        return False
    if 0 not in (command.body.get("integration_types") or [0]):
        return False
    if channel.is_dm:
        with_bot = state.application.bot_id in channel.recipients
        return with_bot and command.guild_id is None and command.body.get("dm_permission") is not False
    held = p.permissions_in(state, user.id, channel)
    if not held & p.USE_APPLICATION_COMMANDS:
        return False
    needed = command.body.get("default_member_permissions")
    if needed is None or held == p.ALL:
        return True
    return int(needed) != 0 and held & int(needed) == int(needed)


async def command_index(call: Call) -> Any:
    """GET /guilds/{guild_id}/application-command-index and /channels/{channel_id}/…: what a client offers after "/"."""
    call.people_only()
    if "channel_id" in call.request.match_info:
        channel = call.channel()
    else:
        if call.param("guild_id") != call.state.guild.id:
            raise DiscordError(10004)
        channel = next(
            c for c in call.state.channels.values() if c.type == 0 and p.may_see(call.state, call.user.id, c)
        )
    application = application_json(call.state, call.state.application)
    commands = [
        command for command in call.state.commands.values() if usable(call.state, command, call.user, channel)
    ]
    return {
        "applications": [
            {
                "id": application["id"],
                "name": application["name"],
                "icon": None,
                "description": application["description"],
                "bot": user_json(call.platform.bot),
                "flags": application["flags"],
            }
        ],
        "application_commands": [command_json(command) for command in commands],
        "version": str(max((command.version for command in call.state.commands.values()), default=0)),
    }
