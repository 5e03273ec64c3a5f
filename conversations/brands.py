"""A server's brand kit: a style and rules that join every request made there, set by those who manage it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from conversations.errors import BrandKitFull
from conversations.ids import GuildId
from conversations.ports import Clock
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
        self._known: dict[GuildId, BrandKit] = {}

    async def kit(self, guild_id: GuildId | None) -> BrandKit:
        """The server's kit; empty where nobody set one."""
        if guild_id is None:
            return NO_KIT
        if guild_id not in self._known:
            async with self._store.read() as view:
                saved = await view.server_settings(guild_id)
            # A change that was made while we read is known already, and newer than what was read.
            self._known.setdefault(guild_id, _kit_of(saved))
        return self._known[guild_id]

    async def add_rule(self, guild_id: GuildId, by: Person, rule: str) -> BrandKit:
        """The kit with one more rule, at its end. Raises: NotAllowed, BrandKitFull."""
        rule = _checked(rule)

        def added(kit: BrandKit) -> BrandKit:
            if rule in kit.rules:
                return kit
            if len(kit.rules) >= RULES_MAX:
                raise BrandKitFull(limit=RULES_MAX)
            return replace(kit, rules=(*kit.rules, rule))

        return await self._change(guild_id, by, added)

    async def remove_rule(self, guild_id: GuildId, by: Person, number: int) -> BrandKit:
        """The kit without its rule of that number, from 1; one that is not there is no matter. Raises: NotAllowed."""
        return await self._change(
            guild_id, by, lambda kit: replace(kit, rules=kit.rules[: number - 1] + kit.rules[number:])
        )

    async def set_style(self, guild_id: GuildId, by: Person, style: str) -> BrandKit:
        """The kit with this style; empty words take it away. Raises: NotAllowed, BrandKitFull."""
        style = _checked(style)
        return await self._change(guild_id, by, lambda kit: replace(kit, style=style))

    async def clear(self, guild_id: GuildId, by: Person) -> BrandKit:
        """An empty kit. Raises: NotAllowed."""
        return await self._change(guild_id, by, lambda _: NO_KIT)

    async def _change(
        self, guild_id: GuildId, by: Person, change: Callable[[BrandKit], BrandKit]
    ) -> BrandKit:
        """The kit after a change of what the database has, so that two admins at once lose nothing."""
        async with self._store.write() as tx:
            await self._check_admin(tx, guild_id, by)
            kit = change(_kit_of(await tx.server_settings(guild_id)))
            now = self._clock.now()
            await tx.set_server_setting(guild_id, _STYLE, kit.style, by.id, now)
            await tx.set_server_setting(guild_id, _RULES, list(kit.rules), by.id, now)
        self._known[guild_id] = kit
        return kit


def _kit_of(saved: Mapping[str, Any]) -> BrandKit:
    return BrandKit(style=saved.get(_STYLE, ""), rules=tuple(saved.get(_RULES, ())))


def _checked(words: str) -> str:
    """One line of words, without the full stop at its end. Raises: BrandKitFull where it is too long."""
    line = " ".join(words.split()).rstrip(" .")
    if len(line.encode()) > RULE_BYTES:
        raise BrandKitFull(limit=RULES_MAX, limit_bytes=RULE_BYTES)
    return line
