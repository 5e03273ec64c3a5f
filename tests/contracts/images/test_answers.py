"""What the stand-in answers to good requests, through the real SDK."""

from __future__ import annotations

import base64
import io

import pytest
from openai.types import ImagesResponse
from PIL import Image, ImageChops

from tests.contracts.images.conftest import Api, opened, png

FLARE = "gpt-image-2.5-flare"


def _picture(response: ImagesResponse, index: int = 0) -> Image.Image:
    assert response.data
    return opened(base64.b64decode(response.data[index].b64_json or ""))


async def test_a_generation_has_the_size_asked_and_usage_by_the_token_rule(api: Api) -> None:
    response = await api.client.images.generate(
        model=FLARE, prompt="a fox in a forest", size="1536x1024", quality="high", safety_identifier="u1"
    )
    assert _picture(response).size == (1536, 1024)
    assert (response.size, response.quality, response.background, response.output_format) == (
        "1536x1024",
        "high",
        "opaque",
        "png",
    )
    assert response.safety_identifier == "u1"
    assert response.usage
    assert response.usage.output_tokens == 1372
    assert response.usage.total_tokens == response.usage.input_tokens + 1372
    assert response._request_id
    assert response._request_id.startswith("req_")


async def test_several_pictures_of_one_prompt_differ(api: Api) -> None:
    response = await api.client.images.generate(
        model=FLARE, prompt="a cat on a table", size="1024x1024", quality="low", n=3
    )
    pictures = [_picture(response, i) for i in range(3)]
    assert len({picture.tobytes() for picture in pictures}) == 3
    assert response.usage
    assert response.usage.output_tokens == 3 * 196


async def test_asking_again_gives_another_picture(api: Api) -> None:
    first = await api.client.images.generate(model=FLARE, prompt="an owl", size="1024x1024")
    second = await api.client.images.generate(model=FLARE, prompt="an owl", size="1024x1024")
    assert _picture(first).tobytes() != _picture(second).tobytes()


@pytest.mark.parametrize("output_format", ["png", "jpeg", "webp"])
async def test_formats(api: Api, output_format: str) -> None:
    response = await api.client.images.generate(
        model=FLARE,
        prompt="a boat",
        size="1024x1024",
        output_format=output_format,  # type: ignore[arg-type]
    )
    assert _picture(response).format == output_format.upper()


async def test_a_transparent_picture_has_nothing_behind_its_subject(api: Api) -> None:
    response = await api.client.images.generate(
        model=FLARE, prompt="an apple", size="1024x1024", background="transparent"
    )
    picture = _picture(response)
    assert response.background == "transparent"
    assert picture.getpixel((5, 5)) == (picture.getpixel((5, 5))[:3] + (0,))  # type: ignore[index]
    assert picture.getchannel("A").getextrema() == (0, 255)


async def test_an_edit_takes_a_list_of_pictures_and_a_mask(api: Api) -> None:
    made = await api.client.images.generate(model=FLARE, prompt="a fox in a forest", size="1024x1024")
    base = base64.b64decode(made.data[0].b64_json or "")  # type: ignore[index]
    mask = Image.new("RGBA", (1024, 1024), (0, 0, 0, 255))
    mask.paste((0, 0, 0, 0), (0, 0, 512, 1024))
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    response = await api.client.images.edit(
        model=FLARE,
        prompt="make it nighttime",
        image=[("base.png", base, "image/png"), ("palette.png", png(), "image/png")],
        mask=("mask.png", buffer.getvalue(), "image/png"),
        size="1024x1024",
        quality="low",
    )
    after, before = _picture(response).convert("RGB"), opened(base).convert("RGB")
    right = (512, 0, 1024, 1024)
    assert ImageChops.difference(after.crop(right), before.crop(right)).getbbox() is None
    assert ImageChops.difference(after, before).getbbox() is not None
    assert response.usage
    assert response.usage.input_tokens_details.image_tokens > 1000
    said = (await api.control())["last_requests"][-1]
    assert said["has_mask"]
    assert said["image_sizes"] == ["1024x1024", "256x256"]


