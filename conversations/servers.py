"""What a server's admins decide: the default tier and aspect, who may start a picture, and the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from conversations.errors import NotAllowed, UnknownChoice
from conversations.ids import GuildId
from conversations.plans import Plan, Plans
from conversations.ports import Clock
from conversations.store import Store
from conversations.threads import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """`starters` is `everyone`, `admins`, or the id of the role whose members may start a picture."""

    default_tier: str
    default_aspect: str
    starters: str | int
    plan: str

    def may_start(self, person: Person) -> bool:
        """Whether the person may start a picture here."""
        return person.is_admin or self.starters == "everyone" or self.starters in person.role_ids


class Servers:
    """Settings per server; direct messages have the defaults."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        defaults: ServerSettings,
        plans: Plans,
        tiers: Sequence[str],
        aspects: Sequence[str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._defaults = defaults
        self._plans = plans
        self._choices = {
            "default_tier": list(tiers),
            "default_aspect": list(aspects),
            "plan": list(plans.plans),
        }
        self._known: dict[GuildId, ServerSettings] = {}

    async def settings(self, guild_id: GuildId | None) -> ServerSettings:
        """The server's settings; a value that the configuration no longer knows counts as its default."""
        if guild_id is None:
            return self._defaults
        if guild_id not in self._known:
            async with self._store.read() as view:
                saved = await view.server_settings(guild_id)
            # A change that was made while we read is known already, and newer than what was read.
            self._known.setdefault(guild_id, self._with(saved))
        return self._known[guild_id]

    def _with(self, saved: Mapping[str, Any]) -> ServerSettings:
        """The defaults, overlaid with what was saved and is still valid."""
        valid = {name: value for name, value in saved.items() if self._is_valid(name, value)}
        return replace(self._defaults, **valid)

    async def plan(self, guild_id: GuildId | None) -> Plan:
        """The plan of everybody in the server."""
        return self._plans.plan((await self.settings(guild_id)).plan)

    async def change(self, guild_id: GuildId, by: Person, **changes: str | int) -> ServerSettings:
        """The settings after an admin's changes. Raises: NotAllowed, UnknownChoice."""
        if not by.is_admin:
            raise NotAllowed(needs="Manage Server")
        for name, value in changes.items():
            if not self._is_valid(name, value):
                raise UnknownChoice(option=name, value=str(value), choices=self._choices.get(name, []))
        async with self._store.write() as tx:
            for name, value in changes.items():
                await tx.set_server_setting(guild_id, name, value, by.id, self._clock.now())
            changed = self._with(await tx.server_settings(guild_id))
        self._known[guild_id] = changed
        return self._known[guild_id]

    def _is_valid(self, name: str, value: str | int) -> bool:
        if name == "starters":
            return isinstance(value, int) or value in ("everyone", "admins")
        return value in self._choices.get(name, ())
