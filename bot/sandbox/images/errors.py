"""The refusals of the Images API, in the API's own envelope."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

INVALID_REQUEST = "invalid_request_error"
USER_ERROR = "image_generation_user_error"


@dataclass
class ApiError(Exception):
    """
    One refusal: HTTP status, and the inner object of `{"error": {...}}`.

    extra: further fields of the inner object, such as moderation_details.
    headers: response headers, such as retry-after.
    """

    status: int
    message: str
    type: str = INVALID_REQUEST
    code: str | None = None
    param: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """The whole answer as JSON data."""
        return {
            "error": {
                "message": self.message,
                "type": self.type,
                "param": self.param,
                "code": self.code,
                **self.extra,
            }
        }


def unknown_parameter(name: str) -> ApiError:
    """The refusal of a parameter that the endpoint does not have."""
    return ApiError(400, f"Unknown parameter: '{name}'.", code="unknown_parameter", param=name)


def missing_parameter(name: str) -> ApiError:
    """The refusal of a request without a required parameter."""
    return ApiError(
        400, f"Missing required parameter: '{name}'.", code="missing_required_parameter", param=name
    )


def invalid_type(name: str, expected: str) -> ApiError:
    """The refusal of a parameter of the wrong JSON type."""
    return ApiError(400, f"Invalid type for '{name}': expected {expected}.", code="invalid_type", param=name)


def invalid_value(name: str, message: str) -> ApiError:
    """The refusal of a value out of its range or set."""
    return ApiError(400, message, code="invalid_value", param=name)


def invalid_image(number: int) -> ApiError:
    """The refusal of the upload with this 1-based number: not decodable, or in a colour mode not taken."""
    return ApiError(
        400,
        f"Invalid image file or mode for image {number}, please check your image file.",
        type=USER_ERROR,
        code="invalid_image_file",
    )


def model_not_found(model: str, *, retired: bool = False) -> ApiError:
    """The answer for a model that never was, or is no more."""
    if retired:
        text = f"The model `{model}` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations"
    else:
        text = f"The model `{model}` does not exist or you do not have access to it."
    return ApiError(404, text, code="model_not_found")


def moderation_blocked(stage: str = "input", categories: tuple[str, ...] = ("violence",)) -> ApiError:
    """The refusal of the safety system; never worth a second try."""
    return ApiError(
        400,
        "Your request was rejected by the safety system.",
        type=USER_ERROR,
        code="moderation_blocked",
        extra={"moderation_details": {"moderation_stage": stage, "categories": list(categories)}},
    )


def invalid_api_key(key: str) -> ApiError:
    """The refusal of a key, shown with its middle left out."""
    shown = f"{key[:3]}****{key[-4:]}" if len(key) > 8 else "****"
    return ApiError(401, f"Incorrect API key provided: {shown}.", code="invalid_api_key")
