"""The use case of a server's admins: give credits, take them back, fund the pool; each act is in the audit log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from conversations import ledger
from conversations.audit import Act, Actor, AuditEntry
from conversations.errors import AmountNotAllowed, DateInThePast
from conversations.ids import AccountId, GuildId, UserId, person_account, pool_account
from conversations.lots import Lot, dated
from conversations.ports import Clock
from conversations.servers import Servers
from conversations.store import Store, Writing

HIGHEST_CREDITS = 1_000_000
"""The most that one act moves."""

REASON_CHARS = 200
AUDIT_ENTRIES = 20


class Administration:
    """
    What admins do with credits.

    Rights are checked here whatever the surface checked before: the actor must manage the very server that is acted on.
    `source_id` is the interaction's id: an act that comes twice is done once.
    """

    def __init__(self, store: Store, servers: Servers, clock: Clock) -> None:
        self._store = store
        self._servers = servers
        self._clock = clock

    async def grant(
        self,
        actor: Actor,
        guild_id: GuildId,
        user_id: UserId,
        amount_credits: int,
        *,
        reason: str,
        source_id: int,
        expires_at: datetime | None = None,
    ) -> int:
        """
        What the person has available after a grant, which may end on a day.

        Raises: AnotherServer, NotAllowed, AmountNotAllowed, DateInThePast.
        """
        account_id = person_account(guild_id, user_id)
        return await self._grant(
            actor, guild_id, account_id, amount_credits, "grant", reason, source_id, expires_at
        )

    async def revoke(
        self,
        actor: Actor,
        guild_id: GuildId,
        user_id: UserId,
        amount_credits: int,
        *,
        reason: str,
        source_id: int,
    ) -> int:
        """How much was taken back: at most what is available. Raises: AnotherServer, NotAllowed, AmountNotAllowed."""
        account_id = person_account(guild_id, user_id)
        return await self._revoke(actor, guild_id, account_id, amount_credits, "revoke", reason, source_id)

    async def fund_pool(
        self,
        actor: Actor,
        guild_id: GuildId,
        amount_credits: int,
        *,
        reason: str,
        source_id: int,
        expires_at: datetime | None = None,
    ) -> int:
        """What the pool has available after a grant. Raises: as `grant`."""
        account_id = pool_account(guild_id)
        return await self._grant(
            actor, guild_id, account_id, amount_credits, "pool-grant", reason, source_id, expires_at
        )

    async def drain_pool(
        self, actor: Actor, guild_id: GuildId, amount_credits: int, *, reason: str, source_id: int
    ) -> int:
        """How much was taken out of the pool: at most what is available. Raises: as `revoke`."""
        account_id = pool_account(guild_id)
        return await self._revoke(
            actor, guild_id, account_id, amount_credits, "pool-revoke", reason, source_id
        )

    async def log(
        self, actor: Actor, guild_id: GuildId, *, before: int | None = None, limit: int = AUDIT_ENTRIES
    ) -> Sequence[AuditEntry]:
        """The server's audit log, newest first, from below number `before`. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            await self._servers.check_actor(view, actor, guild_id)
            return await view.audit_entries(guild_id, before, limit)

    async def _grant(
        self,
        actor: Actor,
        guild_id: GuildId,
        account_id: AccountId,
        amount_credits: int,
        act: Act,
        reason: str,
        source_id: int,
        expires_at: datetime | None,
    ) -> int:
        _check_amount(amount_credits)
        now, reason, key = self._clock.now(), reason[:REASON_CHARS], str(source_id)
        if expires_at is not None and expires_at <= now:
            raise DateInThePast(moment=expires_at)
        lot: Lot | None = None if expires_at is None else dated(key, expires_at)
        async with self._store.write() as tx:
            await self._servers.check_actor(tx, actor, guild_id)
            if await ledger.grant(tx, account_id, amount_credits, key, now, actor.person.id, reason, lot):
                await self._note(tx, actor, act, account_id, reason, now, amount_credits, expires_at)
            return (await tx.account_state(account_id)).available_credits

    async def _revoke(
        self,
        actor: Actor,
        guild_id: GuildId,
        account_id: AccountId,
        amount_credits: int,
        act: Act,
        reason: str,
        source_id: int,
    ) -> int:
        _check_amount(amount_credits)
        now, reason, key = self._clock.now(), reason[:REASON_CHARS], str(source_id)
        async with self._store.write() as tx:
            await self._servers.check_actor(tx, actor, guild_id)
            if done := await tx.transfer(f"revoke:{key}"):
                return done.amount_credits
            taken_credits = await ledger.revoke(
                tx, account_id, amount_credits, key, now, actor.person.id, reason
            )
            if taken_credits:
                await self._note(tx, actor, act, account_id, reason, now, taken_credits, None)
        return taken_credits

    async def _note(
        self,
        tx: Writing,
        actor: Actor,
        act: Act,
        account_id: AccountId,
        reason: str,
        at: datetime,
        amount_credits: int,
        expires_at: datetime | None,
    ) -> None:
        detail: dict[str, object] = {"amount_credits": amount_credits}
        if expires_at is not None:
            detail["expires_at"] = expires_at.isoformat()
        await tx.add_audit_entry(
            AuditEntry(
                guild_id=actor.guild_id,
                actor_id=actor.person.id,
                act=act,
                subject=account_id,
                reason=reason,
                at=at,
                detail=detail,
            )
        )


def _check_amount(amount_credits: int) -> None:
    if not 0 < amount_credits <= HIGHEST_CREDITS:
        raise AmountNotAllowed(amount_credits=amount_credits, highest_credits=HIGHEST_CREDITS)
