"""From an aspect that people name, or the base's own, to the size a model is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from conversations.catalogue.models import Model
from conversations.catalogue.sizes import Area, SizePlan
from conversations.errors import UnknownChoice

MATCH = "match"
"""The aspect that keeps the base's shape."""

_RATIO = re.compile(r"\s*(\d{1,3})\s*[:x/]\s*(\d{1,3})\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """The aspects that people may name, their sizes in pixels, and the area that any other shape is fitted into."""

    aspects: Mapping[str, tuple[int, int]]
    area: Area

    def plan_size(self, model: Model, aspect: str, base_px: tuple[int, int] | None = None) -> SizePlan:
        """
        What to render and what to cut from it, so that the result has exactly the shape asked for.

        aspect: a configured name, `match`, or any `width:height`; base_px: the base's sides, needed for `match`.
        A base keeps its very size wherever the model can draw around it; shapes that no whole number of pixels
        gives are exact to half a pixel; strips longer than `area.ratio_max` keep their middle.
        Raises: UnknownChoice for an aspect that cannot be read; ValueError for `match` without a base.
        """
        if aspect == MATCH:
            if base_px is None:
                raise ValueError("the aspect `match` needs a base")
            return self._around(model, base_px)
        if aspect in self.aspects:
            return self._named(model, self.aspects[aspect])
        return self._around(model, self._ratio(aspect))

    def _around(self, model: Model, shape: tuple[int, int]) -> SizePlan:
        width_px, height_px = self._clamped(shape)
        plan = model.sizes.plan(width_px, height_px, self.area)
        if (plan.result_width_px, plan.result_height_px) == (width_px, height_px):
            return plan
        for named in self.aspects.values():
            if named[0] * height_px == named[1] * width_px:
                return self._named(model, named)
        return plan

    def _named(self, model: Model, size: tuple[int, int]) -> SizePlan:
        """A configured size is wanted as it is, also where it exceeds the usual area."""
        area = replace(self.area, max_px=max(self.area.max_px, size[0] * size[1]))
        return model.sizes.plan(*size, area)

    def _clamped(self, shape: tuple[int, int]) -> tuple[int, int]:
        width_px, height_px = shape
        if min(shape) < 1:
            raise ValueError(f"not a size: {shape}")
        longest = self.area.ratio_max
        return min(width_px, longest * height_px), min(height_px, longest * width_px)

    def _ratio(self, aspect: str) -> tuple[int, int]:
        match = _RATIO.fullmatch(aspect)
        shape = (int(match[1]), int(match[2])) if match else (0, 0)
        if min(shape) < 1 or max(shape) > self.area.ratio_max * min(shape):
            raise UnknownChoice(option="aspect", value=aspect, choices=[*self.aspects, MATCH])
        return shape
