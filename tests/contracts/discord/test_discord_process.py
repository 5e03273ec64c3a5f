"""The sandbox as a process: ready file, kill -9, restart, clean end."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path
from typing import Any

from discord_user import DiscordUser, pictures_of
from probe_bot import PNG


async def _start(data_dir: Path) -> tuple[asyncio.subprocess.Process, dict[str, Any]]:
    ready = data_dir / "ready.json"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", "--data-dir", str(data_dir), "--ready-file", str(ready), stdout=asyncio.subprocess.PIPE
    )  # fmt: skip
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 20)
    assert b"up at" in line
    return process, json.loads(ready.read_text())


async def test_everything_is_found_again_after_kill_nine(tmp_path: Path) -> None:
    process, before = await _start(tmp_path)
    ada = before["users"][1]
    async with await DiscordUser.connect(before["discord_api_url"], ada["token"]) as user:
        sent = await user.send(before["channel_id"], "remember", [("a.png", PNG, "image/png")])
        thread = await user.start_thread(before["channel_id"], "Kept", sent)
        await user.send(thread["id"], "inside")
        process.kill()
        await process.wait()

    process, after = await _start(tmp_path)
    for name in ("guild_id", "channel_id", "application_id", "bot_user_id", "bot_token", "users"):
        assert after[name] == before[name]
    async with await DiscordUser.connect(after["discord_api_url"], ada["token"]) as user:
        found = await user.message(after["channel_id"], sent["id"])
        assert found["content"] == "remember"
        assert found["thread"]["name"] == "Kept"
        assert await user.fetch(pictures_of(found)[0]["url"]) == PNG
        assert [message["content"] for message in await user.messages(thread["id"])][-1] == "inside"
        assert (await user.send(thread["id"], "again"))["id"] > sent["id"]
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_the_facts_hold_what_a_client_needs(tmp_path: Path) -> None:
    process, facts = await _start(tmp_path)
    try:
        assert [user["name"] for user in facts["users"]] == ["Morgan (admin)", "Ada", "Ben"]
        assert [user.get("admin", False) for user in facts["users"]] == [True, False, False]
        async with await DiscordUser.connect(facts["discord_api_url"], facts["users"][2]["token"]) as user:
            assert user.guild["id"] == facts["guild_id"]
            assert (await user.request("GET", f"/users/{facts['bot_user_id']}"))["bot"] is True
    finally:
        process.terminate()
        await process.wait()
