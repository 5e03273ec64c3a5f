"""Checks the options a person gave against the command, and resolves the ids in them."""

from __future__ import annotations

from typing import Any

from . import permissions as p
from .command_forms import (
    ATTACHMENT,
    BOOLEAN,
    INTEGER,
    NUMBER,
    OPTION_CHANNEL,
    OPTION_MENTIONABLE,
    OPTION_ROLE,
    OPTION_USER,
    STRING,
    SUB_COMMAND_GROUP,
)
from .errors import DiscordError, Problems
from .files import new_attachment
from .model import Attachment, Channel
from .platform import Platform
from .uploads import Upload
from .wire import Json, partial_member_json, resolved_channel_json, role_json, user_json

Path = tuple[str | int, ...]


class Resolver:
    """Gathers the `resolved` object of an interaction while its values are read."""

    def __init__(
        self, platform: Platform, channel: Channel, uploads: list[Upload], entries: list[Json]
    ) -> None:
        self._platform = platform
        self._channel = channel
        self._uploads = {upload.key: upload for upload in uploads}
        self._entries = {str(entry.get("id")): entry for entry in entries}
        self.resolved: dict[str, Json] = {}
        self.fresh: list[Attachment] = []

    def _put(self, kind: str, key: int, value: Json) -> None:
        self.resolved.setdefault(kind, {})[str(key)] = value

    def user(self, user_id: int) -> bool:
        """Resolve a user and, where it is one, the member; False when unknown."""
        state = self._platform.state
        if user_id not in state.users:
            return False
        self._put("users", user_id, user_json(state.users[user_id]))
        if user_id in state.members and not self._channel.is_dm:
            member = partial_member_json(state.members[user_id])
            del member["mute"], member["deaf"]
            self._put(
                "members",
                user_id,
                {**member, "permissions": str(p.permissions_in(state, user_id, self._channel))},
            )
        return True

    def role(self, role_id: int) -> bool:
        """Resolve a role; False when unknown."""
        role = self._platform.state.roles.get(role_id)
        if role is not None:
            self._put("roles", role_id, role_json(role))
        return role is not None

    def channel(self, channel_id: int, viewer_id: int) -> bool:
        """Resolve a channel the viewer sees; False when there is none."""
        channel = self._platform.state.channels.get(channel_id)
        if channel is None or not p.may_see(self._platform.state, viewer_id, channel):
            return False
        self._put("channels", channel_id, resolved_channel_json(self._platform.state, channel, viewer_id))
        return True

    def message(self, message: Any) -> None:
        """Resolve a message command's target: the app may read all of it."""
        self._put("messages", message.id, self._platform.writer.message(message, self._platform.bot.id))

    def upload(self, key: str) -> int | None:
        """Turn the n of an uploaded file into an attachment's id; None when there is no such file."""
        upload = self._uploads.get(key)
        if upload is None:
            return None
        entry = {"filename": self._entries.get(key, {}).get("filename")}
        attachment = new_attachment(self._platform, self._channel.id, upload, entry, ephemeral=True)
        self.fresh.append(attachment)
        self._put("attachments", attachment.id, self._platform.writer.attachment(attachment))
        return attachment.id

    def keep_files(self) -> None:
        """Let the CDN serve what was uploaded."""
        for attachment in self.fresh:
            self._platform.state.put_attachment(attachment)


