"""
Whether the provider may be called: a circuit breaker over the operator's key, kept in the store.

Failures open it, and nothing is called while it is open. When its wait is over it is half open: one turn that waits
anyway is the probe, and its success closes it. The probe is a real turn because nothing cheaper proves anything: a list
of models is served to accounts without money too, and a picture made only to ask would be paid for by the operator.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from conversations.errors import (
    ProviderError,
    ProviderKeyRefused,
    ProviderNotConfigured,
    ProviderOutcomeUnknown,
    ProviderQuotaExhausted,
    ProviderRateLimited,
    ProviderUnreachable,
)

Cause = Literal["down", "quota", "key"]

LONGEST_WAIT_S: dict[Cause, float] = {"down": 600.0, "quota": 3600.0, "key": 3600.0}

_SAYS_NOTHING = (ProviderRateLimited, ProviderNotConfigured)
_NO_ANSWER = (ProviderOutcomeUnknown, ProviderUnreachable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """
    How much is borne with; see `config/darkroom.toml`.

    failures: so many calls in a row without an answer open the circuit. down_s, operator_s: the first wait, doubled
    with each probe that fails; the second one is for what only the operator can mend.
    """

    failures: int
    down_s: float
    operator_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Circuit:
    """
    The breaker's state.

    cause: why nothing is called, None while it is closed. failures: calls in a row that brought no answer.
    trips: how often in a row it was opened. retry_at: when the next probe may go.
    told_at: when the operator was told of this cause.
    """

    cause: Cause | None = None
    failures: int = 0
    trips: int = 0
    retry_at: datetime | None = None
    told_at: datetime | None = None

    @property
    def needs_operator(self) -> bool:
        """Whether waiting alone will not help."""
        return self.cause in ("quota", "key")

    def is_open(self, now: datetime) -> bool:
        """Whether nothing may be called, not even a probe."""
        return self.retry_at is not None and now < self.retry_at

    def room(self, running: int, now: datetime) -> int | None:
        """How many more calls may begin beside those that run; None = the circuit sets no bound."""
        if self.cause is None:
            return None
        return 0 if self.is_open(now) or running else 1

    def succeeded(self) -> Circuit:
        """After a picture came: closed, and nothing held against it."""
        return Circuit()

    def failed(self, error: ProviderError, patience: Patience, now: datetime) -> Circuit:
        """After a call that failed with `error`."""
        if isinstance(error, ProviderQuotaExhausted):
            return self._opened("quota", patience, now)
        if isinstance(error, ProviderKeyRefused):
            return self._opened("key", patience, now)
        if isinstance(error, _NO_ANSWER):
            counted = replace(self, failures=self.failures + 1)
            if counted.failures < patience.failures and self.cause is None:
                return counted
            return counted._opened(self.cause or "down", patience, now)
        if isinstance(error, _SAYS_NOTHING) or self.needs_operator:
            return self
        return Circuit()  # it answered, if only to refuse: it is not down

    def _opened(self, cause: Cause, patience: Patience, now: datetime) -> Circuit:
        if self.cause == cause and self.is_open(now):
            return self  # another call of the same moment: no second trip
        trips = self.trips + 1 if self.cause == cause else 1
        first_s = patience.down_s if cause == "down" else patience.operator_s
        wait_s = min(first_s * 2 ** min(trips - 1, 20), max(first_s, LONGEST_WAIT_S[cause]))
        return Circuit(
            cause=cause,
            failures=self.failures,
            trips=trips,
            retry_at=now + timedelta(seconds=wait_s),
            told_at=self.told_at if self.cause == cause else None,
        )
