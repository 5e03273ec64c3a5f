"""Where picture work runs, so that the event loop never does: a few threads of its own, and nothing else on them."""

from __future__ import annotations

import asyncio
import contextvars
import functools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ImageWorker:
    """
    A bounded pool of threads for the functions of this package.

    Pillow, numpy and zlib release the interpreter while they work, so threads are enough. Work beyond `threads`
    waits in order; an awaiting task that is cancelled leaves its place, unless the work has begun: that runs out.
    """

    def __init__(self, threads: int = 2) -> None:
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="images")

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work(*args, **kwargs)` returns or raises. Raises: RuntimeError after `close`."""
        context = contextvars.copy_context()
        call = functools.partial(context.run, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._pool, call)

    def close(self) -> None:
        """Take no more work and drop what has not begun; what has begun ends on its own."""
        self._pool.shutdown(wait=False, cancel_futures=True)
