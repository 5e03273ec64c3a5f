"""What a message can ask for: one frozen class per action, with its parameters, and their JSON form."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_args

Direction = Literal["left", "right", "up", "down", "all"]
Strength = Literal["low", "medium", "high"]
Comparison = Literal["side_by_side", "difference", "before_after"]
Region = Literal[
    "top-left", "top", "top-right", "left", "center", "right",
    "bottom-left", "bottom", "bottom-right", "background", "subject", "whole",
]  # fmt: skip
Movement = Literal[
    "rotate-left", "rotate-right", "rotate-180", "flip-horizontal", "flip-vertical", "straighten",
]  # fmt: skip
"""A quarter turn, a half turn, a mirror image (horizontal: left and right change places), a level horizon."""
AttachmentRole = Literal["reference", "base", "mask"]
"""What a picture sent along is for: to learn from, to work on, or to say where."""
CutSide = Literal["left", "right", "top", "bottom", "all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Generate:
    """
    A new picture that does not build on the current one.

    attachment_role: what the words say a picture sent along is for; None = they do not say.
    """

    action: ClassVar[str] = "generate"
    prompt: str
    count: int = 1
    aspect: str | None = None
    tier: str | None = None
    quality: str | None = None
    background: str | None = None
    attachment_role: AttachmentRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """
    A change to one revision: the head unless `target` names another.

    instruction: the request in the person's own words, quoted text untouched.
    preserve: short phrases naming what must stay, in the person's own language.
    where: the words that place the change ("the left third", "around the mug", "everything except the face").
    where_agreed: the person was shown what is meant by `where`, and agreed.
    turn: a movement of the whole picture, which needs no model.
    protect: True or False where the words ask that the rest be (not) protected; None = they do not say.
    attachment_role: what the words say a picture sent along is for; None = they do not say.
    """

    action: ClassVar[str] = "edit"
    instruction: str
    target: int | None = None
    region: Region | None = None
    strength: Strength | None = None
    preserve: tuple[str, ...] = ()
    tier: str | None = None
    quality: str | None = None
    background: str | None = None
    output_format: str | None = None
    aspect: str | None = None
    where: str | None = None
    where_agreed: bool = False
    turn: Movement | None = None
    protect: bool | None = None
    attachment_role: AttachmentRole | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the last `count` moves of the head."""

    action: ClassVar[str] = "undo"
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Redo:
    """Reapply the last `count` moves that were undone."""

    action: ClassVar[str] = "redo"
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class GoTo:
    """Make revision `target` the head."""

    action: ClassVar[str] = "goto"
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variations:
    """Several siblings of one revision; `instruction` holds any wish that goes beyond "different"."""

    action: ClassVar[str] = "variations"
    count: int | None = None
    target: int | None = None
    instruction: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reroll:
    """The request that made a revision, once more, with nothing changed."""

    action: ClassVar[str] = "reroll"
    target: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upscale:
    """More pixels of the same picture; `size` is `2x`, `4x`, `2k` or `4k`."""

    action: ClassVar[str] = "upscale"
    target: int | None = None
    size: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outpaint:
    """
    Show more than the frame holds.

    factor: the new width and height as a multiple of the old, along `direction` where that names an axis; above 1.
    """

    action: ClassVar[str] = "outpaint"
    instruction: str
    target: int | None = None
    direction: Direction | None = None
    aspect: str | None = None
    factor: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CropOrAspect:
    """
    A smaller cut of the picture or a new shape, made without a model.

    cut_percent: how much of the picture's height (top, bottom) or width (left, right) goes; 1 to 95.
    cut_side: where it goes; "all" = as much on every side.
    around: the words for what is to fill the frame ("the face").
    """

    action: ClassVar[str] = "crop_or_aspect"
    target: int | None = None
    aspect: str | None = None
    region: Region | None = None
    instruction: str | None = None
    cut_percent: float | None = None
    cut_side: CutSide | None = None
    around: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalize:
    """The picture rendered again at the best tier."""

    action: ClassVar[str] = "finalize"
    target: int | None = None
    quality: str | None = None
    size: str | None = None
    aspect: str | None = None
    output_format: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsRendered:
    """A revision as the provider made it, without what was kept of the picture before it."""

    action: ClassVar[str] = "as_rendered"
    target: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare:
    """
    Two or more revisions beside each other; empty = the head and what it was made from.

    view: how two of them are shown; None = side by side.
    """

    action: ClassVar[str] = "compare"
    targets: tuple[int, ...] = ()
    view: Comparison | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The lineage of the thread's pictures; `page` from 1, None = the one that shows the head."""

    action: ClassVar[str] = "history"
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What was spent and what is left."""

    action: ClassVar[str] = "cost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """How it works."""

    action: ClassVar[str] = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """Stop what is rendering or queued in this thread."""

    action: ClassVar[str] = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Nothing was asked of the bot."""

    action: ClassVar[str] = "ignore"


Action = (
    Generate | Edit | Undo | Redo | GoTo | Variations | Reroll | Upscale | Outpaint | CropOrAspect
    | AsRendered | Finalize | Compare | History | Cost | Help | Cancel | Ignore
)  # fmt: skip

PAID = (Generate, Edit, Variations, Reroll, Outpaint, Finalize)
"""Actions that call a provider, and so cost credits."""

VIEWS = (Compare, History, Cost, Help)
"""Actions that only show something: free, answered at once, no turn."""

_BY_NAME: dict[str, type[Action]] = {kind.action: kind for kind in get_args(Action)}


def kind_of(name: str) -> type[Action]:
    """The class of the action of that name. Raises: KeyError."""
    return _BY_NAME[name]


def to_json(action: Action) -> dict[str, Any]:
    """The action's name and those parameters that differ from their defaults."""
    parameters = {
        field.name: list(value) if isinstance(value, tuple) else value
        for field in dataclasses.fields(action)
        if (value := getattr(action, field.name)) != field.default
    }
    return {"action": action.action, **parameters}


def from_json(data: dict[str, Any]) -> Action:
    """
    The action that `to_json` wrote, by this or an earlier program: fields it lacks have their defaults.

    Raises: KeyError for an unknown name, TypeError for an unknown field.
    """
    parameters = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in data.items()
        if name != "action"
    }
    build: Callable[..., Action] = _BY_NAME[data["action"]]
    return build(**parameters)
