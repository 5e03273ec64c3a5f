"""Where Discord is: the one place that points discord.py at another server speaking Discord's protocol."""

from __future__ import annotations

from urllib.parse import urlsplit

import yarl
from discord.asset import Asset
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.core import SurfaceSettings

CDN_HOSTS = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
"""Where Discord serves files that people send (November 2026)."""


def point_at(settings: SurfaceSettings) -> None:
    """
    Make discord.py talk to the addresses of `settings`, for the whole process.

    The gateway's address normally comes from `GET /gateway/bot`; `gateway_url` is where a connection begins when that
    is not asked.
    """
    if settings.api_url:
        Route.BASE = settings.api_url.rstrip("/")
    if settings.gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway_url)
    if settings.cdn_url:
        Asset.BASE = settings.cdn_url.rstrip("/")


def cdn_origins(cdn_url: str | None) -> frozenset[str]:
    """The origins (`https://host`, `http://host:port`) from which files may be fetched."""
    if not cdn_url:
        return frozenset(f"https://{host}" for host in CDN_HOSTS)
    parts = urlsplit(cdn_url)
    return frozenset({f"{parts.scheme}://{parts.netloc}"})
