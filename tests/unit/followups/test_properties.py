"""What must hold for every text, whatever it says."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from conversations.actions import Action, Compare, Edit, from_json, to_json
from conversations.followups import (
    Context,
    context_from_json,
    interpret,
    language_of,
    needs_no_model,
    scope_of,
)

MATERIAL = sorted((Path(__file__).parents[2] / "followups_cases").glob("*.jsonl"))
CASES = [json.loads(line) for path in MATERIAL for line in path.read_text(encoding="utf-8").splitlines()]
ENGLISH = [case for case in CASES if not any(tag.startswith("lang:") for tag in case["tags"])]
COMMANDED = [case for case in ENGLISH if "steps" not in case["expect"]]

contexts = st.builds(
    Context,
    revisions=st.integers(0, 6),
    mentions_bot=st.booleans(),
    other_user_mentioned=st.booleans(),
    bot_is_running=st.booleans(),
    attachments=st.sampled_from([(), ("image",), ("mask",)]),
    revision_notes=st.lists(st.text(max_size=20), max_size=6).map(tuple),
)
words = st.sampled_from(
    "undo redo go back to the v2 v9 first original compare with and then make it darker add a hat upscale 4x 16:9 stop "
    'how much is this keep face don\'t change "Sale" ❌ 🎲 @bot @lena https://a.example ... ? ! , : v0 #3 last one'.split()
)
texts = st.one_of(st.text(max_size=200), st.lists(words, max_size=14).map(" ".join))


def actions_of(text: str, context: Context) -> list[str]:
    """The names of the steps."""
    return [step.action for step in interpret(text, context).steps]


def targets_of(step: Action) -> list[int]:
    """Every revision a step names."""
    named = list(step.targets) if isinstance(step, Compare) else []
    target = getattr(step, "target", None)
    return named + ([target] if target is not None else [])


@given(texts, contexts)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_at_least_one_step_and_never_an_error(text: str, context: Context) -> None:
    found = interpret(text, context)
    assert found.steps
    assert all(to_json(step)["action"] for step in found.steps)


@given(texts, contexts, st.integers(1, 6))
@settings(max_examples=300, deadline=None)
def test_a_target_is_never_a_revision_that_does_not_exist(text: str, context: Context, reply: int) -> None:
    context = dataclasses.replace(context, reply_to=min(reply, context.revisions) or None)
    for step in interpret(text, context).steps:
        assert all(1 <= target <= context.revisions for target in targets_of(step))


@given(texts, contexts)
@settings(max_examples=100, deadline=None)
def test_the_same_message_is_always_read_the_same(text: str, context: Context) -> None:
    assert interpret(text, context) == interpret(text, context)


@given(st.sampled_from(COMMANDED), st.sampled_from(["please ", "hey, ", "Hi! ", "ok ", "hello bot, "]))
@settings(max_examples=250, deadline=None)
def test_a_greeting_or_please_in_front_changes_no_action(case: dict, opening: str) -> None:
    context = context_from_json(case["context"])
    message = case["message"]
    if not any(character.isalpha() for character in message) or message.startswith("@"):
        return
    assert actions_of(opening + message, context) == actions_of(message, context)


GREETINGS = {
    "de": ("Guten Morgen, ", "moin ", "Hallo zusammen! ", "Servus, "),
    "fr": ("bonjour, ", "Bonsoir ! ", "salut ", "coucou tout le monde, "),
    "es": ("buenos días, ", "¡Hola! ", "buenas tardes ", "buenas, "),
    "pt": ("bom dia, ", "Boa noite! ", "oi ", "boa tarde pessoal, "),
    "ja": ("こんにちは、", "おはよう！", "お疲れ様です、"),
}
GREETED = [
    (greeting + case["message"], case)
    for case in CASES
    for code, greetings in GREETINGS.items()
    for greeting in greetings
    if f"lang:{code}" in case["tags"] and not case["message"].startswith("@") and case["context"]["revisions"]
]


@given(st.sampled_from(GREETED))
@settings(max_examples=300, deadline=None)
def test_a_greeting_in_another_language_changes_no_action(greeted: tuple[str, dict]) -> None:
    message, case = greeted
    context = context_from_json(case["context"])
    assert actions_of(message, context) == actions_of(case["message"], context)


@given(st.sampled_from(COMMANDED), st.sampled_from([str.upper, str.lower, str.capitalize]))
@settings(max_examples=250, deadline=None)
def test_case_changes_no_action(case: dict, recase) -> None:
    context = context_from_json(case["context"])
    assert actions_of(recase(case["message"]), context) == actions_of(case["message"], context)


@given(st.sampled_from(COMMANDED), st.sampled_from([".", "!", "!!", " ", "...", " !"]))
@settings(max_examples=250, deadline=None)
def test_trailing_punctuation_changes_no_action(case: dict, ending: str) -> None:
    context = context_from_json(case["context"])
    message = case["message"]
    if message.rstrip(" ")[-1:] in "?？" or not message.strip():
        return
    assert actions_of(message + ending, context) == actions_of(message, context)


@given(
    st.sampled_from([case for case in COMMANDED if '"' in case["message"]]),
    st.sampled_from(["“”", "„“", "«»", "``"]),
)
@settings(max_examples=80, deadline=None)
def test_the_kind_of_quotes_changes_no_action(case: dict, marks: str) -> None:
    context = context_from_json(case["context"])
    parts = case["message"].split('"')
    requoted = "".join(
        part + (marks[index % 2] if index < len(parts) - 1 else "") for index, part in enumerate(parts)
    )
    assert actions_of(requoted, context) == actions_of(case["message"], context)


@given(
    st.sampled_from(
        ["undo", "upscale it", "Try again", "how much", "v2", "stop", "cancel", "final", "new image: x"]
    )
)
def test_what_is_quoted_is_never_a_command(quoted: str) -> None:
    found = interpret(f'change the headline to "{quoted}"', Context(revisions=3))
    assert [step.action for step in found.steps] == ["edit"]
    assert f'"{quoted}"' in found.steps[0].instruction


@given(st.sampled_from([case for case in COMMANDED if case["expect"]["action"] not in ("ignore", "cancel")]))
@settings(max_examples=250, deadline=None)
def test_a_mention_of_the_bot_never_turns_a_request_into_talk(case: dict) -> None:
    context = context_from_json(case["context"])
    if actions_of(case["message"], context) == ["ignore"]:
        return
    called = dataclasses.replace(context, mentions_bot=True)
    for text in (f"@bot {case['message']}", f"{case['message']} @bot"):
        assert actions_of(text, called) != ["ignore"]


@pytest.mark.parametrize(
    "filling", ["a", "the ", "make it blue, ", "and ", "keep the ", "v1 ", "more ", '"', "@x ", "1:1 "]
)
def test_a_very_long_message_is_read_too(filling: str) -> None:
    assert interpret(filling * (20_000 // len(filling)), Context(revisions=3)).steps


@given(texts, contexts)
@settings(max_examples=100, deadline=None)
def test_what_is_derived_from_any_text_never_fails(text: str, context: Context) -> None:
    assert language_of(text) in ("en", "de", "fr", "es", "pt", "ja", "unknown")
    for step in interpret(text, context).steps:
        assert scope_of(step).reach in ("local", "global", "unknown")
        assert from_json(to_json(step)) == step
        if isinstance(step, Edit):
            assert needs_no_model(step) in (True, False)
