"""What a server's admins decide: defaults, who may start a picture, plans by role, limits; and who its admins are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import available_timezones

from conversations.audit import Act, Actor, AuditEntry
from conversations.brands import Brands
from conversations.errors import AnotherServer, NotAllowed, UnknownChoice
from conversations.ids import GuildId
from conversations.plans import Plan, Plans
from conversations.ports import Clock
from conversations.remembering import Remembered
from conversations.store import Reading, Store, Writing
from conversations.threads import Person

HIGHEST_CREDITS = 1_000_000_000
_CREDITS = ("credits_per_day", "credits_per_person_day", "confirm_above_credits")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """
    What holds in one server.

    starters: `everyone`, `admins`, or the id of the role whose members may start a picture.
    plan: everybody's; role_plans: plans by role id. Of all that a person has, the best counts.
    time_zone: whose calendar the periods and days follow.
    manager_role: its members may do what people who manage the server may; 0 = nobody else.
    credits_per_day, credits_per_person_day: limits on top of what accounts hold; 0 = none.
    confirm_above_credits: requests that will cost more are asked about first; 0 = never.
    advice: `on` or `off`: a line on prompts under a first picture, at most once a day for a person.
    """

    default_tier: str
    default_aspect: str
    starters: str | int
    plan: str
    role_plans: Mapping[int, str] = field(default_factory=dict)
    time_zone: str = "UTC"
    manager_role: int = 0
    credits_per_day: int = 0
    credits_per_person_day: int = 0
    confirm_above_credits: int = 0
    advice: str = "on"

    def may_manage(self, person: Person) -> bool:
        """Whether the person may do here what admins do."""
        return person.is_admin or self.manager_role in person.role_ids

    def may_start(self, person: Person) -> bool:
        """Whether the person may start a picture here."""
        return self.may_manage(person) or self.starters == "everyone" or self.starters in person.role_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a person stands in a server at one moment: their plan, the server's own, its settings, all tiers."""

    plan: Plan
    server_plan: Plan
    settings: ServerSettings
    tiers: Sequence[str] = ()


