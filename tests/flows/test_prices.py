"""What was agreed to is what is paid: prices asked about first, and rights that change before a picture is done."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from discord_user import DiscordUser, Json, Refused, buttons_of, text_of
from forged import forged_press
from studio import BotProcess, Conversation, imagine, label_of, number_of, png, private_answer, until
from unclear import unclear_words

from bot.sandbox.discord.model import Role
from bot.sandbox.discord.wire import role_json
from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox

SEND_IN_THREADS = 1 << 38


def count(bot: BotProcess, what: str) -> int:
    """How many there are of what a statement selects."""
    with sqlite3.connect(f"file:{bot.database}?mode=ro", uri=True) as database:
        return int(database.execute(f"SELECT count(*) FROM {what}").fetchone()[0])


async def settings(admin: DiscordUser, channel_id: str, **options: object) -> str:
    """Change the server's settings; what they are now."""
    since = admin.mark
    await admin.command(channel_id, "settings", options)
    return text_of(await private_answer(admin, since))


async def asked_for(
    user: DiscordUser, channel_id: str, prompt: str, *colours: str
) -> tuple[Conversation, Json]:
    """Run `/imagine` with pictures where a price is asked about first; the thread, and the question in it."""
    since = user.mark
    names = ("reference", "reference2")
    files = {
        name: (f"{colour}.png", png(colour=colour), "image/png")
        for name, colour in zip(names, colours, strict=False)
    }
    await user.command(channel_id, "imagine", {"prompt": prompt}, files)
    thread = await user.wait_thread(channel_id, since=since)
    talk = Conversation(user, thread["id"])
    return talk, await talk.shows("Nothing is spent until you say yes", since)


@pytest_asyncio.fixture
async def dear(admin: DiscordUser, general: str) -> AsyncIterator[None]:
    """A server where every request is asked about first."""
    await settings(admin, general, ask_above=1)
    yield
    await settings(admin, general, ask_above=0)


@pytest.mark.usefixtures("dear")
class TestAskedFirst:
    """The question before a first request that will cost more than its server likes."""

    async def test_only_the_asker_says_yes_and_only_once(
        self, ada: DiscordUser, ben: DiscordUser, general: str, bot: BotProcess
    ) -> None:
        talk, question = await asked_for(ada, general, "this teapot on a table", "teal")
        before = count(bot, "turns"), count(bot, "transfers")
        heard = ben.mark
        await ben.press(question, label_of(question, "Yes"))
        assert "for the person who" in text_of(await private_answer(ben, heard))
        assert (count(bot, "turns"), count(bot, "transfers")) == before
        since = ada.mark
        yes = label_of(question, "Yes")
        await asyncio.gather(*(ada.press(question, yes) for _ in range(3)))
        assert number_of(await talk.answer(since)) == 1
        assert count(bot, "turns") == before[0] + 1
        assert count(bot, "turns WHERE reference_blobs != '[]'") == 1

    async def test_the_picture_to_start_from_is_still_the_start_after_a_yes(
        self, ada: DiscordUser, general: str, facts: Json
    ) -> None:
        since = ada.mark
        words = f"<@{facts['bot_user_id']}> make this blue"
        await ada.send(general, words, [("tea.png", png(colour="brown"), "image/png")])
        thread = await ada.wait_thread(general, since=since)
        talk = Conversation(ada, thread["id"])
        question = await talk.shows("Nothing is spent until you say yes", since)
        since = ada.mark
        await ada.press(question, label_of(question, "Yes"))
        assert number_of(await talk.answer(since)) == 2  # v1 is the picture that was sent

    async def test_a_no_is_free_and_final(self, ada: DiscordUser, general: str, bot: BotProcess) -> None:
        _, question = await asked_for(ada, general, "a teapot")
        before = count(bot, "turns"), count(bot, "transfers")
        since = ada.mark
        await ada.press(question, "No")
        await until(ada, lambda _, data: data.get("id") == question["id"] and not buttons_of(data), since)
        with pytest.raises(Refused):
            await ada.press(question, label_of(question, "Yes"))
        assert (count(bot, "turns"), count(bot, "transfers")) == before

    async def test_a_yes_after_a_restart_counts_once(
        self, ada: DiscordUser, general: str, bot: BotProcess
    ) -> None:
        talk, question = await asked_for(ada, general, "this cup and this spoon", "navy", "silver")
        before = count(bot, "turns")
        await bot.kill()
        await bot.start()
        since = ada.mark
        await ada.press(question, label_of(question, "Yes"))
        assert number_of(await talk.answer(since)) == 1
        assert count(bot, "turns") == before + 1


async def test_who_lost_the_channel_says_yes_in_vain(
    ada: DiscordUser, admin: DiscordUser, channels: dict[str, str], bot: BotProcess, sandbox: Sandbox
) -> None:
    studio = channels["studio"]
    talk, _ = await imagine(ada, studio, "a red kite")
    since = ada.mark
    await ada.send(talk.thread_id, unclear_words())
    question = await talk.shows("Shall I change the picture", since)
    yes = next(
        button["custom_id"] for button in buttons_of(question) if button["custom_id"].startswith("dr:yes")
    )
    before = count(bot, "turns"), count(bot, "transfers")
    denied = {"type": 1, "allow": "0", "deny": str(SEND_IN_THREADS)}
    await admin.request("PUT", f"/channels/{studio}/permissions/{ada.me['id']}", denied)
    try:
        said = await forged_press(sandbox, ada, question, yes)
        assert "Send Messages in Threads" in said
        assert (count(bot, "turns"), count(bot, "transfers")) == before
    finally:
        await admin.request("DELETE", f"/channels/{studio}/permissions/{ada.me['id']}")


async def test_a_role_that_goes_while_its_picture_is_made_pays_what_was_held(
    ben: DiscordUser, admin: DiscordUser, general: str, bot: BotProcess, sandbox: Sandbox
) -> None:
    state = sandbox.platform.state
    role = state.put(Role(state.snowflakes.new(), "Painters", 0, 1))
    sandbox.platform.hub.to_guild(
        "GUILD_ROLE_CREATE", lambda _: {"guild_id": str(state.guild.id), "role": role_json(role)}
    )
    member = state.members[int(ben.me["id"])]
    member.roles.append(role.id)
    state.put(member)
    await settings(admin, general, plan="free")
    since = admin.mark
    await admin.command(general, "plans map", {"role": str(role.id), "plan": "team"})
    await private_answer(admin, since)
    talk, _ = await imagine(ben, general, "a brass bell")
    sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.0}))
    since = ben.mark
    await ben.command(talk.thread_id, "edit", {"change": "make it shine", "tier": "final"})
    await talk.shows("### Rendering", since)
    member.roles.remove(role.id)
    state.put(member)
    shown = await talk.answer(since)
    assert number_of(shown) == 2
    paid = "transfers WHERE kind = 'post' AND amount_credits > 150"
    assert count(bot, f"{paid} AND account_id = 'person:{state.guild.id}:{ben.me['id']}'") == 1
    since = ben.mark
    await ben.command(talk.thread_id, "edit", {"change": "make it shine", "tier": "final"})
    refused = text_of(await private_answer(ben, since))
    assert "The tier “final” is not in your plan here" in refused
    since = ben.mark
    await ben.command(general, "credits show")
    explained = text_of(await private_answer(ben, since))
    assert "allowance: 5,000 credits (plan “team”)" in explained
    assert "The plan is “free” now" in explained
    await settings(admin, general, plan="team")
