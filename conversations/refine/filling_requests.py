"""The provider's side of an extension: one request per frame, and several answers told as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conversations.images.canvas.filling import Hole
from conversations.ports import ImageRequest, InputImage, Rendered, Usage
from conversations.refine.extending import Fill


def filling(request: ImageRequest, fill: Fill, hole: Hole) -> ImageRequest:
    """The request for one frame: the picture in its place instead of the base, and what is missing as the mask."""
    base = InputImage(name="base.png", media_type="image/png", data=hole.picture)
    return replace(
        request,
        width_px=fill.size.render_width_px,
        height_px=fill.size.render_height_px,
        inputs=(base, *request.inputs[1:]),
        mask=hole.mask,
    )


def joined(answers: Sequence[Rendered]) -> Rendered:
    """Several calls as one: every picture in order, the tokens together where every call told them."""
    usages = [answer.usage for answer in answers if answer.usage is not None]
    total = Usage(
        input_text_tokens=sum(usage.input_text_tokens for usage in usages),
        input_image_tokens=sum(usage.input_image_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
    )
    return Rendered(
        images=tuple(answer.images[0] for answer in answers if answer.images),
        usage=total if len(usages) == len(answers) else None,
        request_id=answers[-1].request_id,
    )
