"""A log that cannot be written must not break what it tells of."""

from __future__ import annotations

import subprocess
import sys

FULL_DISK = """
import structlog
from bot.logs import configure_logs

configure_logs("info")
structlog.get_logger().info("nobody will read this")
try:
    raise ValueError("nor this")
except ValueError:
    structlog.get_logger().exception("broke")
print("went on", flush=True)
"""


def test_a_full_disk_under_the_log_stops_nothing() -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-c", FULL_DISK], stdout=subprocess.PIPE, stderr=full, timeout=60, check=False
        )
    assert ran.stdout == b"went on\n"
