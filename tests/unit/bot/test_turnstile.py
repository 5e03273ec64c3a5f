"""One at a time per channel, in order."""

from __future__ import annotations

import asyncio

from bot.turnstile import Turnstile


async def test_messages_of_a_channel_pass_in_the_order_of_arrival() -> None:
    turnstile, passed = Turnstile(), []
    first_may_go = asyncio.Event()

    async def go(name: str, wait: asyncio.Event | None = None) -> None:
        async with turnstile(1):
            if wait is not None:
                await wait.wait()
            passed.append(name)

    tasks = [asyncio.create_task(go("slow", first_may_go))]
    tasks += [asyncio.create_task(go(name)) for name in ("second", "third")]
    await asyncio.sleep(0)
    first_may_go.set()
    await asyncio.gather(*tasks)
    assert passed == ["slow", "second", "third"]


async def test_other_channels_do_not_wait() -> None:
    turnstile = Turnstile()
    async with turnstile(1), asyncio.timeout(5), turnstile(2):
        pass


async def test_a_failure_inside_lets_the_next_one_in() -> None:
    turnstile = Turnstile()
    try:
        async with turnstile(1):
            raise KeyError
    except KeyError:
        pass
    async with asyncio.timeout(5), turnstile(1):
        pass
