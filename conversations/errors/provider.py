"""What a call of the provider may end in: the turn fails, its hold is voided."""

from __future__ import annotations

from conversations.errors.root import DarkroomError


class ProviderError(DarkroomError):
    """A provider call that brought no picture."""


class ProviderNotConfigured(ProviderError):
    """There is no key, or no model for the tier."""


class ProviderKeyRefused(ProviderError):
    """The key is wrong, revoked, or not of this organisation (401)."""


class ProviderForbidden(ProviderError):
    """
    The key is right and may not do this (403).

    `reason` is `unverified` (the organisation is not verified for the model), `region`, or `permission`.
    """

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)
        self.reason = reason


class ModelUnavailable(ProviderError):
    """The model is retired or not offered to the key."""

    def __init__(self, *, model: str) -> None:
        super().__init__(model=model)
        self.model = model


class ProviderQuotaExhausted(ProviderError):
    """The operator's account at the provider has no money left, or a spend limit is reached."""


class ProviderRateLimited(ProviderError):
    """The provider wants us to wait."""

    def __init__(self, *, retry_after_s: float | None) -> None:
        super().__init__(retry_after_s=retry_after_s)
        self.retry_after_s = retry_after_s


class ModerationBlocked(ProviderError):
    """The provider declined the request or its result; `stage` is `input`, `output` or `unknown`."""

    def __init__(self, *, stage: str = "unknown", categories: list[str] | None = None) -> None:
        super().__init__(stage=stage, categories=categories or [])
        self.stage = stage
        self.categories = categories or []


class PictureNotAccepted(ProviderError):
    """The provider could not read input picture `index` (0 = the base, then the references)."""

    def __init__(self, *, index: int | None = None) -> None:
        super().__init__(index=index)
        self.index = index


class RequestNotAccepted(ProviderError):
    """The provider found a parameter wrong: our bug, logged with its name."""

    def __init__(self, *, parameter: str | None = None, code: str | None = None) -> None:
        super().__init__(parameter=parameter, code=code)
        self.parameter = parameter
        self.code = code


class ProviderUnreachable(ProviderError):
    """No connection was made, so nothing was asked and nothing billed."""


class ProviderOutcomeUnknown(ProviderError):
    """The request went out and no whole answer came back: it may have been billed to the operator."""

    def __init__(self, *, status: int | None = None) -> None:
        super().__init__(status=status)
        self.status = status


class ProviderOverloaded(ProviderOutcomeUnknown):
    """The provider says that it has more to do than it can (503)."""


class BadResult(ProviderError):
    """The provider's answer holds no picture that can be decoded."""


class RouterFailed(Exception):
    """
    The text model did not say what a message asks for; the embedded interpreter's reading stands.

    No `DarkroomError`, since it never reaches a person. usage: the tokens of the failed answer, where it told them.
    """

    def __init__(self, *, reason: str, usage: object = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.usage = usage
