"""Words that the interpreter asks back about, whatever it has learnt lately; which ones is its own affair and tested elsewhere."""

from __future__ import annotations

import itertools

from conversations.followups.context import Context
from conversations.followups.interpret import interpret

_THINGS = ("sky", "moon", "roof", "door", "tree", "hat", "dog", "plants", "coat", "window", "boat", "lamp")
_FRAMES = (
    "a cat wearing this {}", "hmm the {}", "the {} maybe", "wish I had a {}", "{}?", "not sure about the {}",
    "the {} though", "is the {} too dark?", "that {} hmm", "perhaps the {}", "{}. lots of {}.", "the {} could be nicer",
)  # fmt: skip


def unclear_words(revisions: int = 1) -> str:
    """A message that is asked about in a thread with so many pictures."""
    context = Context(revisions=revisions, head=revisions)
    for frame, thing in itertools.product(_FRAMES, _THINGS):
        text = frame.replace("{}", thing)
        if interpret(text, context).ask:
            return text
    raise AssertionError(
        "the interpreter asks about nothing any more; give it words that it should ask about"
    )


UNCLEAR = unclear_words()
