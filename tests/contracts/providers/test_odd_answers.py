"""The provider against servers that misbehave: what it makes of each answer, and that it never asks twice."""

from __future__ import annotations

import asyncio
import base64
import json
import socket
from typing import Any

import pytest
from aiohttp import web
from odd_server import (
    PNG,
    PNG_BASE64,
    USAGE,
    Answer,
    answering,
    provider_at,
    refusing,
    request_of,
    serving,
    streaming,
)

from conversations import errors
from conversations.ports import Rendered, Usage

COMPLETED = {"type": "image_generation.completed", "b64_json": PNG_BASE64, "usage": USAGE}
PARTIAL = {"type": "image_generation.partial_image", "b64_json": PNG_BASE64, "partial_image_index": 0}


async def render(answer: Answer, request: Any = None, **changes: Any) -> Rendered:
    async with serving(answer) as base_url:
        provider = provider_at(base_url, **changes)
        try:
            return await provider.render(request or request_of())
        finally:
            await provider.close()


@pytest.mark.parametrize(
    ("answer", "expected", "data"),
    [
        (refusing(401, code="invalid_api_key"), errors.ProviderKeyRefused, {}),
        (refusing(403, code="unsupported_country"), errors.ProviderForbidden, {"reason": "region"}),
        (refusing(403, code="organization_not_verified"), errors.ProviderForbidden, {"reason": "unverified"}),
        (refusing(403, code="missing_scope"), errors.ProviderForbidden, {"reason": "permission"}),
        (refusing(503), errors.ProviderOverloaded, {"status": 503}),
        (refusing(404, code="model_not_found"), errors.ModelUnavailable, {"model": "gpt-image-2.5-flare"}),
        (refusing(403, code="model_not_found"), errors.ModelUnavailable, {"model": "gpt-image-2.5-flare"}),
        (answering(b"<h1>Not Found</h1>", 404), errors.ProviderNotConfigured, {}),
        (refusing(429, code="insufficient_quota"), errors.ProviderQuotaExhausted, {}),
        (refusing(429, type="insufficient_quota"), errors.ProviderQuotaExhausted, {}),
        (refusing(400, code="billing_hard_limit_reached"), errors.ProviderQuotaExhausted, {}),
        (refusing(429, code="project_spend_limit_exceeded"), errors.ProviderQuotaExhausted, {}),
        (refusing(429, code="organization_spend_limit_exceeded"), errors.ProviderQuotaExhausted, {}),
        (
            refusing(429, {"retry-after": "7"}, code="rate_limit_exceeded"),
            errors.ProviderRateLimited,
            {"retry_after_s": 7.0},
        ),
        (
            refusing(429, {"retry-after-ms": "250", "retry-after": "1"}),
            errors.ProviderRateLimited,
            {"retry_after_s": 0.25},
        ),
        (
            refusing(429, {"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}),
            errors.ProviderRateLimited,
            {"retry_after_s": 0.0},
        ),
        (refusing(429, {"retry-after": "soon"}), errors.ProviderRateLimited, {"retry_after_s": None}),
        (
            refusing(
                400,
                code="moderation_blocked",
                type="image_generation_user_error",
                moderation_details={"moderation_stage": "output", "categories": ["violence"]},
            ),
            errors.ModerationBlocked,
            {"stage": "output", "categories": ["violence"]},
        ),
        (
            refusing(400, type="image_generation_user_error", moderation_details="odd"),
            errors.ModerationBlocked,
            {"stage": "unknown", "categories": []},
        ),
        (
            refusing(451, code="image_safety"),
            errors.ModerationBlocked,
            {"stage": "unknown", "categories": []},
        ),
        (
            refusing(
                400,
                message="Invalid image file or mode for image 3, please check your image file.",
                code="invalid_image_file",
                type="image_generation_user_error",
            ),
            errors.PictureNotAccepted,
            {"index": 2},
        ),
        (
            refusing(400, code="invalid_image_file", param="image[1]"),
            errors.PictureNotAccepted,
            {"index": 1},
        ),
        (answering(b"too large", 413), errors.PictureNotAccepted, {"index": None}),
        (
            refusing(400, code="invalid_value", param="size"),
            errors.RequestNotAccepted,
            {"parameter": "size", "code": "invalid_value"},
        ),
        (answering(b"what?", 422), errors.RequestNotAccepted, {"parameter": None, "code": "422"}),
        (refusing(408), errors.ProviderOutcomeUnknown, {"status": 408}),
        (refusing(409), errors.ProviderOutcomeUnknown, {"status": 409}),
        (refusing(500), errors.ProviderOutcomeUnknown, {"status": 500}),
        (answering(b"Bad Gateway", 502), errors.ProviderOutcomeUnknown, {"status": 502}),
        (answering({"error": {"code": "rate_limit_exceeded"}}), errors.ProviderRateLimited, None),
        (answering({"error": {"message": "?"}}), errors.ProviderOutcomeUnknown, None),
    ],
)
async def test_every_refusal_is_a_typed_error(
    answer: Answer, expected: type[errors.ProviderError], data: dict[str, Any] | None
) -> None:
    with pytest.raises(expected) as told:
        await render(answer)
    assert type(told.value) is expected
    if data is not None:
        assert told.value.data == data


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b'{"data": 3}',
        {"created": 1},
        {"data": []},
        {"data": [{}]},
        {"data": [{"b64_json": "@@@"}]},
        {"data": [{"b64_json": base64.b64encode(b"not a picture").decode()}]},
        {"data": [{"b64_json": base64.b64encode(PNG + b"\0" * 1_500_000).decode()}]},
    ],
)
async def test_an_answer_without_a_picture_is_a_bad_result(body: Any) -> None:
    with pytest.raises(errors.BadResult):
        await render(answering(body))


