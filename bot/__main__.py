"""The command line: run, demo, doctor, migrate, interpret, protect, spend, ledger. Each command imports only what it needs."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from config.settings import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Darkroom: pictures made and refined in conversation, on Discord."""


@main.command()
@click.option("--ready-file", type=click.Path(path_type=Path), help="Written once the bot hears Discord.")
@click.option("--exit-with-parent", is_flag=True, hidden=True)
def run(ready_file: Path | None, exit_with_parent: bool) -> None:
    """Run the bot."""
    from bot.logs import configure_logs
    from bot.running import run_bot

    settings = _settings()
    configure_logs(settings.log_level)
    if exit_with_parent:
        from bot.parent import exit_with_stdin

        exit_with_stdin()
    sys.exit(run_bot(settings, ready_file))


@main.command()
@click.option(
    "--port",
    default=0,
    type=click.IntRange(0, 65535),
    show_default=True,
    help="Of the web page; 0 takes a free one.",
)
@click.option("--no-browser", is_flag=True, help="Do not open the page.")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Where everything is kept between starts.")
@click.option(
    "--image-latency-s",
    default=2.0,
    type=click.FloatRange(0, 600),
    show_default=True,
    help="How long the stand-in takes for a picture.",
)
@click.option(
    "--drift",
    default="medium",
    type=click.Choice(["off", "low", "medium", "high"]),
    show_default=True,
    help="How much the stand-in's edits change beyond the request, as real models do; protection undoes it.",
)
@click.option(
    "--ready-file", type=click.Path(path_type=Path), help="JSON with every address, once all is up."
)
def demo(
    port: int,
    no_browser: bool,
    data_dir: Path | None,
    image_latency_s: float,
    drift: str,
    ready_file: Path | None,
) -> None:
    """Run the whole bot in a browser: no accounts, no keys, stand-ins for Discord and the Images API."""
    from bot.demo import Demo

    folder = data_dir or Path("~/.local/share/darkroom-demo").expanduser()
    sys.exit(
        Demo(
            folder=folder.resolve(),
            port=port,
            open_browser=not no_browser,
            image_latency_s=image_latency_s,
            drift=drift,
            ready_file=ready_file,
        ).run()
    )


@main.command()
def doctor() -> None:
    """Check everything that a newcomer gets wrong, and say what to do."""
    from bot.doctor import run_doctor

    sys.exit(run_doctor(_settings()))


@main.command()
def migrate() -> None:
    """Bring the database to the newest schema (a start does that too)."""
    from bot.wiring.places import database_url
    from conversations.storage.migrate import migrate as bring_up_to_date

    settings = _settings()
    with _database_of(settings):
        changed = bring_up_to_date(database_url(settings))
    click.echo("migrated" if changed else "already up to date")


@main.command()
@click.option("--explain", metavar="TEXT", help="Read one message and say why it was read so.")
@click.option(
    "--revisions", default=1, show_default=True, help="With --explain: how many pictures the thread has."
)
def interpret(explain: str | None, revisions: int) -> None:
    """Read follow-ups: JSON lines with id, context and message on standard input; answers on standard output."""
    from conversations.actions import to_json
    from conversations.followups.cases import answer_case
    from conversations.followups.context import Context
    from conversations.followups.interpret import interpret as read

    if explain is not None:
        reading = read(explain, Context(revisions=revisions))
        click.echo(json.dumps({"steps": [to_json(step) for step in reading.steps], "ask": reading.ask}))
        for reason in reading.reasons:
            click.echo(f"  {reason}")
        return
    unread = 0
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        case = _json_object(line)
        if case is None:
            unread += 1
            click.echo(f"line {number} is not a JSON object; it has no answer", err=True)
            continue
        sys.stdout.write(json.dumps(answer_case(case), ensure_ascii=False) + "\n")
    sys.exit(bool(unread))


@main.command()
@click.argument("base", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("edited", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--scope", type=click.Choice(["auto", "local", "global"]), default="auto", show_default=True)
@click.option("--region", metavar="NAME", help="Where it may change: top-left, left, center, ...")
@click.option(
    "--mask",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Where it may change: what is transparent in a picture, or light where nothing is.",
)
@click.option("--strength", type=click.Choice(["low", "medium", "high"]), default="medium", show_default=True)
@click.option("--keep-tone", is_flag=True, help="The request was for the tone that came.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The result.")
@click.option("--sheet", type=click.Path(path_type=Path, dir_okay=False), help="A PNG to look at.")
def protect(base: Path, edited: Path, region: str | None, mask: Path | None, **options: Any) -> None:
    """Lay only what was changed in EDITED over BASE, and print what was measured as JSON."""
    from bot.protecting import protect_files

    try:
        click.echo(json.dumps(protect_files(base, edited, region=region, mask=mask, **options), indent=2))
    except ValueError as error:
        raise click.UsageError(str(error)) from error


@main.command()
@click.option("--days", default=30, type=click.IntRange(1, 3660), show_default=True, help="How far back.")
def spend(days: int) -> None:
    """What the providers cost, model by model, beside the credits that people paid."""
    from bot.spending import spend_report

    settings = _settings_with_books()
    click.echo(asyncio.run(spend_report(settings, days)))


@main.group()
def ledger() -> None:
    """The books."""


@ledger.command()
def verify() -> None:
    """Recompute every account from its transfers."""
    from bot.wiring.books import problems_in_books

    settings = _settings_with_books()
    problems = asyncio.run(problems_in_books(settings))
    click.echo("\n".join(problems) or "balanced")
    sys.exit(bool(problems))


def _json_object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _settings_with_books() -> Settings:
    from bot.wiring.books import has_books
    from bot.wiring.places import database_name

    settings = _settings()
    with _database_of(settings):
        if has_books(settings):
            return settings
    click.echo(
        f"There are no books in {database_name(settings)}; are the settings those of the bot?", err=True
    )
    sys.exit(2)


@contextmanager
def _database_of(settings: Settings) -> Iterator[None]:
    """Says in one line when the database cannot be used."""
    from sqlalchemy.exc import OperationalError

    from bot.wiring.places import database_name

    try:
        yield
    except OperationalError as error:
        click.echo(f"{database_name(settings)} cannot be used: {str(error.orig).splitlines()[0]}", err=True)
        sys.exit(2)


def _settings() -> Settings:
    from config.files import ConfigurationError
    from config.settings import load_settings

    try:
        return load_settings()
    except ConfigurationError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
