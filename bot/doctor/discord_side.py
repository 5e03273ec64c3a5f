"""What Discord says about the token, the application, its servers, and this machine's clock."""

from __future__ import annotations

import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot.doctor.findings import Finding, failure, ok, warning
from config.settings import Settings

PERMISSIONS = {
    "View Channels": 1 << 10,
    "Send Messages": 1 << 11,
    "Embed Links": 1 << 14,
    "Attach Files": 1 << 15,
    "Read Message History": 1 << 16,
    "Create Public Threads": 1 << 35,
    "Send Messages in Threads": 1 << 38,
}
"""What the bot needs in a channel, by the names that Discord shows; together 309237763072."""

PERMISSION_INTEGER = sum(PERMISSIONS.values())
_ADMINISTRATOR = 1 << 3
_MESSAGE_CONTENT = 1 << 18 | 1 << 19
"""Application flags: the intent as granted after review, and as switched on by the owner."""

PORTAL = "https://discord.com/developers/applications"
TIMEOUT_S = 15
CLOCK_WARNING_S, CLOCK_FAILURE_S = 30, 300
_USER_AGENT = "DiscordBot (darkroom doctor, 1)"


class _Refused(Exception):
    """Discord answered with an error, or not at all."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding


async def examine_discord(settings: Settings) -> list[Finding]:
    """Token, clock, message content intent, invite link, servers and permissions there."""
    if settings.discord_token is None:
        return [failure(f"DISCORD_TOKEN is not set: make a bot at {PORTAL}, Bot → Reset Token, and set it")]
    headers = {
        "Authorization": f"Bot {settings.discord_token.get_secret_value()}",
        "User-Agent": _USER_AGENT,
    }
    timeout = aiohttp.ClientTimeout(total=TIMEOUT_S)
    findings: list[Finding] = []
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as client:
        ask = _Asker(client, settings.discord_api_url)
        try:
            user = await ask.get("/users/@me")
            findings.append(ok(f"Discord token: this is {user['username']} ({user['id']})"))
            findings.append(clock(ask.date_header, time.time()))
            application = await ask.get("/applications/@me")
            findings.append(intents(application))
            guilds = await ask.get("/users/@me/guilds?limit=200")
            findings += servers(guilds, invite_link(application["id"]))
        except _Refused as refused:
            findings.append(refused.finding)
    return findings


class _Asker:
    """GETs from Discord's API, keeping the last answer's date."""

    def __init__(self, client: aiohttp.ClientSession, api_url: str) -> None:
        self._client = client
        self._api_url = api_url
        self.date_header: str | None = None

    async def get(self, path: str) -> Any:
        """The JSON of an answer. Raises: _Refused."""
        try:
            async with self._client.get(self._api_url + path) as response:
                self.date_header = response.headers.get("Date")
                if response.status == 200:
                    return await response.json()
                raise _Refused(_refusal(response.status, path))
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise _Refused(
                failure(
                    f"Discord cannot be reached at {self._api_url} ({type(error).__name__}): "
                    "check the network and DISCORD_API_URL"
                )
            ) from error


def _refusal(status: int, path: str) -> Finding:
    if status == 401:
        return failure(f"Discord refuses the token: copy a new one from {PORTAL}, Bot → Reset Token")
    if status == 429:
        return failure("Discord asks to wait (too many requests): try again in a few minutes")
    return failure(f"Discord answered {status} to {path}: see https://discordstatus.com, then try again")


def clock(date_header: str | None, now_s: float) -> Finding:
    """How far this machine's clock is from Discord's; expiries and monthly allowances go by it."""
    try:
        away_s = now_s - parsedate_to_datetime(date_header or "").timestamp()
    except (TypeError, ValueError):
        return warning("Clock: Discord sent no date to compare with")
    text = f"Clock: {abs(away_s):.0f} s {'ahead of' if away_s > 0 else 'behind'} Discord's"
    if abs(away_s) > CLOCK_FAILURE_S:
        return failure(f"{text}: set the time (for example: timedatectl set-ntp true)")
    if abs(away_s) > CLOCK_WARNING_S:
        return warning(f"{text}: switch on time synchronisation")
    return ok("Clock: agrees with Discord's")


def intents(application: Mapping[str, Any]) -> Finding:
    """Whether plain messages in a thread can be read; the bot works either way."""
    if int(application.get("flags") or 0) & _MESSAGE_CONTENT:
        return ok("Message content intent: on, so plain messages in a thread are follow-ups")
    page = f"{PORTAL}/{application['id']}/bot"
    return warning(
        "Message content intent: off. It works without, by mentions, replies with a ping, buttons and commands; "
        f"to let plain messages be follow-ups, switch it on at {page}"
    )


def invite_link(application_id: str) -> str:
    """Where an admin adds the bot to a server, with the permissions it needs."""
    return (
        f"https://discord.com/oauth2/authorize?client_id={application_id}"
        f"&permissions={PERMISSION_INTEGER}&scope=bot+applications.commands"
    )


def servers(guilds: list[Mapping[str, Any]], invite: str) -> list[Finding]:
    """The servers the bot is in, and those whose roles do not give it what it needs."""
    if not guilds:
        return [warning(f"Servers: none yet. Invite the bot: {invite}")]
    count = "200 or more" if len(guilds) >= 200 else str(len(guilds))
    findings = [ok(f"Servers: {count}. Invite link for more: {invite}")]
    for guild in guilds:
        lacking = missing_permissions(int(guild.get("permissions") or 0))
        if lacking and not guild.get("owner"):
            findings.append(
                warning(f"Server {guild['name']}: the bot's role lacks {', '.join(lacking)}; invite it again")
            )
    return findings


def missing_permissions(granted: int) -> list[str]:
    """The names of what is not granted; an administrator has everything."""
    if granted & _ADMINISTRATOR:
        return []
    return [name for name, bit in PERMISSIONS.items() if not granted & bit]