async def test_one_broken_picture_does_not_cost_the_others() -> None:
    body = {"data": [{"b64_json": PNG_BASE64}, {"b64_json": "AAAA"}, {"b64_json": PNG_BASE64}]}
    rendered = await render(answering(body), request_of(count=3))
    assert rendered.images == (PNG, PNG)


@pytest.mark.parametrize(
    ("usage", "read"),
    [
        (USAGE, Usage(input_text_tokens=10, input_image_tokens=2, output_tokens=196)),
        (None, None),
        ({}, None),
        ([], None),
        ({"input_tokens": 5, "output_tokens": 7}, None),
        (USAGE | {"output_tokens": 0}, None),
        (USAGE | {"output_tokens": "196"}, None),
        (USAGE | {"input_tokens_details": {"text_tokens": -1, "image_tokens": 0}}, None),
    ],
)
async def test_usage_is_taken_only_when_it_can_be_priced(usage: Any, read: Usage | None) -> None:
    rendered = await render(answering({"data": [{"b64_json": PNG_BASE64}], "usage": usage}))
    assert rendered.usage == read
    assert rendered.request_id == "req_1"


# ---- streams ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (streaming(), errors.ProviderOutcomeUnknown),
        (streaming(PARTIAL), errors.ProviderOutcomeUnknown),
        (streaming(PARTIAL, end=b"data: [DONE]\n\n"), errors.ProviderOutcomeUnknown),
        (streaming(PARTIAL, end=b'data: {"type": "image_generation.comp'), errors.ProviderOutcomeUnknown),
        (streaming({"type": "error", "code": "server_error"}), errors.ProviderOutcomeUnknown),
        (streaming({"type": "error", "code": "moderation_blocked"}), errors.ModerationBlocked),
        (streaming(PARTIAL, {"error": {"code": "moderation_blocked"}}), errors.ModerationBlocked),
        (streaming(PARTIAL, {"error": {"code": "insufficient_quota"}}), errors.ProviderQuotaExhausted),
        (streaming(COMPLETED | {"b64_json": "AAAA"}), errors.BadResult),
        (streaming(end=b"data: nonsense\n\n"), errors.BadResult),
        (streaming(end=b"data: " + b"A" * 2_000_000), errors.BadResult),
    ],
)
async def test_a_stream_that_brings_no_picture_fails(
    answer: Answer, expected: type[errors.ProviderError]
) -> None:
    with pytest.raises(expected):
        await render(answer, request_of(partial_images=2))


@pytest.mark.parametrize("end", [b"", b"data: [DONE]\n\n", b": a comment\n\n"])
async def test_a_stream_brings_its_picture_and_tokens(end: bytes) -> None:
    rendered = await render(streaming(PARTIAL, COMPLETED, end=end), request_of(partial_images=2))
    assert rendered.images == (PNG,)
    assert rendered.usage is not None
    assert rendered.request_id == "req_1"


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("closing", [b"", b"X", b"XX"])
async def test_line_ends_and_a_missing_last_blank_line_are_taken_as_they_come(
    line_end: bytes, closing: bytes
) -> None:
    frame = b"event: x" + line_end + b"data: " + json.dumps(COMPLETED).encode()
    body = frame + closing.replace(b"X", line_end)
    rendered = await render(
        answering(body, headers={"content-type": "text/event-stream; charset=utf-8"}),
        request_of(partial_images=1),
    )
    assert rendered.images == (PNG,)


async def test_a_server_that_ignores_streaming_is_understood() -> None:
    rendered = await render(answering({"data": [{"b64_json": PNG_BASE64}]}), request_of(partial_images=3))
    assert rendered.images == (PNG,)


async def test_a_preview_that_cannot_be_shown_does_not_lose_the_picture() -> None:
    shown: list[bytes] = []

    def broken(picture: bytes) -> None:
        shown.append(picture)
        raise RuntimeError

    async with serving(streaming(PARTIAL, PARTIAL, COMPLETED)) as base_url:
        provider = provider_at(base_url)
        rendered = await provider.render(request_of(partial_images=2), broken)
        await provider.close()
    assert shown == [PNG, PNG]
    assert rendered.images == (PNG,)


# ---- links ------------------------------------------------------------------------------------------------------------


