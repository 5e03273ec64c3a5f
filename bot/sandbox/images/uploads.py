"""Request bodies as the endpoints take them: JSON, or multipart with files; and the checks on uploaded pictures."""

from __future__ import annotations

import asyncio
import base64
import binascii
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web
from PIL import Image, ImageOps

from bot.sandbox.images import errors
from bot.sandbox.images.errors import ApiError

MAX_IMAGES = 16
MAX_IMAGE_BYTES = 50 * 1000 * 1000
MAX_MASK_BYTES = 4 * 1000 * 1000
MAX_BODY_BYTES = MAX_IMAGES * MAX_IMAGE_BYTES
MAX_DATA_URL_CHARS = 20 * 1024 * 1024
MAX_INPUT_PIXELS = 64_000_000
MIMETYPES = ("image/jpeg", "image/png", "image/webp")
FORMATS = ("JPEG", "PNG", "WEBP")
MODES = ("RGB", "RGBA", "L")


@dataclass(frozen=True)
class Upload:
    """One file of a multipart body."""

    field: str
    filename: str
    content_type: str
    data: bytes


@dataclass(frozen=True)
class Body:
    """Parameters (JSON values, or the strings of form fields) and files of one request."""

    values: dict[str, Any]
    files: tuple[Upload, ...]
    is_form: bool


async def read_json(request: web.Request) -> Body:
    """The body as a JSON object. Raises: ApiError 400."""
    if request.content_type != "application/json":
        raise ApiError(
            400, f"Unsupported content type: '{request.content_type}'. Expected 'application/json'."
        )
    raw = bytearray()
    async for piece in request.content.iter_chunked(1 << 16):
        raw += piece
        if len(raw) > MAX_BODY_BYTES:
            raise ApiError(413, "Request body is too large.")
    try:
        values = await asyncio.to_thread(json.loads, raw)
    except ValueError as problem:
        raise ApiError(400, f"We could not parse the JSON body of your request. ({problem})") from problem
    if not isinstance(values, dict):
        raise ApiError(400, "The JSON body must be an object.")
    return Body(values, (), is_form=False)


async def read_form(request: web.Request) -> Body:
    """The body as multipart form data, files in order. Raises: ApiError 400 or 413."""
    values: dict[str, Any] = {}
    files: list[Upload] = []
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if not isinstance(part, aiohttp.BodyPartReader) or part.name is None:
            raise ApiError(400, "Invalid multipart body.")
        data = await _read_part(part)
        if part.filename is not None:
            kind = part.headers.get("Content-Type", "application/octet-stream").split(";")[0].strip()
            files.append(Upload(part.name, part.filename, kind.lower(), data))
        elif part.name in values:
            raise ApiError(
                400, f"Duplicate parameter: '{part.name}'.", code="duplicate_parameter", param=part.name
            )
        else:
            values[part.name] = data.decode("utf-8", "replace")
    return Body(values, tuple(files), is_form=True)


async def _read_part(part: aiohttp.BodyPartReader) -> bytes:
    """A part's bytes, read in pieces: the application's own limit is meant for smaller bodies."""
    data = bytearray()
    while piece := await part.read_chunk(1 << 18):
        data += piece
        if len(data) > MAX_BODY_BYTES:
            raise ApiError(413, "Request body is too large.")
    return bytes(data)


def image_files(body: Body) -> list[Upload]:
    """
    The pictures of an edit, in order: parts `image` or `image[]`, or `images` of the JSON form.

    Raises: ApiError 400 for none, too many, a file part of another name, or one too large.
    """
    if body.is_form:
        for upload in body.files:
            if upload.field not in ("image", "image[]", "mask", "markup"):
                raise errors.unknown_parameter(upload.field)
        found = [upload for upload in body.files if upload.field in ("image", "image[]")]
    else:
        found = list(_data_urls(body.values.get("images")))
    if not found:
        raise errors.missing_parameter("image" if body.is_form else "images")
    if len(found) > MAX_IMAGES:
        raise ApiError(
            400,
            f"Invalid 'image': array too long. Expected an array with maximum length {MAX_IMAGES}, "
            f"but got an array with length {len(found)} instead.",
            code="array_above_max_length",
            param="image",
        )
    for upload in found:
        _check_file(upload, "image", MIMETYPES, MAX_IMAGE_BYTES)
    return found


