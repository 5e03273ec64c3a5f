"""What the stand-in refuses, as the API does, and which exception of the SDK that becomes."""

from __future__ import annotations

from typing import Any

import openai
import pytest

from tests.contracts.images.conftest import Api, png

FLARE = "gpt-image-2.5-flare"
GOOD: dict[str, Any] = {"model": FLARE, "prompt": "a fox", "size": "1024x1024", "quality": "low"}


@pytest.mark.parametrize(
    ("changes", "code", "param"),
    [
        ({"response_format": "b64_json"}, "unknown_parameter", "response_format"),
        ({"style": "vivid"}, "unknown_parameter", "style"),
        ({"extra_body": {"colour": "red"}}, "unknown_parameter", "colour"),
        ({"size": "1000x1000"}, "invalid_value", "size"),
        ({"size": "3856x2160"}, "invalid_value", "size"),
        ({"size": "3200x1024"}, "invalid_value", "size"),
        ({"size": "512x512"}, "invalid_value", "size"),
        ({"size": "3840x2176"}, "invalid_value", "size"),
        ({"size": "big"}, "invalid_value", "size"),
        ({"model": "gpt-image-1.5", "size": "1024x768"}, "invalid_value", "size"),
        ({"quality": "hd"}, "invalid_value", "quality"),
        ({"model": "gpt-image-2", "quality": "max"}, "invalid_value", "quality"),
        ({"n": 0}, "integer_below_min_value", "n"),
        ({"n": 11}, "integer_above_max_value", "n"),
        ({"extra_body": {"n": "2"}}, "invalid_type", "n"),
        ({"prompt": ""}, "empty_string", "prompt"),
        ({"prompt": "x" * 32_001}, "string_above_max_length", "prompt"),
        ({"background": "transparent", "output_format": "jpeg"}, "invalid_value", "background"),
        ({"output_compression": 50}, "invalid_value", "output_compression"),
        ({"partial_images": 1}, "invalid_value", "partial_images"),
        ({"output_format": "gif"}, "invalid_value", "output_format"),
        ({"moderation": "none"}, "invalid_value", "moderation"),
        ({"prompt": "a scene of gore"}, "moderation_blocked", None),
    ],
)
async def test_bad_parameters(api: Api, changes: dict[str, Any], code: str, param: str | None) -> None:
    await api.control(today="2026-11-21")
    with pytest.raises(openai.BadRequestError) as caught:
        await api.client.images.generate(**{**GOOD, **changes})
    assert (caught.value.code, caught.value.param) == (code, param)
    assert caught.value.request_id
    assert (await api.control())["calls"]["generate"] == 0


async def test_moderation_tells_its_stage_and_categories(api: Api) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        await api.client.images.generate(**{**GOOD, "prompt": "nsfw"})
    assert caught.value.type == "image_generation_user_error"
    assert caught.value.body["moderation_details"] == {"moderation_stage": "input", "categories": ["sexual"]}  # type: ignore[index]


@pytest.mark.parametrize("model", ["gpt-image-1", "dall-e-3", "gpt-image-2.5", "no-such-model"])
async def test_retired_and_unknown_models(api: Api, model: str) -> None:
    with pytest.raises(openai.NotFoundError) as caught:
        await api.client.images.generate(**{**GOOD, "model": model})
    assert caught.value.code == "model_not_found"


async def test_a_model_works_until_its_last_day(api: Api) -> None:
    await api.control(today="2026-11-30")
    await api.client.images.generate(**{**GOOD, "model": "gpt-image-1-mini"})
    await api.control(today="2026-12-01")
    with pytest.raises(openai.NotFoundError):
        await api.client.images.generate(**{**GOOD, "model": "gpt-image-1-mini"})


@pytest.mark.parametrize("key", ["sk-invalid", "not-a-key"])
async def test_wrong_keys(api: Api, key: str) -> None:
    with pytest.raises(openai.AuthenticationError) as caught:
        await api.client.with_options(api_key=key).images.generate(**GOOD)
    assert caught.value.code == "invalid_api_key"
    assert key not in str(caught.value)


async def test_bare_bytes_have_no_supported_mimetype(api: Api) -> None:
    with pytest.raises(openai.BadRequestError, match="unsupported mimetype"):
        await api.client.images.edit(model=FLARE, prompt="warmer", image=png())


@pytest.mark.parametrize(
    "data",
    [b"not a picture", png()[:200], png(mode="P", colour=1), png(mode="I;16", colour=1)],
    ids=["text", "cut off", "palette", "16 bit"],
)
async def test_the_third_picture_is_named_when_it_is_bad(api: Api, data: bytes) -> None:
    good = ("a.png", png(), "image/png")
    with pytest.raises(openai.BadRequestError, match="mode for image 3") as caught:
        await api.client.images.edit(
            model=FLARE, prompt="warmer", image=[good, good, ("c.png", data, "image/png")]
        )
    assert caught.value.code == "invalid_image_file"


async def test_seventeen_pictures_are_too_many(api: Api) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        await api.client.images.edit(
            model=FLARE, prompt="warmer", image=[("a.png", png((16, 16)), "image/png")] * 17
        )
    assert caught.value.code == "array_above_max_length"


@pytest.mark.parametrize(
    "mask",
    [png(mode="RGB"), png((100, 100), (0, 0, 0, 0), "RGBA"), b"nothing"],
    ids=["no alpha", "other size", "no picture"],
)
async def test_wrong_masks(api: Api, mask: bytes) -> None:
    with pytest.raises(openai.BadRequestError, match="mask"):
        await api.client.images.edit(
            model=FLARE,
            prompt="warmer",
            image=("a.png", png(), "image/png"),
            mask=("m.png", mask, "image/png"),
        )


async def test_a_mask_of_four_megabytes_is_too_large(api: Api) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        await api.client.images.edit(
            model=FLARE,
            prompt="warmer",
            image=("a.png", png(), "image/png"),
            mask=("m.png", b"\0" * 4_000_000, "image/png"),
        )
    assert caught.value.code == "file_too_large"


async def test_input_fidelity_is_refused_by_the_second_generation(api: Api) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        await api.client.images.edit(
            model=FLARE, prompt="warmer", image=("a.png", png(), "image/png"), input_fidelity="high"
        )
    assert caught.value.code == "invalid_input_fidelity_model"


@pytest.mark.parametrize("changes", [{"latency_s": -1}, {"drift": "wild"}, {"speed": 1}, {"today": "soon"}])
async def test_the_control_refuses_what_it_does_not_know(api: Api, changes: dict[str, Any]) -> None:
    async with api.http.patch(f"{api.url}/openai/sandbox", json=changes) as response:
        assert response.status == 400
