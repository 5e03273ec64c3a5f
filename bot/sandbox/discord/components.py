"""Checks whole component trees and turns them into the form that is stored and answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import component_forms as forms
from .errors import Problems
from .model import Attachment
from .schema import Path

MAX_COMPONENTS, MAX_TEXT = 40, 4000
_CHILDREN = ("components", "accessory", "component")
Json = dict[str, Any]


def walk(components: Any, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Every component of a tree with its path, outer before inner."""
    if isinstance(components, list):
        for index, component in enumerate(components):
            yield from walk(component, (*path, index))
    elif isinstance(components, dict) and "type" in components:
        yield path, components
        for name in _CHILDREN:
            yield from walk(components.get(name), (*path, name))


def check_components(components: Any, *, v2: bool, path: Path, problems: Problems) -> None:
    """Note every fault of a message's components."""
    before = Problems()
    (forms.v2_components if v2 else forms.legacy_components)(components, path, before)
    _hint_at_v2(components, v2, path, before)
    problems.extend(before)
    if before:
        return
    everything = list(walk(components, path))
    if v2 and len(everything) > MAX_COMPONENTS:
        problems.add(
            path, "BASE_TYPE_MAX_LENGTH", f"The total number of components cannot exceed {MAX_COMPONENTS}"
        )
    _check_text_total(everything, path, problems)
    check_unique(everything, problems)


def _hint_at_v2(components: Any, v2: bool, path: Path, problems: Problems) -> None:
    if not v2 and isinstance(components, list):
        for index, component in enumerate(components):
            kind = component.get("type") if isinstance(component, dict) else None
            if isinstance(kind, int) and kind in forms.V2_ONLY:
                problems.add((*path, index), "MESSAGE_COMPONENTS_V2_FLAG_REQUIRED", "IS_COMPONENTS_V2 is required for this component")  # fmt: skip


def _check_text_total(everything: list[tuple[Path, Json]], path: Path, problems: Problems) -> None:
    total = sum(
        len(component["content"]) for _, component in everything if component["type"] == forms.TEXT_DISPLAY
    )
    if total > MAX_TEXT:
        problems.add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", f"The total displayable text size exceeds {MAX_TEXT}")  # fmt: skip


def check_unique(everything: list[tuple[Path, Json]], problems: Problems) -> None:
    """Note custom ids and numeric ids that are used twice."""
    for name, code in (("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED"), ("id", "COMPONENT_ID_DUPLICATED")):
        seen: set[Any] = set()
        for path, component in everything:
            value = component.get(name)
            if not value:
                continue
            if value in seen:
                problems.add((*path, name), code, "Component custom id cannot be duplicated" if name == "custom_id" else "Component id cannot be duplicated")  # fmt: skip
            seen.add(value)


class Stored:
    """Builds the stored form of a checked tree: ids filled in, defaults explicit, media tied to attachments."""

    def __init__(self, components: list[Json], attachments: dict[str, Attachment]) -> None:
        self._attachments = attachments
        self._taken = {component["id"] for _, component in walk(components) if component.get("id")}
        self._next = 1
        self.problems = Problems()
        self.components = [
            self._store(component, ("components", index)) for index, component in enumerate(components)
        ]

    def _new_id(self) -> int:
        while self._next in self._taken:
            self._next += 1
        self._taken.add(self._next)
        return self._next

    def _store(self, component: Json, path: Path) -> Json:
        kind = component["type"]
        stored: Json = {"type": kind, "id": component.get("id") or self._new_id()}
        for name, value in component.items():
            # `required` is for modals; a message's select is accepted with it and shown without.
            if value is not None and name not in ("type", "id", "required"):
                stored[name] = value
        if kind in (forms.CONTAINER, forms.SECTION, forms.ACTION_ROW):
            stored["components"] = [
                self._store(inner, (*path, "components", index))
                for index, inner in enumerate(component["components"])
            ]
        if kind == forms.CONTAINER:
            stored["accent_color"] = component.get("accent_color")
            stored["spoiler"] = bool(component.get("spoiler"))
        elif kind == forms.SECTION:
            stored["accessory"] = self._store(component["accessory"], (*path, "accessory"))
        elif kind == forms.SEPARATOR:
            stored["divider"] = component.get("divider") is not False
            stored["spacing"] = component.get("spacing") or 1
        elif kind == forms.THUMBNAIL:
            stored |= self._shown(component, (*path, "media"))
        elif kind == forms.MEDIA_GALLERY:
            stored["items"] = [
                self._shown(item, (*path, "items", index, "media"))
                for index, item in enumerate(component["items"])
            ]
        elif kind == forms.FILE:
            self._store_file(stored, component, path)
        elif kind in forms.SELECTS:
            stored["min_values"] = 1 if component.get("min_values") is None else component["min_values"]
            stored["max_values"] = component.get("max_values") or 1
        return stored

    def _store_file(self, stored: Json, component: Json, path: Path) -> None:
        attachment = self._find(component["file"]["url"], (*path, "file"))
        stored["spoiler"] = bool(component.get("spoiler"))
        stored["name"] = attachment.filename if attachment else None
        stored["size"] = attachment.size if attachment else None
        stored["file"] = {"$attachment": attachment.id} if attachment else {"url": component["file"]["url"]}

    def _shown(self, item: Json, path: Path) -> Json:
        """A gallery item or thumbnail's media, description and spoiler."""
        url = item["media"]["url"]
        attachment = self._find(url, path)
        return {
            "media": {"$attachment": attachment.id} if attachment else {"url": url},
            "description": item.get("description"),
            "spoiler": bool(item.get("spoiler")),
        }

    def _find(self, url: str, path: Path) -> Attachment | None:
        """The attachment an address names: `attachment://name`, or the CDN address of a file kept on the message."""
        if url.startswith("attachment://"):
            found = self._attachments.get(url.removeprefix("attachment://"))
            if found is None:
                self.problems.add(path, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", f"The referenced attachment was not found: {url[:100]}")  # fmt: skip
            return found
        for attachment in self._attachments.values():
            if f"/attachments/{attachment.channel_id}/{attachment.id}/" in url:
                return attachment
        return None
