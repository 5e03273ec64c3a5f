"""Looking at a thread's pictures as a person does: comparing in three ways, paging through a history, taking it all away."""

from __future__ import annotations

import io
import json
import zipfile

from discord_user import DiscordUser, Json, buttons_of, pictures_of, text_of
from PIL import Image
from studio import BotProcess, Conversation, imagine, number_of, private_answer, until

LOOKS = ["Side by side", "Difference", "Before/after"]


async def edited(user: DiscordUser, message: Json, since: int) -> Json:
    """The message as it is after its next edit."""
    return await until(
        user, lambda event, data: event == "MESSAGE_UPDATE" and data["id"] == message["id"], since
    )


async def shown(user: DiscordUser, message: Json) -> Image.Image:
    """The message's only picture."""
    [picture] = pictures_of(message)
    return Image.open(io.BytesIO(await user.fetch(picture["url"])))


async def test_two_pictures_are_looked_at_in_three_ways_on_one_message(
    ada: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a red lighthouse at dusk")
    await talk.say("add a coffee cup on the left side")
    first = await talk.say("what changed between v1 and v2?")
    assert "v1 → v2" in text_of(first)
    assert " % changed" in text_of(first)
    assert [b["label"] for b in buttons_of(first)] == ["Side by side", "Before/after", "Use v1", "Use v2"]

    since = ada.mark
    await ada.press(first, "Before/after")
    moving = await edited(ada, first, since)
    assert (await shown(ada, moving)).is_animated
    since = ada.mark
    await ada.press(moving, "Side by side")
    beside = await edited(ada, first, since)
    assert "v1 and v2" in text_of(beside)
    picture = await shown(ada, beside)
    assert picture.width > 1.5 * picture.height

    by_command = await talk.command("compare", first=1, second=2, view="difference")
    assert " % changed" in text_of(by_command)


async def test_a_bare_compare_shows_the_head_beside_what_it_was_made_from(
    ada: DiscordUser, general: str
) -> None:
    talk, first = await imagine(ada, general, "a wooden chair")
    await talk.say("make it red")
    await talk.say("make it nighttime", reply_to=first)
    assert "v1 and v3" in text_of(await talk.say("compare"))


async def voted(talk: Conversation, vote: Json, number: int) -> None:
    since = talk.user.mark
    await talk.user.press(vote, f"v{number}")
    assert f"You vote for v{number}" in text_of(await private_answer(talk.user, since))


async def test_a_thread_votes_and_the_winner_becomes_the_current_picture(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, _ = await imagine(ada, general, "a blue teapot")
    card = await talk.say("2 variations")
    since = ada.mark
    await ada.press(card, "Vote")
    vote = await talk.shows("Which one goes on: v2 or v3?", since)
    assert [b["label"] for b in buttons_of(vote)] == ["v2", "v3", "Close now"]
    await voted(talk.seen_by(ben), vote, 3)
    tally = await talk.shows("1 vote so far", since)
    assert "**v3** ▰▰▰▰▰▰▰▰▰▰ 1" in text_of(tally)
    since = ada.mark
    await voted(talk, vote, 3)
    assert "v1 → v3" in text_of(await talk.shows("Picked", since))
    ended = await talk.shows("### v3 won", since)
    assert ended["id"] == vote["id"]
    assert [b["label"] for b in buttons_of(ended)] == ["Use v2"]

    since = ada.mark
    await ada.command(talk.thread_id, "vote", {"first": 1, "second": 2, "minutes": 5})
    second = await talk.shows("Which one goes on: v1 or v2?", since)
    since = ben.mark
    await ben.press(second, "Close now")
    assert "Only the person who opened the vote" in text_of(await private_answer(ben, since))
    since = ada.mark
    await ada.press(second, "Close now")
    assert (await talk.shows("Nobody voted", since))["id"] == second["id"]


async def test_a_vote_survives_a_kill_and_goes_on_afterwards(
    ada: DiscordUser, ben: DiscordUser, general: str, bot: BotProcess
) -> None:
    talk, _ = await imagine(ada, general, "a green frog")
    await talk.say("2 variations")
    since = ada.mark
    await ada.command(talk.thread_id, "vote")
    vote = await talk.shows("Which one goes on", since)
    await voted(talk, vote, 2)
    await bot.kill()
    await bot.start()
    await talk.shows("1 vote so far", since)
    since = ada.mark
    await voted(talk.seen_by(ben), vote, 2)
    assert "v1 → v2" in text_of(await talk.shows("Picked", since))
    await talk.shows("### v2 won", since)


async def test_a_thread_is_taken_away_as_a_zip_without_what_was_deleted(
    ada: DiscordUser, general: str
) -> None:
    talk, first = await imagine(ada, general, "a golden key")
    await talk.say("make it nighttime")
    since = ada.mark
    await ada.command(talk.thread_id, "delete", {"number": 1})
    await private_answer(ada, since)
    since = ada.mark
    await ada.command(talk.thread_id, "export")
    part = await until(
        ada, lambda _, data: bool(data.get("attachments")) and "Part 1" in text_of(data), since
    )
    [file] = part["attachments"]
    assert part["flags"] & 64, "for the asker alone"
    packed = zipfile.ZipFile(io.BytesIO(await ada.fetch(file["url"])))
    assert packed.testzip() is None
    assert sorted(packed.namelist()) == ["README.txt", "lineage-1.webp", "lineage.json", "pictures/v2.png"]
    lineage = json.loads(packed.read("lineage.json"))
    assert [each.get("request") for each in lineage["revisions"]] == [None, "make it nighttime"]
    assert "v1" in packed.read("README.txt").decode()
    said = await until(ada, lambda _, data: "1 picture in 1 part" in text_of(data), since)
    assert "Left out, since they were deleted: v1" in text_of(said)
    assert number_of(first) == 1