class OptionReader:
    """Reads the options of one command call."""

    def __init__(self, resolver: Resolver, viewer_id: int, *, partial: bool) -> None:
        self._resolver = resolver
        self._viewer_id = viewer_id
        self._partial = partial
        self.focused = 0
        self._problems = Problems()

    def read(self, given: Any, known: list[Json]) -> list[Json]:
        """The options as the bot will get them. Raises: 50035."""
        options = self._read_level(given, known, ("data", "options"))
        if self._partial and self.focused != 1:
            self._problems.add(
                ("data", "options"), "AUTOCOMPLETE_FOCUSED_OPTION", "Exactly one option must be focused."
            )
        self._problems.refuse()
        return options

    def _bad(self, path: Path, code: str, message: str) -> None:
        self._problems.add(path, code, message)

    def _read_level(self, given: Any, known: list[Json], path: Path) -> list[Json]:
        if not isinstance(given, list) or not all(isinstance(option, dict) for option in given):
            self._bad(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.")
            return []
        by_name = {option["name"]: option for option in known}
        read = []
        for index, option in enumerate(given):
            definition = by_name.get(str(option.get("name")))
            if definition is None or option.get("type") != definition["type"]:
                self._bad((*path, index), "INTERACTION_APPLICATION_COMMAND_OPTION_UNKNOWN", "Unknown option.")
                continue
            read.append(self._read_option(option, definition, (*path, index)))
        names = [option["name"] for option in read]
        if len(set(names)) != len(names):
            self._bad(path, "INTERACTION_APPLICATION_COMMAND_OPTION_DUPLICATED", "An option is given twice.")
        for definition in known:
            if definition.get("required") and definition["name"] not in names and not self._partial:
                self._bad((*path, definition["name"]), "BASE_TYPE_REQUIRED", "This field is required")
        if known and known[0]["type"] <= SUB_COMMAND_GROUP and len(read) != 1:
            self._bad(path, "BASE_TYPE_REQUIRED", "A subcommand is required.")
        return read

    def _read_option(self, option: Json, definition: Json, path: Path) -> Json:
        kind = definition["type"]
        read: Json = {"type": kind, "name": definition["name"]}
        if kind <= SUB_COMMAND_GROUP:
            inner = self._read_level(
                option.get("options") or [], definition.get("options") or [], (*path, "options")
            )
            return {**read, "options": inner}
        if option.get("focused"):
            self.focused += 1
            read["focused"] = True
            if not definition.get("autocomplete"):
                self._bad(path, "AUTOCOMPLETE_NOT_ENABLED", "This option has no autocomplete.")
            return {**read, "value": option.get("value", "")}
        value, fault = self._value(option.get("value"), definition)
        if fault:
            self._bad((*path, "value"), "INTERACTION_APPLICATION_COMMAND_OPTION_VALUE_INVALID", fault)
        return {**read, "value": value}

    def _value(self, value: Any, definition: Json) -> tuple[Any, str]:
        kind = definition["type"]
        if kind == STRING:
            return value, _string_fault(value, definition)
        if kind in (INTEGER, NUMBER):
            return value, _number_fault(value, definition)
        if kind == BOOLEAN:
            return value, "" if isinstance(value, bool) else "Not a boolean."
        if not str(value).isdigit():
            return value, "Not an id."
        number = int(value)
        if kind == ATTACHMENT:
            attachment_id = self._resolver.upload(str(value))
            return str(attachment_id), "" if attachment_id is not None else "No such file in the request."
        found = {
            OPTION_USER: lambda: self._resolver.user(number),
            OPTION_ROLE: lambda: self._resolver.role(number),
            OPTION_CHANNEL: lambda: self._resolver.channel(number, self._viewer_id),
            OPTION_MENTIONABLE: lambda: self._resolver.user(number) or self._resolver.role(number),
        }[kind]()
        return str(number), "" if found else "Unknown id."


def _string_fault(value: Any, definition: Json) -> str:
    if not isinstance(value, str):
        return "Not a string."
    if not int(definition.get("min_length") or 0) <= len(value) <= int(definition.get("max_length") or 6000):
        return "Of the wrong length."
    return _choice_fault(value, definition)


def _number_fault(value: Any, definition: Json) -> str:
    whole = definition["type"] == INTEGER
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or abs(value) > 2**53:
        return "Not a number of this type."
    low, high = definition.get("min_value"), definition.get("max_value")
    if (low is not None and value < low) or (high is not None and value > high):
        return "Out of bounds."
    return _choice_fault(value, definition)


def _choice_fault(value: Any, definition: Json) -> str:
    choices = definition.get("choices")
    return (
        "Not one of the choices." if choices and value not in [choice["value"] for choice in choices] else ""
    )


def refuse_stale(version: Any, current: int) -> None:
    """Refuse a call made with an outdated form of the command."""
    if version is not None and str(version) != str(current):
        problems = Problems()
        problems.add(("data", "version"), "INTERACTION_APPLICATION_COMMAND_INVALID_VERSION", "This command is outdated, please try again in a few minutes")  # fmt: skip
        raise DiscordError(50035, errors=problems.tree())
