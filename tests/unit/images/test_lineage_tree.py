"""The tree on its grid: every revision has its own place, and what comes from it stands right of it or below."""

from __future__ import annotations

from hypothesis import given, strategies as st

from conversations.images.sheets.tree import Cell, ancestry, lanes, place


@st.composite
def families(draw: st.DrawFn) -> dict[int, int | None]:
    """Up to a page of revisions, each made from an earlier one or from nothing."""
    count = draw(st.integers(1, 24))
    return {
        number: draw(st.one_of(st.none(), st.integers(1, number - 1))) if number > 1 else None
        for number in range(1, count + 1)
    }


@given(parents=families(), data=st.data())
def test_no_two_revisions_share_a_place_and_none_is_lost(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    layout = place(parents, data.draw(st.sampled_from(sorted(parents))))
    assert set(layout.cells) == set(parents)
    assert len(set(layout.cells.values())) == len(parents)
    assert all(
        0 <= cell.column < layout.columns and 0 <= cell.row < layout.rows for cell in layout.cells.values()
    )


@given(parents=families(), data=st.data())
def test_in_a_tree_children_stand_right_of_their_parent_or_below_it(
    parents: dict[int, int | None], data: st.DataObject
) -> None:
    layout = place(parents, data.draw(st.sampled_from(sorted(parents))))
    for number, parent in parents.items():
        if parent is not None and layout.is_tree:
            here, above = layout.cells[number], layout.cells[parent]
            assert (here.row == above.row and here.column == above.column + 1) or here.row > above.row
            assert here.column in (above.column + 1, 0)


@given(parents=families())
def test_two_parents_of_a_column_turn_in_lanes_of_their_own(parents: dict[int, int | None]) -> None:
    layout = place(parents, None)
    found = lanes(layout, parents)
    turning = {
        (layout.cells[parent].column, found[parent], parent)
        for number, parent in parents.items()
        if parent is not None and layout.cells[number].row != layout.cells[parent].row
    }
    assert len({(column, lane) for column, lane, _ in turning}) == len(turning)
    assert all(0 < lane < 1 for lane in found.values())


def test_a_chain_runs_in_one_row_and_wraps() -> None:
    chain = {number: number - 1 or None for number in range(1, 25)}
    layout = place(chain, 24)
    assert (layout.columns, layout.rows, layout.is_tree) == (4, 6, True)
    assert layout.cells[5] == Cell(0, 1)


def test_the_line_to_the_head_stays_straight_and_the_other_branch_goes_below() -> None:
    parents = {1: None, 2: 1, 3: 1, 4: 3}
    assert [place(parents, 4).cells[number].row for number in (1, 3, 4, 2)] == [0, 0, 0, 1]
    assert [place(parents, 2).cells[number].row for number in (1, 2, 3, 4)] == [0, 0, 1, 1]


def test_branches_of_the_same_line_share_a_row_where_they_fit() -> None:
    parents = {1: None, 2: 1, 3: 2, 4: 3, 5: 1, 6: 3}
    layout = place(parents, 4)
    assert layout.cells[5] == Cell(1, 1)
    assert layout.cells[6] == Cell(3, 1)


def test_a_bushy_family_becomes_a_plain_grid() -> None:
    layout = place({1: None, **dict.fromkeys(range(2, 20), 1)}, 1)
    assert not layout.is_tree
    assert [layout.cells[number] for number in (1, 4, 5)] == [Cell(0, 0), Cell(3, 0), Cell(0, 1)]


def test_a_parent_on_another_page_counts_as_none() -> None:
    assert place({25: 3, 26: 25}, 26).cells == {25: Cell(0, 0), 26: Cell(1, 0)}


def test_ancestry_is_the_way_back_to_the_beginning() -> None:
    assert ancestry({1: None, 2: 1, 3: 2, 4: 2}, 4) == {1, 2, 4}
    assert ancestry({1: None}, None) == set()
