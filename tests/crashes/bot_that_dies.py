"""
`python -m bot run`, able to die of SIGKILL at a named moment between two hops, again and again.

It loads the program once and forks for each life, so that a life costs no imports; nothing of the bot has begun before
the fork. It reads lines: `live` forks, `die <moment>` arms the life for the moment's next coming, the end of input ends
all. It answers with lines: `loaded`, `alive <pid>`, `ready`, `armed`, `dead <wait status>`. Until it is armed, a life
does what the bot does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(_ROOT), str(Path(__file__).parent)]


class _Fate:
    """When to die."""

    def __init__(self) -> None:
        self.moment: str | None = None

    def reached(self, moment: str) -> None:
        """Die here, if this is where."""
        if moment == self.moment:
            os.kill(os.getpid(), signal.SIGKILL)


def _own_pipe() -> int:
    """The pipe that was standard output, which logs are kept off."""
    answers = os.dup(1)
    os.dup2(2, 1)
    return answers


def _next_line() -> str:
    """A line of input, and not a byte of the one after it, which may be for another process; empty at the end."""
    line = b""
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return ""
        line += byte
    return line.decode().rstrip("\n")


def _hurry(state: Any) -> None:
    """Wait shorter than discord.py's two seconds for further servers at every start: there is but one."""
    begin = state.__init__

    def begin_hurried(self: Any, **given: Any) -> None:
        begin(self, **{**given, "guild_ready_timeout": 0.2})

    state.__init__ = begin_hurried


def _live(answers: int, fate: _Fate, line: str) -> None:
    """One life: run until the moment, a signal, or the end of input; `line` is `live`, or `live <moment>`."""
    from bot.__main__ import main as command_line

    fate.moment = line.partition(" ")[2] or None

    def obey() -> None:
        while line := _next_line():
            fate.moment = line.partition(" ")[2]
            os.write(answers, b"armed\n")
        os._exit(1)

    threading.Thread(target=obey, daemon=True).start()
    command_line(["run", *sys.argv[1:]], prog_name="darkroom")


def main() -> None:
    """Load, then live as often as told."""
    answers = _own_pipe()
    import discord.state
    from moments import watch

    import bot.running

    fate = _Fate()
    _hurry(discord.state.ConnectionState)
    watch(fate.reached)
    say_ready = bot.running._say_ready

    async def say_ready_here(*given: Any) -> None:
        await say_ready(*given)
        os.write(answers, b"ready\n")

    bot.running._say_ready = say_ready_here
    os.write(answers, b"loaded\n")
    while line := _next_line():
        life = os.fork()
        if life == 0:
            _live(answers, fate, line)
        os.write(answers, f"alive {life}\n".encode())
        _, status = os.waitpid(life, 0)
        os.write(answers, f"dead {os.waitstatus_to_exitcode(status)}\n".encode())


if __name__ == "__main__":
    main()
