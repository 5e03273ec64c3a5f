"""The text model in a thread: asked only when the embedded interpreter is unsure, paid by the operator, never missed."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web
from core_edges import GUILD, UNCLEAR, person
from darkroom_core import Bench

from conversations.actions import Edit, Generate, Reroll
from conversations.catalogue import TextModel
from conversations.providers.openai_router import OpenAIRouter
from conversations.refine.reading import FollowupReader

PRICES = TextModel(
    text_in_usd=Decimal("0.10"), cached_text_in_usd=Decimal("0.01"), text_out_usd=Decimal("0.50")
)


@asynccontextmanager
async def routed_bench(bench: Bench, steps: list[dict[str, Any]] | None) -> AsyncIterator[list[str]]:
    """The bench with a router behind it that answers with `steps`, or fails; hears the messages it is sent."""
    heard: list[str] = []

    async def respond(request: web.Request) -> web.StreamResponse:
        heard.append(json.loads((await request.json())["input"])["message"])
        if steps is None:
            return web.json_response({"error": {"message": "overloaded"}}, status=503)
        text = json.dumps({"steps": [_whole(step) for step in steps]})
        content = [{"type": "output_text", "text": text, "annotations": []}]
        message = {
            "type": "message",
            "id": "m",
            "role": "assistant",
            "status": "completed",
            "content": content,
        }
        usage = {"input_tokens": 1000, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 100,
                 "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 1100}  # fmt: skip
        return web.json_response(
            {"id": "r", "object": "response", "created_at": 1, "model": "reader", "status": "completed",
             "output": [message], "usage": usage, "tools": [], "tool_choice": "auto",
             "parallel_tool_calls": True}
        )  # fmt: skip

    app = web.Application()
    app.router.add_post("/v1/responses", respond)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    router = OpenAIRouter(
        api_key="sk-test",
        base_url=f"http://127.0.0.1:{runner.addresses[0][1]}/v1",
        model="reader",
        reasoning_effort=None,
        timeout_s=5,
    )
    bench.refine._reader = FollowupReader(
        store=bench.database,
        clock=bench.clock,
        identify=lambda user: "h" * 32,
        router=router,
        text_model=PRICES,
    )
    yield heard
    await router.close()
    await runner.cleanup()


def _whole(step: dict[str, Any]) -> dict[str, Any]:
    names = ("instruction", "target", "targets", "count", "size", "aspect", "direction", "region",
             "strength", "preserve", "quality", "background", "output_format")  # fmt: skip
    return dict.fromkeys(names) | step


async def take(bench: Bench, text: str) -> Any:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"), by=person("ann"))
    return await bench.refine.take(bench.message(thread, text, person("ann")))


async def spent(bench: Bench) -> list[tuple[int, int, int]]:
    async with bench.database.read() as view:
        found = await view.router_spend(bench.clock.now() - timedelta(days=1))
    return [(row.calls, row.failed, row.cost_microusd) for row in found]


@pytest.mark.parametrize("text", ["make the lid red", "thanks, lovely", "history"])
async def test_what_is_clear_is_not_sent(bench: Bench, text: str) -> None:
    async with routed_bench(bench, [{"action": "ignore"}]) as heard:
        await take(bench, text)
    assert heard == []
    assert await spent(bench) == []


async def test_what_is_unclear_is_decided_by_the_model_and_paid_by_the_operator(bench: Bench) -> None:
    async with routed_bench(bench, [{"action": "edit", "instruction": UNCLEAR}]) as heard:
        taken = await take(bench, UNCLEAR)
        assert [turn.action for turn in taken.turns] == [Edit(instruction=UNCLEAR)]
        outcome = await bench.outcome(taken)
    assert heard == [UNCLEAR]
    assert await spent(bench) == [(1, 0, 150)]
    statement = await bench.accounts.statement(GUILD, person("ann"))
    assert outcome.spent_credits > 0
    assert statement.held_credits == 0
    await bench.balanced()


async def test_talk_stays_silent(bench: Bench) -> None:
    async with routed_bench(bench, [{"action": "ignore"}]):
        taken = await take(bench, UNCLEAR)
    assert (taken.turns, taken.question, taken.views) == ((), None, ())


async def test_a_model_that_fails_leaves_the_question_to_the_person(bench: Bench) -> None:
    async with routed_bench(bench, None):
        taken = await take(bench, UNCLEAR)
    assert taken.question is not None
    assert await spent(bench) == [(1, 1, 0)]


async def test_steps_beside_ignore_count(bench: Bench) -> None:
    async with routed_bench(bench, [{"action": "ignore"}, {"action": "reroll"}]):
        taken = await take(bench, UNCLEAR)
        assert [type(turn.action) for turn in taken.turns] == [Reroll]
