"""The durable engine in processes of its own: what is stopped, broken or done is known to the next life."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import asyncio, sys
from conversations.ids import TurnId
from conversations.storage.durable_turns import DurableTurns

life = sys.argv[2]

async def main():
    turns, begun, delivered = DurableTurns(f"sqlite:///{sys.argv[1]}"), asyncio.Event(), asyncio.Event()

    async def render(turn_id):
        print("render", turn_id, flush=True)
        if turn_id == "breaks" and life == "first":
            raise OSError("no space")
        if turn_id == "hangs" and life == "first":
            begun.set()
            await asyncio.Event().wait()

    async def deliver(turn_id):
        print("deliver", turn_id, flush=True)
        delivered.set()

    await turns.launch(render, deliver)
    if life == "first":
        await turns.start(TurnId("quick"))
        await turns.start(TurnId("quick"))
        await delivered.wait()
        await turns.start(TurnId("breaks"))
        while "breaks" in await turns.unfinished():
            await asyncio.sleep(0)
        await turns.start(TurnId("hangs"))
        await begun.wait()
        print("unfinished", sorted(await turns.unfinished()), flush=True)
        await turns.start(TurnId("quick"))
        await turns.forget_ended()
    else:
        await delivered.wait()
        while await turns.unfinished():
            await asyncio.sleep(0)
        await turns.start(TurnId("breaks"))
        print("unfinished", sorted(await turns.unfinished()), flush=True)
    await turns.close(0)

asyncio.run(main())
"""


def live(path: Path, name: str) -> list[str]:
    """What one life of a process said."""
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), name],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def test_a_stopped_step_is_resumed_and_a_broken_one_is_left_to_upkeep(tmp_path: Path) -> None:
    path = tmp_path / "turns.sqlite3"
    assert live(path, "first") == [
        "render quick",
        "deliver quick",
        "render breaks",
        "render hangs",
        "unfinished ['hangs']",
    ]
    assert live(path, "second") == ["render hangs", "deliver hangs", "unfinished []"]
