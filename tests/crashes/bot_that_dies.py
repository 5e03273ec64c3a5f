"""
`python -m bot run`, able to die of SIGKILL at a named moment between two hops.

It reads lines: `go` begins, `die <n> <moment>` arms it for the n-th time that the moment comes, the end of input ends
it. It answers with lines: `loaded`, `ready`, `armed`. Until it is armed it does what the bot does.
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
        self.times_left = 0

    def reached(self, moment: str) -> None:
        """Die here, if this is where."""
        if moment == self.moment:
            self.times_left -= 1
            if self.times_left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def _answer_through_own_pipe() -> int:
    """The pipe that was standard output, which logs are kept off."""
    answers = os.dup(1)
    os.dup2(2, 1)
    return answers


def _hurry(state: Any) -> None:
    """Wait shorter than discord.py's two seconds for further servers at every start: there is but one."""
    begin = state.__init__

    def begin_hurried(self: Any, **given: Any) -> None:
        begin(self, **{**given, "guild_ready_timeout": 0.2})

    state.__init__ = begin_hurried


def main() -> None:
    """Load, wait for `go`, run."""
    answers = _answer_through_own_pipe()
    import discord.state
    from moments import watch

    import bot.running
    from bot.__main__ import main as command_line

    _hurry(discord.state.ConnectionState)
    fate = _Fate()
    watch(fate.reached)
    say_ready = bot.running._say_ready

    async def say_ready_here(*given: object) -> None:
        await say_ready(*given)  # type: ignore[arg-type]
        os.write(answers, b"ready\n")

    bot.running._say_ready = say_ready_here
    os.write(answers, b"loaded\n")

    def obey() -> bool:
        """Whether to begin now; False at the end of input."""
        for line in sys.stdin:
            if line == "go\n":
                return True
            _, times, moment = line.rstrip("\n").split(" ", 2)
            fate.times_left, fate.moment = int(times), moment
            os.write(answers, b"armed\n")
        return False

    def obey_to_the_end() -> None:
        obey()
        os._exit(1)

    if not obey():
        return
    threading.Thread(target=obey_to_the_end, daemon=True).start()
    command_line(["run", *sys.argv[1:]], prog_name="darkroom")


if __name__ == "__main__":
    main()
