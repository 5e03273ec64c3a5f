"""Several people at one page and in one server."""

from __future__ import annotations

from chat import Opener
from playwright.async_api import expect


async def test_one_window_changes_hands(open_chat: Opener) -> None:
    chat = await open_chat("Ada")
    await chat.go_to("backstage")
    await chat.page.get_by_role("button", name="You are Ada. Switch person").click()
    await chat.page.get_by_role("menuitemradio", name="Morgan").click()
    await expect(chat.page.get_by_role("button", name="You are Morgan")).to_contain_text("admin")
    await chat.say("the admin was here")
    await expect(chat.message("the admin was here").locator(".author")).to_contain_text("Morgan")


async def test_what_others_write_arrives_and_leaves_an_unread_mark(open_chat: Opener) -> None:
    ada, ben = await open_chat("Ada"), await open_chat("Ben")
    await ada.go_to("studio")
    await ben.go_to("backstage")
    await ben.say("@Ada look at this")
    link = ada.page.get_by_role("navigation", name="Channels").get_by_role("button", name="backstage").first
    await expect(link).to_have_accessible_name("backstage, 1 mention")
    await expect(ada.page).to_have_title("(1) studio · Darkroom")
    await link.click()
    await expect(ada.message("look at this")).to_have_class("message is-mention")
    await expect(link).to_have_accessible_name("backstage")


async def test_typing_is_seen_by_others(open_chat: Opener) -> None:
    ada, ben = await open_chat("Ada"), await open_chat("Ben")
    for window in (ada, ben):
        await window.go_to("backstage")
    await ben.box(ben.main).press_sequentially("hm")
    await expect(ada.main.locator(".typing")).to_contain_text("Ben is typing")


async def test_a_picture_is_asked_for_by_direct_message(open_chat: Opener) -> None:
    chat = await open_chat("Ben")
    await chat.page.get_by_role("button", name="Direct messages").click()
    await (
        chat.page.get_by_role("navigation", name="Direct messages")
        .get_by_role("button", name="Darkroom")
        .click()
    )
    await chat.main.get_by_role("heading", level=1, name="Darkroom").wait_for()
    await chat.say("a green bottle on a shelf")
    await chat.main.locator(".message img.is-loaded").first.wait_for(timeout=30_000)


async def test_two_people_refine_in_one_thread(open_chat: Opener) -> None:
    ada, ben = await open_chat("Ada"), await open_chat("Ben")
    await ada.imagine("a wooden chair in a studio")
    await ben.main.locator(".thread-card").last.click()
    await ben.revision(1)
    await ben.say("make the background darker", ben.thread)
    await expect(await ada.revision(2)).to_contain_text("Ben")
