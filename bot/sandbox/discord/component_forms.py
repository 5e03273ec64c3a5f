"""The form of every message and modal component: fields, limits, what may hold what. Source: Discord's component reference, 2026-11."""

from __future__ import annotations

from typing import Any

from .errors import Problems
from .schema import (
    Check,
    Path,
    anything,
    array,
    boolean,
    by_type,
    integer,
    one_of,
    snowflake,
    table,
    text,
    url,
)

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT_DISPLAY, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR = 9, 10, 11, 12, 13, 14
CONTAINER, LABEL, FILE_UPLOAD = 17, 18, 19
RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 21, 22, 23

SELECTS = frozenset({STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT})
V2_ONLY = frozenset({SECTION, TEXT_DISPLAY, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER})
LINK_STYLE, PREMIUM_STYLE = 5, 6

_custom_id = text(1, 100)
_emoji = table({"id": snowflake, "name": text(0, 32), "animated": boolean})
_base: dict[str, Check] = {"type": anything, "id": integer(0, 2**31 - 1)}


def _media_url(value: Any, path: Path, problems: Problems) -> None:
    if isinstance(value, str) and value.startswith("attachment://") and len(value) <= 2048:
        return
    url(2048)(value, path, problems)


def _attachment_url(value: Any, path: Path, problems: Problems) -> None:
    if not isinstance(value, str) or not value.startswith("attachment://"):
        problems.add(
            path,
            "UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED",
            "An attachment:// reference is required.",
        )


def _echoed(check: Check) -> Check:
    """A media item; what the API itself answered with may be sent back and is ignored but for its address."""
    ignored = ("id", "proxy_url", "width", "height", "content_type", "attachment_id", "loading_state", "placeholder",
               "placeholder_version", "flags")  # fmt: skip
    return table({"url": check, **dict.fromkeys(ignored, anything)}, {"url"})


_media = _echoed(_media_url)
_description = text(1, 1024)


def _button(value: Any, path: Path, problems: Problems) -> None:
    table(
        {
            **_base,
            "style": one_of(1, 2, 3, 4, LINK_STYLE, PREMIUM_STYLE),
            "custom_id": _custom_id,
            "label": text(0, 80),
            "disabled": boolean,
            "url": url(512),
            "sku_id": snowflake,
            "emoji": _emoji,
        },
        {"style"},
    )(value, path, problems)
    if problems or not isinstance(value, dict):
        return
    needed = {LINK_STYLE: "url", PREMIUM_STYLE: "sku_id"}.get(value["style"], "custom_id")
    for name in ("custom_id", "url", "sku_id"):
        if name == needed and value.get(name) is None:
            code = "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED" if name == "custom_id" else "BASE_TYPE_REQUIRED"
            problems.add((*path, name), code, f"A {name} is required")
        elif name != needed and value.get(name) is not None:
            problems.add(
                (*path, name), "BUTTON_COMPONENT_INVALID_FIELD", f"A button of this style cannot have {name}"
            )
    if needed != "sku_id" and not value.get("label") and not value.get("emoji"):
        problems.add(path, "BUTTON_COMPONENT_LABEL_REQUIRED", "A label or an emoji is required")
    if needed == "sku_id" and (value.get("label") or value.get("emoji")):
        problems.add(path, "BUTTON_COMPONENT_INVALID_FIELD", "A premium button has neither label nor emoji")


_choice: dict[str, Check] = {
    "label": text(1, 100),
    "value": text(1, 100),
    "description": text(0, 100),
    "default": boolean,
}


def _options(low: int, high: int, extra: dict[str, Check] | None = None) -> Check:
    listed = array(table({**_choice, **(extra or {})}, {"label", "value"}), low, high)

    def check(value: Any, path: Path, problems: Problems) -> None:
        listed(value, path, problems)
        if problems:
            return
        values = [option["value"] for option in value]
        for index, option in enumerate(values):
            if option in values[:index]:
                problems.add((*path, index, "value"), "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used")  # fmt: skip

    return check


def _select(kind: int) -> Check:
    fields: dict[str, Check] = {
        **_base,
        "custom_id": _custom_id,
        "placeholder": text(0, 150),
        "min_values": integer(0, 25),
        "max_values": integer(1, 25),
        "disabled": boolean,
        "required": boolean,
    }
    required = {"custom_id"}
    if kind == STRING_SELECT:
        fields["options"] = _options(1, 25, {"emoji": _emoji})
        required.add("options")
    else:
        fields["default_values"] = array(
            table({"id": snowflake, "type": one_of("user", "role", "channel")}), 0, 25
        )
    if kind == CHANNEL_SELECT:
        fields["channel_types"] = array(integer(0, 20), 0, 20)
    form = table(fields, required)

    def check(value: Any, path: Path, problems: Problems) -> None:
        form(value, path, problems)
        if problems:
            return
        low, high = value.get("min_values"), value.get("max_values")
        if low is not None and (high if high is not None else 1) < low:
            problems.add(
                (*path, "min_values"),
                "SELECT_COMPONENT_MIN_VALUES_TOO_LARGE",
                "min_values is over max_values",
            )
        if kind == STRING_SELECT and (high or 1) > len(value["options"]):
            problems.add(
                (*path, "max_values"),
                "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE",
                "max_values is over the options",
            )

    return check


