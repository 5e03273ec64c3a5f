"""How a request's words, a thread's choice and a mask decide what an edit is held against."""

from __future__ import annotations

import pytest
from core_edges import person, png
from darkroom_core import Bench

from conversations.actions import AsRendered, Edit, Generate, Variations
from conversations.errors import NoPictureYet
from conversations.ids import ThreadId
from conversations.images.worker import ImageWorker
from conversations.refine.protecting import Guard, guard_of, protected, with_strength
from conversations.refine.thread_choices import ThreadChoices
from conversations.threads import ThreadSettings

OFF, SOFT = ThreadSettings(protect=False), ThreadSettings(strength="low")


@pytest.mark.parametrize(
    ("words", "scope"),
    [("add a hat to the fox", "local"), ("make it nighttime", "global"), ("as a watercolour", "global")],
)
def test_the_words_say_how_far_a_change_reaches(words: str, scope: str) -> None:
    guard = guard_of(Edit(instruction=words), ThreadSettings(), is_masked=False)
    assert guard is not None
    assert (guard.scope, guard.strength) == (scope, "medium")


@pytest.mark.parametrize(
    ("said", "chosen", "is_masked", "is_guarded"),
    [
        (None, ThreadSettings(), False, True),
        (False, ThreadSettings(), False, False),
        (None, OFF, False, False),
        (True, OFF, False, True),
        (False, OFF, True, True),
    ],
)
def test_a_request_wins_over_the_thread_and_a_mask_over_both(
    said: bool | None, chosen: ThreadSettings, is_masked: bool, is_guarded: bool
) -> None:
    guard = guard_of(Edit(instruction="add a hat", protect=said), chosen, is_masked=is_masked)
    assert (guard is not None) is is_guarded
    assert guard is None or not is_masked or guard.scope == "local"


def test_only_edits_are_held_against_their_base() -> None:
    for action in (Variations(), Generate(prompt="a fox")):
        assert guard_of(action, ThreadSettings(), is_masked=False) is None


def test_the_thread_s_strength_fills_in_for_the_words() -> None:
    assert with_strength(Edit(instruction="a hat"), SOFT) == Edit(instruction="a hat", strength="low")
    strong = Edit(instruction="a hat", strength="high")
    assert with_strength(strong, SOFT) == strong


async def test_a_defect_never_costs_a_picture_that_was_paid_for(worker: ImageWorker) -> None:
    kept = await protected(worker, Guard(scope="auto", strength="medium"), b"damaged", png((64, 64)))
    assert kept.data == png((64, 64))
    assert (kept.report.composited, kept.report.reason) == (False, "failed")


async def test_a_choice_holds_for_its_thread_alone(bench: Bench) -> None:
    choices = ThreadChoices(bench.database, bench.clock)
    first, second = await bench.thread(), await bench.thread()
    assert await choices.change(first, person("ann"), protect=False) == OFF
    assert await choices.change(first, person("bob"), strength="low") == ThreadSettings(
        protect=False, strength="low"
    )
    assert await choices.of(second) == ThreadSettings()
    with pytest.raises(NoPictureYet):
        await choices.change(ThreadId(1), person("ann"), protect=True)


async def test_the_provider_s_picture_can_be_taken_for_free(bench: Bench) -> None:
    thread = await bench.thread()
    await bench.done(thread, Generate(prompt="a jar"), by=person("ann"))
    edited = await bench.done(thread, Edit(instruction="put a red lid on the jar"), by=person("ann"))
    taken = await bench.done(thread, AsRendered(target=edited.revisions[0].number), by=person("bob"))
    [revision] = taken.revisions
    assert (revision.number, revision.parent, taken.spent_credits) == (3, 2, 0)
    assert revision.blob_id == edited.revisions[0].original_blob_id
    assert taken.head == 3
    await bench.balanced()


@pytest.fixture
def worker() -> ImageWorker:
    return ImageWorker()
