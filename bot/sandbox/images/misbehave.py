"""
Failures on demand.

Arm one with `POST /faults`, side "images", operation "generate", "edit" or "models" (None: any). Kinds:

Refusals, with the API's status and code:
    rate_limit_exceeded         429; params retry_after (seconds, default 1)
    insufficient_quota          429
    project_spend_limit_exceeded, organization_spend_limit_exceeded   429
    billing_hard_limit_reached  400
    moderation_blocked          400; params stage ("input", "output"), categories
    invalid_api_key             401
    permission                  403
    model_not_found             404
    http_500, http_503, overloaded (503)
    http_status                 params status (default 408)
The connection:
    hang             accept, never answer
    drop             close before any answer (the work is done and billed)
    drop_mid_stream  close after the first partial image (or before the final event, without partials)
Streams:
    stream_error         an `{"error": ...}` data line in place of the final event
    stream_flat_error    a `{"type": "error"}` event in place of the final event
    stream_no_completed  the stream ends without its final event
The answer's contents:
    bad_image    bytes that are not a picture
    no_usage     no `usage` (some compatible servers send none)
    wrong_size   pictures of another size than asked
    url_results  `url` in place of `b64_json` (some compatible servers); served by this stand-in
    slow         params latency_s: this request takes so long
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.images import errors
from bot.sandbox.images.errors import ApiError

Params = dict[str, Any]


def _quota(code: str, text: str) -> Callable[[Params], ApiError]:
    return lambda params: ApiError(429, text, type="insufficient_quota", code=code)


def _rate_limit(params: Params) -> ApiError:
    retry_after = params.get("retry_after", 1)
    return ApiError(
        429,
        f"Rate limit reached for images per minute. Please try again in {retry_after}s.",
        type="requests",
        code="rate_limit_exceeded",
        headers={"retry-after": str(retry_after)},
    )


def _moderation(params: Params) -> ApiError:
    return errors.moderation_blocked(
        params.get("stage", "output"), tuple(params.get("categories", ("violence",)))
    )


def _server(status: int, text: str, code: str | None = None) -> Callable[[Params], ApiError]:
    return lambda params: ApiError(status, text, type="server_error", code=code)


REFUSALS: dict[str, Callable[[Params], ApiError]] = {
    "rate_limit_exceeded": _rate_limit,
    "insufficient_quota": _quota(
        "insufficient_quota", "You exceeded your current quota, please check your plan and billing details."
    ),
    "project_spend_limit_exceeded": _quota(
        "project_spend_limit_exceeded", "This project has reached its spend limit."
    ),
    "organization_spend_limit_exceeded": _quota(
        "organization_spend_limit_exceeded", "This organization has reached its spend limit."
    ),
    "billing_hard_limit_reached": lambda params: ApiError(
        400, "Billing hard limit has been reached.", code="billing_hard_limit_reached"
    ),
    "moderation_blocked": _moderation,
    "invalid_api_key": lambda params: errors.invalid_api_key("sk-revoked-by-fault"),
    "permission": lambda params: ApiError(
        403,
        "Your organization must be verified to use this model.",
        code=params.get("code", "organization_not_verified"),
    ),
    "model_not_found": lambda params: errors.model_not_found(params.get("model", "the requested model")),
    "http_500": _server(500, "The server had an error while processing your request."),
    "http_503": _server(503, "The server is overloaded or not ready yet."),
    "overloaded": _server(503, "That model is currently overloaded with other requests.", "overloaded"),
    "http_status": lambda params: ApiError(
        int(params.get("status", 408)), "Request failed.", type="server_error"
    ),
}
CONNECTION = frozenset({"hang", "drop", "drop_mid_stream"})
STREAM = frozenset({"stream_error", "stream_flat_error", "stream_no_completed"})
CONTENTS = frozenset({"bad_image", "no_usage", "wrong_size", "url_results", "slow"})
KINDS = frozenset(REFUSALS) | CONNECTION | STREAM | CONTENTS


def refuse(fault: Fault | None) -> None:
    """Raises: the ApiError of a refusing fault; ValueError for a kind that does not exist."""
    if fault is None:
        return
    if fault.kind not in KINDS:
        raise ValueError(f"unknown fault kind for the Images API: {fault.kind!r}")
    if fault.kind in REFUSALS:
        raise REFUSALS[fault.kind](fault.params)
