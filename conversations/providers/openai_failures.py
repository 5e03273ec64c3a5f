"""Which of our errors each failure of an Images API call is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
import openai

from conversations.errors import (
    ModelUnavailable,
    ModerationBlocked,
    PictureNotAccepted,
    ProviderError,
    ProviderForbidden,
    ProviderKeyRefused,
    ProviderNotConfigured,
    ProviderOutcomeUnknown,
    ProviderOverloaded,
    ProviderQuotaExhausted,
    ProviderRateLimited,
    ProviderUnreachable,
    RequestNotAccepted,
)

_NO_MONEY = {
    "insufficient_quota",
    "billing_hard_limit_reached",
    "billing_not_active",
    "project_spend_limit_exceeded",
    "organization_spend_limit_exceeded",
}
_MODERATION = {"moderation_blocked", "content_policy_violation", "image_safety"}
_PICTURE = {"invalid_image_file", "unsupported_file_mimetype", "image_too_large", "invalid_image"}
_NO_MODEL = {"model_not_found", "model_not_available", "model_deprecated"}
_NOTHING_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.UnsupportedProtocol)
_IMAGE_OF_MESSAGE = re.compile(r"for image (\d+)|\bimage\[(\d+)\]")


def failure_of(error: openai.APIError | httpx2.HTTPError | TimeoutError, model: str) -> ProviderError:
    """
    The typed error for what the SDK, its transport or our own deadline raised.

    Only a connection that was never made is known to have cost nothing; everything else without an answer may have
    been billed. Source: OpenAI's error codes and openai-python 3.52 (2026-11).
    """
    if isinstance(error, openai.APIStatusError):
        return failure_of_details(_details(error), error.status_code, model, error.response.headers)
    if isinstance(error, openai.APIConnectionError):
        error = error.__cause__ if isinstance(error.__cause__, httpx2.HTTPError) else error
    if isinstance(error, _NOTHING_SENT):
        return ProviderUnreachable()
    return ProviderOutcomeUnknown()


def failure_of_details(
    details: Mapping[str, Any], status: int | None, model: str, headers: Mapping[str, str] | None = None
) -> ProviderError:
    """The typed error for an `error` object; `status` is None when it came inside a stream that had begun well."""
    code, kind = str(details.get("code") or ""), str(details.get("type") or "")
    if code in _MODERATION or (kind == "image_generation_user_error" and not code):
        return _moderation(details)
    if code in _NO_MONEY or kind in _NO_MONEY or status == 402:
        return ProviderQuotaExhausted()
    if code in _PICTURE or status == 413:
        return PictureNotAccepted(index=_image_index(details))
    if code in _NO_MODEL:
        return ModelUnavailable(model=model)
    if code == "rate_limit_exceeded" or status == 429:
        return ProviderRateLimited(retry_after_s=retry_after_s(headers or {}))
    if code == "invalid_api_key" or status == 401:
        return ProviderKeyRefused()
    if status == 403:
        return ProviderForbidden(reason=_why_forbidden(code, str(details.get("message") or "")))
    if status == 404:
        return ProviderNotConfigured()  # no such path: the base url is wrong
    if status == 503:
        return ProviderOverloaded(status=status)
    if status is None or status in (408, 409) or status >= 500:
        return ProviderOutcomeUnknown(status=status)
    parameter = details.get("param")
    return RequestNotAccepted(parameter=str(parameter) if parameter else None, code=code or str(status))


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """How long the server asks us to wait, from `retry-after-ms` or `retry-after` (seconds or a date)."""
    try:
        if "retry-after-ms" in headers:
            return max(0.0, float(headers["retry-after-ms"]) / 1000)
        written = headers.get("retry-after", "").strip()
        if not written:
            return None
        if re.fullmatch(r"\d+(\.\d+)?", written):
            return float(written)
        return max(0.0, (parsedate_to_datetime(written) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _details(error: openai.APIStatusError) -> Mapping[str, Any]:
    """The inner `error` object; some servers send it flat, some send text."""
    return error.body if isinstance(error.body, Mapping) else {"message": str(error.body or "")}


def _why_forbidden(code: str, message: str) -> str:
    """By OpenAI's code where it sends one; an unverified organisation is mostly told in words (2026-11)."""
    words = f"{code} {message}".lower()
    if "country" in words or "region" in words:
        return "region"
    return "unverified" if "verif" in words else "permission"


def _moderation(details: Mapping[str, Any]) -> ModerationBlocked:
    told = details.get("moderation_details")
    told = told if isinstance(told, Mapping) else {}
    stage, categories = told.get("moderation_stage"), told.get("categories")
    return ModerationBlocked(
        stage=stage if stage in ("input", "output") else "unknown",
        categories=[str(category) for category in categories] if isinstance(categories, list) else [],
    )


def _image_index(details: Mapping[str, Any]) -> int | None:
    """The input's place from 0: messages count from 1, parameter names from 0."""
    for text in (details.get("param"), details.get("message")):
        match = _IMAGE_OF_MESSAGE.search(str(text or ""))
        if match:
            return int(match[2]) if match[2] else max(0, int(match[1]) - 1)
    return None
