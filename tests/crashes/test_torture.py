"""A few rounds of `make torture`, the same each time."""

from __future__ import annotations

from pathlib import Path

from torture import torture


async def test_five_rounds_of_torture(tmp_path: Path) -> None:
    verdict = await torture(tmp_path, rounds=5, seed=7)
    assert not verdict.problems, verdict.table()
    assert verdict.counts["turns"] > 0
