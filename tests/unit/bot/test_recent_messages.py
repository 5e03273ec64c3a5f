"""How far a message is from a channel's end, as far as the gateway told."""

from __future__ import annotations

from bot.posting import FAR_AWAY, RecentMessages


def test_a_quiet_channel_keeps_its_placeholder() -> None:
    recent = RecentMessages()
    for message_id in range(101, 101 + FAR_AWAY):
        recent.saw(1, message_id)
    assert not recent.is_far_above(1, 100)


def test_after_more_than_ten_messages_it_is_far() -> None:
    recent = RecentMessages()
    for message_id in range(101, 102 + FAR_AWAY):
        recent.saw(1, message_id)
    assert recent.is_far_above(1, 100)
    assert not recent.is_far_above(1, 105)


def test_other_channels_do_not_count() -> None:
    recent = RecentMessages()
    for message_id in range(101, 150):
        recent.saw(2, message_id)
    assert not recent.is_far_above(1, 100)
