"""What goes over the wire: fields, files and their types, and nothing that a model does not know."""

from __future__ import annotations

from typing import Any

import pytest
from aiohttp import web
from odd_server import PNG, PNG_BASE64, base_image, provider_at, request_of, serving

from conversations.ports import ImageRequest, InputImage

Part = tuple[str, str | None, str | None, bytes]


class Recorder:
    """Answers with a picture and keeps what it was sent."""

    def __init__(self) -> None:
        self.path = ""
        self.headers: dict[str, str] = {}
        self.json: dict[str, Any] = {}
        self.parts: list[Part] = []

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.path, self.headers = request.path, dict(request.headers)
        if request.content_type == "application/json":
            self.json = await request.json()
        else:
            async for part in await request.multipart():
                data = bytes(await part.read())
                self.parts.append((part.name, part.filename, part.headers.get("content-type"), data))
        return web.json_response({"data": [{"b64_json": PNG_BASE64}]})

    @property
    def fields(self) -> dict[str, str]:
        """The form's fields without files."""
        return {name: data.decode() for name, filename, _, data in self.parts if filename is None}

    @property
    def files(self) -> list[Part]:
        """The form's files, in order."""
        return [part for part in self.parts if part[1] is not None]


async def sent(request: ImageRequest, **changes: Any) -> Recorder:
    recorder = Recorder()
    async with serving(recorder.answer) as base_url:
        provider = provider_at(base_url, **changes)
        await provider.render(request)
        await provider.close()
    return recorder


async def test_a_picture_from_words_is_asked_for_in_json() -> None:
    seen = await sent(request_of(safety_identifier="h" * 64))
    assert seen.path == "/v1/images/generations"
    assert seen.headers["Authorization"] == "Bearer sk-test"
    assert seen.json == {
        "model": "gpt-image-2.5-flare",
        "prompt": "a red bicycle",
        "size": "1024x1024",
        "quality": "low",
        "safety_identifier": "h" * 64,
    }


async def test_wishes_beyond_the_defaults_are_sent() -> None:
    seen = await sent(request_of(count=3, background="transparent", output_format="webp"))
    assert (seen.json["n"], seen.json["background"], seen.json["output_format"]) == (3, "transparent", "webp")


@pytest.mark.parametrize(("count", "partial_images", "streams"), [(1, 2, True), (1, 0, False), (2, 2, False)])
async def test_previews_are_streamed_for_one_picture_only(
    count: int, partial_images: int, streams: bool
) -> None:
    seen = await sent(request_of(count=count, partial_images=partial_images))
    assert seen.json.get("stream", False) is streams
    assert seen.json.get("partial_images") == (partial_images if streams else None)


async def test_one_input_is_one_file_with_its_name_and_type() -> None:
    seen = await sent(request_of(inputs=(base_image(),)))
    assert seen.path == "/v1/images/edits"
    assert seen.files == [("image", "v1.png", "image/png", PNG)]
    assert seen.fields == {
        "model": "gpt-image-2.5-flare",
        "prompt": "a red bicycle",
        "size": "1024x1024",
        "quality": "low",
    }


async def test_several_inputs_keep_their_order_and_types() -> None:
    photo = InputImage(name="photo.jpg", media_type="image/jpeg", data=b"\xff\xd8\xff")
    seen = await sent(request_of(inputs=(base_image(), photo, base_image("b.png")), mask=PNG))
    assert [part[:3] for part in seen.files] == [
        ("image[]", "v1.png", "image/png"),
        ("image[]", "photo.jpg", "image/jpeg"),
        ("image[]", "b.png", "image/png"),
        ("mask", "mask.png", "image/png"),
    ]


async def test_sixteen_inputs_are_sent() -> None:
    seen = await sent(request_of(inputs=tuple(base_image(f"{n}.png") for n in range(16))))
    assert [part[1] for part in seen.files] == [f"{n}.png" for n in range(16)]


@pytest.mark.parametrize(("model", "fidelity"), [("gpt-image-1.5", "high"), ("gpt-image-2", None)])
async def test_input_fidelity_goes_only_to_models_that_know_it(model: str, fidelity: str | None) -> None:
    seen = await sent(request_of(model=model, inputs=(base_image(),)))
    assert seen.fields.get("input_fidelity") == fidelity
    assert "input_fidelity" not in (await sent(request_of(model=model))).json


async def test_parameters_that_the_api_refuses_are_never_sent() -> None:
    seen = await sent(request_of(inputs=(base_image(),), count=2, background="opaque", safety_identifier="h"))
    assert not {"response_format", "style", "user"} & set(seen.fields)
