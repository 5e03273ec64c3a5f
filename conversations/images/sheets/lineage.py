"""The history of a thread as one readable picture: every revision, what it came from, who asked for what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image

from conversations.errors import PictureRefused
from conversations.images.sheets.canvas import (
    ACCENT,
    CARD,
    LINE,
    PAGE,
    QUIET,
    TEXT,
    WELL,
    Canvas,
    Colour,
    Point,
)
from conversations.images.sheets.lettering import font, lines, shown
from conversations.images.sheets.tree import Cell, Layout, ancestry, lanes, place
from conversations.images.thumbs import thumbnail

NODES_A_PAGE = 24

_CARD_WIDTH_PX = 264
_PICTURE_HEIGHTS_PX = (150, 372)
_PADDING_PX = 8
_NUMBER_PX = 36
_CAPTION_PX, _AUTHOR_PX, _CAPTION_LINES = 24, 20, 2
_LINE_PX = 28
_CAPTION_HEIGHT_PX = 112
_GAP_X_PX, _GAP_Y_PX = 52, 48
_MARGIN_PX = _GAP_X_PX
"""Lines that leave the last column need the same room as those between columns."""
_FOOTER_PX = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetNode:
    """
    One revision on the sheet.

    caption: the request, in the person's words. picture: its bytes; None draws an empty frame.
    erased: the picture was deleted; the number and the lines stay.
    """

    number: int
    parent: int | None
    caption: str
    author: str
    picture: bytes | None
    is_head: bool = False
    erased: bool = False


def page_count(nodes: int) -> int:
    """How many pages a thread of so many revisions takes; at least one."""
    return max(1, -(-nodes // NODES_A_PAGE))


def lineage_sheet(nodes: Sequence[SheetNode], page: int | None = None) -> bytes:
    """
    One page of the lineage, as a WebP: 24 revisions in order of numbers, joined by lines to what they came from.

    page: from 1; None is the page that the head is on, or the last. A picture that cannot be decoded is drawn as an empty frame.
    Raises: ValueError without nodes or for a page that does not exist.
    """
    ordered = sorted(nodes, key=lambda node: node.number)
    pages = page_count(len(ordered))
    if page is None:
        page = next((1 + at // NODES_A_PAGE for at, node in enumerate(ordered) if node.is_head), pages)
    if not ordered or not 1 <= page <= pages:
        raise ValueError(f"no page {page} of {pages} for {len(ordered)} revisions")
    on_page = ordered[(page - 1) * NODES_A_PAGE : page * NODES_A_PAGE]
    footer = f"{page} / {pages}" if pages > 1 else None
    return _Sheet(on_page, footer).draw()


class _Sheet:
    """One page while it is drawn."""

    def __init__(self, nodes: Sequence[SheetNode], footer: str | None) -> None:
        self._nodes = {node.number: node for node in nodes}
        self._footer = footer
        self._head = next((node.number for node in nodes if node.is_head), None)
        parents = {node.number: node.parent for node in nodes}
        self._layout: Layout = place(parents, self._head)
        self._to_head = ancestry(parents, self._head)
        self._lanes = lanes(self._layout, parents)
        self._pictures = {node.number: _picture(node) for node in nodes}
        self._picture_px = _common_height(self._pictures.values())
        self._card_px = _PADDING_PX + self._picture_px + _CAPTION_HEIGHT_PX

    def draw(self) -> bytes:
        layout = self._layout
        width = 2 * _MARGIN_PX + layout.columns * (_CARD_WIDTH_PX + _GAP_X_PX) - _GAP_X_PX
        height = 2 * _MARGIN_PX + layout.rows * (self._card_px + _GAP_Y_PX) - _GAP_Y_PX
        canvas = Canvas(width, height + (_FOOTER_PX if self._footer else 0))
        if layout.is_tree:
            self._links(canvas)
        for number, cell in layout.cells.items():
            self._frame(canvas, self._nodes[number], cell)
        for number, cell in layout.cells.items():
            self._contents(canvas, self._nodes[number], cell)
        if self._footer:
            canvas.text(self._footer, width / 2, height - 4, _AUTHOR_PX, colour=QUIET, anchor="mm")
        return canvas.to_webp()

    def _left_top(self, cell: Cell) -> tuple[int, int]:
        return (
            _MARGIN_PX + cell.column * (_CARD_WIDTH_PX + _GAP_X_PX),
            _MARGIN_PX + cell.row * (self._card_px + _GAP_Y_PX),
        )

    def _links(self, canvas: Canvas) -> None:
        """All lines, one parent's together; the head's last, so that they lie above where lines cross."""
        families: dict[int | None, list[int]] = {}
        for number, node in self._nodes.items():
            families.setdefault(node.parent if node.parent in self._nodes else -number, []).append(number)
        for children in sorted(
            families.values(), key=lambda family: bool(self._to_head.intersection(family))
        ):
            children.sort(key=lambda number: number in self._to_head)
            routes = [(self._route(number), self._line_colour(number)) for number in children]
            for (
                points,
                _,
            ) in routes:  # a line that crosses an earlier one interrupts it, so that they do not seem to join
                canvas.path(points, PAGE, width_px=13)
            for points, colour in routes:
                canvas.path(points, colour)

    def _line_colour(self, number: int) -> Colour:
        return ACCENT if number in self._to_head else LINE

    def _port(self, number: int) -> Point:
        """Where the line from the parent meets the card."""
        left, top = self._left_top(self._layout.cells[number])
        return left, top + _PADDING_PX + self._picture_px / 2

    def _route(self, number: int) -> list[Point]:
        """From the parent's card: straight on, down through the gap between columns, or around the edge of the page."""
        parent, cells = self._nodes[number].parent, self._layout.cells
        into = self._port(number)
        if parent is None:
            return []
        if parent not in cells:  # it stands on an earlier page
            return [(into[0] - _GAP_X_PX * 0.45, into[1]), into]
        out: Point = (self._port(parent)[0] + _CARD_WIDTH_PX, self._port(parent)[1])
        trunk_x = out[0] + _GAP_X_PX * self._lanes[parent]
        if out[1] == into[1]:
            return [out, into]
        if into[0] > out[0]:
            return [out, (trunk_x, out[1]), (trunk_x, into[1]), into]
        over_y = self._left_top(cells[number])[1] - _GAP_Y_PX / 2
        near_x = into[0] - _MARGIN_PX / 2
        return [out, (trunk_x, out[1]), (trunk_x, over_y), (near_x, over_y), (near_x, into[1]), into]

    def _frame(self, canvas: Canvas, node: SheetNode, cell: Cell) -> None:
        left, top = self._left_top(cell)
        outline = ACCENT if node.is_head else None
        canvas.rounded((left, top, left + _CARD_WIDTH_PX, top + self._card_px), 16, CARD, outline)
        inner = (
            left + _PADDING_PX,
            top + _PADDING_PX,
            left + _CARD_WIDTH_PX - _PADDING_PX,
            top + _PADDING_PX + self._picture_px,
        )
        canvas.rounded(inner, 10, WELL)
        if node.parent is not None and self._layout.is_tree:
            canvas.dot(*self._port(node.number), 6, self._line_colour(node.number))
        if self._pictures[node.number] is None:
            middle_x, middle_y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
            canvas.path([(middle_x - 16, middle_y + 16), (middle_x + 16, middle_y - 16)], LINE)
            canvas.path([(middle_x - 16, middle_y - 16), (middle_x + 16, middle_y + 16)], LINE)

    def _contents(self, canvas: Canvas, node: SheetNode, cell: Cell) -> None:
        left, top = self._left_top(cell)
        if picture := self._pictures[node.number]:
            picture.thumbnail((_CARD_WIDTH_PX - 2 * _PADDING_PX, self._picture_px), Image.Resampling.LANCZOS)
            across = left + (_CARD_WIDTH_PX - picture.width) // 2
            canvas.picture(picture, across, top + _PADDING_PX + (self._picture_px - picture.height) // 2)
        canvas.badge(f"v{node.number}", left + 16, top + 16, is_accented=node.is_head, size_px=_NUMBER_PX)
        text_left, text_width = left + 14, _CARD_WIDTH_PX - 28
        y = top + _PADDING_PX + self._picture_px + 8
        caption_colour = QUIET if node.erased else TEXT
        for line in lines(node.caption, font(_CAPTION_PX), text_width, _CAPTION_LINES):
            canvas.text(line, text_left, y, _CAPTION_PX, colour=caption_colour)
            y += _LINE_PX
        byline = lines(self._byline(node), font(_AUTHOR_PX), text_width, 1)
        canvas.text("".join(byline), text_left, top + self._card_px - 32, _AUTHOR_PX, colour=QUIET)

    def _byline(self, node: SheetNode) -> str:
        """Who asked; and from which revision, where no line can show it."""
        author = shown(node.author)
        is_drawn = self._layout.is_tree and node.parent in self._layout.cells
        return author if is_drawn or node.parent is None else f"v{node.parent} → {author}"


def _picture(node: SheetNode) -> Image.Image | None:
    """The revision's picture at the width of a card, or None where there is nothing to show."""
    if node.picture is None or node.erased:
        return None
    try:
        return thumbnail(node.picture, _PICTURE_HEIGHTS_PX[1])
    except PictureRefused:
        return None


def _common_height(pictures: Iterable[Image.Image | None]) -> int:
    """The height that most pictures of the page need at the cards' width, within limits."""
    width_px = _CARD_WIDTH_PX - 2 * _PADDING_PX
    heights = sorted(math.ceil(width_px * picture.height / picture.width) for picture in pictures if picture)
    typical = heights[len(heights) // 2] if heights else 0
    return min(max(typical, _PICTURE_HEIGHTS_PX[0]), _PICTURE_HEIGHTS_PX[1])
