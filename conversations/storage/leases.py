"""The sign that a process lives, among those that share a PostgreSQL database."""

from __future__ import annotations

import secrets
import threading

import psycopg
import structlog
from sqlalchemy.engine import make_url

from conversations.ids import RunnerId
from conversations.storage.runner_rows import LEASES_KEY

log = structlog.get_logger()

LOOKED_AFTER_EVERY_S = 1.0
CONNECT_WITHIN_S = 10

_SETTINGS = (
    # Of the server's end: so a host that fell silent is noticed within six seconds, not two hours.
    "tcp_keepalives_idle = 3",
    "tcp_keepalives_interval = 1",
    "tcp_keepalives_count = 3",
    # The lock can only be taken by this process's own lost connection, for as long as it takes to be noticed.
    "lock_timeout = '10s'",
)


class Lease:
    """
    A session advisory lock under the process's number, held on a connection of its own by a thread of its own.

    The server frees it with the connection, so a process that was killed is known to be dead at once, without clocks,
    and one whose event loop is slow is not taken for dead. A connection that was lost is opened anew within a second
    or so; until then others may see this process as absent, which is why they look twice before they act on it.
    """

    def __init__(self, url: str) -> None:
        self._address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None
        self._thread: threading.Thread | None = None
        self._is_over = threading.Event()
        self.runner = RunnerId(1 + secrets.randbelow(2**31 - 1))

    def take(self) -> None:
        """Hold the lock from now on. Blocks. Raises: psycopg.OperationalError."""
        if self._thread is not None:
            return
        self._connect()
        self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Give the lock back."""
        self._is_over.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _connect(self) -> None:
        connection = psycopg.connect(
            self._address,
            autocommit=True,
            connect_timeout=CONNECT_WITHIN_S,
            application_name="darkroom lease",
        )
        for setting in _SETTINGS:
            connection.execute(f"set {setting}")
        connection.execute("select pg_advisory_lock(%s::int, %s::int)", (LEASES_KEY, self.runner))
        self._connection = connection

    def _keep(self) -> None:
        while not self._is_over.wait(LOOKED_AFTER_EVERY_S):
            try:
                if self._connection is None:
                    self._connect()
                    log.warning("lease taken again", runner=self.runner)
                else:
                    self._connection.execute("select 1")
            except psycopg.Error as error:
                log.warning("lease lost", runner=self.runner, error=type(error).__name__)
                if self._connection is not None:
                    self._connection.close()
                    self._connection = None
