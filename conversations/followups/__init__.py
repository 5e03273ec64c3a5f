"""Message + thread → actions, a question back, or nothing: deterministic, no network, no I/O."""

from conversations.followups.context import Context, context_from_json
from conversations.followups.interpret import Interpretation, interpret, prepare

__all__ = ["Context", "Interpretation", "context_from_json", "interpret", "prepare"]
