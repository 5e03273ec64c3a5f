"""REST for the bot: answering an interaction and following up through its webhook."""

from __future__ import annotations

from typing import Any

from . import messages
from .errors import DiscordError, invalid_field
from .interactions import AUTOCOMPLETE, COMPONENT, MODAL_SUBMIT, Interaction
from .message_forms import check_message
from .modals import check_modal
from .model import (
    CHAT_INPUT_COMMAND,
    CONTEXT_MENU_COMMAND,
    EPHEMERAL,
    LOADING,
    MESSAGE_DEFAULT,
    REPLY,
    Message,
)
from .platform import Call, snowflake
from .schema import anything, array, number, one_of, refuse_unless, table, text
from .thread_state import check_unlocked, wake_thread
from .uploads import Upload
from .wire import Json

MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9

_callback = table(
    {"type": one_of(1, MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL), "data": anything},
    {"type"},
)
_deferred = table({"flags": one_of(0, EPHEMERAL), "tts": anything})


def _choice_value(value: Any, path: tuple[str | int, ...], problems: Any) -> None:
    (text(0, 100) if isinstance(value, str) else number)(value, path, problems)


_choices = table(
    {
        "choices": array(table({"name": text(1, 100), "name_localizations": anything, "value": _choice_value}, {"name", "value"}), 0, 25)
    },
    {"choices"},
)  # fmt: skip


async def answer(call: Call) -> Any:
    """POST /interactions/{interaction_id}/{interaction_token}/callback"""
    platform = call.platform
    payload, uploads = await call.body()
    interaction = platform.interactions.to_answer(
        call.param("interaction_id"), call.request.match_info["interaction_token"]
    )
    refuse_unless(_callback, payload)
    kind, data = payload["type"], payload.get("data") or {}
    _check_fits(interaction, kind)
    message: Message | None = None
    if kind == MESSAGE:
        message = _reply(call, interaction, data, uploads, original=True)
    elif kind == DEFERRED:
        refuse_unless(_deferred, data)
        platform.interactions.answered(interaction, kind)
        message = _new_message(call, interaction, LOADING | int(data.get("flags") or 0))
        interaction.original_id = message.id
        messages.publish(platform, interaction.channel, message)
    elif kind in (UPDATE, DEFERRED_UPDATE):
        assert interaction.message is not None
        message = interaction.message
        if kind == UPDATE and data:
            messages.edit(platform, interaction.channel, message, platform.bot, data, uploads)
        interaction.original_id = message.id
    elif kind == CHOICES:
        refuse_unless(_choices, data)
        told = {"choices": data["choices"], "nonce": interaction.nonce}
        platform.hub.to_user(interaction.user.id, "APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE", told)
    else:
        _show_modal(call, interaction, data)
    platform.interactions.answered(interaction, kind)
    if kind not in (CHOICES, MODAL):
        platform.interactions.tell_person(interaction, "INTERACTION_SUCCESS", {})
    return _callback_json(call, interaction, kind, message) if call.flag("with_response") else None


def _check_fits(interaction: Interaction, kind: int) -> None:
    """Refuse answers that this kind of interaction cannot have."""
    if interaction.type == AUTOCOMPLETE:
        fits = kind == CHOICES
    elif kind in (UPDATE, DEFERRED_UPDATE):
        fits = interaction.message is not None
    elif kind == MODAL:
        fits = interaction.type != MODAL_SUBMIT
    else:
        fits = kind in (MESSAGE, DEFERRED)
    if not fits:
        raise invalid_field(
            "type", "INTERACTION_CALLBACK_TYPE_INVALID", "This answer does not fit the interaction."
        )


def _new_message(call: Call, interaction: Interaction, flags: int) -> Message:
    platform = call.platform
    message = Message(platform.state.snowflakes.new(), interaction.channel.id, platform.bot.id)
    root = interaction
    while root.parent is not None:
        root = root.parent
    if root.type == COMPONENT:
        source = root.message
        message.type = MESSAGE_DEFAULT if source is None or source.is_ephemeral else REPLY
        if message.type == REPLY and source is not None:
            message.reference = {"channel_id": source.channel_id, "message_id": source.id}
    else:
        message.type = CHAT_INPUT_COMMAND if root.data.get("type", 1) == 1 else CONTEXT_MENU_COMMAND
    message.flags = flags
    message.application_id = message.webhook_id = platform.state.application.id
    message.interaction_metadata = platform.interactions.metadata(interaction)
    if flags & EPHEMERAL:
        message.ephemeral_to = interaction.user.id
    return message


