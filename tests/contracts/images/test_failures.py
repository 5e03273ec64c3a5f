"""Failures on demand: each reaches the SDK's caller as the API's own would."""

from __future__ import annotations

import base64
from typing import Any

import openai
import pytest
from PIL import UnidentifiedImageError

from tests.contracts.images.conftest import Api, opened

GOOD: dict[str, Any] = {
    "model": "gpt-image-2.5-flare",
    "prompt": "a fox",
    "size": "1024x1024",
    "quality": "low",
}


@pytest.mark.parametrize(
    ("kind", "exception", "code"),
    [
        ("rate_limit_exceeded", openai.RateLimitError, "rate_limit_exceeded"),
        ("insufficient_quota", openai.RateLimitError, "insufficient_quota"),
        ("project_spend_limit_exceeded", openai.RateLimitError, "project_spend_limit_exceeded"),
        ("organization_spend_limit_exceeded", openai.RateLimitError, "organization_spend_limit_exceeded"),
        ("billing_hard_limit_reached", openai.BadRequestError, "billing_hard_limit_reached"),
        ("moderation_blocked", openai.BadRequestError, "moderation_blocked"),
        ("invalid_api_key", openai.AuthenticationError, "invalid_api_key"),
        ("permission", openai.PermissionDeniedError, "organization_not_verified"),
        ("model_not_found", openai.NotFoundError, "model_not_found"),
        ("http_500", openai.InternalServerError, None),
        ("http_503", openai.InternalServerError, None),
        ("overloaded", openai.InternalServerError, "overloaded"),
    ],
)
async def test_refusals(
    api: Api, kind: str, exception: type[openai.APIStatusError], code: str | None
) -> None:
    api.fail(kind, "generate")
    with pytest.raises(exception) as caught:
        await api.client.images.generate(**GOOD)
    assert caught.value.code == code
    said = await api.control()
    assert (said["calls"]["generate"], said["billed"]["generate"]) == (1, 0)
    await api.client.images.generate(**GOOD)


async def test_a_rate_limit_says_when_to_come_back(api: Api) -> None:
    api.fail("rate_limit_exceeded", retry_after=7)
    with pytest.raises(openai.RateLimitError) as caught:
        await api.client.images.generate(**GOOD)
    assert caught.value.response.headers["retry-after"] == "7"


async def test_a_hanging_request_ends_with_the_clients_patience(api: Api) -> None:
    api.fail("hang")
    with pytest.raises(openai.APITimeoutError):
        await api.client.with_options(timeout=0.3).images.generate(**GOOD)
    said = await api.control()
    assert said["last_requests"][-1]["outcome"] == "hung"
    assert said["billed"]["generate"] == 0


async def test_a_dropped_connection_is_billed_all_the_same(api: Api) -> None:
    api.fail("drop")
    with pytest.raises(openai.APIConnectionError):
        await api.client.images.generate(**GOOD)
    assert (await api.control())["billed"]["generate"] == 1


async def test_a_stream_that_breaks_after_its_first_partial(api: Api) -> None:
    api.fail("drop_mid_stream")
    stream = await api.client.images.generate(**GOOD, stream=True, partial_images=2)
    seen = []

    async def listen() -> None:
        async for event in stream:
            seen.append(event.type)

    with pytest.raises(Exception, match=r"(?i)closed|incomplete|connection|disconnect|read"):
        await listen()
    assert seen == ["image_generation.partial_image"]


async def test_an_error_inside_a_stream_raises_with_its_code(api: Api) -> None:
    api.fail("stream_error")
    stream = await api.client.images.generate(**GOOD, stream=True, partial_images=1)
    with pytest.raises(openai.APIError) as caught:
        _ = [event async for event in stream]
    assert caught.value.code == "server_error"


@pytest.mark.parametrize(
    ("kind", "last"),
    [("stream_flat_error", "error"), ("stream_no_completed", "image_generation.partial_image")],
)
async def test_streams_that_end_quietly_without_a_picture(api: Api, kind: str, last: str) -> None:
    api.fail(kind)
    stream = await api.client.images.generate(**GOOD, stream=True, partial_images=1)
    types = [event.type async for event in stream]
    assert types[-1] == last
    assert "image_generation.completed" not in types


async def test_a_picture_that_is_none(api: Api) -> None:
    api.fail("bad_image")
    response = await api.client.images.generate(**GOOD)
    with pytest.raises(UnidentifiedImageError):
        opened(base64.b64decode(response.data[0].b64_json or ""))  # type: ignore[index]


async def test_a_server_that_sends_no_usage(api: Api) -> None:
    api.fail("no_usage")
    assert (await api.client.images.generate(**GOOD)).usage is None


async def test_a_picture_of_another_size(api: Api) -> None:
    api.fail("wrong_size")
    response = await api.client.images.generate(**GOOD)
    assert opened(base64.b64decode(response.data[0].b64_json or "")).size != (1024, 1024)  # type: ignore[index]


async def test_a_server_that_answers_with_urls(api: Api) -> None:
    api.fail("url_results")
    response = await api.client.images.generate(**GOOD)
    assert response.data
    assert response.data[0].b64_json is None
    async with api.http.get(response.data[0].url or "") as answer:
        assert opened(await answer.read()).size == (1024, 1024)


async def test_models_can_fail_by_themselves(api: Api) -> None:
    api.fail("permission", "models")
    await api.client.images.generate(**GOOD)
    with pytest.raises(openai.PermissionDeniedError):
        await api.client.models.retrieve("gpt-image-2")


async def test_a_kind_that_does_not_exist_is_said_so(api: Api) -> None:
    api.fail("no_such_kind")
    with pytest.raises(openai.InternalServerError, match="unknown fault kind"):
        await api.client.images.generate(**GOOD)
