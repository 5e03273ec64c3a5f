"""Message + thread → actions, a question back, or nothing: deterministic, no network, no I/O."""

from conversations.followups.context import Context, context_from_json
from conversations.followups.interpret import Interpretation, interpret, prepare
from conversations.followups.lexicon.languages import Language, language_of
from conversations.followups.scope import Scope, needs_no_model, scope_of

__all__ = [
    "Context",
    "Interpretation",
    "Language",
    "Scope",
    "context_from_json",
    "interpret",
    "language_of",
    "needs_no_model",
    "prepare",
    "scope_of",
]
