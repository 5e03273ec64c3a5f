"""Builds the books alone, for commands that need neither Discord nor the durable engine, and for the whole bot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.wiring.places import Places, database_url
from config.settings import Settings
from conversations.accounts import Accounts
from conversations.administration import Administration
from conversations.books import Books
from conversations.servers import Servers, ServerSettings
from conversations.storage.database import Database
from conversations.storage.migrate import is_migrated
from conversations.usage import UsageReports


class SystemClock:
    """The Clock port over the machine's clock."""

    def now(self) -> datetime:
        """The present moment, in UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledgers:
    """The use cases of credits and what they need, and nothing else."""

    database: Database
    servers: Servers
    accounts: Accounts
    administration: Administration
    books: Books
    usage: UsageReports
    clock: SystemClock


def open_ledgers(settings: Settings) -> Ledgers:
    """The use cases over the configured database, which is neither locked nor migrated here."""
    database, clock = Database(database_url(settings)), SystemClock()
    defaults = ServerSettings(
        default_tier=settings.default_tier,
        default_aspect=settings.default_aspect,
        starters="everyone",
        plan=settings.plans.default,
        confirm_above_credits=settings.confirm_above_credits,
        time_zone=settings.time_zone,
    )
    servers = Servers(
        database,
        clock,
        defaults=defaults,
        plans=settings.plans,
        tiers=list(settings.tiers),
        aspects=list(settings.aspects),
    )
    return Ledgers(
        database=database,
        servers=servers,
        accounts=Accounts(database, servers, clock),
        administration=Administration(database, servers, clock),
        books=Books(database),
        usage=UsageReports(database, servers, clock),
        clock=clock,
    )


def has_books(settings: Settings) -> bool:
    """Whether there are any. Raises: sqlalchemy.exc.OperationalError where the database cannot be reached."""
    if settings.database_url is None:
        return Places(settings.data_dir).database.exists()
    return is_migrated(database_url(settings))


async def problems_in_books(settings: Settings) -> list[str]:
    """What is wrong with the books, one line each; empty = balanced."""
    ledgers = open_ledgers(settings)
    try:
        return await ledgers.books.verify()
    finally:
        await ledgers.database.close()
