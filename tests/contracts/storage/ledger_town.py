"""What the ledger's state machine stands on: two stores over one database, a clock, and the model beside them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant
from purses import Town

from config.settings import load_settings
from conversations import ledger
from conversations.accounts import Accounts
from conversations.actions import Generate
from conversations.administration import Administration
from conversations.audit import Actor
from conversations.books import Books
from conversations.circuit import Patience
from conversations.errors import DayLimitReached, NotEnoughCredits
from conversations.ids import AccountId, GuildId, ThreadId, TurnId, UserId
from conversations.plans import Plan, Plans
from conversations.ports import Usage
from conversations.quotes import CreditRate, cost_of
from conversations.refine.admission import Request, admit
from conversations.refine.calls import Limits
from conversations.servers import Servers, ServerSettings
from conversations.storage.database import Database
from conversations.store import Writing
from conversations.threads import IncomingMessage, Person, Thread

GUILD, ELSEWHERE = GuildId(1), GuildId(2)
ADMIN = Person(id=UserId(99), name="root", is_admin=True)
OWNER = Actor(person=ADMIN, guild_id=GUILD)
THREAD = ThreadId(7)
ANN, BOB = UserId(1), UserId(2)
ZONES = ["America/St_Johns", "Pacific/Kiritimati", "Europe/Berlin"]
T = TypeVar("T")

MODEL = load_settings().catalogue.models["gpt-image-2.5-sunburst"]
RATE = CreditRate(Decimal("0.001"))
ANY = 10**6
LIMITS = Limits(
    references_max=ANY, prompt_max_chars=ANY, upload_max_bytes=ANY, decode_max_px=ANY, renders_per_process=ANY,
    renders_per_guild=ANY, queued_per_thread=ANY, unknown_outcomes_retried=1,
    patience=Patience(failures=ANY, down_s=1, operator_s=1), wait_for_provider_s=ANY, brake_after=ANY,
    brake_pause_s=1, question_expires_s=1, redeliver_for_s=1,
)  # fmt: skip


def plan(name: str, allowance_credits: int, **more: Any) -> Plan:
    """A plan of the machine; nothing but credits keeps anybody from asking."""
    return Plan(
        name=name,
        allowance_credits=allowance_credits,
        highest_tier="draft",
        in_flight_per_person=ANY,
        variations_max=4,
        **more,
    )


PLANS = {
    each.name: each
    for each in (
        plan("free", 60, pool_credits=40),
        plan("daily", 20, period="day", carry_over_credits=25, pays="pool-first"),
        plan("weekly", 50, period="week", carry_over_credits=10, pays="pool", pool_credits=90),
        plan("team", 100, carry_over_credits=30),
    )
}
ROLES = {11: "daily", 12: "weekly", 13: "team"}


class CutOff(Exception):
    """A crash in the middle of a transaction."""


class StillClock:
    """The Clock port; only rules move it, so that a grant, a look and an end may fall on one moment."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment of this step."""
        return self.time