def _reply(
    call: Call, interaction: Interaction, payload: Json, uploads: list[Upload], *, original: bool
) -> Message:
    check_message(payload, "webhook")
    platform = call.platform
    if original:
        platform.interactions.answered(interaction, MESSAGE)
    message = _new_message(call, interaction, int(payload.get("flags") or 0))
    if not original:
        message.interaction_metadata = {
            **platform.interactions.metadata(interaction),
            **(
                {"original_response_message_id": str(interaction.original_id)}
                if interaction.original_id
                else {}
            ),
        }
    try:
        check_unlocked(platform, interaction.channel, platform.bot)
        messages.write_content(
            platform, message, interaction.channel, platform.bot, payload, uploads, fresh=True
        )
    except DiscordError:
        if original:
            interaction.answer = None
        raise
    if original:
        interaction.original_id = message.id
    wake_thread(platform, interaction.channel)
    messages.publish(platform, interaction.channel, message)
    return message


def _show_modal(call: Call, interaction: Interaction, data: Any) -> None:
    modal = check_modal(data)
    call.platform.interactions.modals[interaction.id] = modal
    application = call.state.application
    shown = {
        **modal,
        "channel_id": str(interaction.channel.id),
        "application": {
            "id": str(application.id),
            "name": application.name,
            "icon": None,
            "description": application.description,
        },
    }
    call.platform.interactions.tell_person(interaction, "INTERACTION_MODAL_CREATE", shown)


def _callback_json(call: Call, interaction: Interaction, kind: int, message: Message | None) -> Json:
    shown: Json = {"id": str(interaction.id), "type": interaction.type}
    answer: Json = {"interaction": shown}
    if message is not None and kind != DEFERRED_UPDATE:
        shown |= {
            "response_message_id": str(message.id),
            "response_message_loading": bool(message.flags & LOADING),
            "response_message_ephemeral": message.is_ephemeral,
        }
    if message is not None and kind in (MESSAGE, UPDATE):
        answer["resource"] = {
            "type": kind,
            "message": call.platform.writer.message(message, call.platform.bot.id),
        }
    return answer


# -- the webhook ------------------------------------------------------------------------------------------------------


def _interaction(call: Call) -> Interaction:
    return call.platform.interactions.by_token(
        call.param("application_id"), call.request.match_info["interaction_token"]
    )


def _shown(call: Call, message: Message) -> Json:
    return call.platform.writer.message(message, call.platform.bot.id)


async def follow_up(call: Call) -> Any:
    """POST /webhooks/{application_id}/{interaction_token}: the first one completes a deferred answer."""
    interaction = _interaction(call)
    payload, uploads = await call.body()
    original = _loading_original(call, interaction)
    if original is None:
        return _shown(call, _reply(call, interaction, payload, uploads, original=False))
    check_message(payload, "webhook")
    edit = {
        name: value
        for name, value in payload.items()
        if name not in ("flags", "tts", "username", "avatar_url")
    }
    flags = int(payload.get("flags") or 0) & ~EPHEMERAL
    messages.edit(
        call.platform, interaction.channel, original, call.platform.bot, {**edit, "flags": flags}, uploads
    )
    return _shown(call, original)


def _loading_original(call: Call, interaction: Interaction) -> Message | None:
    try:
        original = call.platform.interactions.message_of(interaction, None)
    except DiscordError:
        return None
    return original if original.flags & LOADING else None


def _named(call: Call, interaction: Interaction) -> Message:
    named = call.request.match_info["message_id"]
    message_id = None if named == "@original" else snowflake("message_id", named)
    return call.platform.interactions.message_of(interaction, message_id)


async def get_answer(call: Call) -> Any:
    """GET /webhooks/{application_id}/{interaction_token}/messages/{message_id or @original}"""
    return _shown(call, _named(call, _interaction(call)))


async def edit_answer(call: Call) -> Any:
    """PATCH /webhooks/{application_id}/{interaction_token}/messages/{message_id or @original}"""
    interaction = _interaction(call)
    payload, uploads = await call.body()
    message = _named(call, interaction)
    messages.edit(call.platform, interaction.channel, message, call.platform.bot, payload, uploads)
    return _shown(call, message)


async def delete_answer(call: Call) -> None:
    """DELETE /webhooks/{application_id}/{interaction_token}/messages/{message_id or @original}"""
    interaction = _interaction(call)
    messages.delete(call.platform, interaction.channel, _named(call, interaction))
