"""Files come from the CDN and nothing else, within bounds, without redirects."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web

from bot.attachments import DiscordAttachments, same_file
from conversations.errors import FileTooLarge, FileUnavailable
from conversations.threads import Attachment


@pytest_asyncio.fixture
async def origin() -> AsyncIterator[str]:
    """A server with a file, an endless-looking one, a redirect, and a link that died."""

    async def file(request: web.Request) -> web.Response:
        return web.Response(body=b"x" * 1000)

    async def elsewhere(request: web.Request) -> web.Response:
        raise web.HTTPFound("/file")

    async def signed(request: web.Request) -> web.Response:
        return web.Response(body=b"fresh") if request.query.get("ex") == "new" else web.Response(status=404)

    app = web.Application()
    app.router.add_get("/file", file)
    app.router.add_get("/elsewhere", elsewhere)
    app.router.add_get("/signed", signed)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest_asyncio.fixture
async def source(origin: str) -> AsyncIterator[DiscordAttachments]:
    """A source that trusts that server alone."""
    made = DiscordAttachments(frozenset({origin}))
    yield made
    await made.close()


def sent(url: str, size_bytes: int = 10) -> Attachment:
    """A file as somebody sent it."""
    return Attachment(name="a.png", url=url, size_bytes=size_bytes)


async def test_a_file_comes_whole(source: DiscordAttachments, origin: str) -> None:
    assert len(await source.fetch(sent(f"{origin}/file"), 1000)) == 1000


async def test_a_file_that_claims_too_much_is_not_asked_for(source: DiscordAttachments, origin: str) -> None:
    with pytest.raises(FileTooLarge):
        await source.fetch(sent(f"{origin}/nowhere", size_bytes=2000), 1000)


async def test_a_file_that_claims_less_than_it_is_stops_at_the_limit(
    source: DiscordAttachments, origin: str
) -> None:
    with pytest.raises(FileTooLarge):
        await source.fetch(sent(f"{origin}/file", size_bytes=1), 999)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/file", "https://evil.example/a.png", "file:///etc/passwd", ""]
)
async def test_other_hosts_are_never_asked(source: DiscordAttachments, url: str) -> None:
    with pytest.raises(FileUnavailable):
        await source.fetch(sent(url), 1000)


async def test_redirects_are_not_followed(source: DiscordAttachments, origin: str) -> None:
    with pytest.raises(FileUnavailable):
        await source.fetch(sent(f"{origin}/elsewhere"), 1000)


async def test_a_link_that_died_is_asked_for_once_more_through_its_message(
    source: DiscordAttachments, origin: str
) -> None:
    asked: list[tuple[int, int]] = []

    async def fresh(channel_id: int, message_id: int, url: str) -> str | None:
        asked.append((channel_id, message_id))
        return f"{origin}/signed?ex=new"

    source.fresh_url = fresh
    source.remember(f"{origin}/signed?ex=old", 5, 6)
    assert await source.fetch(sent(f"{origin}/signed?ex=old"), 1000) == b"fresh"
    assert asked == [(5, 6)]


async def test_a_link_that_died_for_good_is_unavailable(source: DiscordAttachments, origin: str) -> None:
    with pytest.raises(FileUnavailable):
        await source.fetch(sent(f"{origin}/signed?ex=old"), 1000)


def test_signatures_do_not_make_another_file() -> None:
    assert same_file("https://cdn/a/1/x.png?ex=1", "https://cdn/a/1/x.png?ex=2")
    assert not same_file("https://cdn/a/1/x.png", "https://cdn/a/2/x.png")
