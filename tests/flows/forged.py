"""Interactions as no honest client would send them, put before the bot as the gateway would."""

from __future__ import annotations

import itertools
from dataclasses import replace

from discord_user import DiscordUser, Json, text_of
from studio import private_answer

from bot.sandbox.discord.interactions import COMPONENT, Interaction, new_token
from bot.sandbox.server import Sandbox

_nonces = itertools.count(1)


def forged(
    sandbox: Sandbox,
    user: DiscordUser,
    channel_id: str,
    data: Json,
    kind: int = COMPONENT,
    message_id: int = 0,
) -> Interaction:
    """An interaction as no honest client would send it, not yet put before the bot."""
    platform = sandbox.platform
    channel = platform.state.channels[int(channel_id)]
    message = platform.state.message(channel.id, message_id) if message_id else None
    if message is not None and kind == COMPONENT:  # the library looks for the button in the message
        button = {"type": 2, "id": 2, "style": 2, "label": "x", "custom_id": data["custom_id"]}
        message = replace(message, components=[{"type": 1, "id": 1, "components": [button]}])
    return Interaction(
        id=platform.state.snowflakes.new(),
        token=new_token(),
        type=kind,
        user=platform.state.users[int(user.me["id"])],
        channel=channel,
        data=data,
        nonce=f"forged-{next(_nonces)}",
        session_id=None,
        message=message,
    )


async def deliver(sandbox: Sandbox, user: DiscordUser, interaction: Interaction) -> None:
    """Put it before the bot; returns when the bot has answered it or let it die."""
    since = user.mark
    sandbox.platform.interactions.open(interaction)
    ends = ("INTERACTION_SUCCESS", "INTERACTION_FAILURE", "INTERACTION_MODAL_CREATE")
    await user.wait_for(lambda name, told: name in ends and told.get("nonce") == interaction.nonce, 10, since)


async def forged_press(sandbox: Sandbox, user: DiscordUser, message: Json, custom_id: str) -> str:
    """What a press of a made-up button under a real message is told, to the presser alone."""
    data = {"component_type": 2, "custom_id": custom_id, "id": 1}
    since = user.mark
    await deliver(
        sandbox, user, forged(sandbox, user, message["channel_id"], data, message_id=int(message["id"]))
    )
    return text_of(await private_answer(user, since))
