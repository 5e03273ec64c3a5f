"""What Discord refuses with 50035 and its relatives: components, contents, files, commands."""

from __future__ import annotations

import json
from typing import Any

import pytest
from discord_user import DiscordUser, Refused
from probe_bot import PNG

V2 = 1 << 15


def text(content: str = "x") -> dict[str, Any]:
    return {"type": 10, "content": content}


def button(**fields: Any) -> dict[str, Any]:
    return {"type": 2, "style": 1, "label": "x", "custom_id": "x", **fields}


def row(*components: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(components)}


def select(count: int = 1, **fields: Any) -> dict[str, Any]:
    options = [{"label": str(number), "value": str(number)} for number in range(count)]
    return {"type": 3, "custom_id": "s", "options": options, **fields}


def v2(*components: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"flags": V2, "components": list(components), **fields}


def gallery(count: int) -> dict[str, Any]:
    return {"type": 12, "items": [{"media": {"url": "https://example.com/a.png"}}] * count}


ACCEPTED = {
    "40 components": v2(*[text(str(number)) for number in range(40)]),
    "4000 characters": v2(text("x" * 2000), text("x" * 2000)),
    "a full container": v2(
        {"type": 17, "accent_color": 1, "spoiler": True, "components": [text(), {"type": 14}, row(button())]}
    ),
    "a section with a button": v2({"type": 9, "components": [text()], "accessory": button()}),
    "a link": {
        "content": "x",
        "components": [row({"type": 2, "style": 5, "label": "x", "url": "https://example.com"})],
    },
    "25 options": {"content": "x", "components": [row(select(25))]},
    "2000 characters": {"content": "x" * 2000},
    "6000 of embeds": {"embeds": [{"description": "x" * 3000}] * 2},
}

