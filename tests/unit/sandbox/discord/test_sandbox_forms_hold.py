"""No form body, however odd, makes a check stumble: it is accepted or refused with a code."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from bot.sandbox.discord.command_forms import check_commands
from bot.sandbox.discord.components import Stored
from bot.sandbox.discord.errors import DiscordError, Problems
from bot.sandbox.discord.message_forms import check_message
from bot.sandbox.discord.modals import check_modal

FIELDS = st.sampled_from(
    [
        "type",
        "style",
        "label",
        "custom_id",
        "components",
        "accessory",
        "component",
        "content",
        "flags",
        "embeds",
        "title",
        "description",
        "fields",
        "name",
        "value",
        "options",
        "items",
        "media",
        "url",
        "file",
        "id",
        "disabled",
        "min_values",
        "max_values",
        "required",
        "spoiler",
        "accent_color",
        "allowed_mentions",
        "parse",
        "users",
        "attachments",
        "message_reference",
        "message_id",
        "nonce",
        "choices",
        "autocomplete",
        "placeholder",
        "sku_id",
        "emoji",
        "footer",
        "image",
        "text",
    ]
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 40),
    st.sampled_from(
        [2**60, 1.5, "", "x", "12", "attachment://a.png", "https://example.com", "x" * 101, 1 << 15]
    ),
)
TYPES = st.sampled_from([1, 2, 3, 5, 9, 10, 11, 12, 13, 14, 17, 18, 19, 21, 99, "1", None, True])
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(FIELDS, inner, max_size=5),
        st.builds(
            lambda kind, rest: {**rest, "type": kind}, TYPES, st.dictionaries(FIELDS, inner, max_size=4)
        ),
    ),
    max_leaves=25,
)


@pytest.mark.parametrize("kind", ["create", "edit", "webhook", "forum"])
@given(payload=VALUES, components=VALUES, was_v2=st.booleans())
@settings(max_examples=150)
def test_messages(kind: str, payload: Any, components: Any, was_v2: bool) -> None:
    if isinstance(payload, dict):
        payload = {**payload, "components": components}
    with suppress(DiscordError):
        check_message(payload, kind, was_v2=was_v2)
        Stored(payload.get("components") or [], {}).problems.refuse()


@given(payload=VALUES)
@settings(max_examples=200)
def test_modals(payload: Any) -> None:
    with suppress(DiscordError):
        check_modal(payload)


@given(payload=VALUES)
@settings(max_examples=200)
def test_commands(payload: Any) -> None:
    with suppress(DiscordError):
        check_commands(payload)


# -- almost right -----------------------------------------------------------------------------------------------------

BUTTON = {"type": 2, "style": 1, "label": "x", "custom_id": "a"}
SELECT = {
    "type": 3,
    "custom_id": "b",
    "options": [{"label": "x", "value": "y"}],
    "min_values": 0,
    "max_values": 1,
}
MESSAGE: dict[str, Any] = {
    "flags": 1 << 15,
    "allowed_mentions": {"parse": ["users"], "replied_user": True},
    "attachments": [{"id": 0, "filename": "a.png"}],
    "components": [
        {"type": 10, "content": "hello"},
        {
            "type": 17,
            "components": [
                {
                    "type": 9,
                    "components": [{"type": 10, "content": "x"}],
                    "accessory": {"type": 11, "media": {"url": "https://e.com"}},
                },
                {"type": 12, "items": [{"media": {"url": "https://e.com"}, "description": "d"}]},
                {"type": 1, "components": [BUTTON]},
                {"type": 1, "components": [SELECT]},
            ],
        },
    ],
}
EMBEDDED: dict[str, Any] = {
    "embeds": [
        {
            "title": "t",
            "footer": {"text": "f"},
            "fields": [{"name": "n", "value": "v"}],
            "image": {"url": "https://e.com"},
        }
    ],
    "components": [{"type": 1, "components": [BUTTON]}],
    "message_reference": {"message_id": "1"},
    "nonce": "n",
}
MODAL: dict[str, Any] = {
    "custom_id": "m",
    "title": "t",
    "components": [
        {"type": 18, "label": "l", "component": {"type": 4, "custom_id": "a", "style": 1}},
        {"type": 18, "label": "l", "component": {**SELECT, "required": True}},
        {
            "type": 18,
            "label": "l",
            "component": {
                "type": 21,
                "custom_id": "c",
                "options": SELECT["options"] + [{"label": "z", "value": "z"}],
            },
        },
        {"type": 10, "content": "x"},
    ],
}
COMMANDS: list[dict[str, Any]] = [
    {
        "name": "a",
        "description": "d",
        "name_localizations": {"fr": "b"},
        "options": [
            {
                "type": 3,
                "name": "o",
                "description": "d",
                "required": True,
                "choices": [{"name": "n", "value": "v"}],
            },
            {"type": 4, "name": "p", "description": "d", "min_value": 1, "max_value": 3},
        ],
    },
    {
        "name": "g",
        "description": "d",
        "options": [
            {
                "type": 2,
                "name": "h",
                "description": "d",
                "options": [{"type": 1, "name": "i", "description": "d"}],
            }
        ],
    },
    {"name": "Menu", "type": 3},
]


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path] + [place for key, value in inner for place in places(value, (*path, key))]


def replaced(node: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = dict(node) if isinstance(node, dict) else list(node)
    copy[path[0]] = replaced(node[path[0]], path[1:], value)
    return copy


CHECKS = {
    "message": (MESSAGE, lambda value: check_message(value, "create")),
    "embedded": (EMBEDDED, lambda value: check_message(value, "create")),
    "modal": (MODAL, check_modal),
    "commands": (COMMANDS, check_commands),
}


@pytest.mark.parametrize("name", CHECKS)
def test_the_right_ones_pass(name: str) -> None:
    valid, check = CHECKS[name]
    check(valid)


@pytest.mark.parametrize("name", CHECKS)
@given(data=st.data())
@settings(max_examples=200)
def test_one_wrong_place_is_no_stumble(name: str, data: st.DataObject) -> None:
    valid, check = CHECKS[name]
    value = replaced(valid, data.draw(st.sampled_from(places(valid))), data.draw(VALUES))
    with suppress(DiscordError):
        check(value)
        if name in ("message", "embedded"):
            Stored(value.get("components") or [], {}).problems.refuse()


@given(
    st.lists(st.tuples(st.lists(FIELDS | st.integers(0, 5), max_size=4), st.text(), st.text()), min_size=1)
)
def test_every_problem_is_in_the_tree(found: list[tuple[list[Any], str, str]]) -> None:
    problems = Problems()
    for path, code, message in found:
        problems.add(tuple(path), code, message)
    tree = problems.tree()
    for path, code, message in found:
        node = tree
        for step in path:
            node = node[str(step)]
        assert {"code": code, "message": message} in node["_errors"]