def linking(url_of: Any, picture: bytes = PNG, status: int = 200) -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.method == "GET":
            assert "authorization" not in request.headers
            return web.Response(body=picture, status=status, headers={"location": "/elsewhere"})
        return web.json_response({"data": [{"url": url_of(request.url.origin())}]})

    return answer


async def test_a_link_to_the_servers_own_host_is_fetched_without_the_key() -> None:
    assert (await render(linking(lambda own: f"{own}/pictures/1.png"))).images == (PNG,)


@pytest.mark.parametrize(
    "url_of",
    [
        lambda own: "http://127.0.0.1:1/picture.png",
        lambda own: f"{own}@evil.example/picture.png",
        lambda own: str(own).replace("127.0.0.1", "localhost") + "/picture.png",
        lambda own: "http://files.example/picture.png",
        lambda own: "file:///etc/passwd",
        lambda own: "http://[bad/picture.png",
    ],
)
async def test_a_link_to_any_other_host_is_not_followed(url_of: Any) -> None:
    with pytest.raises(errors.BadResult):
        await render(linking(url_of), allowed_result_hosts={"files.example"})


async def test_a_named_host_is_allowed_by_https_only() -> None:
    provider = provider_at("http://127.0.0.1:9/v1", allowed_result_hosts={"Files.Example"})
    links = provider._links
    assert links.is_allowed("https://files.example/a.png?sig=1")
    assert not links.is_allowed("http://files.example/a.png")
    assert not links.is_allowed("https://files.example.evil/a.png")
    await provider.close()


@pytest.mark.parametrize(
    ("picture", "status", "expected"),
    [
        (PNG, 302, errors.ProviderOutcomeUnknown),
        (PNG, 404, errors.ProviderOutcomeUnknown),
        (b"<html>", 200, errors.BadResult),
        (PNG + b"\0" * 1_000_001, 200, errors.BadResult),
    ],
)
async def test_a_link_that_gives_no_usable_picture_fails(
    picture: bytes, status: int, expected: type[errors.ProviderError]
) -> None:
    with pytest.raises(expected):
        await render(linking(lambda own: f"{own}/1.png", picture, status))


# ---- the connection ---------------------------------------------------------------------------------------------------


async def test_nobody_listening_means_nothing_was_asked() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        provider = provider_at(f"http://127.0.0.1:{unused.getsockname()[1]}/v1")
        with pytest.raises(errors.ProviderUnreachable):
            await provider.render(request_of())
        await provider.close()


@pytest.mark.parametrize("streamed", [0, 2])
async def test_a_connection_dropped_after_the_request_leaves_the_outcome_unknown(streamed: int) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        asked.append(request.path)
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    with pytest.raises(errors.ProviderOutcomeUnknown):
        await render(answer, request_of(partial_images=streamed))
    assert len(asked) == 1


@pytest.mark.parametrize("content_type", ["application/json", "text/event-stream"])
async def test_an_answer_cut_in_the_middle_leaves_the_outcome_unknown(content_type: str) -> None:
    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        response = web.StreamResponse(headers={"content-type": content_type, "content-length": "100000"})
        await response.prepare(request)
        await response.write(b'data: {"data": [{"b64_json": "AAAA')
        assert request.transport is not None
        request.transport.abort()
        return response

    with pytest.raises(errors.ProviderOutcomeUnknown):
        await render(answer, request_of(partial_images=1))


async def test_a_server_that_never_answers_is_left_after_the_deadline() -> None:
    released = asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        await released.wait()
        return web.Response()

    with pytest.raises(errors.ProviderOutcomeUnknown):
        await render(answer, timeout_s=0.2)


@pytest.mark.parametrize("begun", [False, True])
async def test_cancelling_ends_the_call_at_the_server_too(begun: bool) -> None:
    arrived, left = asyncio.Event(), asyncio.Event()

    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        response = web.StreamResponse(headers={"content-type": "text/event-stream"})
        try:
            if begun:
                await response.prepare(request)
                await response.write(b": hello\n\n")
            arrived.set()
            await asyncio.Event().wait()
        finally:
            left.set()
        return response

    async with serving(answer) as base_url:
        provider = provider_at(base_url)
        call = asyncio.create_task(provider.render(request_of(partial_images=1)))
        await arrived.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.wait_for(left.wait(), 10)
        await provider.close()


async def test_no_refusal_is_ever_asked_again() -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        asked.append(request.path)
        return web.json_response(
            {"error": {"code": "rate_limit_exceeded"}}, status=(429, 500, 408)[len(asked) - 1]
        )

    async with serving(answer) as base_url:
        provider = provider_at(base_url)
        for _ in range(3):
            with pytest.raises(errors.ProviderError):
                await provider.render(request_of())
        await provider.close()
    assert len(asked) == 3


async def test_without_a_key_nothing_is_asked() -> None:
    with pytest.raises(errors.ProviderNotConfigured):
        await render(answering(b"{}"), api_key=None)


async def test_the_request_id_stays_with_a_failure() -> None:
    with pytest.raises(errors.ProviderOutcomeUnknown) as told:
        await render(refusing(500, {"x-request-id": "req_77"}))
    assert "request id: req_77" in told.value.__notes__