REFUSED = {
    "41 components": v2(*[text(str(number)) for number in range(41)]),
    "41 with nested": v2(*[row(button(custom_id=str(n))) for n in range(20)], text()),
    "4001 characters": v2(text("x" * 2000), text("x" * 2001)),
    "empty text": v2(text("")),
    "content beside v2": v2(text(), content="x"),
    "embeds beside v2": v2(text(), embeds=[{"title": "x"}]),
    "v2 without its flag": {"components": [text()]},
    "a bare button": v2(button()),
    "a label too long": v2(row(button(label="x" * 81))),
    "a custom id too long": v2(row(button(custom_id="x" * 101))),
    "no custom id": v2(row({"type": 2, "style": 1, "label": "x"})),
    "a custom id twice": v2(row(button(), button())),
    "a numeric id twice": v2({**text(), "id": 3}, {**text(), "id": 3}),
    "a link with a custom id": v2(row(button(style=5, url="https://example.com"))),
    "no label": v2(row({"type": 2, "style": 1, "custom_id": "x"})),
    "six buttons": v2(row(*[button(custom_id=str(n)) for n in range(6)])),
    "a select beside a button": v2(row(select(), button())),
    "26 options": v2(row(select(26))),
    "no options": v2(row(select(0))),
    "an option twice": v2(row(select(options=[{"label": "a", "value": "a"}] * 2))),
    "more values than options": v2(row(select(2, max_values=3))),
    "a placeholder too long": v2(row(select(placeholder="x" * 151))),
    "11 pictures": v2(gallery(11)),
    "no pictures": v2(gallery(0)),
    "an unknown attachment": v2({"type": 12, "items": [{"media": {"url": "attachment://no.png"}}]}),
    "a file from elsewhere": v2({"type": 13, "file": {"url": "https://example.com/a.txt"}}),
    "a section of four": v2({"type": 9, "components": [text()] * 4, "accessory": button()}),
    "a section without accessory": v2({"type": 9, "components": [text()]}),
    "a container in a container": v2({"type": 17, "components": [{"type": 17, "components": [text()]}]}),
    "an unknown type": v2({"type": 99}),
    "a colour too large": v2({"type": 17, "accent_color": 0x1000000, "components": [text()]}),
    "an unknown field": v2({**text(), "colour": 1}),
    "an unknown message field": {"content": "x", "contnet": "x"},
    "six rows": {"content": "x", "components": [row(button(custom_id=str(n))) for n in range(6)]},
    "2001 characters": {"content": "x" * 2001},
    "6001 of embeds": {"embeds": [{"description": "x" * 3000}, {"description": "x" * 3001}]},
    "11 embeds": {"embeds": [{"title": "x"}] * 11},
    "a title too long": {"embeds": [{"title": "x" * 257}]},
    "a nonce too long": {"content": "x", "nonce": "x" * 26},
    "exclusive mentions": {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
    "an unsettable flag": {"content": "x", "flags": 1 << 6},
    "content of a wrong type": {"content": ["x"]},
}


@pytest.mark.parametrize("payload", ACCEPTED.values(), ids=ACCEPTED.keys())
async def test_what_fits_is_taken(rest: DiscordUser, general: str, payload: dict[str, Any]) -> None:
    message = await rest.request("POST", f"/channels/{general}/messages", payload)
    assert message["flags"] & V2 == payload.get("flags", 0)


@pytest.mark.parametrize("payload", REFUSED.values(), ids=REFUSED.keys())
async def test_what_does_not_fit_is_refused_with_a_tree(
    rest: DiscordUser, general: str, payload: dict[str, Any]
) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", f"/channels/{general}/messages", payload)
    assert (refusal.value.status, refusal.value.code) == (400, 50035)
    assert "_errors" in json.dumps(refusal.value.body["errors"])


async def test_the_tree_names_the_place(rest: DiscordUser, general: str) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", f"/channels/{general}/messages", v2(row(button(label="x" * 81))))
    found = refusal.value.body["errors"]["components"]["0"]["components"]["0"]["label"]["_errors"][0]
    assert found == {"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 80 or fewer in length."}


async def test_an_empty_message_is_refused(rest: DiscordUser, general: str) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", f"/channels/{general}/messages", {"content": "  "})
    assert refusal.value.code == 50006


async def test_v2_cannot_be_taken_back_and_cannot_show_dropped_files(rest: DiscordUser, general: str) -> None:
    shown = v2({"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]})
    message = await rest.request(
        "POST", f"/channels/{general}/messages", shown, [("a.png", PNG, "image/png")]
    )
    path = f"/channels/{general}/messages/{message['id']}"
    for change in ({"content": "plain"}, {"flags": 0}, {"attachments": []}):
        with pytest.raises(Refused) as refusal:
            await rest.request("PATCH", path, change)
        assert refusal.value.code == 50035
    emptied = await rest.request("PATCH", path, {"attachments": [], "components": [text("gone")]})
    assert emptied["attachments"] == []


async def test_uploads_are_numbered_described_and_resolved(rest: DiscordUser, general: str) -> None:
    payload = v2(
        {"type": 12, "items": [{"media": {"url": "attachment://b.webp"}, "description": "alt"}]},
        attachments=[{"id": 0, "filename": "b.webp", "description": "a picture"}],
    )
    message = await rest.request(
        "POST", f"/channels/{general}/messages", payload, [("a.bin", PNG, "image/png")]
    )
    attachment, item = message["attachments"][0], message["components"][0]["items"][0]
    assert (attachment["filename"], attachment["description"]) == ("b.webp", "a picture")
    assert attachment["content_type"] == "image/webp", "by name, not by content"
    assert item["media"]["attachment_id"] == attachment["id"]
    assert await rest.fetch(item["media"]["url"]) == PNG


async def test_sizes_are_capped(rest: DiscordUser, ada: DiscordUser, general: str) -> None:
    mib = 1024 * 1024
    for user in (rest, ada):
        with pytest.raises(Refused) as refusal:
            await user.request(
                "POST", f"/channels/{general}/messages", {}, [("a.bin", b"x" * (10 * mib + 1), "a/b")]
            )
        assert (refusal.value.status, refusal.value.code) == (413, 50045)
    files = [(f"{number}.bin", b"x" * 9 * mib, "a/b") for number in range(3)]
    with pytest.raises(Refused) as refusal:
        await rest.request("POST", f"/channels/{general}/messages", {}, files)
    assert (refusal.value.status, refusal.value.code) == (413, 40005)
    with pytest.raises(Refused) as refusal:
        await rest.request(
            "POST", f"/channels/{general}/messages", {}, [(f"{n}.txt", b"x", "a/b") for n in range(11)]
        )
    assert refusal.value.code == 50035


async def test_people_send_no_components_and_no_long_pastes(ada: DiscordUser, general: str) -> None:
    for payload in (v2(text()), {"content": "x", "components": [row(button())]}, {"content": "x" * 2001}):
        with pytest.raises(Refused) as refusal:
            await ada.request("POST", f"/channels/{general}/messages", payload)
        assert refusal.value.code == 50035


# -- commands ---------------------------------------------------------------------------------------------------------


def command(**fields: Any) -> dict[str, Any]:
    return {"name": "x", "description": "x", **fields}


def option(**fields: Any) -> dict[str, Any]:
    return {"type": 3, "name": "x", "description": "x", **fields}


CHOICE = {"name": "a", "value": "a"}
BAD_COMMANDS = {
    "a capital": [command(name="X")],
    "a space": [command(name="a b")],
    "a name too long": [command(name="x" * 33)],
    "no description": [{"name": "x"}],
    "a description too long": [command(description="x" * 101)],
    "26 options": [command(options=[option(name=f"o{n}") for n in range(26)])],
    "26 choices": [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])],
    "choices and autocomplete": [command(options=[option(choices=[CHOICE], autocomplete=True)])],
    "required after optional": [command(options=[option(), option(name="y", required=True)])],
    "an option twice": [command(options=[option(), option()])],
    "a text choice for a number": [command(options=[option(type=4, choices=[CHOICE])])],
    "a described menu": [{"type": 3, "name": "Menu", "description": "x"}],
    "one name twice": [command(), command()],
    "101 commands": [command(name=f"c{n}") for n in range(101)],
    "16 message commands": [{"type": 3, "name": f"m{n}"} for n in range(16)],
    "8001 characters": [
        command(
            options=[
                option(name=f"o{n}", choices=[{"name": "x" * 90, "value": f"{n}{m}"} for m in range(25)])
                for n in range(4)
            ]
        )
    ],
    "an unknown field": [command(colour=1)],
}


@pytest.mark.parametrize("commands", BAD_COMMANDS.values(), ids=BAD_COMMANDS.keys())
async def test_malformed_commands_are_refused(
    rest: DiscordUser, facts: dict[str, Any], commands: list[Any]
) -> None:
    with pytest.raises(Refused) as refusal:
        await rest.request("PUT", f"/applications/{facts['application_id']}/commands", commands)
    assert refusal.value.code == 50035


async def test_an_overwrite_keeps_ids_and_versions_of_what_did_not_change(
    rest: DiscordUser, facts: dict[str, Any]
) -> None:
    path = f"/applications/{facts['application_id']}/guilds/{facts['guild_id']}/commands"
    first = await rest.request("PUT", path, [command(name="a"), command(name="b")])
    second = await rest.request(
        "PUT", path, [command(name="a"), command(name="b", description="new"), command(name="c")]
    )
    assert second[0] == first[0]
    assert second[1]["id"] == first[1]["id"]
    assert second[1]["version"] != first[1]["version"]
    assert await rest.request("PUT", path, []) == []
