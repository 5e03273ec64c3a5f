"""`python -m bot.sandbox`: both stand-ins in one process, until SIGTERM."""

from __future__ import annotations

import argparse
import asyncio
import logging
import signal
from pathlib import Path

from bot.parent import exit_with_stdin

from .images.painter.drift import LEVELS
from .server import Options, Sandbox, write_ready_file


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--image-latency-s", type=float, default=0.0)
    parser.add_argument("--drift", choices=LEVELS, default="off", help="what edits change beyond the request")
    parser.add_argument(
        "--ready-file", type=Path, help="JSON with addresses and tokens, written when all is up"
    )
    parser.add_argument(
        "--rate-limits", choices=("on", "off"), default="on", help="off keeps the headers, never waits"
    )
    parser.add_argument(
        "--no-message-content", action="store_true", help="start without the MESSAGE_CONTENT intent"
    )
    parser.add_argument("--exit-with-parent", action="store_true", help="end when standard input closes")
    parser.add_argument("--record", type=Path, help="append every HTTP exchange to this file")
    return parser.parse_args()


async def serve(options: Options, ready_file: Path | None) -> None:
    """Run until SIGTERM or SIGINT."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    sandbox = Sandbox(options)
    await sandbox.start()
    try:
        if ready_file is not None:
            write_ready_file(ready_file, sandbox.facts())
        print(f"The sandbox is up at {sandbox.url}", flush=True)
        await stopped.wait()
    finally:
        await sandbox.stop()


def main() -> None:
    """Parse the arguments and serve."""
    given = _arguments()
    if given.exit_with_parent:
        exit_with_stdin()
    logging.basicConfig(level=logging.WARNING)
    options = Options(
        data_dir=given.data_dir,
        port=given.port,
        image_latency_s=given.image_latency_s,
        drift=given.drift,
        rate_limits=given.rate_limits == "on",
        message_content=not given.no_message_content,
        record=given.record,
    )
    try:
        asyncio.run(serve(options, given.ready_file))
    except OSError as error:
        raise SystemExit(f"The sandbox cannot listen on port {options.port}: {error.strerror}") from None


if __name__ == "__main__":
    main()
