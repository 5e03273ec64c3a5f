"""Ends this process when the one that started it is gone, however that one ended."""

from __future__ import annotations

import os
import threading


def exit_with_stdin() -> None:
    """
    End at once when standard input closes: the parent keeps the other end open as long as it lives.

    At once, like a crash: a parent that was killed must not find its old child still holding the data folder.
    """

    def wait() -> None:
        # Not through sys.stdin: its lock, held by a daemon thread, would break the interpreter's shutdown.
        while os.read(0, 4096):
            pass
        os._exit(1)

    threading.Thread(target=wait, name="parent-watch", daemon=True).start()
