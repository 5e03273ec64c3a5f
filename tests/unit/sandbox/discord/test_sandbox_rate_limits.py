"""Buckets: who shares one, when it empties, what the headers say."""

from __future__ import annotations

import pytest

from bot.sandbox.discord.errors import DiscordError
from bot.sandbox.discord.ratelimits import RateLimits


def spend(
    limits: RateLimits, operation: str = "message_create", major: str = "1", caller: str = "bot", **more: bool
) -> dict[str, str]:
    return limits.spend(operation, major, caller, **{"is_bot": True, "counts_globally": True, **more})


def test_five_then_a_refusal_that_says_how_long() -> None:
    limits = RateLimits()
    left = [spend(limits)["X-RateLimit-Remaining"] for _ in range(5)]
    assert left == list("43210")
    with pytest.raises(DiscordError) as refusal:
        spend(limits)
    assert refusal.value.status == 429
    assert 0 < refusal.value.body()["retry_after"] <= 5
    assert refusal.value.headers["X-RateLimit-Remaining"] == "0"


def test_channels_callers_and_operations_have_their_own() -> None:
    limits = RateLimits()
    for _ in range(5):
        spend(limits)
    for other in ({"major": "2"}, {"caller": "ada"}, {"operation": "message_edit"}):
        assert spend(limits, **other)["X-RateLimit-Remaining"] == "4"


def test_the_global_limit_is_for_bots_outside_webhooks() -> None:
    limits = RateLimits()
    for number in range(50):
        spend(limits, "channel_get", str(number))
    with pytest.raises(DiscordError) as refusal:
        spend(limits, "channel_get", "x")
    assert refusal.value.body()["global"] is True
    spend(limits, "followup_edit", "x", counts_globally=False)
    spend(limits, "channel_get", "x", "ada", is_bot=False)


def test_switched_off_it_keeps_its_headers_and_never_refuses() -> None:
    limits = RateLimits(enforced=False)
    headers = [spend(limits) for _ in range(2000)][-1]
    assert int(headers["X-RateLimit-Remaining"]) > 100
    assert float(headers["X-RateLimit-Reset-After"]) < 0.1
