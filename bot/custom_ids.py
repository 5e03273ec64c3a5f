"""
Names of buttons: what is done, and the ids it is done to; nothing else travels in a custom id.

`dr:<deed>:<ids>`, with ids of messages, turns or revisions joined by dots. The template is matched as a whole.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Literal, get_args

from conversations.ids import TurnId
from conversations.plans import Span

Deed = Literal[
    "edit", "undo", "redo", "vary", "reroll", "use", "compare", "history", "delete", "erase", "cancel", "again",
    "yes", "no", "accept", "rerun", "story", "credits", "recover", "side", "diff", "fade", "page",
    "vote", "ballot", "close",
    "rendered", "raw", "guide", "advice",
    "region", "extend", "crop", "original",
    "receipts", "pooled", "usage", "figures", "audit",
]  # fmt: skip

ABOUT_CREDITS = frozenset({"receipts", "pooled", "usage", "figures", "audit"})
"""The deeds whose first id is the place of a span in `SPANS`, or an entry of the audit log."""

SPANS: tuple[Span, ...] = get_args(Span)

SHOWING_TURNS = (
    frozenset(get_args(Deed))
    - ABOUT_CREDITS
    - {"yes", "no", "accept", "rerun", "recover", "page", "ballot", "close", "guide", "advice"}
)
"""
The deeds of messages that show a turn; the others ask about the message that it came from, a thread or a vote, which
may have the same id.
"""

NUMBER = r"(?:[0-9]{1,18}|[1-8][0-9]{18})"
"""Every id of Discord's and every number of ours, and nothing that a database's column of 64 bits cannot hold."""

_ID = rf"{NUMBER}(?:-{NUMBER})?"
TEMPLATE = rf"dr:(?P<deed>{'|'.join(get_args(Deed))}):(?P<ids>{_ID}(?:\.{_ID})*)"
CELLS_TEMPLATE = rf"dr:cells:(?P<ids>{NUMBER})"
PICK_TEMPLATE = rf"dr:pick:(?P<ids>{NUMBER})"
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Press:
    """What a button asks for: a deed and the ids it concerns."""

    deed: Deed
    ids: tuple[str, ...]

    @property
    def turn_id(self) -> TurnId:
        """The first id, where it names a turn."""
        return TurnId(self.ids[0])

    @property
    def numbers(self) -> tuple[int, ...]:
        """All ids, where they are whole numbers."""
        return tuple(int(each) for each in self.ids)


def custom_id(deed: Deed, *ids: object) -> str:
    """The custom id of a button. Raises: ValueError beyond Discord's 100 characters."""
    made = f"dr:{deed}:{'.'.join(str(each) for each in ids)}"
    if len(made) > LONGEST:
        raise ValueError(f"a custom id of {len(made)} characters")
    return made


def press_of(deed: str, ids: str) -> Press:
    """The press that a custom id's parts mean."""
    return Press(deed, tuple(ids.split(".")))  # type: ignore[arg-type]


def mentions_turn(custom_ids: list[str], turn_id: TurnId, deeds: Container[str] = SHOWING_TURNS) -> bool:
    """Whether one of a message's custom ids does one of these deeds to the turn."""
    parts = [each.split(":") for each in custom_ids if each.startswith("dr:")]
    return any(deed in deeds and turn_id in ids.split(".") for _, deed, ids in parts)
