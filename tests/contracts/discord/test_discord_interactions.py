"""Commands, buttons, modals and autocomplete: discord.py on one side, a person's client on the other."""

from __future__ import annotations

from typing import Any

import discord
import pytest
from discord_user import DiscordUser, InteractionFailed, Refused, buttons_of, pictures_of, text_of
from probe_bot import PNG, ProbeBot

from bot.sandbox.server import Sandbox

FILE = ("cat.png", PNG, "image/png")


async def test_a_command_answers_with_the_options_it_got(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    since = ada.mark
    await ada.command(general, "echo", {"text": "ab", "times": 2, "who": ada.me["id"]})
    message = await ada.wait_message(general, lambda m: m["type"] == 20, since=since)
    assert message["content"] == "abab|0|ada"
    assert message["interaction_metadata"]["user"]["id"] == ada.me["id"]


async def test_an_attachment_option_is_readable_and_the_ephemeral_answer_is_for_one(
    bot: ProbeBot, ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    since, bens = ada.mark, ben.mark
    await ada.command(general, "echo", {"text": "x"}, {"picture": FILE})
    message = await ada.wait_message(general, lambda m: m["flags"] & 64 != 0, since=since)
    assert message["content"] == f"x|{len(PNG)}|None"
    await ada.send(general, "after")
    await ben.wait_message(general, lambda m: m["content"] == "after", since=bens)
    assert not [data for _, data in ben.events[bens:] if data.get("id") == message["id"]]
    assert message["id"] not in [m["id"] for m in await ada.messages(general)]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"text": "x" * 51}, "too long"),
        ({"text": "x", "times": 4}, "over the maximum"),
        ({}, "required"),
        ({"text": "x", "colour": "red"}, "unknown"),
        ({"text": "x", "times": "2"}, "a string for an int"),
        ({"text": "x", "who": "1"}, "an unknown user"),
    ],
)
async def test_options_that_do_not_fit_are_refused(
    bot: ProbeBot, ada: DiscordUser, general: str, options: dict[str, Any], why: str
) -> None:
    with pytest.raises(Refused) as refusal:
        await ada.command(general, "echo", options)
    assert refusal.value.code == 50035


