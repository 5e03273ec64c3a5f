"""What the doctor says about a healthy set-up, and about each thing that newcomers get wrong."""

from __future__ import annotations

import fcntl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.doctor import Finding, examine
from bot.doctor.discord_side import PERMISSION_INTEGER, clock, missing_permissions
from bot.doctor.provider_side import examine_tiers
from config.settings import Settings, load_settings

ALL_IMAGE_MODELS = ["gpt-image-2.5-flare", "gpt-image-2.5-sunburst", "gpt-image-2"]
Answers = dict[str, Any]


def healthy() -> Answers:
    """Path → JSON, or → an HTTP status."""
    return {
        "/discord/users/@me": {"id": "7", "username": "Darkroom"},
        "/discord/applications/@me": {"id": "9", "flags": 1 << 19},
        "/discord/users/@me/guilds": [{"id": "1", "name": "Studio", "permissions": str(PERMISSION_INTEGER)}],
        "/v1/models": {
            "object": "list",
            "data": [{"id": name, "object": "model"} for name in ALL_IMAGE_MODELS],
        },
    }


@asynccontextmanager
async def both_services(answers: Answers) -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.StreamResponse:
        found = answers.get(request.path, 404)
        if isinstance(found, int):
            return web.json_response({"error": {"message": "no"}}, status=found)
        return web.json_response(found)

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture(autouse=True)
def empty_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISCORD_TOKEN", "OPENAI_API_KEY", "DARKROOM_CONFIG_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DARKROOM_SECRETS_DIR", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)


def settings_for(tmp_path: Path, url: str, **changes: Any) -> Settings:
    given: dict[str, Any] = {
        "discord_token": "discord-secret",
        "openai_api_key": "sk-secret",
        "discord_api_url": f"{url}/discord",
        "openai_base_url": f"{url}/v1",
        "data_dir": tmp_path / "data",
    }
    return load_settings(**(given | changes))


async def findings_for(tmp_path: Path, answers: Answers, **changes: Any) -> list[Finding]:
    async with both_services(answers) as url:
        return await examine(settings_for(tmp_path, url, **changes))


def of_level(findings: list[Finding], level: str) -> list[str]:
    return [finding.text for finding in findings if finding.level == level]


async def test_a_healthy_set_up_has_nothing_to_do(tmp_path: Path) -> None:
    findings = await findings_for(tmp_path, healthy())
    assert {finding.level for finding in findings} == {"ok"}
    text = "\n".join(of_level(findings, "ok"))
    assert "client_id=9&permissions=309237763072&scope=bot+applications.commands" in text
    assert "secret" not in text


@pytest.mark.parametrize(
    ("path", "answer", "level", "told"),
    [
        ("/discord/users/@me", 401, "failure", "refuses the token"),
        ("/discord/users/@me", 429, "failure", "try again"),
        ("/discord/users/@me", 500, "failure", "discordstatus"),
        ("/discord/applications/@me", {"id": "9", "flags": 0}, "warning", "works without, by mentions"),
        ("/discord/users/@me/guilds", [], "warning", "Invite the bot: https://discord.com/oauth2"),
        (
            "/discord/users/@me/guilds",
            [{"id": "1", "name": "Studio", "permissions": str(PERMISSION_INTEGER - (1 << 15))}],
            "warning",
            "Server Studio: the bot's role lacks Attach Files",
        ),
        ("/v1/models", 401, "failure", "refuses OPENAI_API_KEY"),
        ("/v1/models", 403, "warning", "List models"),
        ("/v1/models", 404, "warning", "answered 404"),
        ("/v1/models", {"object": "list", "data": []}, "warning", "lists no models"),
        (
            "/v1/models",
            {"object": "list", "data": [{"id": "gpt-image-1"}]},
            "failure",
            "to one of gpt-image-1",
        ),
    ],
)
async def test_one_thing_wrong_is_named(
    tmp_path: Path, path: str, answer: Any, level: str, told: str
) -> None:
    findings = await findings_for(tmp_path, healthy() | {path: answer})
    assert any(told in text for text in of_level(findings, level))
    assert level == "failure" or not of_level(findings, "failure")


async def test_nothing_set_says_where_to_get_both(tmp_path: Path) -> None:
    findings = await findings_for(tmp_path, {}, discord_token=None, openai_api_key=None)
    failures = of_level(findings, "failure")
    assert len(failures) == 2
    assert "discord.com/developers" in failures[0]
    assert "platform.openai.com" in failures[1]


async def test_nobody_listening_is_told_apart_from_a_refusal(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, "http://127.0.0.1:1")
    failures = of_level(await examine(settings), "failure")
    assert [text.split(" cannot")[0] for text in failures] == ["Discord", "The provider"]


async def test_a_folder_that_cannot_be_made_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    findings = await findings_for(tmp_path, healthy(), data_dir=tmp_path / "file" / "data")
    assert any("DARKROOM_DATA_DIR" in text for text in of_level(findings, "failure"))


async def test_a_running_darkroom_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with (tmp_path / "data" / "darkroom.sqlite3.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        findings = await findings_for(tmp_path, healthy())
    assert any("a second one would be refused" in text for text in of_level(findings, "warning"))


@pytest.mark.parametrize(
    ("away_s", "level"), [(0, "ok"), (-20, "ok"), (45, "warning"), (-45, "warning"), (4000, "failure")]
)
def test_the_clock_is_held_against_discords(away_s: int, level: str) -> None:
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert clock(format_datetime(now, usegmt=True), now.timestamp() + away_s).level == level


@pytest.mark.parametrize("header", [None, "yesterday"])
def test_a_date_that_cannot_be_read_is_said(header: str | None) -> None:
    assert clock(header, 0).level == "warning"


def test_an_administrator_lacks_nothing() -> None:
    assert missing_permissions(1 << 3) == []
    assert PERMISSION_INTEGER == 309237763072


# ---- models -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def with_draft_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Settings]:
    def build(model: str) -> Settings:
        monkeypatch.setenv("DARKROOM_TIERS__DRAFT__MODEL", model)
        monkeypatch.setenv("DARKROOM_TIERS__DRAFT__QUALITY", "xhigh")
        return settings_for(tmp_path, "http://127.0.0.1:1")

    return build


@pytest.mark.parametrize(
    ("model", "offered", "told"),
    [
        ("gpt-image-1", {}, "gpt-image-1 is retired, so gpt-image-2.5-sunburst is used"),
        ("gpt-image-9", {}, "gpt-image-9 is not in models.toml, so gpt-image-2.5-flare is used"),
        ("gpt-image-2.6-flare", dict.fromkeys(ALL_IMAGE_MODELS), "is not offered by the provider"),
        ("gpt-image-1-mini", {}, "shuts down on 2026-12-01; gpt-image-2.5-flare follows it"),
        ("gpt-image-2", {}, "gpt-image-2 has no quality xhigh; high is used"),
        ("gpt-image-2", {"gpt-image-2": date(2027, 1, 1)}, "gpt-image-2 shuts down on 2027-01-01"),
        ("gpt-image-1", {"gpt-image-1": None}, "gpt-image-1 was to shut down on 2026-10-23"),
    ],
)
def test_a_models_end_is_told_early(
    with_draft_model: Callable[[str], Settings],
    model: str,
    offered: dict[str, date | None],
    told: str,
) -> None:
    findings = examine_tiers(with_draft_model(model), offered, date(2026, 11, 21))
    assert any(told in text and "Tier draft" in text for text in of_level(findings, "warning"))
