"""Which language a message is answered in."""

from __future__ import annotations

import discord

from bot import translate
from bot.core import Core
from conversations.ids import UserId
from conversations.threads import IncomingMessage


async def language_for(core: Core, message: discord.Message, text: str) -> str:
    """
    The language of the message's words; where they do not tell, the one its author was last answered in, else the
    server's.
    """
    told = translate.told_language(text)
    return (
        told
        or await core.refine.last_language(UserId(message.author.id))
        or translate.person(message.author).language
    )


async def incoming(core: Core, message: discord.Message, bot_user_id: int) -> IncomingMessage:
    """The message as the core takes it, its author answered in their language. Raises: PromptTooLong, FileUnavailable."""
    read = await translate.incoming(message, bot_user_id, core.attachments)
    return translate.in_language(read, await language_for(core, message, read.text))
