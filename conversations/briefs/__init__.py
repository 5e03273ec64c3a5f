"""What a picture has become, in words: a pure function over the requests that led to it; no I/O."""

from conversations.briefs.brief import Brief
from conversations.briefs.folding import Step, brief_of, changed, described, is_understood
from conversations.briefs.opening import Parts, parts_of

__all__ = ["Brief", "Parts", "Step", "brief_of", "changed", "described", "is_understood", "parts_of"]
