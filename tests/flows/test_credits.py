"""Credits as people and admins see them: statements with their picture, grants, the pool, plans, usage; and as cheats do."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from discord_user import DiscordUser, Json, Refused, buttons_of, pictures_of, text_of
from PIL import Image
from studio import Conversation, imagine, label_of, private_answer

from bot.sandbox.discord.model import Role
from bot.sandbox.discord.wire import role_json
from bot.sandbox.server import Sandbox

REFUSED = "You need the permission “Manage Server”"


async def told(user: DiscordUser, channel_id: str, command: str, **options: Any) -> Json:
    """The private answer to a command."""
    since = user.mark
    await user.command(channel_id, command, options)
    return await private_answer(user, since)


async def pressed(user: DiscordUser, message: Json, label: str) -> Json:
    """The private answer to a press."""
    since = user.mark
    await user.press(message, label_of(message, label))
    return await private_answer(user, since)


async def rows(user: DiscordUser, message: Json, place: int = 0) -> list[dict[str, str]]:
    """An attached CSV, line by line."""
    files = [each for each in message["attachments"] if each["filename"].endswith(".csv")]
    data = await user.fetch(files[place]["url"])
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


async def test_a_person_sees_what_each_picture_cost_and_exports_it(ada: DiscordUser, general: str) -> None:
    talk, _ = await imagine(ada, general, "a red lighthouse")
    await talk.say("make it nighttime")
    shown = await told(ada, general, "credits show")
    said = text_of(shown)
    assert "credits left" in said
    assert f"/{talk.thread_id}/" in said
    assert "[v2](https://discord.com/channels/" in said
    [period] = pictures_of(shown)
    picture = Image.open(io.BytesIO(await ada.fetch(period["url"])))
    assert picture.width == 1000
    assert "credits spent" in period["description"]
    paid = await rows(ada, await pressed(ada, shown, "Receipts"))
    assert [each["pictures"] for each in paid[:2]] == ["v2", "v1"]
    spent = sum(int(each["credits"]) for each in paid)
    assert f"Spent this period: {spent} credits" in said
    assert await rows(ada, await told(ada, general, "credits receipts", period="week")) == paid


async def test_admins_give_and_take_credits_and_the_log_tells_it(
    admin: DiscordUser, ada: DiscordUser, general: str, facts: Json
) -> None:
    member = facts["users"][1]["id"]
    given = await told(
        admin, general, "credits grant", member=member, amount=120, reason="the poster", days=30
    )
    assert "Ada got 120 credits, for 30 days" in text_of(given)
    assert "120 credits until" in text_of(await told(ada, general, "credits show"))
    taken = await told(admin, general, "credits revoke", member=member, amount=20, reason="too many")
    assert "Took 20 credits back from Ada" in text_of(taken)
    seen = await told(admin, general, "credits statement", member=member)
    assert "Ada: " in text_of(seen)
    assert "the poster" in text_of(seen)
    log = text_of(await told(admin, general, "audit"))
    assert f"took 20 credits from <@{member}> · “too many”" in log
    assert f"gave 120 credits to <@{member}>, until" in log


async def test_the_pool_is_funded_pays_first_and_is_drained_and_limited(
    admin: DiscordUser, ada: DiscordUser, general: str
) -> None:
    assert "has 900 credits now" in text_of(await told(admin, general, "pool fund", amount=900))
    before = text_of(await told(ada, general, "credits show"))
    assert "The server's pool pays first, then you. It has 900 credits." in before
    talk, _ = await imagine(ada, general, "a paper boat")
    after = text_of(await told(ada, general, "credits show"))
    assert after.splitlines()[0] == before.splitlines()[0]
    assert f"/{talk.thread_id}/" in after.split("Paid by the server's pool")[1]
    left = int(text_of(await told(admin, general, "pool show")).split("pool: ")[1].split()[0])
    assert 0 < left < 900
    assert f"Took {left} credits" in text_of(await told(admin, general, "pool drain", amount=900))
    assert "The server's pool: 0 credits left" in text_of(await told(admin, general, "pool show"))
    limits = text_of(await told(admin, general, "pool limits", server=9_000, person=700))
    assert "Everybody together: **9,000 credits**" in limits
    assert "Each person: **700 credits**" in limits
    assert "**no limit**" in text_of(await told(admin, general, "pool limits", server=0, person=0))


async def test_a_role_is_given_a_plan_and_its_members_have_it(
    admin: DiscordUser, general: str, facts: Json, sandbox: Sandbox
) -> None:
    role = _role_for(sandbox, facts["users"][2]["id"], "Guests")
    await told(admin, general, "settings", plan="free")
    mapped = text_of(await told(admin, general, "plans map", role=role, plan="team"))
    assert f"**team** · <@&{role}>" in mapped
    assert "**free** · everybody" in mapped
    member = facts["users"][2]["id"]
    shown = text_of(await told(admin, general, "plans show", member=member))
    assert f"Ben has the plan **team**, through <@&{role}>" in shown
    await told(admin, general, "plans unmap", role=role)
    assert "as everybody here does" in text_of(await told(admin, general, "plans show", member=member))
    await told(admin, general, "settings", plan="team")
    assert "nobody" in text_of(await told(admin, general, "plans list"))


async def test_usage_is_drawn_and_its_numbers_agree_with_receipts(
    admin: DiscordUser, ada: DiscordUser, general: str
) -> None:
    await imagine(ada, general, "a green frog")
    shown = await told(admin, general, "usage", period="week")
    assert len(pictures_of(shown)) == 4
    lines = await rows(admin, await pressed(admin, shown, "CSV"))
    by_ada = sum(int(each["credits"]) for each in lines if each["person"] == "Ada")
    receipts = await rows(ada, await told(ada, general, "credits receipts", period="week"))
    assert by_ada == sum(int(each["credits"]) for each in receipts) > 0
    since = admin.mark
    await admin.press(shown, "Last month")
    _, changed = await admin.wait_for(
        lambda event, data: event == "MESSAGE_UPDATE" and "last month" in text_of(data), since=since
    )
    assert "Nobody has asked for a picture last month" in text_of(changed)


async def test_too_few_credits_are_told_privately_with_a_cheaper_way_that_works(
    admin: DiscordUser, ada: DiscordUser, ben: DiscordUser, general: str, facts: Json
) -> None:
    talk, _ = await imagine(ben, general, "a tin robot")
    member = facts["users"][2]["id"]
    left = int(text_of(await told(ben, general, "credits show")).split()[1].replace(",", ""))
    await told(admin, general, "credits revoke", member=member, amount=left - 40)
    since = ben.mark
    await ben.send(talk.thread_id, "final version, best quality")
    public = text_of(await talk.answer(since))
    assert "more credits than you have left" in public
    assert "40" not in public
    refused = await told(ben, talk.thread_id, "edit", change="make it blue", tier="standard")
    said = text_of(refused)
    assert "you have 40 credits" in said
    assert "renews" in said
    since = ben.mark
    await ben.press(refused, label_of(refused, "Use draft"))
    assert text_of(await talk.answer(since)).startswith("### v2")
    await told(admin, general, "credits grant", member=member, amount=left)


async def test_a_first_picture_that_is_too_dear_is_offered_as_a_draft(
    admin: DiscordUser, ada: DiscordUser, ben: DiscordUser, general: str, facts: Json
) -> None:
    member = facts["users"][2]["id"]
    left = int(text_of(await told(ben, general, "credits show")).split()[1].replace(",", ""))
    await told(admin, general, "credits revoke", member=member, amount=left - 40)
    refused = await told(ben, general, "imagine", prompt="a tin robot", tier="standard")
    assert "you have 40 credits" in text_of(refused)
    label = label_of(refused, "Use draft · ~")
    with pytest.raises(Refused):
        await ada.press(refused, label)  # Discord does not even show it to her
    since = ben.mark
    await ben.press(refused, label)
    thread = await ben.wait_thread(general, since=since)
    talk = Conversation(ben, thread["id"])
    assert text_of(await talk.answer(since)).startswith("### v1")
    await ben.wait_for(
        lambda event, data: event == "MESSAGE_UPDATE" and f"<#{thread['id']}>" in text_of(data), since=since
    )
    mentioned = f"<@{facts['bot_user_id']}> a blue robot, best quality"
    since = ben.mark
    await ben.send(general, mentioned)
    neutral = await ben.wait_message(
        general, lambda each: "more credits than you have" in text_of(each), since=since
    )
    assert "40" not in text_of(neutral)
    heard = ada.mark
    await ada.press(neutral, label_of(neutral, "Use draft"))
    assert "for the person who wrote" in text_of(await private_answer(ada, heard))
    since = ben.mark
    await ben.press(neutral, label_of(neutral, "Use draft"))
    thread = await ben.wait_thread(general, since=since)
    assert text_of(await Conversation(ben, thread["id"]).answer(since)).startswith("### v1")
    await told(admin, general, "credits grant", member=member, amount=left)


class TestCheats:
    async def test_members_see_no_commands_of_admins(self, ada: DiscordUser, general: str) -> None:
        names = {command["name"] for command in await ada.commands(general)}
        assert "credits" in names
        assert not names & {"pool", "plans", "usage", "audit", "settings"}

    @pytest.mark.parametrize(
        ("command", "options"),
        [
            ("credits grant", {"amount": 1_000}),
            ("credits revoke", {"amount": 1_000}),
            ("credits statement", {}),
        ],
    )
    async def test_members_are_refused_by_the_core(
        self, ben: DiscordUser, general: str, facts: Json, command: str, options: Json
    ) -> None:
        before = text_of(await told(ben, general, "credits show")).splitlines()[0]
        refused = await told(ben, general, command, member=facts["users"][2]["id"], **options)
        assert REFUSED in text_of(refused)
        assert text_of(await told(ben, general, "credits show")).splitlines()[0] == before

    @pytest.mark.parametrize("amount", [-5, 0, 1_000_001, 10**15])
    async def test_no_other_amounts_than_offered(
        self, admin: DiscordUser, general: str, facts: Json, amount: int
    ) -> None:
        with pytest.raises(Refused):
            await told(admin, general, "credits grant", member=facts["users"][1]["id"], amount=amount)

    async def test_an_admin_who_is_none_any_more_presses_in_vain(
        self, admin: DiscordUser, ben: DiscordUser, general: str, facts: Json, sandbox: Sandbox
    ) -> None:
        role = _role_for(sandbox, facts["users"][2]["id"], "Helpers")
        settings = text_of(await told(admin, general, "settings", admin_role=role))
        assert f"<@&{role}>" in settings
        seen = await told(ben, general, "credits statement", member=facts["users"][1]["id"])
        assert "Ada: " in text_of(seen)
        await told(admin, general, "settings", admin_role=str(sandbox.platform.state.guild.id))
        assert REFUSED in text_of(await pressed(ben, seen, "Receipts"))

    async def test_others_cannot_press_what_only_an_admin_sees(
        self, admin: DiscordUser, ben: DiscordUser, general: str
    ) -> None:
        shown = await told(admin, general, "usage")
        assert buttons_of(shown)
        with pytest.raises(Refused):
            await ben.press(shown, "This week")

    async def test_grants_in_a_direct_message_move_nothing(self, ada: DiscordUser, facts: Json) -> None:
        direct = await ada.open_dm(facts["bot_user_id"])
        refused = await told(ada, direct["id"], "credits grant", member=facts["users"][1]["id"], amount=5)
        assert "works in a server" in text_of(refused)
        assert "credits left" in text_of(await told(ada, direct["id"], "credits show"))


def _role_for(sandbox: Sandbox, user_id: str, name: str) -> str:
    """A role without permissions, of one member."""
    state = sandbox.platform.state
    role = state.put(Role(state.snowflakes.new(), name, 0, 1))
    member = state.members[int(user_id)]
    member.roles.append(role.id)
    state.put(member)
    made = {"guild_id": str(state.guild.id), "role": role_json(role)}
    sandbox.platform.hub.to_guild("GUILD_ROLE_CREATE", lambda _: made)
    return str(role.id)
