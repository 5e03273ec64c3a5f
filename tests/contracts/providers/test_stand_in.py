"""The provider against the Images API stand-in: real pictures, real token counts, each armed fault typed."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from aiohttp import web
from odd_server import png_of, request_of

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.images import app as images_api
from config.models_file import load_catalogue
from conversations import errors
from conversations.ports import ImageRequest, InputImage
from conversations.providers.openai_images import OpenAIImages

CATALOGUE = load_catalogue()
BASE = InputImage(name="v1.png", media_type="image/png", data=png_of(64, 64))


def size_of(png: bytes) -> tuple[int, int]:
    width_px, height_px = struct.unpack(">II", png[16:24])
    return width_px, height_px


@pytest.fixture
async def faults() -> Faults:
    return Faults()


@pytest.fixture
async def provider(faults: Faults, tmp_path: Path) -> AsyncIterator[OpenAIImages]:
    app = web.Application(client_max_size=900_000_000)
    images_api.add_routes(app, faults, tmp_path, 0.0)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made = OpenAIImages(
        api_key="sk-sandbox",
        base_url=f"http://127.0.0.1:{runner.addresses[0][1]}{images_api.PREFIX}",
        timeout_s=30,
        result_max_bytes=50_000_000,
        input_fidelity={
            model.id: model.capabilities.input_fidelity
            for model in CATALOGUE.models.values()
            if model.capabilities.input_fidelity
        },
    )
    yield made
    await made.close()
    await runner.cleanup()


@pytest.mark.parametrize(
    "request_",
    [
        request_of(),
        request_of(width_px=1536, height_px=864, quality="xhigh", safety_identifier="h" * 64),
        request_of(count=2),
        request_of(partial_images=2),
        request_of(background="transparent", output_format="png"),
        request_of(inputs=(BASE,)),
        request_of(inputs=(BASE, BASE, BASE), partial_images=1),
        request_of(inputs=(BASE,), mask=png_of(64, 64, transparent=True), model="gpt-image-2"),
        request_of(inputs=(BASE,), model="gpt-image-1.5", quality="medium"),
        request_of(inputs=(BASE,), model="gpt-image-1-mini", width_px=1024, height_px=1536),
    ],
    ids=lambda request: f"{request.model}-{request.width_px}-{len(request.inputs)}-{request.partial_images}",
)
async def test_pictures_have_the_size_and_tokens_that_the_catalogue_expects(
    provider: OpenAIImages, request_: ImageRequest
) -> None:
    previews: list[bytes] = []
    rendered = await provider.render(request_, previews.append)
    assert [size_of(image) for image in rendered.images] == [
        (request_.width_px, request_.height_px)
    ] * request_.count
    assert len(previews) <= request_.partial_images
    assert rendered.usage is not None
    model = CATALOGUE.model(request_.model)
    assert rendered.usage.output_tokens == (
        request_.count * model.output_tokens(request_.quality, request_.width_px, request_.height_px)
        + len(previews) * model.output.partial_tokens
    )
    upper = sum(model.input.upper_tokens(64, 64) for _ in request_.inputs)
    assert rendered.usage.input_image_tokens <= upper
    assert rendered.request_id


async def test_every_model_that_is_listed_is_in_the_catalogue(provider: OpenAIImages) -> None:
    offered = await provider.offered_models()
    drawn = [model for model in offered if model.id.startswith(("gpt-image", "chatgpt-image"))]
    assert drawn
    for model in drawn:
        known = CATALOGUE.model(model.id).shutdown_date
        assert model.shutdown_date == (known.isoformat() if known else None)
    assert CATALOGUE.resolve("gpt-image-2.5-flare", date.today(), {m.id for m in offered}).replaced is None


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("rate_limit_exceeded", errors.ProviderRateLimited),
        ("insufficient_quota", errors.ProviderQuotaExhausted),
        ("project_spend_limit_exceeded", errors.ProviderQuotaExhausted),
        ("organization_spend_limit_exceeded", errors.ProviderQuotaExhausted),
        ("billing_hard_limit_reached", errors.ProviderQuotaExhausted),
        ("moderation_blocked", errors.ModerationBlocked),
        ("invalid_api_key", errors.ProviderKeyRefused),
        ("permission", errors.ProviderForbidden),
        ("model_not_found", errors.ModelUnavailable),
        ("http_500", errors.ProviderOutcomeUnknown),
        ("http_503", errors.ProviderOverloaded),
        ("overloaded", errors.ProviderOverloaded),
        ("http_status", errors.ProviderOutcomeUnknown),
        ("drop", errors.ProviderOutcomeUnknown),
        ("drop_mid_stream", errors.ProviderOutcomeUnknown),
        ("stream_error", errors.ProviderError),
        ("stream_flat_error", errors.ProviderError),
        ("stream_no_completed", errors.ProviderOutcomeUnknown),
    ],
)
async def test_each_fault_is_typed_and_costs_one_request(
    provider: OpenAIImages, faults: Faults, kind: str, expected: type[errors.ProviderError]
) -> None:
    faults.add(Fault(side="images", kind=kind, times=1))
    with pytest.raises(expected):
        await provider.render(request_of(partial_images=1))
    assert faults.armed() == []
    assert (await provider.render(request_of())).images


async def test_a_server_that_sends_no_usage_is_told_apart(provider: OpenAIImages, faults: Faults) -> None:
    faults.add(Fault(side="images", kind="no_usage"))
    assert (await provider.render(request_of())).usage is None


async def test_a_server_that_answers_with_links_is_understood(provider: OpenAIImages, faults: Faults) -> None:
    faults.add(Fault(side="images", kind="url_results"))
    rendered = await provider.render(request_of())
    assert size_of(rendered.images[0]) == (1024, 1024)


async def test_a_mask_that_cannot_be_used_is_our_bug(provider: OpenAIImages) -> None:
    with pytest.raises((errors.RequestNotAccepted, errors.PictureNotAccepted)):
        await provider.render(request_of(inputs=(BASE,), mask=png_of(32, 32, transparent=True)))


async def test_an_unreadable_input_is_named(provider: OpenAIImages) -> None:
    broken = InputImage(name="broken.png", media_type="image/png", data=b"\x89PNG\r\n\x1a\nnothing")
    with pytest.raises(errors.PictureNotAccepted) as told:
        await provider.render(request_of(inputs=(BASE, broken)))
    assert told.value.index == 1
