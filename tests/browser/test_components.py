"""Components V2 and forms with every kind of field, against the stand-in and a bot of a few lines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest_asyncio
from chat import Chat
from playwright.async_api import expect
from small_bot import SmallBot

from bot.sandbox.server import Options, Sandbox

_OPTIONS = [
    {"label": word.title(), "value": word, "description": f"{word} it is"}
    for word in ("red", "green", "blue")
]
_EVERYTHING = [
    {
        "type": 17,
        "accent_color": 0x2FA36B,
        "components": [
            {"type": 10, "content": "### Everything\n-# small print, <t:1700000000:D>"},
            {"type": 9, "components": [{"type": 10, "content": "beside a button"}], "accessory": {"type": 2, "style": 5, "label": "A link", "url": "https://example.com/"}},
            {"type": 14, "divider": True, "spacing": 2},
            {"type": 1, "components": [
                {"type": 2, "style": 1, "label": "Primary", "custom_id": "b1"},
                {"type": 2, "style": 2, "label": "Secondary", "custom_id": "b2"},
                {"type": 2, "style": 3, "label": "Success", "custom_id": "b3"},
                {"type": 2, "style": 4, "label": "Danger", "custom_id": "b4"},
                {"type": 2, "style": 2, "label": "Disabled", "custom_id": "b5", "disabled": True},
            ]},
            {"type": 1, "components": [{"type": 3, "custom_id": "colours", "placeholder": "Some colours", "min_values": 1, "max_values": 2, "options": _OPTIONS}]},
            {"type": 1, "components": [{"type": 5, "custom_id": "who", "placeholder": "Somebody"}]},
        ],
    }
]  # fmt: skip


def _label(label: str, component: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    about = {"description": description} if description else {}
    return {"type": 18, "label": label, **about, "component": component}


_FORMS = [
    [
        _label(
            "Title", {"type": 4, "custom_id": "title", "style": 1, "min_length": 3}, "three letters or more"
        ),
        _label("Story", {"type": 4, "custom_id": "story", "style": 2, "required": False, "value": "Once"}),
        _label("Colour", {"type": 3, "custom_id": "colour", "options": _OPTIONS}),
        _label("Person", {"type": 5, "custom_id": "person"}),
        _label("Place", {"type": 8, "custom_id": "place", "channel_types": [0]}),
    ],
    [
        _label("One of", {"type": 21, "custom_id": "radio", "options": _OPTIONS}),
        _label("Some of", {"type": 22, "custom_id": "checks", "options": _OPTIONS, "min_values": 2}),
        _label("Agreed", {"type": 23, "custom_id": "agreed"}),
        _label("Files", {"type": 19, "custom_id": "files", "max_values": 2}),
        {"type": 10, "content": "No **obligation**."},
    ],
]


@pytest_asyncio.fixture
async def bench(browser: Any, tmp_path: Any) -> AsyncIterator[tuple[Chat, SmallBot]]:
    """The page and the small bot on a sandbox of their own."""
    sandbox = Sandbox(Options(tmp_path, rate_limits=False))
    await sandbox.start()
    async with SmallBot(sandbox.facts()) as bot:
        page = await browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        chat = Chat(page, bot.facts, bot.facts["users"][1])
        await chat.open()
        yield chat, bot
        await page.close()
    await sandbox.stop()


async def test_every_component_is_shown_and_answers(bench: tuple[Chat, SmallBot]) -> None:
    chat, bot = bench
    await bot.post(_EVERYTHING)
    card = chat.message("Everything")
    await expect(card.get_by_role("heading")).to_have_text("Everything")
    await expect(card.locator(".container")).to_have_css("--accent-bar", "#2fa36b")
    await expect(card.get_by_role("separator").last).to_be_visible()
    await expect(card.get_by_role("link", name="A link")).to_have_attribute("rel", "noopener noreferrer")
    await expect(card.get_by_role("button", name="Disabled")).to_be_disabled()
    for number, name in enumerate(("Primary", "Secondary", "Success", "Danger"), 1):
        await card.get_by_role("button", name=name).click()
        assert (await asyncio.wait_for(bot.heard.get(), 5))["data"]["custom_id"] == f"b{number}"


async def test_selects_send_what_was_chosen(bench: tuple[Chat, SmallBot]) -> None:
    chat, bot = bench
    await bot.post(_EVERYTHING)
    card = chat.message("Everything")
    await card.get_by_role("combobox", name="Some colours").click()
    await chat.page.get_by_role("option", name="Red").click()
    await chat.page.get_by_role("option", name="Blue").click()
    await chat.page.get_by_role("option", name="Green").click()
    await chat.page.keyboard.press("Escape")
    assert (await asyncio.wait_for(bot.heard.get(), 5))["data"]["values"] == ["red", "blue"]
    await card.get_by_role("combobox", name="Somebody").press("ArrowDown")
    await chat.page.keyboard.press("b")
    await chat.page.keyboard.press("Enter")
    assert (await asyncio.wait_for(bot.heard.get(), 5))["data"]["values"] == [bot.facts["users"][2]["id"]]


async def _open_form(chat: Chat, bot: SmallBot, components: list[dict[str, Any]]) -> Any:
    modal = {"type": 9, "data": {"custom_id": "form", "title": "A form", "components": components}}
    bot.answer = lambda interaction: modal if interaction["type"] == 3 else {"type": 6}
    await bot.post(_EVERYTHING)
    await chat.message("Everything").get_by_role("button", name="Primary").click()
    await bot.heard.get()
    form = chat.page.get_by_role("dialog", name="A form")
    await expect(form).to_be_visible()
    return form


def _answers(interaction: dict[str, Any]) -> dict[str, Any]:
    fields = [part["component"] for part in interaction["data"]["components"] if "component" in part]
    return {field["custom_id"]: field.get("values", field.get("value")) for field in fields}


async def test_a_form_of_texts_and_selects_is_checked_and_sent(bench: tuple[Chat, SmallBot]) -> None:
    chat, bot = bench
    form = await _open_form(chat, bot, _FORMS[0])
    await expect(form.get_by_label("Title")).to_be_focused()
    await form.get_by_label("Title").fill("ab")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert").filter(visible=True).first).to_have_text("At least 3 characters.")
    await form.get_by_label("Title").fill("abc")
    for name, option in (("Colour", "Green"), ("Person", "Ada"), ("Place", "#studio")):
        await form.get_by_role("combobox", name=name).click()
        await form.get_by_role("option", name=option).click()
    await form.get_by_role("button", name="Submit").click()
    answers = _answers(await asyncio.wait_for(bot.heard.get(), 5))
    assert answers["title"] == "abc"
    assert answers["story"] == "Once"
    assert answers["colour"] == ["green"]
    assert answers["person"] == [bot.facts["users"][1]["id"]]
    assert len(answers["place"]) == 1
    await expect(form).to_have_count(0)


async def test_a_form_of_choices_and_files_is_checked_and_sent(bench: tuple[Chat, SmallBot]) -> None:
    chat, bot = bench
    form = await _open_form(chat, bot, _FORMS[1])
    await form.get_by_role("radio", name="Blue").check()
    await form.get_by_role("checkbox", name="Red").check()
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert").filter(visible=True).first).to_have_text("Choose at least 2.")
    await form.get_by_role("checkbox", name="Green").check()
    await form.get_by_role("checkbox", name="Agreed").check()
    await form.locator("input[type=file]").set_input_files(
        [{"name": f"{n}.txt", "mimeType": "text/plain", "buffer": b"words"} for n in ("one", "two")]
    )
    await form.get_by_role("button", name="Submit").click()
    told = await asyncio.wait_for(bot.heard.get(), 5)
    answers = _answers(told)
    assert answers["radio"] == "blue"
    assert answers["checks"] == ["red", "green"]
    assert answers["agreed"] is True
    sent = told["data"]["resolved"]["attachments"]
    assert [sent[number]["filename"] for number in answers["files"]] == ["one.txt", "two.txt"]


async def test_a_form_left_by_escape_sends_nothing(bench: tuple[Chat, SmallBot]) -> None:
    chat, bot = bench
    form = await _open_form(chat, bot, _FORMS[0])
    await chat.page.keyboard.press("Escape")
    await expect(form).to_have_count(0)
    await expect(chat.message("Everything").get_by_role("button", name="Primary")).to_be_focused()
    assert bot.heard.empty()
