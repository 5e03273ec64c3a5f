"""
The Turns port over DBOS: each admitted turn is a workflow of two steps, remembered in a SQLite file of its own, or on
PostgreSQL in a schema of its own beside the store.

DBOS runs steps at least once, so a step must be safe to repeat: the ledger's and the turn's constraints see to that.
What was learnt of DBOS 3.4 (2026-11) and is kept to here: the application version is pinned (else a changed comment
strands what is pending); turns never use its queues, timeouts, cancellation or `get_result`, since admission, order
and cancelling are ours; arguments and results are ids, never bytes; launch happens on the running event loop.
"""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from dbos import DBOS, SetWorkflowID
from sqlalchemy import event
from sqlalchemy.engine import make_url

from conversations.ids import SOLE_RUNNER, RunnerId, TurnId

Step = Callable[[TurnId], Awaitable[None]]

_ENDED_KEPT_S = 7 * 24 * 3600
_steps: dict[str, Step] = {}
_running: set[asyncio.Task[object]] = set()
_workflows: set[asyncio.Task[object]] = set()


async def _run(name: str, turn_id: str) -> None:
    """One step, in a task of its own so that stopping can end it without ending the engine's own bookkeeping."""
    task: asyncio.Task[object] = asyncio.ensure_future(_steps[name](TurnId(turn_id)))
    _running.add(task)
    task.add_done_callback(_running.discard)
    await task


@DBOS.step(name="render_turn")
async def _render(turn_id: str) -> None:
    await _run("render", turn_id)


@DBOS.step(name="deliver_turn")
async def _deliver(turn_id: str) -> None:
    await _run("deliver", turn_id)


@DBOS.workflow(name="take_turn")
async def _take(turn_id: str) -> None:
    if workflow := asyncio.current_task():
        _workflows.add(workflow)
        workflow.add_done_callback(_workflows.discard)
    await _render(turn_id)
    await _deliver(turn_id)


class DurableTurns:
    """
    DBOS over a database url; one instance a process, since DBOS itself is one.

    Several processes may share a server's database: each runs its own workflows under its own number, and a dead one's
    are forgotten by whoever takes its turns over, and begun anew. Only SQLite's one process resumes its own.
    """

    def __init__(self, url: str, runner: RunnerId = SOLE_RUNNER) -> None:
        self._url = make_url(url)
        self._executor_id = "darkroom" if runner == SOLE_RUNNER else f"darkroom-{runner}"
        self._engine: sa.Engine | None = None
        self._is_closing = False

    async def launch(self, render: Step, deliver: Step) -> None:
        """Begin to run turns with these steps, those that a crash cut off included."""
        _steps.update(render=render, deliver=deliver)
        if self._is_file:
            Path(str(self._url.database)).parent.mkdir(parents=True, exist_ok=True)
            self._engine = _engine(self._url)
        logging.getLogger("dbos").setLevel(logging.WARNING)
        DBOS(
            config={
                "name": "darkroom",
                "system_database_url": self._url.render_as_string(hide_password=False),
                "system_database_engine": self._engine,
                "application_version": "1",
                "executor_id": self._executor_id,
                "sys_db_pool_size": 5,
                "use_listen_notify": False,
                "max_executor_threads": 8,
                "log_level": "WARNING",
            }
        )
        DBOS.launch()

    @property
    def _is_file(self) -> bool:
        return self._url.get_backend_name() == "sqlite"

    async def start(self, turn_id: TurnId) -> None:
        """Begin the turn's workflow now; a second call for the same turn does nothing, nor does one while closing."""
        if self._is_closing:
            return  # the turn is left to the upkeep of the next start
        # A fresh context: a turn that admits the next must not become its parent workflow.
        task = asyncio.get_running_loop().create_task(self._start(turn_id), context=contextvars.Context())
        await task

    async def _start(self, turn_id: TurnId) -> None:
        with SetWorkflowID(f"turn:{turn_id}"):
            await DBOS.start_workflow_async(_take, str(turn_id))

    async def unfinished(self) -> set[TurnId]:
        """Turns whose workflow in this process is known and has not ended."""
        found = await DBOS.list_workflows_async(
            status=["PENDING", "ENQUEUED"],
            executor_id=None if self._is_file else self._executor_id,
            load_input=False,
            load_output=False,
        )
        return {TurnId(workflow.workflow_id.removeprefix("turn:")) for workflow in found}

    async def forget(self, turn_ids: Collection[TurnId]) -> None:
        """Drop the workflows of turns that were taken over, so that they may be begun here."""
        if turn_ids:
            await DBOS.delete_workflows_async([f"turn:{turn_id}" for turn_id in turn_ids])

    async def forget_ended(self) -> None:
        """Drop what is remembered of workflows that ended a week ago; turns themselves are kept by the store."""
        before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - _ENDED_KEPT_S))
        ended = await DBOS.list_workflows_async(
            status=["SUCCESS", "ERROR"], end_time=before, limit=1000, load_input=False, load_output=False
        )
        if ended:
            await DBOS.delete_workflows_async([workflow.workflow_id for workflow in ended])

    async def close(self, drain_s: float) -> None:
        """
        Stop; turns under way have `drain_s` to end, then their steps are cancelled and resumed at the next launch.

        A cancelled step is not recorded as ended, so its workflow stays pending.
        """
        self._is_closing = True
        if _workflows:
            await asyncio.wait(_workflows, timeout=drain_s)
        for task in tuple(_running):
            task.cancel()
        await asyncio.gather(*_running, return_exceptions=True)
        with contextlib.suppress(Exception):
            await asyncio.to_thread(DBOS.destroy, workflow_completion_timeout_sec=0)
        if self._engine is not None:
            self._engine.dispose()


def _engine(url: sa.URL) -> sa.Engine:
    engine = sa.create_engine(url)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = "IMMEDIATE"
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",  # survives a kill; what a power cut takes from here, upkeep finds in the store
            "busy_timeout = 30000",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if sqlite3.sqlite_version_info < (3, 42):
            # DBOS asks for unixepoch('subsec'), which SQLite has since 3.42 (Debian 12 ships 3.40).
            connection.create_function("unixepoch", -1, _unixepoch)

    return engine


def _unixepoch(*arguments: str) -> float:
    return time.time() if "subsec" in arguments else int(time.time())
