"""The form of application commands. Source: Discord's application command reference, 2026-11."""

from __future__ import annotations

import re
from typing import Any

from .errors import Problems
from .schema import (
    Check,
    Path,
    anything,
    array,
    boolean,
    integer,
    mapping,
    number,
    one_of,
    snowflake,
    table,
    text,
)

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
CAPS = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
MAX_CHARACTERS = 8000
SUB_COMMAND, SUB_COMMAND_GROUP, STRING, INTEGER, BOOLEAN = 1, 2, 3, 4, 5
OPTION_USER, OPTION_CHANNEL, OPTION_ROLE, OPTION_MENTIONABLE, NUMBER, ATTACHMENT = 6, 7, 8, 9, 10, 11
_NAME = re.compile(r"[-_'\w]{1,32}")
LOCALES = frozenset({
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he", "hi", "hr", "hu", "id", "it",
    "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
})  # fmt: skip
"""Discord's locales (its OpenAPI document, 2026-11)."""

Json = dict[str, Any]


def _name(value: Any, path: Path, problems: Problems) -> None:
    text(1, 32)(value, path, problems)
    if (
        isinstance(value, str)
        and 1 <= len(value) <= 32
        and (not _NAME.fullmatch(value) or value != value.lower())
    ):
        problems.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _choice_value(value: Any, path: Path, problems: Problems) -> None:
    if isinstance(value, str):
        text(0, 100)(value, path, problems)
    else:
        number(value, path, problems)


def _localized(item: Check) -> Check:
    return mapping(item, LOCALES)


_choice = table(
    {"name": text(1, 100), "name_localizations": _localized(text(1, 100)), "value": _choice_value},
    {"name", "value"},
)
_base: dict[str, Check] = {
    "type": one_of(*range(1, 12)),
    "name": _name,
    "name_localizations": _localized(_name),
    "description": text(1, 100),
    "description_localizations": _localized(text(1, 100)),
    "required": boolean,
    "choices": array(_choice, 0, 25),
    "channel_types": array(integer(0, 20), 0, 20),
    "min_value": number,
    "max_value": number,
    "min_length": integer(0, 6000),
    "max_length": integer(1, 6000),
    "autocomplete": boolean,
    "file_types": array(text(1, 20), 0, 10),
}
_ONLY = {
    "choices": {STRING, INTEGER, NUMBER},
    "autocomplete": {STRING, INTEGER, NUMBER},
    "min_value": {INTEGER, NUMBER},
    "max_value": {INTEGER, NUMBER},
    "min_length": {STRING},
    "max_length": {STRING},
    "channel_types": {OPTION_CHANNEL},
    "file_types": {ATTACHMENT},
}


def _option(depth: int) -> Check:
    fields = {**_base, "options": array(_option(depth - 1), 0, 25)} if depth else _base
    form = table(fields, {"type", "name", "description"})

    def check(value: Any, path: Path, problems: Problems) -> None:
        form(value, path, problems)
        if problems or not isinstance(value, dict):
            return
        kind = value["type"]
        for name, kinds in _ONLY.items():
            if value.get(name) not in (None, [], False) and kind not in kinds:
                problems.add(
                    (*path, name),
                    "APPLICATION_COMMAND_OPTION_FIELD_INVALID",
                    f"Options of type {kind} cannot have {name}",
                )
        if value.get("autocomplete") and value.get("choices"):
            problems.add(path, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Options cannot have both autocomplete and choices")  # fmt: skip
        for index, choice in enumerate(value.get("choices") or []):
            if isinstance(choice["value"], str) != (kind == STRING):
                problems.add((*path, "choices", index, "value"), "APPLICATION_COMMAND_OPTIONS_CHOICE_TYPE", "The choice value is of the wrong type")  # fmt: skip
        check_options(value.get("options") or [], (*path, "options"), problems)

    return check


def check_options(options: list[Json], path: Path, problems: Problems) -> None:
    """Note repeated names and required options behind optional ones."""
    names = [option.get("name") for option in options]
    for index, option in enumerate(options):
        if option.get("name") in names[:index]:
            problems.add(
                (*path, index, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option name already used"
            )
        if (
            index
            and option.get("required")
            and not options[index - 1].get("required")
            and options[index - 1].get("type", 3) > 2
        ):
            problems.add((*path, index), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")  # fmt: skip


_fields: dict[str, Check] = {
    "id": snowflake,
    "type": one_of(CHAT_INPUT, USER, MESSAGE),
    "name": text(1, 32),
    "name_localizations": _localized(text(1, 32)),
    "description": text(0, 100),
    "description_localizations": _localized(text(1, 100)),
    "options": array(_option(2), 0, 25),
    "default_member_permissions": anything,
    "dm_permission": boolean,
    "default_permission": boolean,
    "nsfw": boolean,
    "contexts": array(one_of(0, 1, 2), 1, 3),
    "integration_types": array(one_of(0, 1), 1, 2),
}


def check_command(value: Any, path: Path, problems: Problems, *, partial: bool = False) -> None:
    """Note every fault of one command."""
    table(_fields, set() if partial else {"name"})(value, path, problems)
    if problems or not isinstance(value, dict):
        return
    if int(value.get("type") or 1) == CHAT_INPUT:
        if "name" in value:
            _name(value["name"], (*path, "name"), problems)
        for locale, said in (value.get("name_localizations") or {}).items():
            _name(said, (*path, "name_localizations", locale), problems)
        if not value.get("description") and not partial:
            problems.add((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required")
        check_options(value.get("options") or [], (*path, "options"), problems)
    elif value.get("description") or value.get("options"):
        problems.add((*path, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have description or options")  # fmt: skip
    if characters(value) > MAX_CHARACTERS:
        problems.add(
            path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MAX_CHARACTERS})"
        )


def _longest(plain: Any, localized: Any) -> int:
    return max([len(str(plain or "")), *(len(text) for text in (localized or {}).values())])


def characters(node: Json) -> int:
    """What counts towards 8000: names, descriptions and choice values, each by its longest localization."""
    total = _longest(node.get("name"), node.get("name_localizations"))
    total += _longest(node.get("description"), node.get("description_localizations"))
    for choice in node.get("choices") or []:
        total += _longest(choice["name"], choice.get("name_localizations")) + len(str(choice["value"]))
    return total + sum(map(characters, node.get("options") or []))


def check_commands(values: Any) -> None:
    """Refuse a bulk overwrite whose commands are malformed, too many, or named alike. Raises: 50035, 30032."""
    problems = Problems()
    if not isinstance(values, list):
        problems.add((), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.")
        problems.refuse()
    for index, value in enumerate(values):
        own = Problems()
        check_command(value, (index,), own)
        problems.extend(own)
    problems.refuse()
    kinds = [int(value.get("type") or 1) for value in values]
    for kind, cap in CAPS.items():
        if kinds.count(kind) > cap:
            problems.add(
                (),
                "APPLICATION_COMMANDS_MAXIMUM",
                f"Maximum number of application commands of this type reached ({cap}).",
            )
    seen: set[tuple[int, str]] = set()
    for index, (kind, value) in enumerate(zip(kinds, values, strict=True)):
        if (kind, value["name"]) in seen:
            problems.add(
                (index, "name"),
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            )
        seen.add((kind, value["name"]))
    problems.refuse()