def _row(value: Any, path: Path, problems: Problems) -> None:
    kinds: dict[int, Check] = {BUTTON: _button, **{kind: _select(kind) for kind in SELECTS}}
    table({**_base, "components": array(by_type(kinds), 1, 5)}, {"components"})(value, path, problems)
    if problems or not isinstance(value, dict):
        return
    held = [component["type"] for component in value["components"]]
    if any(kind in SELECTS for kind in held) and len(held) > 1:
        problems.add((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The combined width of the components exceeds the row")  # fmt: skip


_text_display = table({**_base, "content": text(1, 4000)}, {"content"})
_thumbnail = table({**_base, "media": _media, "description": _description, "spoiler": boolean}, {"media"})
_gallery_item = table({"media": _media, "description": _description, "spoiler": boolean}, {"media"})
_gallery = table({**_base, "items": array(_gallery_item, 1, 10)}, {"items"})
_file = table(
    {**_base, "file": _echoed(_attachment_url), "spoiler": boolean, "name": anything, "size": anything},
    {"file"},
)
_separator = table({**_base, "divider": boolean, "spacing": one_of(1, 2)})
_section = table(
    {
        **_base,
        "components": array(by_type({TEXT_DISPLAY: _text_display}), 1, 3),
        "accessory": by_type({BUTTON: _button, THUMBNAIL: _thumbnail}),
    },
    {"components", "accessory"},
)
_inner: dict[int, Check] = {
    ACTION_ROW: _row,
    SECTION: _section,
    TEXT_DISPLAY: _text_display,
    MEDIA_GALLERY: _gallery,
    FILE: _file,
    SEPARATOR: _separator,
}
_container = table(
    {
        **_base,
        "components": array(by_type(_inner), 1, 40),
        "accent_color": integer(0, 0xFFFFFF),
        "spoiler": boolean,
    },
    {"components"},
)

legacy_components = array(by_type({ACTION_ROW: _row}), 0, 5)
v2_components = array(by_type({**_inner, CONTAINER: _container}), 0, 40)

# -- modals -----------------------------------------------------------------------------------------------------------

_text_input_fields: dict[str, Check] = {
    **_base,
    "custom_id": _custom_id,
    "style": one_of(1, 2),
    "min_length": integer(0, 4000),
    "max_length": integer(1, 4000),
    "required": boolean,
    "value": text(0, 4000),
    "placeholder": text(0, 100),
}
_modal_row = table(
    {**_base, "components": array(by_type({TEXT_INPUT: table({**_text_input_fields, "label": text(1, 45)}, {"custom_id", "style", "label"})}), 1, 1)},
    {"components"},
)  # fmt: skip
_counts: dict[str, Check] = {"custom_id": _custom_id, "required": boolean}
_labelled: dict[int, Check] = {
    TEXT_INPUT: table({**_text_input_fields, "label": text(0, 0)}, {"custom_id", "style"}),
    **{kind: _select(kind) for kind in SELECTS},
    FILE_UPLOAD: table(
        {
            **_base,
            **_counts,
            "min_values": integer(0, 10),
            "max_values": integer(1, 10),
            "file_types": array(text(1, 20), 0, 10),
        },
        {"custom_id"},
    ),
    RADIO_GROUP: table({**_base, **_counts, "options": _options(2, 10)}, {"custom_id", "options"}),
    CHECKBOX_GROUP: table(
        {
            **_base,
            **_counts,
            "options": _options(1, 10),
            "min_values": integer(0, 10),
            "max_values": integer(1, 10),
        },
        {"custom_id", "options"},
    ),
    CHECKBOX: table({**_base, "custom_id": _custom_id, "default": boolean}, {"custom_id"}),
}
_label = table(
    {**_base, "label": text(1, 45), "description": text(1, 100), "component": by_type(_labelled)},
    {"label", "component"},
)

modal = table(
    {
        "custom_id": _custom_id,
        "title": text(1, 45),
        "components": array(
            by_type({ACTION_ROW: _modal_row, TEXT_DISPLAY: _text_display, LABEL: _label}), 1, 5
        ),
    },
    {"custom_id", "title", "components"},
)