def overlay_file(body: Body, name: str) -> Upload | None:
    """The `mask` or `markup` of an edit. Raises: ApiError 400 when it is not a PNG below 4 MB."""
    upload = next((file for file in body.files if file.field == name), None)
    if upload is not None:
        _check_file(upload, name, ("image/png",), MAX_MASK_BYTES)
    return upload


def _check_file(upload: Upload, param: str, mimetypes: tuple[str, ...], limit: int) -> None:
    if upload.content_type not in mimetypes:
        known = ", ".join(f"'{kind}'" for kind in mimetypes)
        raise ApiError(
            400,
            f"Invalid file '{param}': unsupported mimetype ('{upload.content_type}'). "
            f"Supported file formats are {known}.",
            code="unsupported_file_mimetype",
            param=param,
        )
    if len(upload.data) >= limit:
        raise ApiError(
            400,
            f"Invalid '{param}': file is {len(upload.data)} bytes, the maximum is {limit} bytes.",
            code="file_too_large",
            param=param,
        )


def _data_urls(images: Any) -> Iterable[Upload]:
    if images is None:
        return
    if not isinstance(images, list):
        raise errors.invalid_type("images", "an array of objects")
    for number, entry in enumerate(images):
        where = f"images[{number}]"
        if not isinstance(entry, dict) or len(entry.keys() & {"image_url", "file_id"}) != 1:
            raise errors.invalid_value(where, f"'{where}' needs exactly one of 'image_url' or 'file_id'.")
        url = entry.get("image_url")
        if not isinstance(url, str) or not url.startswith("data:") or len(url) > MAX_DATA_URL_CHARS:
            raise errors.invalid_value(where, f"'{where}.image_url' must be a data URL of at most 20 MiB.")
        head, _, payload = url.partition(",")
        try:
            data = base64.b64decode(payload, validate=True)
        except binascii.Error as problem:
            raise errors.invalid_value(where, f"'{where}.image_url' is not valid base64.") from problem
        yield Upload("images", where, head[5:].split(";")[0], data)


def decode_image(upload: Upload, number: int) -> Image.Image:
    """The picture, upright, with its metadata; RGB or RGBA. Raises: ApiError 400 invalid_image_file."""
    try:
        with Image.open(io.BytesIO(upload.data), formats=FORMATS) as opened:
            if opened.mode not in MODES or opened.width * opened.height > MAX_INPUT_PIXELS:
                raise errors.invalid_image(number)
            info = dict(opened.info)
            opened.load()
            upright = ImageOps.exif_transpose(opened)
    except ApiError:
        raise
    except Exception as problem:
        raise errors.invalid_image(number) from problem
    has_alpha = upright.mode == "RGBA"
    picture = upright.convert("RGBA" if has_alpha else "RGB")
    picture.info = info
    return picture


def decode_overlay(upload: Upload, param: str, base_size: tuple[int, int]) -> Image.Image:
    """The alpha channel of a mask or markup, mode L. Raises: ApiError 400 for another size or no alpha."""
    try:
        with Image.open(io.BytesIO(upload.data), formats=("PNG",)) as opened:
            opened.load()
            picture = opened.copy()
    except Exception as problem:
        raise ApiError(
            400, f"Invalid {param} image format: not a PNG.", code="invalid_image_file", param=param
        ) from problem
    if picture.mode not in ("RGBA", "LA"):
        raise ApiError(
            400, f"Invalid {param} image format - {param} must have an alpha channel.", type=errors.USER_ERROR,
            code="invalid_mask_image_format", param=param,
        )  # fmt: skip
    if picture.size != base_size:
        raise ApiError(
            400,
            f"Invalid {param} image format - {param} size does not match image size.",
            type=errors.USER_ERROR,
            code="invalid_mask_image_format",
            param=param,
        )
    return picture.getchannel("A")
