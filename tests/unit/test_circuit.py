"""The circuit breaker: what opens it, how long it stays open, and that one probe at a time closes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from conversations import errors
from conversations.circuit import LONGEST_WAIT_S, Circuit, Patience
from conversations.errors import ProviderError

NOW = datetime(2026, 11, 20, tzinfo=UTC)
PATIENCE = Patience(failures=3, down_s=30, operator_s=300)
LOST = errors.ProviderOutcomeUnknown(status=500)


def after(*failures: ProviderError, circuit: Circuit | None = None) -> Circuit:
    """The circuit after these failures at one moment."""
    circuit = circuit or Circuit()
    for error in failures:
        circuit = circuit.failed(error, PATIENCE, NOW)
    return circuit


def test_it_opens_at_the_third_call_in_a_row_without_an_answer() -> None:
    assert after(LOST, errors.ProviderUnreachable()).room(0, NOW) is None
    opened = after(LOST, errors.ProviderUnreachable(), errors.ProviderOverloaded(status=503))
    assert opened.cause == "down"
    assert opened.room(0, NOW) == 0
    assert not opened.needs_operator


@pytest.mark.parametrize(
    ("error", "cause"),
    [(errors.ProviderQuotaExhausted(), "quota"), (errors.ProviderKeyRefused(), "key")],
)
def test_it_opens_at_once_where_only_the_operator_can_help(error: ProviderError, cause: str) -> None:
    opened = after(error)
    assert (opened.cause, opened.needs_operator, opened.room(0, NOW)) == (cause, True, 0)


@pytest.mark.parametrize(
    "answer",
    [errors.ModerationBlocked(), errors.RequestNotAccepted(), errors.ProviderForbidden(reason="region")],
)
def test_an_answer_is_an_answer_even_if_it_refuses(answer: ProviderError) -> None:
    assert after(LOST, LOST, answer) == Circuit()
    assert after(errors.ProviderQuotaExhausted(), answer).cause == "quota"


def test_being_asked_to_wait_says_neither() -> None:
    assert after(LOST, LOST, errors.ProviderRateLimited(retry_after_s=1)) == after(LOST, LOST)


def test_half_open_it_lets_one_turn_through_at_a_time() -> None:
    opened = after(LOST, LOST, LOST)
    later = NOW + timedelta(seconds=30)
    assert opened.room(0, later) == 1
    assert opened.room(1, later) == 0
    assert opened.succeeded() == Circuit()


def test_each_failed_probe_doubles_the_wait_up_to_a_bound() -> None:
    circuit, now, waits = after(LOST, LOST, LOST), NOW, list[float]()
    for _ in range(8):
        assert circuit.retry_at is not None
        waits.append((circuit.retry_at - now).total_seconds())
        now = circuit.retry_at
        circuit = circuit.failed(LOST, PATIENCE, now)
    assert waits == [30, 60, 120, 240, 480, 600, 600, 600]
    assert waits[-1] == LONGEST_WAIT_S["down"]


def test_calls_that_fail_together_trip_it_once() -> None:
    assert after(LOST, LOST, LOST, LOST, LOST).trips == 1
