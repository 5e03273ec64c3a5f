"""`darkroom doctor`: everything that a newcomer gets wrong, checked, one line each, with what to do."""

from __future__ import annotations

import asyncio

import click

from bot.doctor.discord_side import examine_discord
from bot.doctor.findings import Finding
from bot.doctor.machine import examine_machine
from bot.doctor.provider_side import examine_provider
from config.settings import Settings

__all__ = ["Finding", "examine", "run_doctor"]

_MARKS = {"ok": ("ok  ", "green"), "warning": ("warn", "yellow"), "failure": ("FAIL", "red")}


async def examine(settings: Settings) -> list[Finding]:
    """What was found: Discord first, then the provider, then this machine."""
    sides = await asyncio.gather(
        examine_discord(settings), examine_provider(settings), examine_machine(settings)
    )
    return [finding for side in sides for finding in side]


def run_doctor(settings: Settings) -> int:
    """Print every finding; 1 when something must be mended before the bot can run, else 0."""
    findings = asyncio.run(examine(settings))
    for finding in findings:
        mark, colour = _MARKS[finding.level]
        click.echo(f"{click.style(mark, fg=colour)}  {finding.text}")
    return int(any(finding.level == "failure" for finding in findings))
