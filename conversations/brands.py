"""A server's brand kit: a style and rules that join every request made there, set by those who manage it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from conversations.audit import AuditEntry
from conversations.errors import BrandKitFull
from conversations.ids import GuildId
from conversations.ports import Clock
from conversations.remembering import Remembered
from conversations.store import Store, Writing
from conversations.threads import Person

RULES_MAX = 5
RULE_BYTES = 240
"""The length of one rule or of the style, in UTF-8; all together stay small beside a request."""

_STYLE, _RULES = "brand_style", "brand_rules"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandKit:
    """What every picture of a server keeps to. `style` joins pictures made from words; `rules` join every request."""

    MOST_BYTES: ClassVar[int] = (RULES_MAX + 1) * (RULE_BYTES + 2) + 60

    style: str = ""
    rules: tuple[str, ...] = ()


NO_KIT = BrandKit()


CheckAdmin = Callable[[Writing, GuildId, Person], Awaitable[object]]
"""Raises NotAllowed for anybody who may not manage the server."""


class Brands:
    """Brand kits per server; direct messages have none."""

    def __init__(self, store: Store, clock: Clock, check_admin: CheckAdmin) -> None:
        self._store = store
        self._clock = clock
        self._check_admin = check_admin
        self._known: Remembered[GuildId, BrandKit] = Remembered()

    async def kit(self, guild_id: GuildId | None) -> BrandKit:
        """The server's kit; empty where nobody set one."""
        if guild_id is None:
            return NO_KIT
        return await self._known.get(guild_id, self._read)

    async def _read(self, guild_id: GuildId) -> BrandKit:
        async with self._store.read() as view:
            return _kit_of(await view.server_settings(guild_id))

    async def change(
        self,
        guild_id: GuildId,
        by: Person,
        reason: str = "",
        *,
        clear: bool = False,
        remove: int | None = None,
        rule: str | None = None,
        style: str | None = None,
    ) -> BrandKit:
        """
        The kit after an admin's changes, done together and in this order; the audit log keeps each.

        remove: a rule's number, from 1; one that is not there is no matter. rule: added at the end, unless it stands.
        style: empty words take it away. Raises: NotAllowed, BrandKitFull.
        """
        rule, style = (None if words is None else _checked(words) for words in (rule, style))
        async with self._store.write() as tx:
            await self._check_admin(tx, guild_id, by)
            before = _kit_of(await tx.server_settings(guild_id))
            kit = _changed(NO_KIT if clear else before, remove, rule, style)
            if kit != before:
                now = self._clock.now()
                await tx.set_server_setting(guild_id, _STYLE, kit.style, by.id, now)
                await tx.set_server_setting(guild_id, _RULES, list(kit.rules), by.id, now)
                for subject, detail in _differences(before, kit):
                    await tx.add_audit_entry(
                        AuditEntry(
                            guild_id=guild_id,
                            actor_id=by.id,
                            act="brand",
                            subject=subject,
                            reason=reason,
                            at=now,
                            detail=detail,
                        )
                    )
        return self._known.put(guild_id, kit)


def _changed(kit: BrandKit, remove: int | None, rule: str | None, style: str | None) -> BrandKit:
    if remove is not None:
        kit = replace(kit, rules=kit.rules[: remove - 1] + kit.rules[remove:])
    if rule is not None and rule not in kit.rules:
        if len(kit.rules) >= RULES_MAX:
            raise BrandKitFull(limit=RULES_MAX)
        kit = replace(kit, rules=(*kit.rules, rule))
    return kit if style is None else replace(kit, style=style)


def _differences(before: BrandKit, now: BrandKit) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What the audit log says of a change, one act for each part of the kit."""
    for rule in before.rules:
        if rule not in now.rules:
            yield _RULES, {"before": rule, "now": None}
    for rule in now.rules:
        if rule not in before.rules:
            yield _RULES, {"before": None, "now": rule}
    if before.style != now.style:
        yield _STYLE, {"before": before.style, "now": now.style}


def _kit_of(saved: Mapping[str, Any]) -> BrandKit:
    return BrandKit(style=saved.get(_STYLE, ""), rules=tuple(saved.get(_RULES, ())))


def _checked(words: str) -> str:
    """One line of words, without the full stop at its end. Raises: BrandKitFull where it is too long."""
    line = " ".join(words.split()).rstrip(" .")
    if len(line.encode()) > RULE_BYTES:
        raise BrandKitFull(limit=RULES_MAX, limit_bytes=RULE_BYTES)
    return line
