"""What a person does at the web page, for tests: by roles and labels, as a screen reader finds them."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from typing import Any

from PIL import Image, ImageStat

PICTURE_TIMEOUT_MS = 30_000


class Chat:
    """The page, open as one person of the demo."""

    def __init__(self, page: Any, demo: dict[str, Any], person: dict[str, Any]) -> None:
        self.page = page
        self.demo = demo
        self.person = person

    async def open(self, place: str = "") -> None:
        """Load the page anew; `place` is the part behind "#"."""
        await self.page.goto(f"{self.demo['web_url']}?as={self.person['id']}{place}")
        await self.page.locator(".composer-field, .forum").first.wait_for()

    # -- places -------------------------------------------------------------------------------------------------------

    @property
    def main(self) -> Any:
        """The open channel."""
        return self.page.locator("#main")

    @property
    def thread(self) -> Any:
        """The thread beside it."""
        return self.page.get_by_label("Thread", exact=True)

    @property
    def toasts(self) -> Any:
        """Short notes at the edge."""
        return self.page.locator(".toast")

    async def go_to(self, channel: str) -> None:
        """Open a channel by its name."""
        await (
            self.page.get_by_role("navigation", name="Channels")
            .get_by_role("button", name=channel)
            .first.click()
        )
        await self.main.get_by_role("heading", level=1, name=channel).wait_for()

    # -- writing ------------------------------------------------------------------------------------------------------

    def box(self, pane: Any) -> Any:
        """The message box of the channel or the thread."""
        return pane.locator(".composer-field")

    async def say(self, words: str, pane: Any | None = None) -> None:
        """Type and send a message, in the channel unless told otherwise."""
        box = self.box(pane or self.main)
        await box.fill(words)
        await box.press("Enter")

    async def imagine(self, prompt: str) -> None:
        """Run /imagine in the channel and wait for the first picture in the thread that opens."""
        box = self.box(self.main)
        await box.click()
        await box.press_sequentially("/imagine ")
        field = self.main.get_by_role("textbox", name="prompt (required)")
        await field.fill(prompt)
        await field.press("Enter")
        await self.revision(1)

    async def run(self, command: str, pane: Any | None = None) -> None:
        """Run a slash command that needs no options."""
        pane = pane or self.main
        await self.box(pane).click()
        await self.box(pane).press_sequentially(f"/{command} ")
        await pane.locator(".command-form").wait_for()
        await self.page.keyboard.press("Enter")

    # -- reading ------------------------------------------------------------------------------------------------------

    def message(self, words: str, pane: Any | None = None) -> Any:
        """The newest message that says these words itself, not in the line about what it answers."""
        rows = (pane or self.main).get_by_role("list", name="Messages in").locator(".message")
        return rows.filter(has=self.page.locator(".message-body", has_text=words)).last

    async def revision(self, number: int) -> Any:
        """The message that brings picture `number`, once it is there and its picture has loaded."""
        card = self.thread.locator(".message", has=self.page.get_by_role("heading", name=f"v{number} ·")).last
        await card.wait_for(timeout=PICTURE_TIMEOUT_MS)
        await card.locator("img.is-loaded").first.wait_for()
        return card

    async def picture(self, card: Any) -> Image.Image:
        """The first picture of a message, as its bytes are."""
        address = await card.locator("img").first.get_attribute("src")
        answer = await self.page.request.get(address)
        return Image.open(io.BytesIO(await answer.body())).convert("RGB")


Opener = Callable[..., Awaitable[Chat]]
"""What the fixture `open_chat` is."""


def brightness(picture: Image.Image) -> float:
    """Mean brightness, 0 to 255."""
    return ImageStat.Stat(picture.convert("L")).mean[0]


def png(colour: tuple[int, int, int] = (200, 60, 60), size: tuple[int, int] = (640, 480)) -> bytes:
    """A plain picture's bytes."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()