class LedgerTown(RuleBasedStateMachine):
    """The real thing and the model, and what must hold of both after each step."""

    copy: Callable[[], str]

    @initialize()
    def open(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.clock = StillClock()
        self.town = Town(GUILD, PLANS, "free", ZONES[0], {ANN: set(), BOB: set()})
        self.sources = self.keys = 0
        url = type(self).copy()
        self.databases = [Database(url), Database(url)]
        self.servers = [self._settings_over(database) for database in self.databases]
        pairs = list(zip(self.databases, self.servers, strict=True))
        self.accounts = [Accounts(database, servers, self.clock) for database, servers in pairs]
        self.admins = [Administration(database, servers, self.clock) for database, servers in pairs]
        thread = Thread(id=THREAD, guild_id=GUILD, kind="thread", opened_by=ANN)
        self.run(self.write(0, lambda tx: tx.add_thread(thread, self.clock.now())))
        for role, name in ROLES.items():
            self.run(self.servers[role % 2].map_role(GUILD, ADMIN, role, name))
            self.town.role_plans[role] = name

    def _settings_over(self, database: Database) -> Servers:
        """The server's settings as one process knows them."""
        defaults = ServerSettings(
            default_tier="draft", default_aspect="1:1", starters="everyone", plan="free", time_zone=ZONES[0]
        )
        plans = Plans(plans=PLANS, default="free")
        return Servers(database, self.clock, defaults=defaults, plans=plans, tiers=["draft"], aspects=["1:1"])

    def teardown(self) -> None:
        if hasattr(self, "loop"):
            for database in self.databases:
                self.run(database.close())
            self.loop.close()

    # ---- the real thing ---------------------------------------------------------------------------------------------

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """What a coroutine returns."""
        return self.loop.run_until_complete(work)

    async def write(self, store: int, work: Callable[[Writing], Awaitable[T]]) -> T:
        """One transaction through one of the stores."""
        async with self.databases[store].write() as tx:
            return await work(tx)

    def person(self, who: UserId) -> Person:
        """Somebody with the roles they have now."""
        return Person(id=who, name="", role_ids=tuple(self.town.roles[who]))

    def next_source(self) -> int:
        """The id of a message that nobody has seen."""
        self.sources += 1
        return self.sources

    async def ask(
        self, store: int, who: UserId, amount: int, source: int, is_cut_off: bool = False
    ) -> AccountId | str:
        """Commit A: who pays, else why nobody does."""
        message = IncomingMessage(
            source_id=source, thread_id=THREAD, guild_id=GUILD, author=self.person(who), text="a jar"
        )
        request = Request(
            action=Generate(prompt="a jar"), tier=None, estimate_credits=amount, hold_credits=amount
        )
        try:
            async with self.databases[store].write() as tx:
                standing = await self.servers[store].standing_now(tx, GUILD, message.author)
                await admit(tx, message, [request], standing, LIMITS, self.clock.now())
                [turn] = await tx.turns_of_source(source)
                if is_cut_off:
                    raise CutOff
        except NotEnoughCredits:
            return "too little"
        except DayLimitReached as refused:
            return f"the day's limit of the {refused.whose}"
        return turn.account_id

    async def end(self, store: int, turn_id: TurnId, cost: int, is_cut_off: bool = False) -> int:
        """Commit B, as far as it is about credits: what was paid."""
        async with self.databases[store].write() as tx:
            await tx.move_turn(turn_id, ("queued", "running"), "done", self.clock.now())
            paid = await ledger.settle(tx, turn_id, cost, self.clock.now())
            if is_cut_off:
                raise CutOff
            return paid

    async def give(self, store: int, who: UserId | None, amount: int, key: int, ends: datetime | None) -> int:
        """An admin's grant to a person, or with None to the pool."""
        admin = self.admins[store]
        if who is None:
            return await admin.fund_pool(OWNER, GUILD, amount, reason="", source_id=key, expires_at=ends)
        return await admin.grant(OWNER, GUILD, who, amount, reason="", source_id=key, expires_at=ends)

    @staticmethod
    def cost(tokens: int) -> int:
        """What a call with so many output tokens costs, by the catalogue's price; rounded up, counted here by hand."""
        credits_ = cost_of(
            MODEL, Usage(input_text_tokens=0, input_image_tokens=0, output_tokens=tokens), RATE
        )
        microusd = tokens * int(MODEL.prices.image_out_usd)
        assert MODEL.prices.image_out_usd == int(MODEL.prices.image_out_usd)
        assert (credits_.credits - 1) * 1000 < microusd <= credits_.credits * 1000
        return credits_.credits

    # ---- what holds after each step ---------------------------------------------------------------------------------

    @invariant()
    def books_are_exact(self) -> None:
        if hasattr(self, "loop"):
            self.run(self._check())

    async def _check(self) -> None:
        """The store says what the model says, and every sum agrees."""
        assert await Books(self.databases[1]).verify() == []
        async with self.databases[0].read() as view:
            for account, purse in self.town.purses.items():
                state = await view.account_state(account)
                assert (state.balance_credits, state.available_credits) == (purse.balance, purse.available)
                assert state.available_credits >= 0
                lots = {lot.name: lot.left_credits for lot in await view.lots(account)}
                assert (lots.pop("allowance", 0), lots.pop("bonus", 0)) == (purse.allowance, purse.bonus)
                dated = sorted(each.left for each in purse.dated if each.left)
                assert sorted(left for left in lots.values() if left) == dated
                transfers = await view.transfers_of(account, None, None)
                moved = sum(
                    transfer.amount_credits * (1 if transfer.credit_account == account else -1)
                    for transfer in transfers
                    if transfer.kind in ("grant", "revoke", "lapse", "post")
                )
                assert moved == state.balance_credits
                settled = [transfer.hold_id for transfer in transfers if transfer.hold_id]
                assert len(settled) == len(set(settled))
                held = sum(t.amount_credits for t in transfers if t.kind == "hold" and t.id not in settled)
                assert held == state.balance_credits - state.available_credits


def hours(number: int) -> timedelta:
    """So many hours."""
    return timedelta(hours=number)
