"""Everything wrong is refused at once: one typed error, no turn, nothing held, no call."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from core_edges import GUILD, person, png
from darkroom_core import Bench
from PIL import Image

from conversations import errors
from conversations.actions import (
    Action,
    CropOrAspect,
    Edit,
    Finalize,
    Generate,
    GoTo,
    Outpaint,
    Undo,
    Upscale,
    Variations,
)
from conversations.threads import Attachment


async def refused(
    bench: Bench, kind: type[errors.DarkroomError], thread: int, *actions: Action, **more: object
) -> errors.DarkroomError:
    """The refusal of a request that must leave no trace."""
    calls = list(bench.api.calls)
    message = bench.message(thread, "", **more)  # type: ignore[arg-type]
    with pytest.raises(kind) as caught:
        await bench.refine.request(message, actions)
    async with bench.database.read() as view:
        assert await view.turns_of_source(message.source_id) == ()
    statement = await bench.accounts.statement(message.guild_id, message.author)
    assert statement.held_credits == 0
    assert bench.api.calls == calls
    await bench.balanced()
    return caught.value


async def test_nothing_can_be_changed_where_there_is_no_picture(bench: Bench) -> None:
    thread = await bench.thread()
    for action in (Edit(instruction="bluer"), Variations(), Finalize()):
        await refused(bench, errors.NoPictureYet, thread, action)


async def test_a_revision_must_exist_and_still_be_there(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    error = await refused(bench, errors.UnknownRevision, thread, Edit(instruction="bluer", target=7))
    assert isinstance(error, errors.UnknownRevision)
    assert (error.number, error.newest) == (7, 1)
    await refused(bench, errors.UnknownRevision, thread, GoTo(target=7))
    await refused(bench, errors.NothingToUndo, thread, Undo())
    await bench.refine.stopping.erase(thread, 1, person())
    await refused(bench, errors.RevisionErased, thread, GoTo(target=1))
    await refused(bench, errors.RevisionErased, thread, Edit(instruction="bluer"))
    with pytest.raises(errors.RevisionErased):
        await bench.refine.picture(thread, 1)
    with pytest.raises(errors.RevisionErased):
        await bench.refine.stopping.erase(thread, 1, person())


async def test_empty_and_endless_words(bench: Bench) -> None:
    thread = await bench.thread()
    await refused(bench, errors.EmptyPrompt, thread, Generate(prompt="  \n "))
    await refused(bench, errors.EmptyPrompt, thread, Edit(instruction=""))
    await refused(bench, errors.EmptyPrompt, thread, Generate(prompt="\u200b \u202e\ufeff"))
    error = await refused(bench, errors.PromptTooLong, thread, Generate(prompt="ä" * 8001))
    assert isinstance(error, errors.PromptTooLong)
    assert (error.length, error.limit) == (8001, 8000)


async def test_choices_that_do_not_exist(bench: Bench) -> None:
    thread = await bench.thread()
    for action in (
        Generate(prompt="x", tier="gold"),
        Generate(prompt="x", aspect="banana"),
        Generate(prompt="x", aspect="1:99"),
        Generate(prompt="x", quality="superb"),
        Generate(prompt="x", background="plaid"),
        CropOrAspect(aspect="round"),
        Upscale(size="9x"),
    ):
        await refused(bench, errors.UnknownChoice, thread, action)


async def test_what_the_picture_is_already_is_said_at_once(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    await refused(bench, errors.AlreadyInShape, thread, CropOrAspect(aspect="1:1"))
    await refused(bench, errors.AlreadyInShape, thread, Outpaint(instruction="extend", aspect="1:1"))
    await refused(bench, errors.UnknownChoice, thread, Outpaint(instruction="zoom out", factor=40.0))
    assert await bench.head(thread) == 1


async def test_the_plan_bounds_tier_variations_and_requests_in_flight(bench: Bench) -> None:
    admin = person("root", is_admin=True)
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    await refused(bench, errors.TooManyVariations, thread, Variations(count=5))
    await bench.servers.change(GUILD, admin, plan="free")
    error = await refused(bench, errors.TierNotInPlan, thread, Edit(instruction="x", tier="final"))
    assert error.data == {"tier": "final", "highest": "standard"}
    await refused(bench, errors.TooManyVariations, thread, Generate(prompt="x", count=3))
    bench.api.shut()
    taken = await bench.ask(thread, Edit(instruction="one"))
    other = await bench.thread()
    with pytest.raises(errors.TooManyInFlight) as caught:
        await bench.ask(other, Generate(prompt="two"))
    assert caught.value.limit == 1
    bob = await bench.ask(other, Generate(prompt="two"), by=person("bob"))
    bench.api.open()
    await bench.outcome(taken)
    await bench.outcome(bob)
    await bench.done(other, Generate(prompt="two"))


async def test_a_thread_takes_only_so_many_requests(bench: Bench) -> None:
    thread = await bench.thread()
    bench.api.shut()
    limit = bench.planner.limits.queued_per_thread
    taken = [await bench.ask(thread, Generate(prompt=f"{n}"), by=person(f"p{n}")) for n in range(limit)]
    await refused(bench, errors.TooManyInFlight, thread, Generate(prompt="x"), by=person("late"))
    stopped = await bench.refine.stopping.cancel(thread, person("root", is_admin=True))
    assert len(stopped) == limit
    bench.api.open()
    for one in taken:
        assert (await bench.outcome(one)).turn.state == "cancelled"
    await bench.balanced()


async def test_credits_bound_what_is_asked(bench: Bench) -> None:
    thread, poor = await bench.thread(), person("poor")
    await bench.leave(poor, 20)
    error = await refused(bench, errors.NotEnoughCredits, thread, Generate(prompt="x", tier="final"), by=poor)
    assert isinstance(error, errors.NotEnoughCredits)
    assert error.needed_credits > error.available_credits == 20
    assert error.renews_at == datetime(2026, 12, 1, tzinfo=UTC)


async def test_too_many_references(bench: Bench) -> None:
    thread = await bench.thread()
    files = tuple(bench.files.send(png((32, 32))) for _ in range(11))
    await refused(bench, errors.TooManyPictures, thread, Generate(prompt="x"), attachments=files)
    assert bench.files.fetched == []


def _animation() -> bytes:
    buffer = io.BytesIO()
    frames = [Image.new("P", (40, 40), n) for n in range(3)]
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    return buffer.getvalue()


def _bomb() -> bytes:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100_000))
        + chunk(b"IEND", b"")
    )


def _truncated() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((400, 300), 90).convert("RGB").save(buffer, "JPEG")
    return buffer.getvalue()[:4000]


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 400, errors.UnsupportedPicture),
        (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"/>', errors.UnsupportedPicture),
        (lambda: b"just words, whatever the name says", errors.UnsupportedPicture),
        (_bomb, errors.PictureTooLarge),
        (_truncated, errors.DamagedPicture),
        (lambda: b"", errors.PictureRefused),
        (lambda: b"\x89PNG" + b"\0" * 26_214_400, errors.FileTooLarge),
    ],
    ids=["heic", "svg", "text", "bomb", "truncated", "empty", "huge"],
)
async def test_files_that_are_no_pictures(
    bench: Bench, make: Callable[[], bytes], kind: type[errors.DarkroomError]
) -> None:
    thread = await bench.thread()
    file = bench.files.send(make(), "holiday.png")
    error = await refused(bench, kind, thread, Edit(instruction="bluer"), attachments=(file,))
    assert error.data["name"] == "holiday.png"


async def test_an_animation_gives_its_first_frame(bench: Bench) -> None:
    thread = await bench.thread()
    file = bench.files.send(_animation(), "dance.gif")
    outcome = await bench.done(thread, Edit(instruction="bluer"), attachments=(file,))
    assert (await bench.revisions(thread))[0].media_type == "image/png"
    assert outcome.head == 2


async def test_a_file_that_cannot_be_fetched(bench: Bench) -> None:
    thread = await bench.thread()
    file = Attachment(
        name="gone.png", url="https://cdn.discordapp.com/attachments/1/2/gone.png", size_bytes=9
    )
    await refused(bench, errors.FileUnavailable, thread, Edit(instruction="bluer"), attachments=(file,))


async def test_one_bad_request_of_a_message_stops_all_of_it(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"))
    await refused(
        bench, errors.UnknownRevision, thread, Edit(instruction="bluer"), Edit(instruction="red", target=40)
    )
    assert len(await bench.revisions(thread)) == 1