async def test_a_deferred_answer_is_loading_then_edited_then_followed_up(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    since = ada.mark
    await ada.command(general, "slow")
    loading = await ada.wait_message(general, lambda m: m["flags"] & 128 != 0, since=since)
    done = await ada.wait_message(
        general, lambda m: m["id"] == loading["id"] and m["content"] == "done", since=since
    )
    assert done["flags"] & 128 == 0
    assert await ada.fetch(pictures_of(done)[0]["url"]) == PNG
    more = await ada.wait_message(general, lambda m: m["content"] == "and more", since=since)
    assert more["id"] != done["id"]


async def test_a_hidden_deferred_answer_stays_hidden(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    since = ada.mark
    await ada.command(general, "slow", {"hidden": True})
    done = await ada.wait_message(general, lambda m: m["content"] == "done", since=since)
    assert done["flags"] & 64


async def test_a_button_survives_in_its_custom_id_and_edits_its_message(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    since = ada.mark
    await ada.command(general, "show")
    shown = await ada.wait_message(general, lambda m: bool(buttons_of(m)), since=since)
    assert pictures_of(shown)[0]["description"] == "alt"
    assert (pictures_of(shown)[0]["width"], pictures_of(shown)[0]["height"]) == (16, 32)
    await ada.press(shown, "Count 1")
    counted = await ada.message(general, shown["id"])
    assert text_of(counted) == "counted 1"
    assert [button["label"] for button in buttons_of(counted)] == ["Count 2"]


async def test_a_press_on_what_is_not_there_is_refused(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    message = await ada.send(general, "no buttons")
    fake = {
        **message,
        "components": [{"type": 1, "components": [{"type": 2, "label": "x", "custom_id": "count:1"}]}],
    }
    with pytest.raises(Refused) as refusal:
        await ada.press(fake, "x")
    assert refusal.value.code == 50035


async def test_a_modal_brings_its_values_and_files(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    modal = await ada.command(general, "ask")
    assert modal[0] == "INTERACTION_MODAL_CREATE"
    since = ada.mark
    await ada.submit_modal(modal, {"What": "hat", "Size": ["large"], "File": ["0"]}, [FILE])
    answer = await ada.wait_message(general, since=since)
    assert answer["content"] == f"hat/large/{len(PNG)}"


@pytest.mark.parametrize(
    "values", [{"Size": ["small"]}, {"What": "x" * 21, "Size": ["small"]}, {"What": "x", "Size": ["huge"]}]
)
async def test_a_modal_with_wrong_values_is_refused(
    bot: ProbeBot, ada: DiscordUser, general: str, values: dict[str, Any]
) -> None:
    modal = await ada.command(general, "ask")
    with pytest.raises(Refused) as refusal:
        await ada.submit_modal(modal, values)
    assert refusal.value.code == 50035


async def test_autocomplete_offers_what_fits(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    choices = await ada.autocomplete(general, "pick", "fruit", {"fruit": "ap"})
    assert [choice["value"] for choice in choices] == ["apple", "apricot"]


async def test_a_subcommand_runs(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    since = ada.mark
    await ada.command(general, "box open", {"lid": "side"})
    assert (await ada.wait_message(general, since=since))["content"] == "opened side"


async def test_a_message_command_reads_its_target(bot: ProbeBot, ada: DiscordUser, general: str) -> None:
    target = await ada.send(general, "look", [FILE])
    since = ada.mark
    await ada.context_menu(target, "Quote")
    answer = await ada.wait_message(general, lambda m: m["type"] == 23, since=since)
    assert answer["content"] == "> look cat.png"
    assert answer["interaction_metadata"]["target_message_id"] == target["id"]


async def test_commands_for_admins_are_not_offered_to_others(
    bot: ProbeBot, ada: DiscordUser, admin: DiscordUser, general: str
) -> None:
    assert "govern" not in [command["name"] for command in await ada.commands(general)]
    assert (await admin.command(general, "govern"))[0] == "INTERACTION_SUCCESS"


async def test_commands_work_in_a_dm_unless_they_are_for_guilds(
    bot: ProbeBot, ada: DiscordUser, facts: dict[str, Any]
) -> None:
    dm = await ada.open_dm(facts["bot_user_id"])
    assert "box" not in [command["name"] for command in await ada.commands(dm["id"])]
    since = ada.mark
    await ada.command(dm["id"], "echo", {"text": "here"})
    assert (await ada.wait_message(dm["id"], since=since))["content"] == "here|0|None"
    interaction = await bot.wait_heard("interaction", lambda i: i.guild is None)
    assert interaction.context.dm_channel


async def test_the_event_tells_limits_permissions_and_owners(
    bot: ProbeBot, ada: DiscordUser, general: str
) -> None:
    since = len(bot.heard)
    await ada.command(general, "echo", {"text": "x"})
    interaction: discord.Interaction = await bot.wait_heard("interaction", since=since)
    assert interaction.filesize_limit == 10 * 1024 * 1024
    assert interaction.app_permissions.create_public_threads
    assert interaction.is_guild_integration()
    assert interaction.permissions.send_messages
    assert not interaction.permissions.manage_guild


async def test_silence_for_three_seconds_kills_the_token(
    bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    interactions = sandbox.platform.interactions
    since = len(bot.heard)
    interactions.answer_within_s = 0.2
    try:
        with pytest.raises(InteractionFailed):
            await ada.command(general, "mute")
    finally:
        interactions.answer_within_s = 3.0
    interaction = await bot.wait_heard("interaction", since=since)
    with pytest.raises(discord.NotFound) as refusal:
        await interaction.response.send_message("late")
    assert refusal.value.code == 10062


async def _open(bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, general: str) -> discord.Interaction:
    """An interaction that has been answered once."""
    since = len(bot.heard)
    await ada.command(general, "echo", {"text": "x"})
    return await bot.wait_heard("interaction", since=since)


async def test_a_second_answer_is_refused(
    bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, general: str
) -> None:
    interaction = await _open(bot, ada, rest, general)
    with pytest.raises(Refused) as refusal:
        await rest.request(
            "POST",
            f"/interactions/{interaction.id}/{interaction.token}/callback",
            {"type": 4, "data": {"content": "again"}},
        )
    assert refusal.value.code == 40060


async def test_the_token_dies_after_fifteen_minutes(
    bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, sandbox: Sandbox, general: str
) -> None:
    interaction = await _open(bot, ada, rest, general)
    sandbox.platform.interactions.token_life_s = 0.0
    try:
        with pytest.raises(discord.HTTPException) as refusal:
            await interaction.followup.send("late")
    finally:
        sandbox.platform.interactions.token_life_s = 900.0
    assert refusal.value.code == 50027


async def test_original_answers_can_be_read_edited_and_deleted(
    bot: ProbeBot, ada: DiscordUser, rest: DiscordUser, general: str
) -> None:
    interaction = await _open(bot, ada, rest, general)
    original = await interaction.original_response()
    await interaction.edit_original_response(content="changed")
    assert (await ada.message(general, str(original.id)))["content"] == "changed"
    await interaction.delete_original_response()
    with pytest.raises(Refused) as refusal:
        await ada.message(general, str(original.id))
    assert refusal.value.code == 10008


async def test_an_outdated_command_is_refused(
    bot: ProbeBot, ada: DiscordUser, general: str, facts: dict[str, Any]
) -> None:
    command = next(c for c in await ada.commands(general) if c["name"] == "echo")
    payload = {
        "type": 2,
        "application_id": facts["application_id"],
        "guild_id": facts["guild_id"],
        "channel_id": general,
        "session_id": "a",
        "data": {"id": command["id"], "name": "echo", "type": 1, "version": "1", "options": []},
    }
    with pytest.raises(Refused) as refusal:
        await ada.request("POST", "/interactions", payload)
    assert "version" in refusal.value.body["errors"]["data"]


async def test_bots_cannot_act_as_people(bot: ProbeBot, rest: DiscordUser) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", "/interactions", {})
    assert refusal.value.code == 20001