async def test_an_edit_without_a_size_keeps_the_shape_of_its_base(api: Api) -> None:
    response = await api.client.images.edit(
        model=FLARE, prompt="warmer", image=("a.png", png((600, 380)), "image/png")
    )
    picture = _picture(response)
    assert abs(picture.width / picture.height - 600 / 380) < 0.01
    assert response.size == f"{picture.width}x{picture.height}"


async def test_the_json_form_of_an_edit(api: Api) -> None:
    url = "data:image/png;base64," + base64.b64encode(png((1024, 1024))).decode()
    response = await api.client.post(
        "/images/edits",
        body={"model": FLARE, "prompt": "make it darker", "images": [{"image_url": url}]},
        cast_to=ImagesResponse,
    )
    colour = _picture(response).convert("RGB").getpixel((512, 512))
    assert isinstance(colour, tuple)
    assert sum(colour) < 120 + 160 + 200


async def test_a_stream_of_partial_images_ends_with_the_whole_and_its_usage(api: Api) -> None:
    stream = await api.client.images.generate(
        model=FLARE, prompt="a lighthouse", size="1024x1024", quality="low", stream=True, partial_images=2
    )
    events = [event async for event in stream]
    assert [event.type for event in events] == [
        "image_generation.partial_image",
        "image_generation.partial_image",
        "image_generation.completed",
    ]
    sizes = {opened(base64.b64decode(event.b64_json)).size for event in events}
    assert sizes == {(1024, 1024)}
    last = events[-1]
    assert last.type == "image_generation.completed"
    assert last.usage.output_tokens == 196 + 200


async def test_partial_images_come_nearer_to_the_result(api: Api) -> None:
    stream = await api.client.images.edit(
        model=FLARE,
        prompt="add a hat",
        image=("a.png", png((1024, 1024)), "image/png"),
        stream=True,
        partial_images=3,
    )
    pictures = [opened(base64.b64decode(event.b64_json)).convert("L") async for event in stream]
    gaps = [sum(ImageChops.difference(picture, pictures[-1]).histogram()[8:]) for picture in pictures]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] == 0


async def test_models_carry_their_shutdown_date_and_vanish_with_it(api: Api) -> None:
    await api.control(today="2026-11-21")
    listed = {model.id: model.shutdown_date async for model in api.client.models.list()}
    assert listed["gpt-image-1.5"] == "2026-12-01"
    assert listed[FLARE] is None
    assert "gpt-image-1" not in listed
    await api.control(today="2026-12-01")
    assert "gpt-image-1.5" not in {model.id async for model in api.client.models.list()}
    assert (await api.client.models.retrieve(FLARE)).id == FLARE


async def test_drift_alters_what_nobody_asked_for_and_off_does_not(api: Api) -> None:
    made = await api.client.images.generate(model=FLARE, prompt="a dog in a meadow", size="1024x1024")
    base = base64.b64decode(made.data[0].b64_json or "")  # type: ignore[index]
    corners = []
    for drift in ("off", "low", "high"):
        await api.control(drift=drift)
        response = await api.client.images.edit(
            model=FLARE,
            prompt="add a balloon at the top left",
            image=("a.png", base, "image/png"),
            size="1024x1024",
        )
        corner = (700, 700, 1024, 1024)
        gap = ImageChops.difference(
            _picture(response).convert("RGB").crop(corner), opened(base).convert("RGB").crop(corner)
        )
        corners.append(sum(v * n for v, n in enumerate(gap.convert("L").histogram())))
    assert corners[0] == 0
    assert 0 < corners[1] < corners[2]


async def test_the_record_tells_what_was_asked(api: Api) -> None:
    await api.client.images.generate(model=FLARE, prompt="a pear", size="1024x1024", quality="low")
    said = await api.control()
    assert said["calls"]["generate"] == said["billed"]["generate"] == 1
    last = said["last_requests"][-1]
    assert (last["prompt"], last["model"], last["quality"], last["outcome"]) == (
        "a pear",
        FLARE,
        "low",
        "answered",
    )
