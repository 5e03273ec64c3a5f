"""A thread with its first picture all settled, and what must hold in it after a crash."""

from __future__ import annotations

from books import check_money, everything_ends, shown_in, twice
from discord_user import DiscordUser, pictures_of
from mortal import MortalBot
from studio import Conversation, imagine


async def settled_picture(user: DiscordUser, channel_id: str, bot: MortalBot) -> Conversation:
    """A conversation whose v1 is delivered and on its cover, so that nothing of it can still cross a moment."""
    await bot.lives()
    await bot.hears()
    talk, _ = await imagine(user, channel_id, "a tall tree")
    await user.wait_message(
        channel_id, lambda message: message["id"] == talk.thread_id and bool(pictures_of(message)), 30
    )
    await everything_ends(bot.database)
    return talk


async def reborn(bot: MortalBot) -> None:
    """The bot's next life, once it has died; returns when that has taken everything to its end."""
    await bot.dead()
    await bot.start()
    await bot.hears()
    await everything_ends(bot.database)


async def comes_to(talk: Conversation, bot: MortalBot, expected: list[str]) -> None:
    """The thread shows just this, once each, and the books are right."""
    shown = await shown_in(talk.user, talk.thread_id)
    assert shown == expected, (shown, bot.log.read_text()[-2000:])
    check_money(bot.database)
    bot.shown[talk.thread_id] = expected


async def nothing_came_later(user: DiscordUser, bot: MortalBot) -> None:
    """All threads still show what they showed when their tests were content."""
    for thread_id, expected in bot.shown.items():
        shown = await shown_in(user, thread_id)
        assert shown == expected, (shown, twice(shown))