class Servers:
    """
    Settings per server; direct messages have the defaults.

    brands: the servers' brand kits.
    """

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
        self._choices: dict[str, list[str]] = {
            "default_tier": list(tiers),
            "default_aspect": list(aspects),
            "plan": list(plans.plans),
            "role_plans": list(plans.plans),
            "advice": ["on", "off"],
        }
        self._known: Remembered[GuildId, ServerSettings] = Remembered()
        self.brands = Brands(store, clock, self.check_admin)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan that is configured, worst first."""
        return tuple(self._plans.plans.values())

    async def settings(self, guild_id: GuildId | None) -> ServerSettings:
        """The server's settings; a value that the configuration no longer knows counts as its default."""
        if guild_id is None:
            return self._defaults
        return await self._known.get(guild_id, self._read)

    async def _read(self, guild_id: GuildId) -> ServerSettings:
        async with self._store.read() as view:
            return self._with(await view.server_settings(guild_id))

    async def settings_now(self, view: Reading, guild_id: GuildId | None) -> ServerSettings:
        """The settings as this transaction sees them: another process may have changed them."""
        if guild_id is None:
            return self._defaults
        return self._known.put(guild_id, self._with(await view.server_settings(guild_id)))

    def _with(self, saved: Mapping[str, Any]) -> ServerSettings:
        """The defaults, overlaid with what was saved and is still valid."""
        valid = {name: value for name, value in saved.items() if self._is_valid(name, value)}
        if "role_plans" in valid:  # JSON has no whole numbers for keys
            valid["role_plans"] = {int(role): plan for role, plan in valid["role_plans"].items()}
        return replace(self._defaults, **valid)

    async def standing(self, guild_id: GuildId | None, person: Person) -> Standing:
        """Where the person stands by the settings as they were last seen."""
        return self._standing(await self.settings(guild_id), person)

    async def standing_now(self, view: Reading, guild_id: GuildId | None, person: Person) -> Standing:
        """Where the person stands by the settings as this transaction sees them."""
        return self._standing(await self.settings_now(view, guild_id), person)

    async def standing_of(self, actor: Actor, guild_id: GuildId, member: Person) -> Standing:
        """Where a member stands, for the server's admins. Raises: AnotherServer, NotAllowed."""
        async with self._store.read() as view:
            return self._standing(await self.check_actor(view, actor, guild_id), member)

    def _standing(self, settings: ServerSettings, person: Person) -> Standing:
        mapped = (settings.role_plans[role] for role in person.role_ids if role in settings.role_plans)
        return Standing(
            plan=self._plans.best((settings.plan, *mapped)),
            server_plan=self._plans.plan(settings.plan),
            settings=settings,
            tiers=self._choices["default_tier"],
        )

    async def change(
        self, guild_id: GuildId, by: Person, reason: str = "", **changes: str | int
    ) -> ServerSettings:
        """The settings after an admin's changes, which the audit log keeps. Raises: NotAllowed, UnknownChoice."""
        for name, value in changes.items():
            if name == "role_plans" or not self._is_valid(name, value):
                raise UnknownChoice(option=name, value=str(value), choices=self._choices.get(name, []))
        async with self._store.write() as tx:
            before = await self.check_admin(tx, guild_id, by)
            for name, value in changes.items():
                if getattr(before, name) != value:
                    detail = {"before": getattr(before, name), "now": value}
                    await self._set(tx, guild_id, name, value, by, "setting", name, reason, detail)
            changed = self._with(await tx.server_settings(guild_id))
        return self._known.put(guild_id, changed)

    async def map_role(
        self, guild_id: GuildId, by: Person, role_id: int, plan: str | None, reason: str = ""
    ) -> ServerSettings:
        """The settings after a role was given a plan, or with None lost it. Raises: NotAllowed, UnknownChoice."""
        if plan is not None and plan not in self._plans.plans:
            raise UnknownChoice(option="plan", value=plan, choices=self._choices["plan"])
        async with self._store.write() as tx:
            before = await self.check_admin(tx, guild_id, by)
            others = {role: name for role, name in before.role_plans.items() if role != role_id}
            now = others if plan is None else {**others, role_id: plan}
            if now != before.role_plans:
                detail = {"before": before.role_plans.get(role_id), "now": plan}
                value = {str(role): name for role, name in now.items()}
                await self._set(
                    tx, guild_id, "role_plans", value, by, "role-plan", f"role:{role_id}", reason, detail
                )
            changed = self._with(await tx.server_settings(guild_id))
        return self._known.put(guild_id, changed)

    async def check_admin(self, view: Reading, guild_id: GuildId, person: Person) -> ServerSettings:
        """The server's settings, for one of its admins. Raises: NotAllowed for anybody else."""
        settings = await self.settings_now(view, guild_id)
        if not settings.may_manage(person):
            raise NotAllowed(needs="Manage Server")
        return settings

    async def check_actor(self, view: Reading, actor: Actor, guild_id: GuildId) -> ServerSettings:
        """The server's settings, for an admin who acts in that very server. Raises: AnotherServer, NotAllowed."""
        if actor.guild_id != guild_id:
            raise AnotherServer
        return await self.check_admin(view, guild_id, actor.person)

    async def _set(
        self,
        tx: Writing,
        guild_id: GuildId,
        name: str,
        value: Any,
        by: Person,
        act: Act,
        subject: str,
        reason: str,
        detail: Mapping[str, Any],
    ) -> None:
        now = self._clock.now()
        await tx.set_server_setting(guild_id, name, value, by.id, now)
        await tx.add_audit_entry(
            AuditEntry(
                guild_id=guild_id,
                actor_id=by.id,
                act=act,
                subject=subject,
                reason=reason,
                at=now,
                detail=detail,
            )
        )

    def _is_valid(self, name: str, value: Any) -> bool:
        if name == "starters":
            return isinstance(value, int) or value in ("everyone", "admins")
        if name == "time_zone":
            return value in available_timezones()
        if name == "manager_role":
            return isinstance(value, int) and value >= 0
        if name in _CREDITS:
            return isinstance(value, int) and 0 <= value <= HIGHEST_CREDITS
        if name == "role_plans":
            return isinstance(value, dict) and all(plan in self._choices["plan"] for plan in value.values())
        return value in self._choices.get(name, ())
