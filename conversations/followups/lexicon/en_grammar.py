"""English, put together."""

from __future__ import annotations

from conversations.followups.lexicon.en import COMMANDS, FRAMES, JOINTS, LEAD, MACROS, NUMBERS, TAIL
from conversations.followups.lexicon.en_chatter import TALK
from conversations.followups.lexicon.en_commands import COSTS, PAID_COMMANDS, VIEWS
from conversations.followups.lexicon.en_evidence import FLAWS, FRAGMENTS, WISHES
from conversations.followups.lexicon.en_idioms import IDIOMS
from conversations.followups.lexicon.en_moves import MOVES
from conversations.followups.lexicon.en_parameters import PARAMETERS, PRESERVE
from conversations.followups.lexicon.en_questions import PRICES, WORKINGS
from conversations.followups.lexicon.en_references import REFERENCES
from conversations.followups.lexicon.en_talk import BLOCK, GENERATE, HELP
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS, STRONG_VERBS
from conversations.followups.lexicon.en_works import FILES, FRAMING, STARTING, UPSCALING
from conversations.followups.lexicon.grammar import Grammar, words

_VERB = (
    "(?:"
    + "|".join(sorted(STRONG_VERBS | {"have", "get", "see", "use", "show", "try", "bring", "take"}))
    + ")"
)

_NO_CHANGE = {
    "undo",
    "redo",
    "update",
    "open",
    "use",
    "go",
    "try",
    "print",
    "number",
    "show",
    "cover",
    "get",
    "take",
    "reset",
    "restore",
    "set",
}
_CHANGE_VERB = "(?:" + "|".join(sorted(CHANGE_VERBS - _NO_CHANGE)) + ")"

ENGLISH = Grammar(
    code="en",
    marks=words(
        "the a an of to in is it and make this that with for on my your can you i we be at as more "
        "less her his add remove "
        "undo change version please what how are do not but use go back again one up out all just "
        "now him she he was were so too has have "
        "like would could should can't don't i'm it's that's there when who why thanks ok if about "
        "into from give get need want first last"
    ),
    lead=LEAD,
    tail=TAIL,
    joints=JOINTS,
    frames=FRAMES,
    rules=(
        *BLOCK,
        *IDIOMS,
        *PRICES,
        *COSTS,
        *MOVES,
        *WORKINGS,
        *HELP,
        *COMMANDS,
        *VIEWS,
        *STARTING,
        *GENERATE,
        *UPSCALING,
        *FRAMING,
        *PAID_COMMANDS,
    ),
    evidence=(*FLAWS, *WISHES, *FRAGMENTS, *FILES, *TALK),
    numbers=NUMBERS,
    references=REFERENCES,
    parameters=PARAMETERS,
    preserve=PRESERVE,
    macros={**MACROS, "VERB": _VERB, "CHANGEVERB": _CHANGE_VERB},
)
