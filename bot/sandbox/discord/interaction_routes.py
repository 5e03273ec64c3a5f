"""REST for people: `POST /interactions`, as Discord's own client runs commands, presses buttons and submits modals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import permissions as p
from .command_options import OptionReader, Resolver, refuse_stale
from .commands import usable
from .component_forms import (
    BUTTON,
    CHANNEL_SELECT,
    MENTIONABLE_SELECT,
    ROLE_SELECT,
    SELECTS,
    STRING_SELECT,
    USER_SELECT,
)
from .components import walk
from .errors import DiscordError, invalid_field
from .interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Interaction, new_token
from .modals import read_modal
from .model import Channel, Message
from .platform import Call, snowflake
from .schema import anything, array, integer, one_of, refuse_unless, snowflake as snowflake_field, table, text
from .uploads import Upload
from .wire import Json

_interaction = table(
    {
        "type": one_of(COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT),
        "application_id": snowflake_field,
        "guild_id": snowflake_field,
        "channel_id": snowflake_field,
        "session_id": text(1, 100),
        "message_id": snowflake_field,
        "message_flags": integer(0),
        "nonce": text(1, 25),
        "data": anything,
        "analytics_location": anything,
        "section_name": anything,
        "source": anything,
    },
    {"type", "application_id", "channel_id", "session_id", "data"},
)
_call = table(
    {
        "id": snowflake_field,
        "name": text(1, 32),
        "type": one_of(1, 2, 3),
        "version": snowflake_field,
        "guild_id": snowflake_field,
        "options": anything,
        "target_id": snowflake_field,
        "attachments": array(table({"id": anything, "filename": text(1, 1024), "uploaded_filename": anything, "description": anything}, {"id"}), 0, 10),
        "application_command": anything,
    },
    {"id", "name"},
)  # fmt: skip
_press = table(
    {
        "component_type": integer(2, 23),
        "custom_id": text(1, 100),
        "values": array(text(0, 100), 0, 25),
        "type": anything,
    },
    {"component_type", "custom_id"},
)


async def interact(call: Call) -> None:
    """POST /interactions: 204 once the app has been told; what comes of it arrives over the gateway."""
    call.people_only()
    payload, uploads = await call.body()
    refuse_unless(_interaction, payload)
    if int(payload["application_id"]) != call.state.application.id:
        raise DiscordError(10002)
    channel = call.state.channels.get(int(payload["channel_id"]))
    if channel is None:
        raise DiscordError(10003)
    p.require(call.state, call.user, channel)
    if not channel.is_dm and str(payload.get("guild_id")) != str(call.state.guild.id):
        raise invalid_field("guild_id", "BASE_TYPE_REQUIRED", "guild_id must name the channel's guild.")
    reader = {COMMAND: _command, AUTOCOMPLETE: _command, COMPONENT: _component, MODAL_SUBMIT: _modal}[
        payload["type"]
    ]
    interaction = await reader(call, channel, payload, uploads)
    call.platform.interactions.open(interaction)


def _interaction_for(call: Call, channel: Channel, payload: Json, data: Json, **more: Any) -> Interaction:
    return Interaction(
        id=call.state.snowflakes.new(),
        token=new_token(),
        type=payload["type"],
        user=call.user,
        channel=channel,
        data=data,
        nonce=payload.get("nonce"),
        session_id=payload.get("session_id"),
        **more,
    )


async def _command(call: Call, channel: Channel, payload: Json, uploads: list[Upload]) -> Interaction:
    given = payload["data"]
    refuse_unless(_call, given)
    command = call.state.commands.get(int(given["id"]))
    if command is None or command.name != given["name"] or command.type != int(given.get("type") or 1):
        raise DiscordError(10063)
    refuse_stale(given.get("version"), command.version)
    if not usable(call.state, command, call.user, channel):
        raise DiscordError(50013)
    p.require_to_speak(call.state, call.user, channel)
    resolver = Resolver(call.platform, channel, uploads, given.get("attachments") or [])
    data: Json = {"id": str(command.id), "name": command.name, "type": command.type}
    if command.guild_id is not None:
        data["guild_id"] = str(command.guild_id)
    if command.type == 1:
        partial = payload["type"] == AUTOCOMPLETE
        reader = OptionReader(resolver, call.user.id, partial=partial)
        options = reader.read(given.get("options") or [], command.body.get("options") or [])
        if options:
            data["options"] = options
    else:
        data["target_id"] = _target(call, channel, command.type, given, resolver)
    resolver.keep_files()
    if resolver.resolved:
        data["resolved"] = resolver.resolved
    return _interaction_for(call, channel, payload, data)


def _target(call: Call, channel: Channel, kind: int, given: Json, resolver: Resolver) -> str:
    target_id = snowflake("target_id", str(given.get("target_id") or "none"))
    if kind == 2:
        if not resolver.user(target_id):
            raise DiscordError(10013)
    else:
        message = call.state.message(channel.id, target_id)
        if message is None:
            raise DiscordError(10008)
        resolver.message(message)
    return str(target_id)


# -- components -------------------------------------------------------------------------------------------------------


def _message_of(call: Call, channel: Channel, message_id: int) -> Message:
    hidden = call.platform.interactions.ephemeral.get(message_id)
    if hidden is not None and hidden.ephemeral_to == call.user.id and hidden.channel_id == channel.id:
        return hidden
    message = call.state.message(channel.id, message_id)
    if message is None:
        raise DiscordError(10008)
    return message


async def _component(call: Call, channel: Channel, payload: Json, uploads: list[Upload]) -> Interaction:
    given = payload["data"]
    refuse_unless(_press, given)
    if payload.get("message_id") is None:
        raise invalid_field("message_id", "BASE_TYPE_REQUIRED", "This field is required")
    message = _message_of(call, channel, int(payload["message_id"]))
    component = next(
        (c for _, c in walk(message.components) if c.get("custom_id") == given["custom_id"]), None
    )
    if component is None or component["type"] != given["component_type"] or component.get("disabled"):
        raise invalid_field("data", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    data: Json = {
        "component_type": component["type"],
        "custom_id": component["custom_id"],
        "id": component["id"],
    }
    if component["type"] in SELECTS:
        resolver = Resolver(call.platform, channel, [], [])
        data["values"] = check_selection(call, component, given.get("values") or [], resolver)
        if resolver.resolved:
            data["resolved"] = resolver.resolved
    elif component["type"] != BUTTON:
        raise invalid_field("data", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    return _interaction_for(call, channel, payload, data, message=message)


def check_selection(call: Call, component: Json, values: list[str], resolver: Resolver) -> list[str]:
    """A select's chosen values. Raises: 50035 for too few, too many, or unknown ones."""
    fault = invalid_field("data", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    if not component.get("min_values", 1) <= len(values) <= component.get("max_values", 1) or len(
        set(values)
    ) != len(values):
        raise fault
    if component["type"] == STRING_SELECT:
        known = {option["value"] for option in component["options"]}
        if set(values) - known:
            raise fault
        return values
    resolvers: dict[int, Callable[[int], bool]] = {
        USER_SELECT: resolver.user,
        ROLE_SELECT: resolver.role,
        MENTIONABLE_SELECT: lambda number: resolver.user(number) or resolver.role(number),
        CHANNEL_SELECT: lambda number: resolver.channel(number, call.user.id),
    }
    resolve = resolvers[component["type"]]
    if not all(value.isdigit() and resolve(int(value)) for value in values):
        raise fault
    return values


# -- modals -----------------------------------------------------------------------------------------------------------


async def _modal(call: Call, channel: Channel, payload: Json, uploads: list[Upload]) -> Interaction:
    interactions = call.platform.interactions
    given = payload["data"]
    form = table(
        {"id": snowflake_field, "custom_id": text(1, 100), "components": anything, "attachments": anything},
        {"id", "custom_id", "components"},
    )
    refuse_unless(form, given)
    parent = interactions.showing(int(given["id"]), call.user)
    shown = interactions.modals[parent.id]
    if shown["custom_id"] != given["custom_id"] or parent.channel is not channel:
        raise invalid_field("data", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    resolver = Resolver(call.platform, channel, uploads, given.get("attachments") or [])
    components = read_modal(call, shown["components"], given["components"], resolver)
    resolver.keep_files()
    data: Json = {"custom_id": shown["custom_id"], "components": components}
    if resolver.resolved:
        data["resolved"] = resolver.resolved
    del interactions.modals[parent.id]
    return _interaction_for(call, channel, payload, data, message=parent.message, parent=parent)
