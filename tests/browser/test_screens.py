"""Widths, colours, keyboards and long histories."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from chat import Chat, Opener
from playwright.async_api import expect

from bot.sandbox.discord.model import Message
from bot.sandbox.server import Options, Sandbox

_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def test_the_smallest_phone_shows_everything(open_chat: Opener) -> None:
    chat = await open_chat("Ada", width_px=360, height_px=740, has_touch=True, is_mobile=True)
    await chat.box(chat.main).fill("/imagine prompt:a kite over a beach")
    await chat.main.get_by_role("button", name="Send").click()
    await chat.revision(1)
    assert await chat.page.evaluate(_OVERFLOW) == 0
    await expect(chat.main).to_be_hidden()
    await chat.thread.get_by_role("button", name="Back to the channel").click()
    await expect(chat.main).to_be_visible()
    await chat.main.get_by_role("button", name="Channels").click()
    await chat.page.get_by_role("navigation", name="Channels").get_by_role("button", name="studio").click()
    await expect(chat.main.get_by_role("heading", level=1)).to_have_text("studio")
    await expect(chat.page.get_by_role("navigation", name="Channels")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_colours_follow_the_system_and_the_switch(open_chat: Opener, scheme: str) -> None:
    chat = await open_chat(color_scheme=scheme)
    background = "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    as_system = sum(await chat.page.evaluate(background))
    assert (as_system > 600) == (scheme == "light")
    other = "dark" if scheme == "light" else "light"
    switch = chat.page.get_by_role("button", name="Colours:")
    for _ in range(3):
        if await chat.page.evaluate("document.documentElement.dataset.theme ?? ''") == other:
            break
        await switch.click()
    assert (sum(await chat.page.evaluate(background)) > 600) == (other == "light")


async def test_messages_are_walked_and_answered_by_keyboard(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.go_to("backstage")
    for words in ("one", "two"):
        await chat.say(f"line {words}")
        await expect(chat.message(f"line {words}")).not_to_have_class("message is-sending")
    await chat.message("line two").focus()
    await chat.page.keyboard.press("ArrowUp")
    await expect(chat.message("line one")).to_be_focused()
    await chat.page.keyboard.press("r")
    await expect(chat.main.locator(".reply-bar")).to_contain_text("line one")
    await expect(chat.box(chat.main)).to_be_focused()


async def test_new_messages_are_read_out(open_chat: Opener) -> None:
    ada, ben = await open_chat("Ada"), await open_chat("Ben")
    for window in (ada, ben):
        await window.go_to("backstage")
    await ben.say("hear, hear")
    await expect(ada.page.locator("#announcer")).to_contain_text("Ben: hear, hear")


async def test_the_stand_ins_panel_arms_and_clears_failures(open_chat: Opener) -> None:
    chat = await open_chat()
    await chat.page.get_by_text("Stand-ins", exact=True).click()
    await expect(chat.page.get_by_text("Part of this demo only")).to_be_visible()
    await chat.page.get_by_label("Failure").select_option(label="Fails (500)")
    await chat.page.get_by_role("button", name="Arm it").click()
    await expect(chat.page.locator(".standins-armed")).to_contain_text("images http_500")
    await chat.page.get_by_role("button", name="Clear all").click()
    await expect(chat.page.locator(".standins-armed")).to_have_count(0)


# -- a long history ---------------------------------------------------------------------------------------------------

MANY = 5000


@pytest_asyncio.fixture
async def long_channel(browser: Any, tmp_path: Any) -> AsyncIterator[Chat]:
    """A page on a sandbox of its own, whose first channel holds 5,000 messages."""
    sandbox = Sandbox(Options(tmp_path, rate_limits=False))
    await sandbox.start()
    facts, state = sandbox.facts(), sandbox.platform.state
    channel = state.channels[int(facts["channel_id"])]
    author = int(facts["users"][2]["id"])
    for number in range(MANY):
        message = Message(state.snowflakes.new(), channel.id, author, content=f"message number {number}")
        state.put_message(message)
    channel.last_message_id = message.id
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    chat = Chat(page, facts, facts["users"][1])
    await chat.open()
    yield chat
    await page.close()
    await sandbox.stop()


_CLIMB = """async ([scroller, goal]) => {
  const frame = () => new Promise(requestAnimationFrame);
  const oldest = () => Number(/number (\\d+)/.exec(document.querySelector("main .message").textContent)[1]);
  let mostRows = 0, worstJump = 0;
  while (oldest() > goal) {
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
    const row = [...document.querySelectorAll("main .message")].find((one) => one.getBoundingClientRect().bottom > middle);
    const before = row.getBoundingClientRect().top;
    const from = scroller.scrollTop;
    scroller.scrollTop -= 200;
    const step = from - scroller.scrollTop;
    await frame();
    await frame();
    if (row.isConnected) worstJump = Math.max(worstJump, Math.abs(row.getBoundingClientRect().top - before - step));
    mostRows = Math.max(mostRows, document.querySelectorAll("main .message").length);
    if (!scroller.scrollTop) await new Promise((done) => setTimeout(done));
  }
  return { mostRows, worstJump };
}"""


async def test_a_long_history_keeps_the_page_small_and_still(long_channel: Chat) -> None:
    await expect(long_channel.message(f"message number {MANY - 1}")).to_be_in_viewport()
    scroller = await long_channel.main.locator(".scroller").element_handle()
    climbed = await long_channel.page.evaluate(_CLIMB, [scroller, MANY - 1000])
    assert climbed["mostRows"] <= 150
    assert climbed["worstJump"] <= 1
    await long_channel.main.get_by_role("button", name="Jump to present").click()
    await expect(long_channel.message(f"message number {MANY - 1}")).to_be_in_viewport()
