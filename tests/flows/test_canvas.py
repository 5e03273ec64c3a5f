"""Frames and places as a person meets them: words, commands, the grid, the cut and its other way, files to take away."""

from __future__ import annotations

import io

import numpy as np
from discord_user import DiscordUser, buttons_of, components_of, pictures_of, text_of
from PIL import Image
from studio import Conversation, imagine, number_of, private_answer


async def picture(user: DiscordUser, message: dict[str, object]) -> np.ndarray:
    data = await user.fetch(pictures_of(message)[0]["url"])
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))


async def test_a_picture_is_extended_cut_turned_and_bound_to_a_place(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a red lighthouse at dusk")
    base = await picture(ada, first)

    wide = await talk.say("zoom out 1.5x")
    made = await picture(ada, wide)
    assert made.shape == (1536, 1536, 3)
    np.testing.assert_array_equal(made[264:1272, 264:1272], base[8:-8, 8:-8])
    assert "v1 is inside it, pixel for pixel" in text_of(wide)

    cut = await talk.say("make it 16:9", reply_to=first)
    assert (await picture(ada, cut)).shape == (576, 1024, 3)
    assert "free" in text_of(cut)
    assert "its own pixels" in text_of(cut)
    extended = await talk.press(cut, "Extend instead · ~")
    assert "from v1" in text_of(extended)
    made = await picture(ada, extended)
    assert made.shape == (1026, 1824, 3)
    np.testing.assert_array_equal(made[9:1018, 408:1416], base[8:1017, 8:1016])

    again = await talk.say("make it 16:9")
    assert "16:9 already" in text_of(again)
    turned = await talk.say("rotate it to the right", reply_to=first)
    np.testing.assert_array_equal(await picture(ada, turned), np.rot90(base, -1))
    level = await talk.say("straighten the horizon", reply_to=first)
    assert "### Nothing to do" in text_of(level)

    bound = await talk.say("add a hot air balloon in the left third", reply_to=first)
    made = await picture(ada, bound)
    np.testing.assert_array_equal(made[:, 343:], base[:, 343:])
    assert (made[:, :300] != base[:, :300]).any()


async def test_a_region_is_ticked_on_the_grid_and_changed_alone(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a mountain lake at noon")
    base = await picture(ada, first)
    since = ada.mark
    await ada.press(first, "Region …")
    grid = await private_answer(ada, since)
    assert "Where in v1?" in text_of(grid)
    [menu] = [each for each in components_of(grid) if each["type"] == 3]
    assert [option["label"] for option in menu["options"]][:6] == ["A1", "B1", "C1", "D1", "E1", "A2"]
    assert len(menu["options"]) == 25
    form = await ada.select(grid, menu["custom_id"], ["A1", "B1", "A2", "B2"])
    since = ada.mark
    await ada.submit_modal(form, {"request": "add a large yellow moon"})
    result = await talk.answer(since)
    assert number_of(result) == 2
    made = await picture(ada, result)
    outside = np.ones(base.shape[:2], bool)
    outside[:410, :410] = False
    np.testing.assert_array_equal(made[outside], base[outside])
    assert (made != base).any()


async def test_a_box_and_words_by_command(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a mountain lake at noon")
    base = await picture(ada, first)
    boxed = await talk.command("region", box="50%,50%,50%,50%", request="make it orange")
    made = await picture(ada, boxed)
    np.testing.assert_array_equal(made[:512], base[:512])
    np.testing.assert_array_equal(made[:, :512], base[:, :512])
    since = ada.mark
    await ada.command(talk.thread_id, "region", {"where": "the sky"})
    shown = await private_answer(ada, since)
    assert "“the sky” in v2" in text_of(shown)
    assert pictures_of(shown)
    since = ada.mark
    await ada.command(talk.thread_id, "region", {"where": "the purple elephants"})
    assert "cannot make out" in text_of(await private_answer(ada, since))


async def test_a_guessed_place_is_asked_about(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a mountain lake at noon")
    asked = await talk.say("add snow around the mug")
    assert "Is this what you mean by “around the mug”?" in text_of(asked)
    assert pictures_of(asked)
    assert [button["label"].split(" ·")[0] for button in buttons_of(asked)] == ["Yes", "No", "Region …"]
    result = await talk.press(asked, "Yes")
    assert number_of(result) == 2


async def test_commands_for_frames_and_files(ada: DiscordUser, general: str) -> None:
    talk, first = await imagine(ada, general, "a red lighthouse at dusk")
    right = await talk.command("expand", direction="right", amount="25%")
    assert (await picture(ada, right)).shape == (1024, 1280, 3)
    large = await talk.command("upscale", size="2x", number=1)
    assert "2,048 × 2,048 px" in text_of(large)
    assert "without new detail" in text_of(large)
    since = ada.mark
    await ada.command(talk.thread_id, "crop", {"aspect": "1:2", "preview": True, "number": 1})
    preview = await private_answer(ada, since)
    assert [label.split(" ·")[0] for label in labels(preview)] == ["Cut", "Extend"]
    since = ada.mark
    await ada.press(preview, "Cut")
    assert (await picture(ada, await talk.answer(since))).shape == (1024, 512, 3)
    copy = await talk.say("as jpeg quality 70", reply_to=first)
    assert "v1 as JPEG" in text_of(copy)
    assert "quality 70" in text_of(copy)
    refused = Conversation(ada, talk.thread_id)
    since = ada.mark
    await ada.command(refused.thread_id, "expand", {"direction": "up", "amount": "lots"})
    assert "amount" in text_of(await private_answer(ada, since))


def labels(message: dict[str, object]) -> list[str]:
    return [button["label"] for button in buttons_of(message)]
