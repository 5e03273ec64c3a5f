import asyncio
import contextvars
import threading

import pytest
from painted_pictures import encoded, paint

from conversations.images.thumbs import cover_webp
from conversations.images.worker import ImageWorker


async def test_work_runs_on_a_thread_of_its_own_and_comes_back() -> None:
    worker = ImageWorker()
    try:
        assert (await worker.run(cover_webp, encoded(paint(), "PNG"), max_edge_px=32))[8:12] == b"WEBP"
        assert (await worker.run(threading.current_thread)).name.startswith("images")
    finally:
        worker.close()


async def test_what_the_work_raises_arrives() -> None:
    worker = ImageWorker()
    try:
        with pytest.raises(ZeroDivisionError):
            await worker.run(divmod, 1, 0)
    finally:
        worker.close()


async def test_no_more_runs_at_once_than_there_are_threads() -> None:
    worker = ImageWorker(threads=2)
    both_in, go_on = threading.Barrier(3), threading.Event()
    running, most, lock = 0, 0, threading.Lock()

    def work(*, waits: bool) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        if waits:
            both_in.wait(10)
            go_on.wait(10)
        with lock:
            running -= 1

    try:
        first = [asyncio.ensure_future(worker.run(work, waits=True)) for _ in range(2)]
        await asyncio.to_thread(both_in.wait, 10)
        late = [asyncio.ensure_future(worker.run(work, waits=False)) for _ in range(6)]
        go_on.set()
        await asyncio.gather(*first, *late)
        assert most == 2
    finally:
        worker.close()


async def test_waiting_work_that_is_cancelled_never_begins() -> None:
    worker = ImageWorker(threads=1)
    started, go_on, begun = threading.Event(), threading.Event(), []

    def block() -> None:
        started.set()
        go_on.wait(10)

    try:
        first = asyncio.ensure_future(worker.run(block))
        await asyncio.to_thread(started.wait, 10)
        second = asyncio.ensure_future(worker.run(begun.append, 2))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.wait([second])
        third = asyncio.ensure_future(worker.run(begun.append, 3))
        go_on.set()
        await asyncio.gather(first, third)
        assert begun == [3]
    finally:
        worker.close()


async def test_the_context_of_the_caller_goes_along() -> None:
    worker = ImageWorker()
    turn: contextvars.ContextVar[str] = contextvars.ContextVar("turn")
    turn.set("42")
    try:
        assert await worker.run(turn.get) == "42"
    finally:
        worker.close()


async def test_a_closed_worker_takes_nothing() -> None:
    worker = ImageWorker()
    worker.close()
    with pytest.raises(RuntimeError):
        await worker.run(len, b"")
