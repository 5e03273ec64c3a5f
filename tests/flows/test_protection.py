"""Against a model that drifts: the rest of the picture stays as it was, the result says so, and both pictures are kept."""

from __future__ import annotations

import io
import re

import numpy as np
from discord_user import DiscordUser, Json, buttons_of, pictures_of, text_of
from PIL import Image
from studio import imagine, label_of, number_of, private_answer

DRIFT = "medium"


async def pixels(user: DiscordUser, message: Json) -> np.ndarray:
    data = await user.fetch(pictures_of(message)[0]["url"])
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), np.int16)


def same(first: np.ndarray, second: np.ndarray) -> float:
    """The share of pixels that are equal."""
    return float((first == second).all(axis=2).mean())


async def test_only_what_was_asked_for_changes_and_the_model_s_own_picture_is_kept(
    ada: DiscordUser, general: str
) -> None:
    talk, first = await imagine(ada, general, "a lighthouse on a cliff at noon")
    before = await pixels(ada, first)
    result = await talk.say("add a small red boat on the left")
    after = await pixels(ada, result)
    kept_percent = int(re.search(r"kept (\d+) % of v1 as it was", text_of(result))[1])
    assert "undid" in text_of(result)
    assert kept_percent >= 45
    assert same(before, after) >= kept_percent / 100

    since = ada.mark
    await ada.press(result, label_of(result, "As rendered"))
    shown = await private_answer(ada, since)
    assert "v2 as rendered" in text_of(shown)
    since = ada.mark
    await ada.press(shown, label_of(shown, "Use this one"))
    taken = await talk.answer(since)
    assert (number_of(taken), "free" in text_of(taken)) == (3, True)
    assert same(before, await pixels(ada, taken)) < 0.5

    again = await talk.say("use v2 and make the boat blue")
    assert same(after, await pixels(ada, again)) > 0.45


async def test_a_change_of_the_whole_picture_is_shown_as_it_came(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a lighthouse on a cliff at noon")
    night = await talk.say("make it nighttime")
    assert "whole picture changed, as asked" in text_of(night)
    assert "As rendered" not in [button.get("label") for button in buttons_of(night)]


async def test_protection_can_be_switched_off_for_a_thread_and_for_a_request(
    ada: DiscordUser, ben: DiscordUser, general: str
) -> None:
    talk, first = await imagine(ada, general, "a lighthouse on a cliff at noon")
    free = await talk.say("add a small red boat, don't protect the rest")
    assert "as it was" not in text_of(free)
    assert same(await pixels(ada, first), await pixels(ada, free)) < 0.5

    since = ben.mark
    await ben.command(talk.thread_id, "protect", {"keep": False, "strength": "low"})
    said = text_of(await private_answer(ben, since))
    assert "as the model renders them" in said
    assert "low" in said
    assert "as it was" not in text_of(await talk.say("use v1 and add a small red boat"))
    since = ada.mark
    await ada.command(talk.thread_id, "protect", {"keep": True})
    assert "pixel for pixel" in text_of(await private_answer(ada, since))
    assert "of v1 as it was" in text_of(await talk.say("use v1 and add a small red boat"))
