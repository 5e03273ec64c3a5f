"""Where each revision stands on a lineage page: a tree that grows to the right and wraps, worked out on a grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_MOST_COLUMNS = 4
"""Few, so that the page can be read where a phone shows it 360 px wide."""

_ROWS_BEFORE_A_GRID = 7


@dataclass(frozen=True, slots=True)
class Cell:
    """A place on the grid, from 0."""

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Layout:
    """
    The cells of one page.

    is_tree: children stand right of their parent or below it, to be joined by lines; otherwise the page is a plain
    grid in order of numbers, because the tree was too bushy to be drawn in a readable size.
    """

    cells: Mapping[int, Cell]
    columns: int
    rows: int
    is_tree: bool


def place(parents: Mapping[int, int | None], head: int | None) -> Layout:
    """
    The layout of revisions given as number → parent; a parent that is not among them counts as none.

    A line of descent runs on in its row, the head's line first; each branch takes a row below its parent,
    the rightmost parent's branch first, so that lines seldom cross.
    """
    cells = _tree_cells(parents, head, _MOST_COLUMNS)
    rows = 1 + max((cell.row for cell in cells.values()), default=0)
    if rows > _ROWS_BEFORE_A_GRID and rows * _MOST_COLUMNS > 2 * len(parents):
        cells = {
            number: Cell(at % _MOST_COLUMNS, at // _MOST_COLUMNS) for at, number in enumerate(sorted(parents))
        }
        rows = -(-len(parents) // _MOST_COLUMNS)
        return Layout(cells, _MOST_COLUMNS, rows, is_tree=False)
    columns = 1 + max((cell.column for cell in cells.values()), default=0)
    return Layout(cells, columns, rows, is_tree=True)


def ancestry(parents: Mapping[int, int | None], number: int | None) -> set[int]:
    """The revision and all that it came from."""
    line: set[int] = set()
    while number is not None and number in parents and number not in line:
        line.add(number)
        number = parents[number]
    return line


def lanes(layout: Layout, parents: Mapping[int, int | None]) -> dict[int, float]:
    """
    For each revision with children, where in the gap right of its column its lines turn down, from 0 to 1.

    Two parents of one column never share a lane, so that nobody reads one's branch as the other's.
    """
    columns: dict[int, list[int]] = {}
    for parent in sorted({parent for parent in parents.values() if parent is not None} & layout.cells.keys()):
        columns.setdefault(layout.cells[parent].column, []).append(parent)
    found: dict[int, float] = {}
    for inside in columns.values():
        branching = [parent for parent in inside if _turns(parent, layout, parents)]
        branching.sort(key=lambda parent: layout.cells[parent].row)
        found |= dict.fromkeys(inside, 0.5)
        found |= {parent: (at + 1) / (len(branching) + 1) for at, parent in enumerate(branching)}
    return found


def _turns(parent: int, layout: Layout, parents: Mapping[int, int | None]) -> bool:
    row = layout.cells[parent].row
    return any(above == parent and layout.cells[number].row != row for number, above in parents.items())


def _tree_cells(parents: Mapping[int, int | None], head: int | None, columns: int) -> dict[int, Cell]:
    children: dict[int, list[int]] = {number: [] for number in parents}
    roots = []
    for number in sorted(parents):
        parent = parents[number]
        if parent is not None and parent in children and parent < number:
            children[parent].append(number)
        else:
            roots.append(number)
    to_head = ancestry(parents, head)
    cells: dict[int, Cell] = {}
    taken: set[Cell] = set()
    branches: list[tuple[int, int | None]] = [(root, None) for root in reversed(roots)]
    while branches:
        start, parent = branches.pop()
        strand = _strand(start, children, to_head)
        _lay(strand, cells[parent] if parent is not None else None, cells, taken, columns)
        for number in strand:  # the last pushed is laid first: the rightmost parent's, the oldest child
            branches += [(child, number) for child in reversed(children[number]) if child not in strand]
    return cells


def _strand(start: int, children: Mapping[int, Sequence[int]], to_head: set[int]) -> list[int]:
    """One line of descent: towards the head where it can be, else along the oldest children."""
    strand = [start]
    while following := children[strand[-1]]:
        strand.append(next((child for child in following if child in to_head), following[0]))
    return strand


def _lay(
    strand: Sequence[int], parent: Cell | None, cells: dict[int, Cell], taken: set[Cell], columns: int
) -> None:
    """Give the strand its cells: in the first row below its parent that has room, then wrapping to the left edge."""
    below = 0 if parent is None else parent.row + 1
    column = 0 if parent is None or parent.column + 1 >= columns else parent.column + 1
    if parent is None and taken:
        below = 1 + max(cell.row for cell in taken)
    rest = list(strand)
    while rest:
        part, rest = rest[: columns - column], rest[columns - column :]
        row = below
        while any(Cell(column + step, row) in taken for step in range(-1 if column else 0, len(part) + 1)):
            row += 1
        for step, number in enumerate(part):
            cells[number] = Cell(column + step, row)
        taken |= {cells[number] for number in part}
        below, column = row + 1, 0
