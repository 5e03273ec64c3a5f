"""Parameters of a generation or an edit, checked as the API checks them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Any, Literal

from bot.sandbox.images import errors, models
from bot.sandbox.images.errors import ApiError
from bot.sandbox.images.models import Model

Operation = Literal["generate", "edit"]

MAX_PROMPT_CHARS = 32_000
MAX_COUNT = 10
MAX_PARTIALS = 3

SHARED = frozenset(
    [
        "background",
        "complexity",
        "frame_count",
        "frame_duration_ms",
        "model",
        "moderation",
        "n",
        "output_compression",
        "output_format",
        "partial_images",
        "prompt",
        "quality",
        "safety_identifier",
        "size",
        "stream",
        "svg",
        "user",
    ]
)
PARAMETERS: dict[Operation, frozenset[str]] = {
    "generate": SHARED,
    "edit": SHARED | {"images", "input_fidelity", "mask", "markup"},
}
INTEGERS = ("n", "output_compression", "partial_images", "frame_count", "frame_duration_ms")
# The documented defaults of `model` name retired models: a request without one fails once they are gone.
DEFAULT_MODEL: dict[Operation, str] = {"generate": "dall-e-2", "edit": "gpt-image-1.5"}
BLOCKED_WORDS = {
    "gore": "violence",
    "gory": "violence",
    "beheading": "violence",
    "nsfw": "sexual",
    "nude": "sexual",
    "porn": "sexual",
}


@dataclass(frozen=True)
class ImageRequest:
    """
    One accepted request.

    size: (width_px, height_px), None for "auto". quality, background: as asked, "auto" included.
    """

    operation: Operation
    model: Model
    prompt: str
    n: int
    size: tuple[int, int] | None
    quality: str
    background: str
    output_format: str
    output_compression: int
    stream: bool
    partial_images: int
    input_fidelity: str | None
    safety_identifier: str | None

    @property
    def resolved_quality(self) -> str:
        """The quality that is rendered and billed."""
        return "medium" if self.quality == "auto" else self.quality


def check(
    operation: Operation, values: dict[str, Any], *, is_form: bool, today: datetime.date
) -> ImageRequest:
    """
    The request that these parameters make.

    values: JSON values, or strings where `is_form`.
    Raises: ApiError as the API would answer.
    """
    for name in values:
        bare = name.split("[")[0] if is_form else name
        if bare not in PARAMETERS[operation]:
            raise errors.unknown_parameter(name)
    values = {name: value for name, value in values.items() if value is not None}
    if is_form:
        values = _from_form(values)
    _check_types(values)
    prompt = _prompt(values)
    model = models.find(values.get("model", DEFAULT_MODEL[operation]), today)
    request = ImageRequest(
        operation=operation,
        model=model,
        prompt=prompt,
        n=_bounded(values, "n", 1, MAX_COUNT, 1),
        size=models.check_size(model, values.get("size", "auto")),
        quality=_choice(values, "quality", model.qualities, "auto"),
        background=_choice(values, "background", ("transparent", "opaque", "auto"), "auto"),
        output_format=_choice(values, "output_format", ("png", "jpeg", "webp", "gif", "svg"), "png"),
        output_compression=_bounded(values, "output_compression", 0, 100, 100),
        stream=values.get("stream", False),
        partial_images=_bounded(values, "partial_images", 0, MAX_PARTIALS, 0),
        input_fidelity=values.get("input_fidelity"),
        safety_identifier=values.get("safety_identifier") or values.get("user"),
    )
    _choice(values, "moderation", ("auto", "low"), "auto")
    _choice(values, "complexity", ("low", "medium", "high"), "medium")
    _check_combinations(request, values)
    _check_moderation(prompt)
    return request


def _from_form(values: dict[str, str]) -> dict[str, Any]:
    """Form strings as the JSON values they stand for."""
    typed: dict[str, Any] = dict(values)
    for name in INTEGERS:
        if name in typed and re.fullmatch(r"-?\d{1,9}", typed[name]):
            typed[name] = int(typed[name])
    if typed.get("stream") in ("true", "false"):
        typed["stream"] = typed["stream"] == "true"
    return typed


def _check_types(values: dict[str, Any]) -> None:
    for name, value in values.items():
        if name in INTEGERS:
            if not isinstance(value, int) or isinstance(value, bool):
                raise errors.invalid_type(name, "an integer")
        elif name == "stream":
            if not isinstance(value, bool):
                raise errors.invalid_type(name, "a boolean")
        elif name in ("images", "svg", "mask"):
            continue
        elif not isinstance(value, str):
            raise errors.invalid_type(name, "a string")


def _prompt(values: dict[str, Any]) -> str:
    if "prompt" not in values:
        raise errors.missing_parameter("prompt")
    prompt: str = values["prompt"]
    if not prompt:
        raise ApiError(
            400,
            "Invalid 'prompt': empty string. Expected a string with minimum length 1.",
            code="empty_string",
            param="prompt",
        )
    if len(prompt) > MAX_PROMPT_CHARS:
        raise ApiError(
            400,
            f"Invalid 'prompt': string too long. Expected a string with maximum length {MAX_PROMPT_CHARS}, "
            f"but got a string with length {len(prompt)} instead.",
            code="string_above_max_length",
            param="prompt",
        )
    return prompt


def _bounded(values: dict[str, Any], name: str, low: int, high: int, default: int) -> int:
    value: int = values.get(name, default)
    if value < low:
        raise ApiError(
            400,
            f"Invalid '{name}': integer below minimum value. Expected a value >= {low}, but got {value} instead.",
            code="integer_below_min_value",
            param=name,
        )
    if value > high:
        raise ApiError(
            400,
            f"Invalid '{name}': integer above maximum value. Expected a value <= {high}, but got {value} instead.",
            code="integer_above_max_value",
            param=name,
        )
    return value


def _choice(values: dict[str, Any], name: str, known: tuple[str, ...], default: str) -> str:
    value: str = values.get(name, default)
    if value not in known:
        listed = ", ".join(f"'{one}'" for one in known)
        raise errors.invalid_value(name, f"Invalid value: '{value}'. Supported values are: {listed}.")
    return value


def _check_combinations(request: ImageRequest, values: dict[str, Any]) -> None:
    """Rules that tie one parameter to another. Raises: ApiError 400."""
    if request.output_format in ("gif", "svg"):
        raise errors.invalid_value(
            "output_format", f"'{request.output_format}' output requires preview access for your project."
        )
    for name in ("frame_count", "frame_duration_ms", "svg"):
        if name in values:
            raise errors.invalid_value(name, f"'{name}' is not supported with this output_format.")
    if request.background == "transparent" and request.output_format not in ("png", "webp"):
        raise errors.invalid_value(
            "background", "Transparent background is only supported for 'png' and 'webp' output formats."
        )
    if "output_compression" in values and request.output_format not in ("jpeg", "webp"):
        raise errors.invalid_value(
            "output_compression",
            "Compression is only supported for 'jpeg' and 'webp' output formats.",
        )
    if request.partial_images and not request.stream:
        raise errors.invalid_value("partial_images", "'partial_images' requires 'stream' to be true.")
    fidelity = values.get("input_fidelity")
    if fidelity is not None and fidelity not in request.model.input_fidelities:
        raise ApiError(
            400,
            f"The model '{request.model.id}' does not support the 'input_fidelity' parameter value '{fidelity}'.",
            code="invalid_input_fidelity_model",
            param="input_fidelity",
        )


def _check_moderation(prompt: str) -> None:
    for word in re.findall(r"[a-z]+", prompt.lower()):
        if word in BLOCKED_WORDS:
            raise errors.moderation_blocked("input", (BLOCKED_WORDS[word],))
