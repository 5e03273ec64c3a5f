"""The life of an interaction: 3 seconds to answer it, 15 minutes to follow up."""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass, field

from . import permissions as p
from .errors import DiscordError
from .model import Channel, Message, User
from .platform import Platform
from .uploads import MAX_FILE_BYTES
from .wire import Json, member_json, resolved_channel_json, user_json

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
ANSWER_WITHIN_S = 3.0
TOKEN_LIFE_S = 15 * 60
_KEEP_EPHEMERAL = 2000


@dataclass
class Interaction:
    """One thing a person did with the app."""

    id: int
    token: str
    type: int
    user: User
    channel: Channel
    data: Json
    nonce: str | None
    session_id: str | None
    message: Message | None = None
    parent: Interaction | None = None
    created_at: float = field(default_factory=time.monotonic)
    answer: int | None = None
    original_id: int | None = None
    timer: asyncio.TimerHandle | None = None
    void: bool = False


class Interactions:
    """Opens interactions, tells the bot and the person about them, and lets them die."""

    def __init__(self, platform: Platform) -> None:
        self.answer_within_s = ANSWER_WITHIN_S
        self.token_life_s = TOKEN_LIFE_S
        self._platform = platform
        self._by_id: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}
        self.ephemeral: dict[int, Message] = {}
        self.modals: dict[int, Json] = {}

    def open(self, interaction: Interaction) -> None:
        """Deliver a new interaction to the bot and start its 3 seconds."""
        self._forget_old()
        platform = self._platform
        self._by_id[interaction.id] = self._by_token[interaction.token] = interaction
        loop = asyncio.get_running_loop()
        interaction.timer = loop.call_later(self.answer_within_s, self._give_up, interaction)
        self.tell_person(interaction, "INTERACTION_CREATE", {})
        event = self._event(interaction)
        platform.hub.to_user(platform.bot.id, "INTERACTION_CREATE", event, in_dm=interaction.channel.is_dm)

    def _give_up(self, interaction: Interaction) -> None:
        interaction.void = True
        if interaction.type != AUTOCOMPLETE:
            self.tell_person(interaction, "INTERACTION_FAILURE", {"reason_code": 2})

    def tell_person(self, interaction: Interaction, event: str, data: Json) -> None:
        """An event for the person who acted, naming the interaction."""
        named: Json = {"id": str(interaction.id), "nonce": interaction.nonce}
        self._platform.hub.to_user(
            interaction.user.id, event, {**named, **data}, in_dm=interaction.channel.is_dm
        )

    def to_answer(self, interaction_id: int, token: str) -> Interaction:
        """
        The interaction that a callback is for.

        Raises: 10062 when unknown or 3 seconds have passed, 40060 when it is answered.
        """
        interaction = self._by_id.get(interaction_id)
        if interaction is None or interaction.token != token or interaction.void:
            raise DiscordError(10062)
        if interaction.answer is not None:
            raise DiscordError(40060)
        return interaction

    def answered(self, interaction: Interaction, kind: int) -> None:
        """Stop the clock."""
        interaction.answer = kind
        if interaction.timer is not None:
            interaction.timer.cancel()

    def by_token(self, application_id: int, token: str) -> Interaction:
        """
        The answered interaction behind a webhook address.

        Raises: 10015 when unknown or not answered yet, 50027 after 15 minutes.
        """
        interaction = self._by_token.get(token)
        if (
            interaction is None
            or application_id != self._platform.state.application.id
            or interaction.answer is None
        ):
            raise DiscordError(10015)
        if time.monotonic() - interaction.created_at > self.token_life_s:
            raise DiscordError(50027)
        return interaction

    def message_of(self, interaction: Interaction, message_id: int | None) -> Message:
        """A message that the interaction's webhook made (None = the original answer), or 10008."""
        wanted = interaction.original_id if message_id is None else message_id
        if wanted is None:
            raise DiscordError(10008)
        message = self.ephemeral.get(wanted) or self._platform.state.message(interaction.channel.id, wanted)
        if message is None or message.author_id != self._platform.bot.id:
            raise DiscordError(10008)
        return message

    def showing(self, interaction_id: int, user: User) -> Interaction:
        """The interaction whose modal is open before this person, or 10062."""
        parent = self._by_id.get(interaction_id)
        if parent is None or parent.user.id != user.id or interaction_id not in self.modals:
            raise DiscordError(10062)
        return parent

    def _forget_old(self) -> None:
        while (
            self._by_id
            and (oldest := next(iter(self._by_id.values()))).created_at < time.monotonic() - 2 * TOKEN_LIFE_S
        ):
            del self._by_id[oldest.id]
            self._by_token.pop(oldest.token, None)
            self.modals.pop(oldest.id, None)
        while len(self.ephemeral) > _KEEP_EPHEMERAL:
            del self.ephemeral[next(iter(self.ephemeral))]

    def close(self) -> None:
        """Stop every clock."""
        for interaction in self._by_id.values():
            if interaction.timer is not None:
                interaction.timer.cancel()

    # -- what is told -------------------------------------------------------------------------------------------------

    def _event(self, interaction: Interaction) -> Json:
        platform, channel, user = self._platform, interaction.channel, interaction.user
        state, bot = platform.state, platform.bot
        event: Json = {
            "id": str(interaction.id),
            "application_id": str(state.application.id),
            "type": interaction.type,
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "channel_id": str(channel.id),
            "channel": resolved_channel_json(state, channel, user.id),
            "app_permissions": str(p.permissions_in(state, bot.id, self._outer(channel))),
            "locale": user.locale,
            "entitlements": [],
            "entitlement_sku_ids": [],
            "authorizing_integration_owners": self._owners(channel),
            "context": 1 if channel.is_dm else 0,
            "attachment_size_limit": MAX_FILE_BYTES,
        }
        if channel.is_dm:
            event["user"] = user_json(user)
        else:
            event["guild_id"] = str(state.guild.id)
            event["guild_locale"] = "en-US"
            event["guild"] = {"id": str(state.guild.id), "locale": "en-US", "features": []}
            permissions = str(p.permissions_in(state, user.id, channel))
            event["member"] = {**member_json(state, state.members[user.id]), "permissions": permissions}
        if interaction.message is not None:
            event["message"] = platform.writer.message(interaction.message, bot.id)
        return event

    def _outer(self, channel: Channel) -> Channel:
        """What decides the app's permissions: a private thread hides nothing from an app that is used in it."""
        return (
            self._platform.state.channels[channel.parent_id]
            if channel.type == 12 and channel.parent_id
            else channel
        )

    def _owners(self, channel: Channel) -> Json:
        return {"0": "0" if channel.is_dm else str(self._platform.state.guild.id)}

    def metadata(self, interaction: Interaction) -> Json:
        """The `interaction_metadata` of messages that answer it."""
        shown: Json = {
            "id": str(interaction.id),
            "type": interaction.type,
            "user": user_json(interaction.user),
            "authorizing_integration_owners": self._owners(interaction.channel),
        }
        if interaction.type == COMPONENT and interaction.message is not None:
            shown["interacted_message_id"] = str(interaction.message.id)
        elif interaction.type == MODAL_SUBMIT and interaction.parent is not None:
            shown["triggering_interaction_metadata"] = self.metadata(interaction.parent)
        elif interaction.data.get("type") == 2:
            target = self._platform.state.users[int(interaction.data["target_id"])]
            shown["target_user"] = user_json(target)
        elif interaction.data.get("type") == 3:
            shown["target_message_id"] = str(interaction.data["target_id"])
        return shown


def new_token() -> str:
    """An interaction token."""
    return secrets.token_urlsafe(96)
