"""Every screen under axe-core's rules, in dark and light: roles, names, contrast, landmarks, the order of headings."""

from __future__ import annotations

from typing import Any

import pytest
from chat import Chat, Opener
from playwright.async_api import expect

async_playwright = pytest.importorskip(
    "axe_playwright_python.async_playwright", reason="axe-playwright-python is not installed"
)

_ALL_RULES = {"resultTypes": ["violations"]}
_CONTRAST = {**_ALL_RULES, "runOnly": ["color-contrast"]}
"""The only rule of the defaults whose answer depends on the colours."""


class Audit:
    """What axe finds on the screens one window shows."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self.findings: list[str] = []
        self._axe = async_playwright.Axe()

    async def look(self, screen: str) -> None:
        """Check what is shown now: with all rules in dark, for contrast in light."""
        for scheme, options in (("dark", _ALL_RULES), ("light", _CONTRAST)):
            await self.chat.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found = (await self._axe.run(self.chat.page, options=options)).response["violations"]
            self.findings += [
                f"{screen}, {scheme}: {rule['impact']} {rule['id']} at {node['target']}: {node['failureSummary']}"
                for rule in found
                for node in rule["nodes"]
            ]


async def _answered_settings(chat: Chat, pane: Any) -> None:
    """Ask for /settings in a pane; returns when the private answer is shown."""
    await chat.run("settings", pane)
    await expect(pane.locator(".message.is-ephemeral").last).to_contain_text("Only you can see this")


async def test_a_desktop_has_nothing_for_axe_to_find(open_chat: Opener) -> None:
    chat = await open_chat("Morgan")
    audit = Audit(chat)
    await audit.look("welcome")
    await chat.box(chat.main).press_sequentially("/")
    await chat.main.get_by_role("option").first.wait_for()
    await audit.look("commands")
    await chat.box(chat.main).fill("")
    await chat.imagine("a fox in a forest")
    await chat.say("2 variations", chat.thread)
    await chat.thread.locator('.gallery[data-count="2"] img.is-loaded').last.wait_for()
    await audit.look("thread")
    await chat.box(chat.main).press_sequentially("/imagine ")
    await chat.main.get_by_role("textbox", name="prompt (required)").wait_for()
    await audit.look("command form")
    await chat.page.keyboard.press("Escape")
    card = await chat.revision(1)
    await card.get_by_role("button", name="Edit").click()
    await chat.page.get_by_role("dialog").get_by_role("textbox").first.wait_for()
    await audit.look("modal")
    await chat.page.keyboard.press("Escape")
    await card.locator(".tile").first.click()
    await chat.page.get_by_role("dialog", name="Picture").wait_for()
    await audit.look("lightbox")
    await chat.page.keyboard.press("Escape")
    await card.locator(".author").click(button="right")
    await chat.page.get_by_role("menu").wait_for()
    await audit.look("message menu")
    await chat.page.keyboard.press("Escape")
    await _answered_settings(chat, chat.main)
    await audit.look("private answer")
    assert not audit.findings, "\n".join(audit.findings)


async def test_a_phone_has_nothing_for_axe_to_find(open_chat: Opener) -> None:
    chat = await open_chat("Morgan", width_px=390, height_px=844, has_touch=True, is_mobile=True)
    audit = Audit(chat)
    await audit.look("welcome")
    await chat.imagine("a kite over a beach")
    await audit.look("thread")
    await chat.thread.get_by_role("button", name="Back to the channel").click()
    await _answered_settings(chat, chat.main)
    await audit.look("private answer")
    await chat.main.get_by_role("button", name="Channels").click()
    await chat.page.get_by_role("navigation", name="Channels").wait_for()
    await audit.look("channels")
    await chat.page.get_by_role("button", name="You are Morgan").click()
    await chat.page.get_by_role("menu").wait_for()
    await audit.look("people")
    assert not audit.findings, "\n".join(audit.findings)
