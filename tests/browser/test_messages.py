"""Messages between people at the page: text, files, replies, edits, and what must stay harmless."""

from __future__ import annotations

import asyncio

from chat import Opener
from playwright.async_api import Route, expect

_PASTE = """([selector, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.querySelector(selector).dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


async def test_markdown_is_shown_and_markup_stays_text(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("backstage")
    await chat.say("**bold** _soft_ `code` <img src=x onerror=alert(1)> <t:0:D> [site](javascript:alert(1))")
    message = chat.message("bold")
    await expect(message.locator("strong")).to_have_text("bold")
    await expect(message.locator("em")).to_have_text("soft")
    await expect(message.locator("code")).to_have_text("code")
    await expect(message).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(message.locator(".markup time")).to_have_attribute("datetime", "1970-01-01T00:00:00.000Z")
    await expect(message.locator("a")).to_have_count(0)
    assert await message.locator(".markup img").count() == 0


async def test_a_reply_shows_what_it_answers_and_leads_there(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("backstage")
    await chat.say("the first thing")
    first = chat.message("the first thing")
    await first.hover()
    await first.get_by_role("button", name="Reply").click()
    await chat.say("and its answer")
    answer = chat.message("and its answer")
    await expect(answer.locator(".reply-preview")).to_have_text("the first thing")
    await answer.locator(".reply-line").click()
    await expect(first).to_be_focused()


async def test_an_own_message_is_edited_and_deleted(open_chat: Opener) -> None:
    chat = await open_chat("Ada")
    other = await open_chat("Ben")
    for window in (chat, other):
        await window.go_to("backstage")
    await chat.say("a slip of the pen")
    await chat.box(chat.main).press("ArrowUp")
    field = chat.main.get_by_role("textbox", name="Edit message")
    await field.fill("a better line")
    await field.press("Enter")
    await expect(other.message("a better line")).to_contain_text("(edited)")
    await chat.message("a better line").click(button="right", position={"x": 80, "y": 12})
    await chat.page.get_by_role("menuitem", name="Delete message").click()
    await chat.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    await expect(other.main.get_by_text("a better line")).to_have_count(0)


async def test_messages_arrive_in_the_order_they_were_written(open_chat: Opener) -> None:
    chat, other = await open_chat("Ada"), await open_chat("Ben")
    for window in (chat, other):
        await window.go_to("backstage")
    both_written = asyncio.Event()

    async def hold_the_first(route: Route) -> None:
        if "said first" in (route.request.post_data or ""):
            await both_written.wait()
        await route.continue_()

    await chat.page.route("**/channels/*/messages", hold_the_first)
    await chat.say("said first")
    await chat.say("said second")
    await chat.message("said second").wait_for()
    both_written.set()
    await other.message("said second").wait_for()
    await other.message("said first").wait_for()
    words = await other.main.locator(".message-body").all_inner_texts()
    said = [line.split()[-1] for line in words if "said" in line]
    assert said == ["first", "second"]


async def test_a_long_paste_becomes_a_text_file(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("backstage")
    await chat.box(chat.main).click()
    await chat.page.evaluate(_PASTE, ["#composer", "a long wish " * 250])
    await expect(chat.main.get_by_role("list", name="Files to send")).to_contain_text("message.txt")
    await chat.main.get_by_role("button", name="Send").click()
    await expect(chat.message("message.txt").locator("pre")).to_contain_text("a long wish")


async def test_a_refused_message_turns_red_and_can_be_sent_again(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("backstage")
    await chat.page.request.post(
        f"{chat.demo['sandbox_url']}/faults",
        data={"side": "discord", "kind": "forbidden", "operation": "message_create"},
    )
    await chat.say("let me in")
    message = chat.message("let me in")
    await expect(message.get_by_role("alert")).to_contain_text("You do not have permission")
    await message.get_by_role("button", name="Try again").click()
    await expect(chat.message("let me in").get_by_role("alert")).to_have_count(0)


async def test_who_may_not_write_is_told_so(open_chat: Opener) -> None:
    chat, admin = await open_chat("Ada"), await open_chat("Morgan")
    await admin.go_to("studio")
    studio = admin.page.url.rsplit("/", 1)[-1]
    rule = f"{chat.demo['discord_api_url']}/channels/{studio}/permissions/{chat.demo['guild_id']}"
    headers = {"Authorization": admin.person["token"]}
    await chat.go_to("studio")
    await expect(chat.box(chat.main)).to_be_enabled()
    await admin.page.request.put(rule, headers=headers, data={"type": 0, "allow": "0", "deny": str(1 << 11)})
    try:
        await expect(chat.box(chat.main)).to_be_disabled()
        await expect(chat.box(admin.main)).to_be_enabled()
    finally:
        await admin.page.request.delete(rule, headers=headers)


async def test_a_forum_post_is_one_pictures_life(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("gallery")
    await chat.main.get_by_role("button", name="New post").click()
    form = chat.page.get_by_role("dialog")
    await form.get_by_role("button", name="Post", exact=True).click()
    await expect(form.get_by_role("alert")).to_contain_text("needs a title and a message")
    await form.get_by_role("textbox", name="Title").fill("A teapot")
    await form.get_by_role("textbox", name="Message").fill("@Darkroom a blue teapot on a shelf")
    await form.get_by_role("button", name="Post", exact=True).click()
    await chat.revision(1)


async def test_the_bot_is_the_first_to_be_mentioned(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("studio")
    box = chat.box(chat.main)
    await box.press_sequentially("@da")
    await expect(chat.main.get_by_role("option").first).to_contain_text("Darkroom")
    await box.press("Enter")
    await box.press_sequentially("a red bicycle by a wall")
    await box.press("Enter")
    await expect(chat.message("@Darkroom a red bicycle by a wall").locator(".mention")).to_be_visible()
    await chat.revision(1)
