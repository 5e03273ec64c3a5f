"""Armed failures strike in order, after what they let pass, as often as they were told to."""

from __future__ import annotations

import pytest

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.server import fault_from


def test_after_and_times_are_counted_by_matching_requests_only() -> None:
    faults = Faults()
    faults.add(Fault("discord", "http_500", "message_edit", times=2, after=1))
    assert faults.take("discord", "message_create") is None
    assert faults.take("images", "message_edit") is None
    struck = [faults.take("discord", "message_edit") is not None for _ in range(5)]
    assert struck == [False, True, True, False, False]


def test_zero_times_lasts_until_cleared() -> None:
    faults = Faults()
    faults.add(Fault("discord", "hang", times=0))
    assert all(faults.take("discord", "anything") for _ in range(10))
    faults.clear()
    assert faults.take("discord", "anything") is None


def test_gateway_kinds_always_mean_the_gateway() -> None:
    assert fault_from({"side": "discord", "kind": "drop_gateway"}).operation == "gateway"
    assert fault_from({"side": "discord", "kind": "http_500"}).operation is None


@pytest.mark.parametrize(
    "value",
    [None, [], {}, {"side": "discord"}, {"side": "x", "kind": "hang"}, {"side": "discord", "kind": "x"}],
)
def test_nonsense_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        fault_from(value)
