"""Everything that goes wrong has one clear answer, costs nothing, and leaves the thread usable."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pytest
from discord_user import DiscordUser, Json, Refused, pictures_of, text_of
from PIL import Image
from studio import Conversation, imagine, number_of, png, private_answer, until

from bot.sandbox.faults import Fault
from bot.sandbox.server import Sandbox

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 64


def huge_png() -> bytes:
    """A PNG whose header says 30,000 x 30,000."""
    data = bytearray(png(1, 1))
    data[16:24] = (30_000).to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


def torn_jpeg() -> bytes:
    """A JPEG cut off in the middle."""
    out = io.BytesIO()
    Image.effect_noise((400, 300), 90).convert("RGB").save(out, "JPEG")
    return out.getvalue()[: len(out.getvalue()) // 2]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (("photo.heic", HEIC, "image/heic"), "HEIC"),
        (("logo.svg", SVG, "image/svg+xml"), "SVG"),
        (("wall.png", huge_png(), "image/png"), "30,000 × 30,000"),
        (("torn.jpg", torn_jpeg(), "image/jpeg"), "damaged"),
        (("lie.png", b"just text, no picture", "image/png"), "text"),
    ],
)
async def test_a_file_that_is_no_usable_picture_is_named_and_explained(
    ada: DiscordUser, general: str, file: Any, said: str
) -> None:
    talk, _ = await imagine(ada, general, "a red kite")
    answer = text_of(await talk.say("make it look like this", files=[file]))
    assert said in answer
    assert "cost nothing" in answer
    assert number_of(await talk.say("make it blue")) == 2


async def test_an_animation_counts_as_its_first_frame(ada: DiscordUser, general: str) -> None:
    out = io.BytesIO()
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    talk, _ = await imagine(ada, general, "a red kite")
    answer = await talk.say(
        "make the kite look like this one", files=[("dance.gif", out.getvalue(), "image/gif")]
    )
    assert number_of(answer) == 2
    assert "first frame" in text_of(answer)


async def test_eleven_references_are_more_than_is_taken(ada: DiscordUser, general: str) -> None:
    files = [(f"{number}.png", png(), "image/png") for number in range(11)]
    talk, _ = await imagine(ada, general, "a red kite")
    with pytest.raises(Refused):  # Discord takes ten files a message
        await ada.send(talk.thread_id, "use these as references", files=files)
    asked = "make the kite blue, use these as references"
    assert number_of(await talk.say(asked, files=files[:10])) == 2


async def test_an_empty_prompt_is_asked_for_words(ada: DiscordUser, general: str) -> None:
    since = ada.mark
    await ada.command(general, "imagine", {"prompt": "   "})
    assert "few words" in text_of(await private_answer(ada, since))


async def test_a_long_paste_is_read_like_a_message(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a castle")
    paste = ("make it nighttime. " + "the moon is large, " * 150).encode()
    result = await talk.say("", files=[("message.txt", paste, "text/plain")])
    assert number_of(result) == 2
    assert "make it nighttime" in text_of(result)


async def test_a_paste_beyond_all_bounds_is_refused(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a castle")
    paste = b"make it nighttime " * 30_000
    assert "characters long" in text_of(await talk.say("", files=[("message.txt", paste, "text/plain")]))


@pytest.mark.parametrize(
    ("kind", "params", "said"),
    [
        ("moderation_blocked", {"stage": "input"}, "safety rules"),
        ("rate_limit_exceeded", {"retry_after": 900}, "busy"),
        ("permission", {}, "verified"),
        ("model_not_found", {}, "not available"),
        ("http_500", {}, "Try again"),
        ("drop", {}, "Try again"),
        ("bad_image", {}, "no picture"),
    ],
)
async def test_each_failure_of_the_provider_is_told_and_costs_nothing(
    ada: DiscordUser, general: str, sandbox: Sandbox, kind: str, params: Json, said: str
) -> None:
    talk, _ = await imagine(ada, general, "a bowl of soup")
    before = await _left(ada, general)
    sandbox.faults.add(Fault("images", kind, "edit", 1, 0, params))
    failed = await talk.say("make it nighttime")
    assert text_of(failed).startswith("### That did not work")
    assert said in text_of(failed)
    assert "cost nothing" in text_of(failed)
    assert await _left(ada, general) == before
    assert number_of(await talk.press(failed, "Try again")) == 2


async def test_a_short_wait_that_the_provider_asks_for_is_waited_out(
    ada: DiscordUser, general: str, sandbox: Sandbox
) -> None:
    talk, _ = await imagine(ada, general, "a bowl of soup")
    sandbox.faults.add(Fault("images", "rate_limit_exceeded", "edit", 1, 0, {"retry_after": 1}))
    assert number_of(await talk.say("make it nighttime")) == 2


async def test_a_plan_bounds_what_may_be_asked_for(
    admin: DiscordUser, ada: DiscordUser, general: str
) -> None:
    await _set(admin, general, plan="free")
    try:
        since = ada.mark
        await ada.command(general, "imagine", {"prompt": "a cat", "tier": "final"})
        assert "not in your plan here" in text_of(await private_answer(ada, since))
    finally:
        await _set(admin, general, plan="team")


async def test_a_person_without_enough_credits_learns_the_numbers_alone(
    ben: DiscordUser, general: str, facts: Json
) -> None:
    dear = {"prompt": "a cat", "tier": "final", "quality": "max", "count": 2}
    talk, _ = await imagine(ben, general, "a cat")
    refused = None
    for _ in range(14):
        since = ben.mark
        await ben.command(talk.thread_id, "imagine", dear)
        answer = await ben.wait_message(
            talk.thread_id,
            lambda m: any(part in text_of(m) for part in ("### v", "you have")),
            25,
            since,
        )
        if "you have" in text_of(answer):
            refused = answer
            break
    assert refused is not None
    assert refused["flags"] & 64
    assert "you have" in text_of(refused)
    public = await talk.say("make it nighttime, final quality")
    assert "more credits than you have left" in text_of(public) or "### v" in text_of(public)


async def test_admins_decide_who_may_start(
    admin: DiscordUser, ada: DiscordUser, general: str, facts: Json
) -> None:
    await _set(admin, general, starters="admins")
    try:
        since = ada.mark
        await ada.command(general, "imagine", {"prompt": "a cat"})
        assert "only some people" in text_of(await private_answer(ada, since))
        since = ada.mark
        await ada.send(general, f"<@{facts['bot_user_id']}> a cat on a mat")
        refused = await ada.wait_message(general, lambda m: "only some people" in text_of(m), since=since)
        assert refused["message_reference"]
    finally:
        await _set(admin, general, starters="everyone")
    _, first = await imagine(ada, general, "a cat")
    assert number_of(first) == 1


async def test_missing_permissions_are_named_to_the_asker_alone(
    ada: DiscordUser, channels: dict[str, str]
) -> None:
    since = ada.mark
    await ada.command(channels["no-bots"], "imagine", {"prompt": "a cat"})
    said = text_of(await private_answer(ada, since))
    assert "I lack permissions" in said
    assert "Send Messages in Threads" in said


async def test_a_private_thread_without_the_bot_costs_nothing(ada: DiscordUser, general: str) -> None:
    thread = await ada.start_thread(general, "a secret", private=True)
    since = ada.mark
    await ada.command(thread["id"], "imagine", {"prompt": "a wren"})
    assert "not in this private thread" in text_of(await private_answer(ada, since))


async def test_an_unknown_number_is_answered(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a cat")
    since = ada.mark
    await ada.command(talk.thread_id, "goto", {"number": 99})
    said = text_of(await private_answer(ada, since))
    assert "no v99" in said
    assert "newest is v1" in said


async def test_commands_where_there_is_no_picture_say_so(ada: DiscordUser, channels: dict[str, str]) -> None:
    since = ada.mark
    await ada.command(channels["studio"], "undo")
    assert "no picture here yet" in text_of(await private_answer(ada, since))


async def test_any_posted_picture_can_be_refined(ada: DiscordUser, ben: DiscordUser, general: str) -> None:
    posted = await ben.send(general, "look at this", files=[("shot.png", png(), "image/png")])
    form = await ada.context_menu(posted, "Refine this picture")
    since = ada.mark
    await ada.submit_modal(form, {"request": "make it black and white"})
    thread = await ada.wait_thread(general, since=since)
    result = await Conversation(ada, thread["id"]).answer(since)
    assert "from the picture you sent, v1" in text_of(result)
    assert pictures_of(result)


async def test_a_message_without_a_picture_cannot_be_refined(ada: DiscordUser, general: str) -> None:
    posted = await ada.send(general, "only words")
    since = ada.mark
    await ada.context_menu(posted, "Refine this picture")
    assert "no picture file" in text_of(await private_answer(ada, since))


class TestDelivery:
    """A finished picture arrives, whatever happens to its message."""

    async def test_a_deleted_placeholder_is_replaced(
        self, ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "an apple")
        sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.5}))
        since = ada.mark
        await ada.send(talk.thread_id, "make it green")
        placeholder = await talk.shows("### Rendering", since)
        await admin.delete(placeholder)
        result = await talk.answer(since)
        assert number_of(result) == 2
        assert result["id"] != placeholder["id"]

    async def test_after_much_talk_the_result_comes_anew_at_the_end(
        self, ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "an apple")
        sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 2.0}))
        since = ada.mark
        await ada.send(talk.thread_id, "make it green")
        placeholder = await talk.shows("### Rendering", since)
        for number in range(11):
            await ben.send(talk.thread_id, f"haha {number}")
        result = await talk.answer(since)
        assert int(result["id"]) > int(placeholder["id"])
        await until(
            ada, lambda event, data: event == "MESSAGE_DELETE" and data["id"] == placeholder["id"], since
        )

    async def test_a_lost_answer_does_not_post_a_result_twice(
        self, ada: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "an apple")
        sandbox.faults.add(Fault("discord", "lost_answer_500", "message_edit", 1))
        assert number_of(await talk.say("make it green")) == 2
        assert number_of(await talk.say("make it blue")) == 3
        shown = [m for m in await talk.bot_messages() if "### v2" in text_of(m)]
        assert len(shown) == 1

    async def test_a_deleted_thread_stops_nothing_else(
        self, ada: DiscordUser, admin: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "an apple")
        sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 1.0}))
        since = ada.mark
        await ada.send(talk.thread_id, "make it green")
        await talk.shows("### Rendering", since)
        await admin.request("DELETE", f"/channels/{talk.thread_id}")
        _, first = await imagine(ada, general, "a pear")
        assert number_of(first) == 1

    async def test_an_archived_thread_wakes_up(
        self, ada: DiscordUser, admin: DiscordUser, general: str
    ) -> None:
        talk, _ = await imagine(ada, general, "an apple")
        await admin.request("PATCH", f"/channels/{talk.thread_id}", {"archived": True})
        assert number_of(await talk.say("make it green")) == 2


class TestWhileRendering:
    """What people do to a request that has not finished."""

    async def test_cancel_stops_the_own_request_and_costs_nothing(
        self, ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "a barn")
        before = await _left(ada, general)
        sandbox.faults.add(Fault("images", "hang", "edit", 1))
        since = ada.mark
        await ada.send(talk.thread_id, "make it green")
        placeholder = await talk.shows("### Rendering", since)
        heard = ben.mark
        await ben.press(placeholder, "Cancel")
        assert "can cancel that" in text_of(await private_answer(ben, heard))
        cancelled = await talk.press(placeholder, "Cancel")
        assert text_of(cancelled).startswith("### Cancelled")
        assert await _left(ada, general) == before
        assert number_of(await talk.press(cancelled, "Ask again")) == 2

    async def test_a_queued_request_follows_its_message(
        self, ada: DiscordUser, ben: DiscordUser, general: str, sandbox: Sandbox
    ) -> None:
        talk, _ = await imagine(ada, general, "a barn")
        sandbox.faults.add(Fault("images", "slow", "edit", 1, 0, {"latency_s": 3.0}))
        since = ada.mark
        await ada.send(talk.thread_id, "make it nighttime")
        await talk.shows("### Rendering", since)
        edited = await ben.send(talk.thread_id, "make it red")
        deleted = await ben.send(talk.thread_id, "make it yellow")
        await talk.shows("make it yellow", since)
        await ben.edit(edited, "make it purple")
        await ben.delete(deleted)
        await talk.shows("### Cancelled", since)
        third = await talk.shows("### v3", since)
        assert "make it purple" in text_of(third)

    async def test_an_edit_that_comes_too_late_is_offered_anew(self, ada: DiscordUser, general: str) -> None:
        talk, _ = await imagine(ada, general, "a barn")
        since = ada.mark
        message = await ada.send(talk.thread_id, "make it red")
        await talk.answer(since)
        since = ada.mark
        await ada.edit(message, "make it blue")
        offer = await talk.shows("edited that message", since)
        assert number_of(await talk.press(offer, "Run the edited request")) == 3


async def _left(user: DiscordUser, channel_id: str) -> str:
    since = user.mark
    await user.command(channel_id, "credits show")
    return text_of(await private_answer(user, since)).splitlines()[0]


async def _set(admin: DiscordUser, channel_id: str, **options: str) -> None:
    since = admin.mark
    await admin.command(channel_id, "settings", options)
    assert "Settings" in text_of(await private_answer(admin, since))
