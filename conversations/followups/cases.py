"""Case files: one JSON object a line with `id`, `context` and `message`; one answer a line."""

from __future__ import annotations

from typing import Any

from conversations.actions import to_json
from conversations.followups.context import context_from_json
from conversations.followups.interpret import interpret


def answer_case(case: dict[str, Any]) -> dict[str, Any]:
    """`{"id", "steps": [{"action", ...parameters}], "ask": true}`; `ask` only where the bot would ask first."""
    found = interpret(str(case.get("message") or ""), context_from_json(case.get("context") or {}))
    answer: dict[str, Any] = {"id": case.get("id"), "steps": [to_json(step) for step in found.steps]}
    if found.ask:
        answer["ask"] = True
    return answer
