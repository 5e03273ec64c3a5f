"""The form of messages that are created or edited, whatever endpoint they come through."""

from __future__ import annotations

from typing import Any

from .components import check_components
from .errors import Problems
from .model import COMPONENTS_V2, EPHEMERAL, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS
from .schema import (
    Check,
    Path,
    anything,
    array,
    boolean,
    integer,
    length_text,
    number,
    one_of,
    snowflake,
    table,
    text,
    url,
)

Json = dict[str, Any]
MAX_CONTENT, MAX_EMBED_TEXT = 2000, 6000


def _picture(value: Any, path: Path, problems: Problems) -> None:
    if isinstance(value, str) and value.startswith("attachment://"):
        return
    url()(value, path, problems)


_embed_picture = table({"url": _picture, **dict.fromkeys(("proxy_url", "width", "height", "content_type", "placeholder", "placeholder_version", "flags"), anything)}, {"url"})  # fmt: skip
_embed = table(
    {
        "type": anything,
        "flags": anything,
        "provider": anything,
        "video": anything,
        "title": text(0, 256),
        "description": text(0, 4096),
        "url": url(),
        "timestamp": text(1, 64),
        "color": integer(0, 0xFFFFFF),
        "footer": table({"text": text(0, 2048), "icon_url": _picture, "proxy_icon_url": anything}, {"text"}),
        "image": _embed_picture,
        "thumbnail": _embed_picture,
        "author": table(
            {"name": text(0, 256), "url": url(), "icon_url": _picture, "proxy_icon_url": anything}, {"name"}
        ),
        "fields": array(
            table({"name": text(1, 256), "value": text(1, 1024), "inline": boolean}, {"name", "value"}), 0, 25
        ),
    }
)
# What a client may send back of an attachment it was given; all but the first line is ignored.
_attachment = table(
    {
        "id": snowflake, "filename": text(1, 1024), "description": text(0, 1024), "title": text(0, 1024),
        "is_spoiler": boolean, "is_remix": boolean, "duration_secs": number, "waveform": text(0, 400),
        **dict.fromkeys(("size", "url", "proxy_url", "width", "height", "content_type", "spoiler", "flags", "ephemeral",
                         "placeholder", "placeholder_version", "original_content_type", "content_scan_version"), anything),
    },
    {"id"},
)  # fmt: skip
_mention_kinds = array(one_of("users", "roles", "everyone"), 0, 3)
_allowed_mentions = table(
    {
        "parse": _mention_kinds,
        "users": array(snowflake, 0, 100),
        "roles": array(snowflake, 0, 100),
        "replied_user": boolean,
    }
)


def _nonce(value: Any, path: Path, problems: Problems) -> None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        problems.add(path, "STRING_TYPE_CONVERT", "Could not interpret value as string.")
    elif len(str(value)) > 25:
        problems.add(path, "BASE_TYPE_MAX_LENGTH", length_text(0, 25))


_content: dict[str, Check] = {
    "content": text(0, MAX_CONTENT),
    "embeds": array(_embed, 0, 10),
    "allowed_mentions": _allowed_mentions,
    "components": anything,
    "flags": integer(0, 2**31),
    "attachments": array(_attachment, 0, 10),
    "tts": boolean,
}
_create = table(
    {
        **_content,
        "nonce": _nonce,
        "enforce_nonce": boolean,
        "message_reference": table(
            {
                "type": one_of(0),
                "message_id": snowflake,
                "channel_id": snowflake,
                "guild_id": snowflake,
                "fail_if_not_exists": boolean,
            },
            {"message_id"},
        ),
        "sticker_ids": array(snowflake, 0, 3),
    }
)
_forum_first = table({**_content, "sticker_ids": array(snowflake, 0, 3)})
_webhook = table({**_content, "username": text(1, 80), "avatar_url": url(), "thread_name": text(1, 100)})
_edit = table({**_content, "sticker_ids": array(snowflake, 0, 3)})
FORMS: dict[str, Check] = {"create": _create, "forum": _forum_first, "webhook": _webhook, "edit": _edit}
_CREATE_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | 1 << 13
_FLAGS = {
    "create": _CREATE_FLAGS,
    "forum": _CREATE_FLAGS,
    "webhook": _CREATE_FLAGS | EPHEMERAL,
    "edit": SUPPRESS_EMBEDS | COMPONENTS_V2,
}


def check_message(payload: Any, kind: str, *, was_v2: bool = False, path: Path = ()) -> bool:
    """
    Refuse a malformed message payload; answers whether the message uses Components V2.

    kind: "create", "forum" (first message of a post), "webhook" (interaction replies) or "edit".
    was_v2: the message has the flag already, which can never be taken back.
    Raises: 50035.
    """
    problems = Problems()
    FORMS[kind](payload, path, problems)
    problems.refuse()
    flags = int(payload.get("flags") or 0)
    allowed = payload.get("allowed_mentions") or {}
    for name in ("users", "roles"):
        if name in (allowed.get("parse") or ()) and allowed.get(name):
            problems.add((*path, "allowed_mentions", name), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", f"parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive.")  # fmt: skip
    v2 = was_v2 or bool(flags & COMPONENTS_V2)
    if flags & ~_FLAGS[kind] and kind != "edit":
        problems.add((*path, "flags"), "MESSAGE_FLAGS_INVALID", "These flags cannot be set on this message.")
    if was_v2 and payload.get("flags") is not None and not flags & COMPONENTS_V2:
        problems.add(
            (*path, "flags"), "MESSAGE_FLAGS_COMPONENTS_V2_IRREVERSIBLE", "IS_COMPONENTS_V2 cannot be removed"
        )
    if v2:
        for name in ("content", "embeds", "sticker_ids", "poll"):
            if payload.get(name):
                problems.add((*path, name), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2")  # fmt: skip
    if payload.get("components") is not None:
        check_components(payload["components"], v2=v2, path=(*path, "components"), problems=problems)
    _check_embed_total(payload, path, problems)
    problems.refuse()
    return v2


def _check_embed_total(payload: Json, path: Path, problems: Problems) -> None:
    total = sum(map(_embed_text, payload.get("embeds") or []))
    if total > MAX_EMBED_TEXT:
        problems.add(
            (*path, "embeds"),
            "MAX_EMBED_SIZE_EXCEEDED",
            f"Embed size exceeds maximum size of {MAX_EMBED_TEXT}",
        )


def _embed_text(embed: Json) -> int:
    pieces = [embed.get("title"), embed.get("description")]
    pieces += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        pieces += [field["name"], field["value"]]
    return sum(len(piece or "") for piece in pieces)
