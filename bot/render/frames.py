"""What a result says of its frame and its pixels: which are the picture's own, and what was made up."""

from __future__ import annotations

from bot.languages import in_digits, say
from bot.plain_text import plain
from conversations.actions import Action, CropOrAspect, Edit, Outpaint, Upscale
from conversations.images.shape import aspect_of
from conversations.refine.local_work import CUT_OUT, is_local, ratio_of
from conversations.threads import Revision


def made_how(action: Action, revision: Revision) -> list[str]:
    """Facts for the small print, where a picture was cut, turned, enlarged, extended or bound to a place."""
    size = f"{in_digits(revision.width_px)} × {in_digits(revision.height_px)} px"
    match action:
        case Upscale():
            return [size, say("enlarged by resampling: larger, without new detail")]
        case CropOrAspect():
            return [size, say("cut, the rest is its own pixels")]
        case Edit(turn="straighten"):
            return [size, say("levelled, the corners are cut off")]
        case Edit(background=background) if background == CUT_OUT:
            return [say("the background was cut out here, not by a model: look at the edges")]
        case Edit() if is_local(action):
            return [size, say("turned, every pixel kept")]
        case Outpaint() if revision.parent is not None:
            return [size, say("v{number} is inside it, pixel for pixel", number=revision.parent)]
        case Edit(where=str(where)):
            return [say("placed “{where}”", where=plain(where, 60))]
        case _:
            return []


def cut_shape(action: Action) -> tuple[int, int] | None:
    """The aspect that a picture was cut to, or None for every other action."""
    if not isinstance(action, CropOrAspect) or action.aspect is None:
        return None
    try:
        return aspect_of(ratio_of(action.aspect))
    except ValueError:
        return None


def extension(number: int, wide: int, high: int) -> Outpaint:
    """The request to reach a shape by adding instead of cutting."""
    return Outpaint(instruction=f"extend to {wide}:{high}", target=number, aspect=f"{wide}:{high}")
