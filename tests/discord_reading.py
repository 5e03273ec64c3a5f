"""What a person sees in a message: its text, its buttons, its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
_BUTTON, _TEXT_DISPLAY, _THUMBNAIL, _GALLERY = 2, 10, 11, 12
_LOADING, _COMPONENTS_V2 = 1 << 7, 1 << 15


def components_of(message: Json) -> Iterator[Json]:
    """Every component of a message, outer before inner."""
    waiting = list(message.get("components", []))
    while waiting:
        component = waiting.pop(0)
        yield component
        inner = [*component.get("components", [])]
        inner += [component[name] for name in ("accessory", "component") if name in component]
        waiting = inner + waiting


def text_of(message: Json) -> str:
    """All that can be read in a message: content, embeds, and every text of its components."""
    lines = [message.get("content", "")]
    for embed in message.get("embeds", []):
        lines += [embed.get("title", ""), embed.get("description", "")]
        lines += [f"{field['name']}: {field['value']}" for field in embed.get("fields", [])]
    lines += [
        component["content"] for component in components_of(message) if component["type"] == _TEXT_DISPLAY
    ]
    return "\n".join(line for line in lines if line)


def buttons_of(message: Json) -> list[Json]:
    """The buttons that can be pressed."""
    return [
        c
        for c in components_of(message)
        if c["type"] == _BUTTON and "custom_id" in c and not c.get("disabled")
    ]


def pictures_of(message: Json) -> list[Json]:
    """The pictures a person sees: {"url", "description", "width", "height", …} of galleries, thumbnails and plain files."""
    seen: list[Json] = []
    for component in components_of(message):
        if component["type"] == _GALLERY:
            seen += [{**item["media"], "description": item.get("description")} for item in component["items"]]
        elif component["type"] == _THUMBNAIL:
            seen.append({**component["media"], "description": component.get("description")})
    if not message.get("flags", 0) & _COMPONENTS_V2:
        images = [a for a in message.get("attachments", []) if a.get("content_type", "").startswith("image/")]
        seen += images
    return seen


def is_loading(message: Json) -> bool:
    """True while an app "is thinking"."""
    return bool(message.get("flags", 0) & _LOADING)
