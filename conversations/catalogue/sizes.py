"""Which sizes a model draws, and how a picture of any other shape is rendered larger and then cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd, isqrt


@dataclass(frozen=True, slots=True, kw_only=True)
class SizePlan:
    """What to ask the model for, and the size to cut from the middle of its answer; equal where it draws natively."""

    render_width_px: int
    render_height_px: int
    result_width_px: int
    result_height_px: int

    @property
    def is_native(self) -> bool:
        """Nothing has to be cut."""
        return (self.render_width_px, self.render_height_px) == (self.result_width_px, self.result_height_px)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """
    How many pixels a render should have when the wanted size leaves it open.

    ratio_max: long over short side beyond which a strip keeps only its middle.
    """

    min_px: int
    max_px: int
    ratio_max: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FlexibleSizes:
    """Any size within bounds, both sides multiples of `multiple_px`; `ratio_max` is long over short."""

    multiple_px: int
    edge_max_px: int
    ratio_max: int
    area_min_px: int
    area_max_px: int

    def plan(self, width_px: int, height_px: int, area: Area) -> SizePlan:
        """The wanted size itself where it can be cut from a render within `area`, else its shape, scaled."""
        box = self._box(width_px, height_px)
        if box and box[0] * box[1] <= area.max_px:
            return _plan(box, (width_px, height_px))
        fallback = None
        for exact, size in self._scaled(width_px, height_px, area):
            box = self._box(*size)
            if box is None or box[0] * box[1] > area.max_px:
                continue
            if not exact or box[0] * box[1] >= area.min_px:
                return _plan(box, size)
            fallback = fallback or _plan(box, size)
        return fallback or self._smallest(width_px, height_px)

    def holding(self, width_px: int, height_px: int, area_max_px: int) -> SizePlan:
        """
        A render that holds all of a picture of these sides: at its own scale where that is within the bounds, else smaller.

        The plan's result is the picture's size at the render's scale.
        """
        limit_px = min(area_max_px, self.area_max_px)
        for factor in (
            0.99,
            1.01,
        ):  # too large is made smaller; only what is too small for any render is enlarged
            scale = 1.0
            for _ in range(_SCALES_TRIED):
                size = (max(1, round(width_px * scale)), max(1, round(height_px * scale)))
                box = self._box(*size)
                if box and box[0] * box[1] <= max(limit_px, self.area_min_px * 2):
                    return _plan(box, size)
                scale *= factor
        raise ValueError(f"no render holds {width_px}x{height_px} px")

    def _box(self, width_px: int, height_px: int) -> tuple[int, int] | None:
        """The smallest size that is drawn and holds a picture of these sides."""
        step = self.multiple_px
        width_px, height_px = (-(-side_px // step) * step for side_px in (width_px, height_px))
        width_px = max(width_px, _up(height_px, self.ratio_max, step))
        height_px = max(height_px, _up(width_px, self.ratio_max, step))
        fits = (
            max(width_px, height_px) <= self.edge_max_px
            and self.area_min_px <= width_px * height_px <= self.area_max_px
        )
        return (width_px, height_px) if fits else None

    def _scaled(self, width_px: int, height_px: int, area: Area) -> Iterator[tuple[bool, tuple[int, int]]]:
        """
        Sizes of the same shape, best first, each with whether the shape is exact.

        First multiples that are drawn natively, then other exact ones, then ones exact to half a pixel.
        """
        long_px, short_px = max(width_px, height_px), min(width_px, height_px)
        # The render's shape is bounded even where the result's is not, so this is the longest side worth trying.
        longest_px = min(
            self.edge_max_px,
            isqrt(area.max_px * min(long_px, self.ratio_max * short_px) // short_px) + self.multiple_px,
        )
        divisor = gcd(width_px, height_px)
        unit = (width_px // divisor, height_px // divisor)
        for step in (self.multiple_px, 1):
            for times in range(longest_px // (max(unit) * step), 0, -1):
                yield True, (unit[0] * step * times, unit[1] * step * times)
        for side_px in range(longest_px, 0, -1):
            other_px = max(1, (2 * side_px * short_px + long_px) // (2 * long_px))
            yield False, (side_px, other_px) if width_px >= height_px else (other_px, side_px)

    def _smallest(self, width_px: int, height_px: int) -> SizePlan:
        """Where `area` allows nothing the model draws: the smallest render of about this shape, uncut."""
        tall = height_px > width_px
        for side_px in range(self.multiple_px, self.edge_max_px + 1, self.multiple_px):
            other_px = side_px * min(width_px, height_px) // max(width_px, height_px)
            box = self._box(other_px or 1, side_px) if tall else self._box(side_px, other_px or 1)
            if box:
                return _plan(box, box)
        raise ValueError("no size satisfies the model's bounds")


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedSizes:
    """A list of sizes and nothing else."""

    shapes_px: tuple[tuple[int, int], ...]

    def plan(self, width_px: int, height_px: int, area: Area) -> SizePlan:
        """The size from which the wanted shape is cut with the least loss, and the largest such cut."""
        plans = [self._cut(shape, width_px, height_px) for shape in self.shapes_px]
        return max(plans, key=_share_kept)

    def holding(self, width_px: int, height_px: int, area_max_px: int) -> SizePlan:
        """The render that holds all of a picture of these sides at the largest scale; a small one is enlarged for it."""
        del area_max_px  # a list leaves no choice of area
        room = {shape: min(shape[0] / width_px, shape[1] / height_px) for shape in self.shapes_px}
        shape = max(room, key=lambda each: (min(1.0, room[each]), room[each], -each[0] * each[1]))
        scale = 1.0 if 1 <= room[shape] < _ENLARGED_FROM else room[shape]
        size = (max(1, round(width_px * scale)), max(1, round(height_px * scale)))
        return _plan(shape, (min(shape[0], size[0]), min(shape[1], size[1])))

    @staticmethod
    def _cut(shape: tuple[int, int], width_px: int, height_px: int) -> SizePlan:
        divisor = gcd(width_px, height_px)
        unit = (width_px // divisor, height_px // divisor)
        times = min(shape[0] // unit[0], shape[1] // unit[1])
        exact = (unit[0] * times, unit[1] * times)
        if shape[0] * height_px <= shape[1] * width_px:  # the width is what limits
            rounded = (shape[0], max(1, (2 * shape[0] * height_px + width_px) // (2 * width_px)))
        else:
            rounded = (max(1, (2 * shape[1] * width_px + height_px) // (2 * height_px)), shape[1])
        largest_px = rounded[0] * rounded[1]
        fits = width_px <= shape[0] and height_px <= shape[1]
        if fits and 4 * width_px * height_px >= 3 * largest_px:
            return _plan(
                shape, (width_px, height_px)
            )  # a base keeps its size, so that its pixels can be kept
        if 4 * exact[0] * exact[1] >= 3 * largest_px:
            return _plan(shape, exact)
        return _plan(shape, rounded)


Sizes = FlexibleSizes | FixedSizes

_ENLARGED_FROM = 1.6
"""A picture that leaves this much room in a render is enlarged into it; in less, it keeps its own pixels."""

_SCALES_TRIED = 400
"""Steps of one per cent: from the largest frame that is planned down to a thumbnail."""


def _plan(render: tuple[int, int], result: tuple[int, int]) -> SizePlan:
    return SizePlan(
        render_width_px=render[0],
        render_height_px=render[1],
        result_width_px=result[0],
        result_height_px=result[1],
    )


def _up(other_px: int, ratio_max: int, step: int) -> int:
    """The shortest side, a multiple of `step`, that a side of `other_px` may stand beside."""
    shortest_px = -(-other_px // ratio_max)
    return -(-shortest_px // step) * step


def _share_kept(plan: SizePlan) -> tuple[float, int]:
    render_px = plan.render_width_px * plan.render_height_px
    return plan.result_width_px * plan.result_height_px / render_px, -render_px
