"""Runs the bot until it is told to stop."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import aiohttp
import click
import discord
import psycopg
from sqlalchemy.exc import OperationalError

from bot.client import DarkroomClient
from bot.wiring.core import build_core, surface_settings
from bot.wiring.places import database_name
from config.settings import Settings
from conversations.errors import AnotherProcess


def run_bot(settings: Settings, ready_file: Path | None = None) -> int:
    """The exit status, after SIGTERM, Ctrl-C or a refusal to start; problems are said in one line each."""
    if settings.discord_token is None:
        click.echo(
            "DISCORD_TOKEN is not set. Put it in the environment or in .env; `darkroom doctor` explains.",
            err=True,
        )
        return 2
    if settings.openai_api_key is None:
        click.echo(
            "OPENAI_API_KEY is not set: no picture can be made until it is; `darkroom doctor` explains.",
            err=True,
        )
    try:
        core = build_core(settings)
    except AnotherProcess as error:
        click.echo(
            f"Another Darkroom is already running on {error.path}; stop it first, or set DARKROOM_DATA_DIR.",
            err=True,
        )
        return 3
    except (OperationalError, psycopg.OperationalError) as error:
        cause = error.orig if isinstance(error, OperationalError) else error
        click.echo(
            f"{database_name(settings)} cannot be used ({str(cause).splitlines()[0]}): check DARKROOM_DATABASE_URL.",
            err=True,
        )
        return 2
    except OSError as error:
        click.echo(
            f"{settings.data_dir} cannot be used ({error.strerror}): make it writable or set DARKROOM_DATA_DIR.",
            err=True,
        )
        return 2
    try:
        asyncio.run(_run(DarkroomClient(core, surface_settings(settings)), ready_file))
    except discord.LoginFailure:
        click.echo("Discord refuses the token: check DISCORD_TOKEN (`darkroom doctor` explains).", err=True)
        return 2
    except aiohttp.ClientConnectionError as error:
        click.echo(
            f"Discord cannot be reached at {settings.discord_api_url} ({type(error).__name__}): check the network.",
            err=True,
        )
        return 1
    return 0


async def _run(client: DarkroomClient, ready_file: Path | None) -> None:
    async with client:
        if ready_file is not None:
            asyncio.get_running_loop().create_task(_say_ready(client, ready_file))
        await client.run_until_stopped()


async def _say_ready(client: DarkroomClient, ready_file: Path) -> None:
    await client.wait_until_set_up()
    await client.wait_until_ready()
    draft = ready_file.with_suffix(".draft")
    draft.write_text(str(os.getpid()))
    draft.replace(ready_file)
