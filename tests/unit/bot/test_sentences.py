"""Every error has its sentence, and every sentence says what it cost."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.languages import SPOKEN, speaking
from bot.sentences import has_own_sentence, public_sentence, sentence
from conversations import errors
from conversations.errors import DarkroomError

HOSTILE = "@everyone **x** [a](https://evil.example) <@1>\n# big"

SAMPLES: dict[str, object] = {
    "length": 40_000, "limit": 32_000, "number": 9, "newest": 3, "needed_credits": 71, "available_credits": 12,
    "renews_at": datetime(2026, 12, 1, tzinfo=UTC), "tier": HOSTILE, "highest": "standard", "asked": 9,
    "option": "default_tier", "value": HOSTILE, "choices": ["draft", HOSTILE], "needs": HOSTILE, "action": HOSTILE,
    "permissions": ["Attach Files", HOSTILE], "name": HOSTILE, "found": "HEIC", "width_px": 30_000,
    "height_px": 30_000, "limit_px": 40_000_000, "size_bytes": 99_000_000, "limit_bytes": 26_214_400, "count": 11,
    "retry_after_s": 7.2, "model": "gpt-image-9", "stage": "input", "categories": ["violence", HOSTILE], "index": 1,
    "parameter": "size", "code": "invalid", "status": 502, "blob_id": "ab", "path": "/data/db", "kind": "KeyError",
    "where": HOSTILE, "aspect": HOSTILE,
    "payer": "pool", "estimate_credits": 65, "cheaper_tier": HOSTILE, "cheaper_credits": 6, "question_id": 5, "opening_id": 5,
    "whose": "person", "limit_credits": 500, "left_credits": 12, "quality": HOSTILE, "amount_credits": -5,
    "highest_credits": 1_000_000, "moment": datetime(2026, 1, 1, tzinfo=UTC),
    "reason": "region", "until": datetime(2026, 12, 1, tzinfo=UTC), "retry_at": datetime(2026, 12, 1, tzinfo=UTC),
    "cause": "quota",
    "closes_at": "2026-12-01T00:00:00+00:00",
}  # fmt: skip


def _kinds(root: type[DarkroomError] = DarkroomError) -> Iterator[type[DarkroomError]]:
    yield root
    for kind in root.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield from _kinds(kind)


def _sample(kind: type[DarkroomError]) -> DarkroomError:
    wanted = [
        name
        for name, parameter in inspect.signature(kind.__init__).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    ]
    return kind(**{name: SAMPLES[name] for name in wanted})


ALL = sorted(set(_kinds()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", ALL)
def test_each_type_has_its_own_sentence(kind: type[DarkroomError]) -> None:
    assert has_own_sentence(kind)


@pytest.mark.parametrize("language", SPOKEN[1:])
def test_every_sentence_can_be_said_in_every_language(language: str) -> None:
    for kind in ALL:
        with speaking(language):
            said = {sentence(_sample(kind)), public_sentence(_sample(kind))}
        assert all(0 < len(words) <= 1200 for words in said), kind
        assert not any("{" in words for words in said), kind


@pytest.mark.parametrize("kind", ALL)
def test_a_sentence_says_what_it_cost_and_what_to_do(kind: type[DarkroomError]) -> None:
    said = sentence(_sample(kind))
    assert "cost nothing" in said or "Nothing was spent" in said or "No credits moved" in said
    assert 20 < len(said) < 500


@pytest.mark.parametrize("kind", ALL)
def test_foreign_words_in_errors_do_no_harm(kind: type[DarkroomError]) -> None:
    said = sentence(_sample(kind))
    assert "@everyone" not in said
    assert "https://evil" not in said
    assert "<@1>" not in said
    assert "**x**" not in said


def test_what_is_left_stays_private() -> None:
    error = _sample(errors.NotEnoughCredits)
    assert "12 credits" in sentence(error)
    assert "12" not in public_sentence(error)
    assert "71" not in public_sentence(error)


@pytest.mark.parametrize("needs", ["starter", "asker", "requester", "author", "Manage Server"])
def test_a_missing_right_is_named_in_words(needs: str) -> None:
    said = sentence(errors.NotAllowed(needs=needs))
    assert "cost nothing" in said
    assert "“starter”" not in said
    assert "“asker”" not in said
