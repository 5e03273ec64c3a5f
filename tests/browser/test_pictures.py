"""The main job at the page: start, refine, press, see the picture change."""

from __future__ import annotations

from chat import PICTURE_TIMEOUT_MS, Opener, brightness
from playwright.async_api import expect


async def test_the_first_screen_says_what_to_type_and_who_draws(open_chat: Opener) -> None:
    chat = await open_chat()
    lines = chat.main.locator(".welcome-lines li")
    await expect(lines).to_have_count(3)
    await expect(lines.first).to_contain_text("/imagine")
    await expect(chat.main.locator(".starter-card")).to_have_count(6)
    note = chat.main.get_by_text("drawn by a stand-in")
    for setting in ("DISCORD_TOKEN", "OPENAI_API_KEY", "darkroom run"):
        await expect(note).to_contain_text(setting)


async def test_a_starter_opens_a_thread_with_a_picture(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.page.get_by_role("button", name="How to begin").click()
    await chat.page.get_by_role("dialog").get_by_role("button", name="a red lighthouse").click()
    card = await chat.revision(1)
    picture = card.locator("img").first
    assert "lighthouse" in await picture.get_attribute("alt")
    assert await picture.evaluate("image => image.naturalWidth") > 256
    await expect(chat.main.locator(".thread-card").last).to_contain_text("lighthouse")


async def test_a_follow_up_changes_the_picture_and_undo_takes_it_back(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.imagine("a red apple on a wooden table")
    before = await chat.picture(await chat.revision(1))
    await chat.say("make it nighttime", chat.thread)
    second = await chat.revision(2)
    assert brightness(await chat.picture(second)) < brightness(before) - 10
    await second.get_by_role("button", name="Undo").click()
    await expect(chat.message("Undone", chat.thread)).to_contain_text("v1", timeout=PICTURE_TIMEOUT_MS)


async def test_a_form_refines_with_words(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.imagine("a lighthouse by day")
    await (await chat.revision(1)).get_by_role("button", name="Edit").click()
    form = chat.page.get_by_role("dialog")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert").first).to_contain_text("required")
    await form.get_by_role("textbox").first.fill("make it black and white")
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_have_count(0)
    picture = (await chat.picture(await chat.revision(2))).resize((32, 32))
    # the stand-in drifts as models do: a warm tint of the whole is left, colours are not
    assert all(max(pixel) - min(pixel) < 45 for pixel in picture.get_flattened_data())


async def test_the_lightbox_leafs_closes_and_returns_the_focus(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.imagine("a fox in a forest")
    await chat.say("2 variations", chat.thread)
    card = chat.thread.locator(".message", has=chat.page.locator('.gallery[data-count="2"]')).last
    await card.wait_for(timeout=PICTURE_TIMEOUT_MS)
    shown = card.locator('.gallery[data-count="2"] .tile').first  # the key to the numbers comes before
    await shown.click()
    large = chat.page.get_by_role("dialog", name="Picture")
    await expect(large).to_contain_text("2 of 3")
    first = await large.locator("img").get_attribute("src")
    await chat.page.keyboard.press("ArrowRight")
    await expect(large).to_contain_text("3 of 3")
    assert await large.locator("img").get_attribute("src") != first
    assert await large.get_by_role("link", name="Download").get_attribute("download")
    for _ in range(12):
        await chat.page.keyboard.press("Tab")
    outside = "document.activeElement !== document.body && !document.activeElement.closest('dialog')"
    assert not await chat.page.evaluate(outside)
    await chat.page.keyboard.press("Escape")
    await expect(large).to_have_count(0)
    await expect(shown).to_be_focused()


async def test_a_pressed_button_waits_visibly_and_a_dead_app_is_told(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.imagine("a boat on a lake")
    card = await chat.revision(1)
    await chat.page.request.post(
        f"{chat.demo['sandbox_url']}/faults",
        data={"side": "discord", "kind": "unknown_interaction", "operation": "interaction_callback"},
    )
    await card.get_by_role("button", name="History").click()
    await expect(card.locator("button.is-busy")).to_have_count(1)
    await expect(card.get_by_role("alert")).to_contain_text("This interaction failed", timeout=8000)
