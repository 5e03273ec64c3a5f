"""`darkroom demo`: the stand-ins and the real bot as two processes, watched until somebody stops them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import webbrowser
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from bot.wiring.places import Places

START_TIMEOUT_S = 60.0
POLL_S = 0.05
STOP_TIMEOUT_S = 25.0


@dataclass(kw_only=True)
class Demo:
    """
    One run of the demo in `folder`, which survives restarts.

    Each child keeps an open pipe to this process as its standard input and ends when that closes, so that nothing is
    left behind however this process ends.
    """

    folder: Path
    port: int
    open_browser: bool
    image_latency_s: float
    drift: str
    ready_file: Path | None
    _children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    _stopping: bool = False

    def run(self) -> int:
        """Start everything, say where it is, wait; the exit status."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        try:
            sandbox = self._start_sandbox()
            if sandbox is None or not self._start_bot(sandbox):
                return 1
            self._say_ready(sandbox)
            return self._watch(sandbox)
        finally:
            self._end_children()

    def _stop(self, *_: object) -> None:
        self._stopping = True

    def _start_sandbox(self) -> dict[str, Any] | None:
        """The stand-ins' addresses, once they are up."""
        ready = self.folder / "sandbox.ready.json"
        self._start(
            "stand-ins",
            ["-m", "bot.sandbox", "--exit-with-parent", "--port", str(self.port)]
            + ["--data-dir", str(self.folder / "sandbox"), "--ready-file", str(ready)]
            + ["--image-latency-s", str(self.image_latency_s), "--drift", self.drift],
            ready,
            dict(os.environ),
        )
        return json.loads(ready.read_text()) if self._is_up("stand-ins", ready) else None

    def _start_bot(self, sandbox: dict[str, Any]) -> bool:
        """Whether the bot hears the stand-in; this is `darkroom run` with nothing but other addresses."""
        ready = self.folder / "bot.ready"
        environment = os.environ | {
            "DISCORD_TOKEN": sandbox["bot_token"],
            "DISCORD_API_URL": sandbox["discord_api_url"],
            "DISCORD_GATEWAY_URL": sandbox["discord_gateway_url"],
            "DISCORD_CDN_URL": sandbox["discord_cdn_url"],
            "OPENAI_API_KEY": "sk-stand-in",
            "OPENAI_BASE_URL": sandbox["images_url"],
            "DARKROOM_DATA_DIR": str(self._bot_folder),
        }
        arguments = ["-m", "bot", "run", "--exit-with-parent", "--ready-file", str(ready)]
        self._start("bot", arguments, ready, environment)
        return self._is_up("bot", ready)

    @property
    def _bot_folder(self) -> Path:
        return self.folder / "bot"

    def _start(self, name: str, arguments: list[str], ready: Path, environment: dict[str, str]) -> None:
        ready.unlink(missing_ok=True)
        # A session of its own: Ctrl-C reaches this process alone, which then ends the children in order.
        self._children[name] = subprocess.Popen(
            [sys.executable, *arguments], stdin=subprocess.PIPE, env=environment, start_new_session=True
        )

    def _is_up(self, name: str, ready: Path) -> bool:
        deadline = time.monotonic() + START_TIMEOUT_S
        while not ready.exists():
            if self._stopping:
                return False
            if self._children[name].poll() is not None or time.monotonic() > deadline:
                click.echo(f"The {name} did not start; see the lines above.", err=True)
                return False
            time.sleep(POLL_S)
        return True

    def _say_ready(self, sandbox: dict[str, Any]) -> None:
        facts = sandbox | {
            "database": str(Places(self._bot_folder).database),
            "processes": {name: child.pid for name, child in self._children.items()},
        }
        if self.ready_file is not None:
            draft = self.ready_file.with_suffix(".draft")
            draft.write_text(json.dumps(facts, indent=2))
            draft.replace(self.ready_file)
        click.echo(
            f"Darkroom is at {sandbox['web_url']} (Ctrl-C stops it; everything is kept in {self.folder})"
        )
        if self.open_browser:
            webbrowser.open(sandbox["web_url"])

    def _watch(self, sandbox: dict[str, Any]) -> int:
        """Wait until told to stop; a bot that died is started again, as a service manager would."""
        while not self._stopping:
            time.sleep(POLL_S)
            if self._children["stand-ins"].poll() is not None:
                click.echo("The stand-ins ended.", err=True)
                return 1
            if self._children["bot"].poll() is not None and not self._stopping:
                click.echo("The bot ended; starting it again.", err=True)
                if not self._start_bot(sandbox):
                    return 1
                self._say_processes()
        return 0

    def _say_processes(self) -> None:
        if self.ready_file is not None and self.ready_file.exists():
            facts = json.loads(self.ready_file.read_text())
            facts["processes"] = {name: child.pid for name, child in self._children.items()}
            self.ready_file.write_text(json.dumps(facts, indent=2))

    def _end_children(self) -> None:
        """The bot first, so that what it still has to say finds somebody who listens."""
        for name in ("bot", "stand-ins"):
            child = self._children.get(name)
            if child is None or child.poll() is not None:
                continue
            child.terminate()
            try:
                child.wait(STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
