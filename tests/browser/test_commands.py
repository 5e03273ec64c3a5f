"""Slash commands and message commands, as Discord's client offers them."""

from __future__ import annotations

from chat import PICTURE_TIMEOUT_MS, Opener, png
from playwright.async_api import expect


async def test_a_slash_lists_the_commands_and_the_keyboard_takes_one(open_chat: Opener) -> None:
    chat = await open_chat()
    box = chat.box(chat.main)
    await box.click()
    await box.press_sequentially("/ima")
    options = chat.main.get_by_role("option")
    await expect(options.first).to_contain_text("/imagine")
    assert await box.get_attribute("aria-activedescendant") == await options.first.get_attribute("id")
    await box.press("Enter")
    await expect(chat.main.get_by_role("group", name="Command /imagine. Enter runs it")).to_be_visible()
    await expect(chat.main.get_by_role("textbox", name="prompt (required)")).to_be_focused()


async def test_a_missing_required_option_is_named_and_nothing_is_sent(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.run("imagine")
    await expect(chat.main.locator(".command-error")).to_have_text(
        "prompt: This option is required. Specify a value."
    )
    await expect(chat.main.get_by_role("textbox", name="prompt (required)")).to_have_attribute(
        "aria-invalid", "true"
    )
    await chat.page.keyboard.press("Escape")
    await expect(chat.box(chat.main)).to_be_focused()


async def test_an_option_with_choices_takes_only_those(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.box(chat.main).click()
    await chat.box(chat.main).press_sequentially("/imagine a pear tier:glorious")
    await chat.main.get_by_role("textbox", name="prompt (required)").wait_for()
    await chat.main.get_by_role("textbox", name="prompt (required)").fill("a pear")
    await chat.main.get_by_role("button", name="tier").click()
    tier = chat.main.get_by_role("textbox", name="tier")
    await tier.fill("glorious")
    await tier.press("Enter")
    await expect(chat.main.locator(".command-error")).to_contain_text("tier: Choose one of the listed values")
    await tier.fill("dra")
    await expect(chat.main.get_by_role("option")).to_have_count(1)
    await tier.press("Enter")
    await expect(tier).to_have_value("draft")
    await tier.press("Enter")
    await expect(await chat.revision(1)).to_contain_text("draft")


async def test_what_only_i_see_says_so_and_goes_away(open_chat: Opener) -> None:
    chat = await open_chat("Ada")
    other = await open_chat("Ben")
    await chat.run("help")
    hidden = chat.main.locator(".message.is-ephemeral").last
    await expect(hidden).to_contain_text("Only you can see this")
    await expect(hidden).to_contain_text("used /help")
    await expect(other.main.locator(".message.is-ephemeral")).to_have_count(0)
    await hidden.get_by_role("button", name="Dismiss message").click()
    await expect(chat.main.locator(".message.is-ephemeral")).to_have_count(0)


async def test_a_picture_is_refined_from_the_message_menu(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("studio")
    await chat.main.locator("input[type=file]").first.set_input_files(
        [{"name": "red.png", "mimeType": "image/png", "buffer": png()}]
    )
    await expect(chat.main.get_by_role("list", name="Files to send")).to_contain_text("red.png")
    await chat.say("mine")
    message = chat.message("mine")
    await message.locator("img.is-loaded").wait_for()
    await message.click(button="right", position={"x": 80, "y": 30})
    await chat.page.get_by_role("menuitem", name="Refine this picture").click()
    form = chat.page.get_by_role("dialog")
    await form.get_by_role("textbox").first.fill("make it darker")
    await form.get_by_role("button", name="Submit").click()
    await chat.thread.locator(".message img.is-loaded").last.wait_for(timeout=PICTURE_TIMEOUT_MS)


async def test_an_attachment_option_takes_a_dropped_file(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.box(chat.main).click()
    await chat.box(chat.main).press_sequentially("/imagine ")
    await chat.main.get_by_role("textbox", name="prompt (required)").fill("a vase like this one")
    await chat.main.get_by_role("button", name="reference", exact=True).click()
    await chat.main.locator(".option-field input[type=file]").set_input_files(
        [{"name": "vase.png", "mimeType": "image/png", "buffer": png((60, 120, 200))}]
    )
    await expect(chat.main.locator(".option-file")).to_contain_text("vase.png")
    await chat.main.get_by_role("button", name="Send").click()
    await chat.revision(1)


async def test_a_german_browser_is_shown_and_answered_german(open_chat: Opener) -> None:
    chat = await open_chat("Ben", locale="de-AT")
    box = chat.box(chat.main)
    await box.click()
    await box.press_sequentially("/undo")
    await expect(chat.main.get_by_role("option").first).to_contain_text("Die letzte Änderung")
    await box.fill("")
    await chat.imagine("ein Leuchtturm in der Abenddämmerung")
    await expect(chat.thread.get_by_role("button", name="Neu würfeln")).to_be_visible()
